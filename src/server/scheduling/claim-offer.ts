import type { Tx } from '../platform/db.ts';
import { newId } from '../platform/ids.ts';
import type { Start } from './availability.ts';
import { byFairness } from './fairness.ts';
import { dayAround, lookAgain, slotTaken, type Offer } from './find-offer.ts';
import { lockAdvisers, occupyAdviser } from './occupy-adviser.ts';
import type { SchedulingPorts } from './ports.ts';
import { joinAppointment, leaveAppointment } from './seats.ts';
import { scheduling } from './tables.ts';
import { advisersOf, readTimetable } from './timetable.ts';

export interface Claim {
  /** When the hold runs out; null once it is booked. */
  readonly heldUntil: Date | null;
  /** Who is taken first when free: the adviser the customer already had. */
  readonly preferred?: string;
  /** The same customer's earlier seat, which is given back for this one. */
  readonly instead?: { readonly appointmentId: string; readonly bookingId: string };
  readonly heldBefore?: boolean;
  /** Only another meeting stands in the way, no rule of the service. */
  readonly anyTime?: boolean;
}

/** What was taken: a seat in an appointment, new or joined, and with whom the booking is. */
export interface Claimed {
  readonly appointmentId: string;
  readonly adviserId: string;
}

type Ports = Pick<SchedulingPorts, 'runningCalls'>;

/**
 * Takes the time of an offer: a seat in an appointment that has one left, or the time of one of the advisers, of all of them,
 * or of those who lead and one other; of all who are needed or of nobody.
 * @throws Problem `slot_taken` with free starts nearby when it is not free any more.
 */
export async function claimOffer(tx: Tx, ports: Ports, offer: Offer, claim: Claim, now: Date): Promise<Claimed> {
  const { instead, heldBefore = false, anyTime = false } = claim;
  const locks = !anyTime && wantsLock(offer);
  if (locks) await lockAdvisers(tx, advisersOf(offer.timetable, offer.service).map(({ adviserId }) => adviserId));
  if (instead) await leaveAppointment(tx, instead.appointmentId, instead.bookingId, now);
  const start = locks ? await lookAgain(tx, ports, offer, now, heldBefore) : { startsAt: offer.startsAt.getTime(), adviserIds: offer.adviserIds };
  const claimed = start && ((await join(tx, start, claim, now)) ?? (await occupy(tx, offer, start, claim, now)));
  if (claimed) return claimed;
  // Whoever won meanwhile may have taken what lies nearby as well.
  const day = dayAround(offer.startsAt.getTime(), offer.timetable.shop.timeZone);
  const timetable = await readTimetable(tx, ports, { ...day, now, serviceId: offer.service.serviceId });
  throw await slotTaken(tx, ports, { ...offer, timetable }, now);
}

/** Notes what a customer wants without taking anybody's time for it. */
export async function noteOffer(tx: Tx, offer: Offer, now: Date): Promise<Claimed> {
  const appointmentId = await addAppointment(tx, offer, now);
  return { appointmentId, adviserId: offer.adviserIds[0] ?? offer.open?.adviserIds[0] ?? '' };
}

async function addAppointment(tx: Tx, { service: { serviceId, seats }, startsAt, endsAt }: Offer, now: Date): Promise<string> {
  const appointmentId = newId('apt');
  await scheduling(tx).insertInto('appointments').values({ appointment_id: appointmentId, service_id: serviceId, starts_at: startsAt, ends_at: endsAt, seats, created_at: now }).execute();
  return appointmentId;
}

/**
 * Overlap is settled by the database. Pauses, limits, gaps and seats are no constraint of it, so where they matter it is
 * looked once more while nobody else can take these advisers. Elsewhere customers who want different times never wait for
 * each other.
 */
function wantsLock({ service, timetable }: Offer): boolean {
  const { perDay, perWeek, tight, seats, staffing } = service;
  return perDay !== null || perWeek !== null || tight || seats > 1 || staffing === 'all' || staffing === 'lead' ||
    [...timetable.services, ...timetable.occupied].some(({ bufferBefore, bufferAfter }) => bufferBefore > 0 || bufferAfter > 0);
}

async function join(tx: Tx, { open }: Start, { heldUntil }: Claim, now: Date): Promise<Claimed | undefined> {
  const [adviserId] = open?.adviserIds ?? [];
  if (!open || adviserId === undefined) return undefined;
  return (await joinAppointment(tx, open.appointmentId, heldUntil, now)) ? { appointmentId: open.appointmentId, adviserId } : undefined;
}

async function occupy(tx: Tx, offer: Offer, { adviserIds }: Start, { heldUntil, preferred }: Claim, now: Date): Promise<Claimed | undefined> {
  if (adviserIds.length === 0) return undefined;
  const appointmentId = await addAppointment(tx, offer, now);
  const { service, startsAt, endsAt, timetable } = offer;
  const { serviceId, bufferBefore, bufferAfter, staffing, leadIds } = service;
  const take = (adviserId: string): Promise<boolean> => occupyAdviser(tx, { appointmentId, serviceId, adviserId, startsAt, endsAt, bufferBefore, bufferAfter, heldUntil }, now);
  const all = async (those: readonly string[]): Promise<boolean> => {
    for (const adviserId of those) if (!(await take(adviserId))) return false;
    return true;
  };
  const first = async (those: readonly string[]): Promise<string | undefined> => {
    for (const adviserId of those) if (await take(adviserId)) return adviserId;
    return undefined;
  };
  const claimed = async (): Promise<string | undefined> => {
    if (staffing === 'all') return (await all(adviserIds)) ? adviserIds[0] : undefined;
    const free = timetable.advisers.filter(({ adviserId }) => adviserIds.includes(adviserId));
    const ordered = preferred !== undefined && adviserIds.includes(preferred) ? [preferred, ...adviserIds.filter((id) => id !== preferred)] : await byFairness(tx, free, startsAt, now);
    if (staffing !== 'lead') return first(ordered);
    return (await all(leadIds)) && (await first(ordered)) !== undefined ? leadIds[0] : undefined;
  };
  const adviserId = await claimed();
  if (adviserId !== undefined) return { appointmentId, adviserId };
  // Nobody is left half taken: what was taken of a team goes with its appointment.
  await scheduling(tx).deleteFrom('appointments').where('appointment_id', '=', appointmentId).execute();
  return undefined;
}
