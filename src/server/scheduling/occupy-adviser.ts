import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Tx } from '../platform/db.ts';
import { dayAround, slotTaken, type Offer } from './find-offer.ts';
import { leaveAppointment } from './seats.ts';
import { scheduling } from './tables.ts';
import { readOccupied, startsIn } from './timetable.ts';

export interface Occupation {
  readonly appointmentId: string;
  readonly adviserId: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly bufferBefore: number;
  readonly bufferAfter: number;
  /** When the hold runs out; null once it is booked. */
  readonly heldUntil: Date | null;
}

/**
 * Takes an adviser's time for an appointment. Holding, confirming late and moving pass through here.
 * @returns whether it was free.
 */
export async function occupyAdviser(tx: Tx, { appointmentId, adviserId, startsAt, endsAt, bufferBefore, bufferAfter, heldUntil }: Occupation, now: Date): Promise<boolean> {
  // A constraint cannot read a clock, so whoever wants the time ends the holds that ran out on it.
  await scheduling(tx).updateTable('occupations').set({ live: false })
    .where('adviser_id', '=', adviserId).where('starts_at', '<', endsAt).where('ends_at', '>', startsAt)
    .where('live', '=', true).where('held_until', '<=', now)
    .execute();
  // EXCLUDE settles the race: the second to come waits for the first to commit and then inserts nothing. An adviser
  // advises one customer at a time, and one who still fills the form counts.
  const inserted = await scheduling(tx).insertInto('occupations')
    .values({
      appointment_id: appointmentId, adviser_id: adviserId, starts_at: startsAt, ends_at: endsAt, buffer_before: bufferBefore,
      buffer_after: bufferAfter, held_until: heldUntil, created_at: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('appointment_id')
    .executeTakeFirst();
  return inserted !== undefined;
}

export interface Claim {
  readonly appointmentId: string;
  readonly heldUntil: Date | null;
  /** Who is taken first when free: the adviser the customer already had. */
  readonly preferred?: string;
  /** The same customer's earlier seat, which is given back for this one. */
  readonly instead?: { readonly appointmentId: string; readonly bookingId: string };
  readonly heldBefore?: boolean;
}

/**
 * Takes the time of one of an offer's advisers.
 * @throws Problem `slot_taken` with free starts nearby when none of them is free any more.
 * @returns the adviser who was taken.
 */
export async function claimOffer(tx: Tx, offer: Offer, claim: Claim, now: Date): Promise<string> {
  const { appointmentId, heldUntil, preferred, instead } = claim;
  const { startsAt, endsAt, timetable: { service, pauses } } = offer;
  // Pauses between meetings are no constraint of the database, so where anybody wants one, they are looked at once more
  // while nobody else can take these advisers. Without any, customers who want different times do not wait for each other.
  if (pauses) await lockAdvisers(tx, offer.adviserIds);
  if (instead) await leaveAppointment(tx, instead.appointmentId, instead.bookingId, now);
  const free = pauses ? await stillFree(tx, offer, claim, now) : offer.adviserIds;
  const ordered = preferred !== undefined && free.includes(preferred) ? [preferred, ...free.filter((id) => id !== preferred)] : await byFairness(tx, free, startsAt, now);
  const { bufferBefore, bufferAfter } = service;
  for (const adviserId of ordered) {
    if (await occupyAdviser(tx, { appointmentId, adviserId, startsAt, endsAt, bufferBefore, bufferAfter, heldUntil }, now)) return adviserId;
  }
  // Whoever won meanwhile may have taken what lies nearby as well.
  const { timetable, adviserId } = offer;
  const everyone = await readOccupied(tx, timetable.advisers.map((adviser) => adviser.adviserId), dayAround(startsAt.getTime(), timetable.shop.timeZone), now);
  throw await slotTaken(tx, { timetable: { ...timetable, occupied: everyone }, startsAt, adviserId }, now);
}

async function stillFree(tx: Tx, { startsAt, timetable, adviserId, adviserIds }: Offer, { heldBefore = false }: Claim, now: Date): Promise<string[]> {
  const moment = { from: startsAt.getTime(), to: startsAt.getTime() + 1 };
  const occupied = await readOccupied(tx, adviserIds, moment, now);
  const [free] = startsIn({ ...timetable, occupied }, { ...moment, now, adviserId, ...(heldBefore ? { notice: 0 } : {}) });
  return free?.adviserIds.filter((id) => adviserIds.includes(id)) ?? [];
}

/** Always in the same order, so that no two wait for each other. */
async function lockAdvisers(tx: Tx, adviserIds: readonly string[]): Promise<void> {
  const ids = adviserIds.toSorted();
  await sql`SELECT pg_advisory_xact_lock(hashtextextended('occupy ' || id, 0)) FROM unnest(${ids}::text[]) AS id`.execute(tx);
}

/** Whoever was booked longest ago comes first; among equals chance decides, the same chance for the same start. */
async function byFairness(tx: Tx, adviserIds: readonly string[], startsAt: Date, now: Date): Promise<string[]> {
  if (adviserIds.length < 2) return [...adviserIds];
  const { rows } = await sql<{ id: string; last: Date | null }>`
    SELECT id, (
      SELECT created_at FROM occupations
      WHERE adviser_id = id AND live AND (held_until IS NULL OR held_until > ${now}) ORDER BY created_at DESC LIMIT 1
    ) AS last FROM unnest(${adviserIds}::text[]) AS id`.execute(tx);
  const order = (id: string): string => createHash('sha256').update(`${startsAt.toISOString()} ${id}`).digest('hex');
  return rows.toSorted((a, b) => (a.last?.getTime() ?? 0) - (b.last?.getTime() ?? 0) || order(a.id).localeCompare(order(b.id))).map(({ id }) => id);
}
