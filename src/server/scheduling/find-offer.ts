import type { HoldRequest } from '../../contract/booking.ts';
import type { ServiceSettings } from '../../contract/settings.ts';
import { within, type ShopRows, type Tx } from '../platform/db.ts';
import { Problem } from '../platform/problem.ts';
import type { OpenAppointment, Start } from './availability.ts';
import type { Interval } from './intervals.ts';
import type { SchedulingPorts } from './ports.ts';
import { isAlone } from './seats.ts';
import { checkChoice, startsIn } from './starts.ts';
import { readTimetable, type Timetable } from './timetable.ts';
import { beginOf, dayOf } from './wall-time.ts';

const MINUTE = 60_000;
const DAY_MS = 86_400_000;
/** How far around a taken start others are looked for. */
const NEARBY_DAYS = 3;
const NEARBY_STARTS = 4;

type Ports = Pick<SchedulingPorts, 'runningCalls'>;

/** A slot that can be taken, and who could take it. */
export interface Offer {
  readonly service: ServiceSettings;
  readonly startsAt: Date;
  readonly endsAt: Date;
  /** Advisers who are free then; empty where only seats of `open` are left. */
  readonly adviserIds: readonly string[];
  /** The appointment in which seats are left. */
  readonly open?: OpenAppointment | undefined;
  /** Whom the customer wants. */
  readonly adviserId?: string | undefined;
  /** The shop-zone day around the start. */
  readonly timetable: Timetable;
}

export interface OfferOptions {
  /** A booking that would give its seat back: the one that is moved. */
  readonly except?: { readonly appointmentId: string; readonly bookingId: string };
  /** The customer has held this slot before, so that the notice, which has gone by meanwhile, was kept. */
  readonly heldBefore?: boolean;
}

/**
 * Finds the slot that a customer wants among those that are offered, by the same function that lists them.
 * @throws Problem `not_found`, `adviser_needed`, `in_the_past`, `not_a_slot`, or `slot_taken` with free starts nearby.
 */
export async function findOffer(rows: ShopRows, ports: Ports, { serviceId, startsAt: wanted, adviserId }: HoldRequest, now: Date, { except, heldBefore = false }: OfferOptions = {}): Promise<Offer> {
  const startsAt = new Date(wanted);
  const start = startsAt.getTime();
  // The shop's day is only known once the shop is read; a day on either side is enough in every zone.
  const timetable = await readTimetable(rows, ports, { from: start - DAY_MS, to: start + DAY_MS, now, serviceId });
  const service = timetable.services.find((one) => one.serviceId === serviceId && one.active);
  if (!service) throw new Problem('not_found', 'This shop has no such service.');
  checkChoice(service, adviserId);
  if (start < now.getTime()) throw new Problem('in_the_past', 'This time has already begun. Choose a later one.');
  const asked = { from: start, to: start + 1, now, adviserId, ...(heldBefore ? { notice: 0 } : {}) };
  // The time of an appointment is free for its only customer. Where it has others, it goes on, with the seats that are left.
  const freed = except && (await within(rows, (tx) => isAlone(tx, except, now))) ? except.appointmentId : undefined;
  const [free] = startsIn(timetable, service, { ...asked, counts: (one) => one.appointmentId !== freed });
  if (free) return { service, startsAt, endsAt: new Date(start + service.minutes * MINUTE), adviserIds: free.adviserIds, open: free.open, adviserId, timetable };
  if (startsIn(timetable, service, { ...asked, counts: () => false, elsewhere: false }).length === 0) throw new Problem('not_a_slot', 'This time is not among the bookable ones. Choose one from the list.');
  throw await slotTaken(rows, ports, { service, timetable, startsAt, adviserId }, now);
}

/** What is free of an offer now, where it may have been taken since it was found. */
export async function lookAgain(tx: Tx, ports: Ports, { service, startsAt, adviserId }: Offer, now: Date, heldBefore: boolean): Promise<Start | undefined> {
  const moment = { from: startsAt.getTime(), to: startsAt.getTime() + 1 };
  const timetable = await readTimetable(tx, ports, { ...moment, now, serviceId: service.serviceId });
  return startsIn(timetable, service, { ...moment, now, adviserId, ...(heldBefore ? { notice: 0 } : {}) })[0];
}

/** The refusal of a slot that somebody else has, with the free starts that lie nearest. */
export async function slotTaken(rows: ShopRows, ports: Ports, { service, timetable, startsAt, adviserId }: Pick<Offer, 'service' | 'timetable' | 'startsAt' | 'adviserId'>, now: Date): Promise<Problem> {
  const start = startsAt.getTime();
  const nearest = (known: Timetable, between: Interval): number[] => startsIn(known, service, { ...between, now, adviserId })
    .map((one) => one.startsAt)
    .filter((one) => one !== start)
    .toSorted((a, b) => Math.abs(a - start) - Math.abs(b - start))
    .slice(0, NEARBY_STARTS)
    .toSorted((a, b) => a - b);
  let nearby = nearest(timetable, dayAround(start, timetable.shop.timeZone));
  if (nearby.length < NEARBY_STARTS) {
    const around = { from: start - NEARBY_DAYS * DAY_MS, to: start + NEARBY_DAYS * DAY_MS };
    nearby = nearest(await readTimetable(rows, ports, { ...around, now, serviceId: service.serviceId }), around);
  }
  return new Problem('slot_taken', 'Another customer has just taken this time. Choose another one.', { nearby: nearby.map((one) => new Date(one).toISOString()) });
}

/** The day of a start in the shop's zone. */
export function dayAround(start: number, timeZone: string): { from: number; to: number } {
  const day = dayOf(start, timeZone);
  return { from: beginOf(day, timeZone), to: beginOf(day + 1, timeZone) };
}
