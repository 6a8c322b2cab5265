import { sql } from 'kysely';
import type { Tx } from '../platform/db.ts';
import { scheduling } from './tables.ts';

export interface Occupation {
  readonly appointmentId: string;
  readonly serviceId: string;
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
export async function occupyAdviser(tx: Tx, { appointmentId, serviceId, adviserId, startsAt, endsAt, bufferBefore, bufferAfter, heldUntil }: Occupation, now: Date): Promise<boolean> {
  // A constraint cannot read a clock, so whoever wants the time ends the holds that ran out on it.
  await scheduling(tx).updateTable('occupations').set({ live: false })
    .where('adviser_id', '=', adviserId).where('starts_at', '<', endsAt).where('ends_at', '>', startsAt)
    .where('live', '=', true).where('held_until', '<=', now)
    .execute();
  // EXCLUDE settles the race: the second to come waits for the first to commit and then inserts nothing. An adviser
  // advises one customer at a time, and one who still fills the form counts.
  const inserted = await scheduling(tx).insertInto('occupations')
    .values({
      appointment_id: appointmentId, service_id: serviceId, adviser_id: adviserId, starts_at: startsAt, ends_at: endsAt, buffer_before: bufferBefore,
      buffer_after: bufferAfter, held_until: heldUntil, created_at: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('appointment_id')
    .executeTakeFirst();
  return inserted !== undefined;
}

/** Lets nobody else decide about these advisers until the transaction ends. Always in the same order, so that no two wait for each other. */
export async function lockAdvisers(tx: Tx, adviserIds: readonly string[]): Promise<void> {
  const ids = [...new Set(adviserIds)].toSorted();
  await sql`SELECT pg_advisory_xact_lock(hashtextextended('occupy ' || id, 0)) FROM unnest(${ids}::text[]) AS id`.execute(tx);
}
