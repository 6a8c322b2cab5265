import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { Tx } from '../platform/db.ts';
import { scheduling } from './tables.ts';

/** Takes a seat in an appointment that others have too, and keeps it so until the transaction ends. @returns whether one was left. */
export async function joinAppointment(tx: Tx, appointmentId: string, heldUntil: Date | null, now: Date): Promise<boolean> {
  const seats = await lockSeats(tx, appointmentId);
  return (await countTaken(tx, appointmentId, now)) < seats && (await keepTime(tx, appointmentId, heldUntil, now));
}

/**
 * Keeps an appointment's time at least until an instant, or, with null, for good.
 * @returns false when the time has been given up: whoever wants it must take it anew.
 */
export async function keepTime(tx: Tx, appointmentId: string, until: Date | null, now: Date): Promise<boolean> {
  const kept = await scheduling(tx).updateTable('occupations')
    // What one customer has booked, another who only holds makes no shorter.
    .set({ held_until: until === null ? null : sql`CASE WHEN held_until IS NULL THEN NULL ELSE greatest(held_until, ${until}) END` })
    .where('appointment_id', '=', appointmentId).where('live', '=', true).where((where) => where.or([where('held_until', 'is', null), where('held_until', '>', now)]))
    .returning('appointment_id').execute();
  return kept.length > 0;
}

/** Gives a customer's seat back, and the advisers' time with the last one. `bookingId` is the booking that leaves. */
export async function leaveAppointment(tx: Tx, appointmentId: string, bookingId: string, now: Date): Promise<void> {
  await lockSeats(tx, appointmentId);
  const { rows: [left] } = await sql<{ taken: number; until: Date | null }>`
    SELECT count(*) AS taken, CASE WHEN bool_or(coalesce(held_until, pending_until) IS NULL) THEN NULL ELSE max(coalesce(held_until, pending_until)) END AS until
    ${seated(appointmentId, now, bookingId)}`.execute(tx);
  const others = left !== undefined && left.taken > 0;
  await scheduling(tx).updateTable('occupations').set(others ? { held_until: left.until } : { live: false })
    .where('appointment_id', '=', appointmentId).where('live', '=', true).execute();
}

/** Whether nobody but one booking has a seat in its appointment, so that its time is free without it. */
export async function isAlone(tx: Tx, { appointmentId, bookingId }: { appointmentId: string; bookingId: string }, now: Date): Promise<boolean> {
  const { rows } = await sql`SELECT ${seated(appointmentId, now, bookingId)} LIMIT 1`.execute(tx);
  return rows.length === 0;
}

/** Throws an appointment away that nobody has a seat in, nor had. */
export async function dropEmpty(tx: Tx, appointmentId: string): Promise<void> {
  await sql`DELETE FROM appointments WHERE appointment_id = ${appointmentId} AND NOT EXISTS (SELECT FROM bookings WHERE bookings.appointment_id = appointments.appointment_id)`.execute(tx);
}

/** Lets customers who come at once be counted one after the other. @returns how many seats there are. */
async function lockSeats(tx: Tx, appointmentId: string): Promise<number> {
  const { seats } = await scheduling(tx).selectFrom('appointments').select('seats').where('appointment_id', '=', appointmentId).forUpdate().executeTakeFirstOrThrow();
  return seats;
}

/** Seats that are taken, also those that are only held. */
async function countTaken(tx: Tx, appointmentId: string, now: Date): Promise<number> {
  const { rows: [row] } = await sql<{ taken: number }>`SELECT count(*) AS taken ${seated(appointmentId, now)}`.execute(tx);
  return row?.taken ?? 0;
}

/** The bookings with a seat in an appointment, also those that are pending or only held, but for one that does not count. */
function seated(appointmentId: string, now: Date, except = ''): RawBuilder<unknown> {
  return sql`FROM bookings WHERE appointment_id = ${appointmentId} AND booking_id <> ${except} AND state <> 'cancelled' AND coalesce(held_until, pending_until, 'infinity') > ${now}`;
}
