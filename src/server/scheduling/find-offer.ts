import type { HoldRequest } from '../../contract/booking.ts';
import type { Tx } from '../platform/db.ts';
import { Problem } from '../platform/problem.ts';
import { readHouse } from '../shops/shop.ts';
import { readOccupied, readTimetable, startsIn, type Occupied, type Timetable } from './timetable.ts';
import { beginOf, dayOf, type Interval } from './week-windows.ts';

const MINUTE = 60_000;
const DAY_MS = 86_400_000;
/** How far around a taken start others are looked for. */
const NEARBY_DAYS = 3;
const NEARBY_STARTS = 4;

/** A slot that can be taken, and who could take it. */
export interface Offer {
  readonly startsAt: Date;
  readonly endsAt: Date;
  /** Advisers who are free then. */
  readonly adviserIds: readonly string[];
  readonly adviserId?: string | undefined;
  /** The service and its shop-zone day around the start. */
  readonly timetable: Timetable;
}

export interface OfferOptions {
  /** An appointment that would make room: the one that is moved. */
  readonly except?: string;
  /** The customer has held this slot before, so that the notice, which has gone by meanwhile, was kept. */
  readonly heldBefore?: boolean;
}

/**
 * Finds the slot that a customer wants among those that are offered, by the same function that lists them.
 * @throws Problem `not_found`, `in_the_past`, `not_a_slot`, or `slot_taken` with free starts nearby.
 */
export async function findOffer(tx: Tx, { serviceId, startsAt: wanted, adviserId }: HoldRequest, now: Date, { except, heldBefore = false }: OfferOptions = {}): Promise<Offer> {
  const house = await readHouse(tx);
  const service = house.services.find((one) => one.serviceId === serviceId && one.active);
  if (!service) throw new Problem('not_found', 'This shop has no such service.');
  const startsAt = new Date(wanted);
  const start = startsAt.getTime();
  if (start < now.getTime()) throw new Problem('in_the_past', 'This time has already begun. Choose a later one.');
  const timetable = await readTimetable(tx, house, service, dayAround(start, house.shop.timeZone), now);
  const counts = (one: Occupied): boolean => one.appointmentId !== except;
  const asked = { from: start, to: start + 1, now, adviserId, ...(heldBefore ? { notice: 0 } : {}) };
  const [free] = startsIn(timetable, { ...asked, counts });
  if (free) return { startsAt, endsAt: new Date(start + service.minutes * MINUTE), adviserIds: free.adviserIds, adviserId, timetable };
  if (startsIn(timetable, { ...asked, counts: () => false }).length === 0) throw new Problem('not_a_slot', 'This time is not among the bookable ones. Choose one from the list.');
  throw await slotTaken(tx, { timetable, startsAt, adviserId }, now);
}

/** The refusal of a slot that somebody else has, with the free starts that lie nearest. */
export async function slotTaken(tx: Tx, { timetable, startsAt, adviserId }: { timetable: Timetable; startsAt: Date; adviserId?: string | undefined }, now: Date): Promise<Problem> {
  const start = startsAt.getTime();
  const nearest = (known: Timetable, between: Interval): number[] => startsIn(known, { ...between, now, adviserId })
    .map((one) => one.startsAt)
    .filter((one) => one !== start)
    .toSorted((a, b) => Math.abs(a - start) - Math.abs(b - start))
    .slice(0, NEARBY_STARTS)
    .toSorted((a, b) => a - b);
  let nearby = nearest(timetable, dayAround(start, timetable.shop.timeZone));
  if (nearby.length < NEARBY_STARTS) {
    const around = { from: start - NEARBY_DAYS * DAY_MS, to: start + NEARBY_DAYS * DAY_MS };
    nearby = nearest({ ...timetable, occupied: await readOccupied(tx, timetable.advisers.map((adviser) => adviser.adviserId), around, now) }, around);
  }
  return new Problem('slot_taken', 'Another customer has just taken this time.', { nearby: nearby.map((one) => new Date(one).toISOString()) });
}

/** The day of a start in the shop's zone. */
export function dayAround(start: number, timeZone: string): { from: number; to: number } {
  const day = dayOf(start, timeZone);
  return { from: beginOf(day, timeZone), to: beginOf(day + 1, timeZone) };
}
