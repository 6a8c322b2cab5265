import { sql, type Selectable } from 'kysely';
import type { ServiceSettings } from '../../contract/settings.ts';
import type { Tx } from '../platform/db.ts';
import type { Adviser, House, Shop } from '../shops/shop.ts';
import { availability, type AdviserTimes, type Start } from './availability.ts';
import type { SchedulingTables } from './tables.ts';
import type { Interval } from './week-windows.ts';

const DAY_MS = 86_400_000;

/** An occupation as availability wants it, and until when it is only held. */
export interface Occupied extends Interval {
  readonly adviserId: string;
  readonly appointmentId: string;
  readonly bufferBefore: number;
  readonly bufferAfter: number;
  readonly heldUntil: Date | null;
}

/** A service's advisers with their hours and what keeps them busy. */
export interface Timetable {
  readonly shop: Shop;
  readonly service: ServiceSettings;
  readonly advisers: readonly Adviser[];
  readonly occupied: readonly Occupied[];
  readonly opening: House['opening'];
  /** Whether anything in the shop wants a pause before or after it. */
  readonly pauses: boolean;
}

/** Everybody who gives a service: those it names, or all. */
export function advisersOf({ advisers }: Pick<House, 'advisers'>, { adviserIds }: Pick<ServiceSettings, 'adviserIds'>): Adviser[] {
  return advisers.filter(({ adviserId, active }) => active && (adviserIds.length === 0 || adviserIds.includes(adviserId)));
}

/**
 * What keeps these advisers busy between two instants and a day around them, which is longer than any meeting with its
 * pauses. Holds that ran out do not count.
 */
export async function readOccupied(tx: Tx, adviserIds: readonly string[], { from, to }: Interval, now: Date): Promise<Occupied[]> {
  if (adviserIds.length === 0) return [];
  // Written out, since every customer who looks for a time asks this.
  const { rows } = await sql<Pick<Selectable<SchedulingTables['occupations']>, 'adviser_id' | 'appointment_id' | 'starts_at' | 'ends_at' | 'buffer_before' | 'buffer_after' | 'held_until'>>`
    /* prepared occupied */ SELECT adviser_id, appointment_id, starts_at, ends_at, buffer_before, buffer_after, held_until FROM occupations
    WHERE adviser_id = ANY(${adviserIds}) AND starts_at > ${new Date(from - DAY_MS)} AND starts_at < ${new Date(to + DAY_MS)}
      AND live AND (held_until IS NULL OR held_until > ${now})`.execute(tx);
  return rows.map((row) => ({
    adviserId: row.adviser_id, appointmentId: row.appointment_id, from: row.starts_at.getTime(), to: row.ends_at.getTime(),
    bufferBefore: row.buffer_before, bufferAfter: row.buffer_after, heldUntil: row.held_until,
  }));
}

/** The timetable of one service between two instants. */
export async function readTimetable(tx: Tx, house: House, service: ServiceSettings, between: Interval, now: Date): Promise<Timetable> {
  const advisers = advisersOf(house, service);
  const occupied = await readOccupied(tx, advisers.map(({ adviserId }) => adviserId), between, now);
  const pauses = [...house.services, ...occupied].some(({ bufferBefore, bufferAfter }) => bufferBefore > 0 || bufferAfter > 0);
  return { shop: house.shop, opening: house.opening, service, advisers, occupied, pauses };
}

export interface SlotsWanted extends Interval {
  readonly now: Date;
  readonly adviserId?: string | undefined;
  /** Which occupations count; all unless told. */
  readonly counts?: (occupied: Occupied) => boolean;
  /** Least minutes between now and a start, when it is not the service's own. */
  readonly notice?: number;
}

/** The bookable starts of a timetable. */
export function startsIn({ shop, service, advisers, occupied, opening }: Timetable, { from, to, now, adviserId, counts = () => true, notice = service.notice }: SlotsWanted): Start[] {
  const times = advisers.filter((adviser) => adviserId === undefined || adviser.adviserId === adviserId).map((adviser): AdviserTimes => ({
    adviserId: adviser.adviserId,
    // The shop's opening hours are wall time at the shop, wherever the adviser is.
    timeZone: adviser.hours ? adviser.timeZone : shop.timeZone,
    windows: adviser.hours ?? opening,
    busy: occupied.filter((one) => one.adviserId === adviser.adviserId && counts(one)),
  }));
  return availability({ ...service, notice }, times, { now: now.getTime(), from, to, timeZone: shop.timeZone });
}
