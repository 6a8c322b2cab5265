import { sql } from 'kysely';
import type { Tx } from '../platform/db.ts';
import { Problem } from '../platform/problem.ts';
import { scheduling } from './tables.ts';

/**
 * Makes sure that an appointment has a seat for one more customer, and keeps it so until the transaction ends.
 * @throws Problem `slot_taken`
 */
export async function takeSeat(tx: Tx, appointmentId: string, now: Date): Promise<void> {
  // The lock lets customers who come at once be counted one after the other.
  const { seats } = await scheduling(tx).selectFrom('appointments').select('seats').where('appointment_id', '=', appointmentId).forUpdate().executeTakeFirstOrThrow();
  if ((await countTaken(tx, appointmentId, now)) >= seats) throw new Problem('slot_taken', 'Another customer has just taken this time.');
}

/** Gives a customer's seat back, and the adviser's time with the last one. `bookingId` is the booking that leaves. */
export async function leaveAppointment(tx: Tx, appointmentId: string, bookingId: string, now: Date): Promise<void> {
  await scheduling(tx).selectFrom('appointments').select('seats').where('appointment_id', '=', appointmentId).forUpdate().execute();
  if ((await countTaken(tx, appointmentId, now, bookingId)) > 0) return;
  await scheduling(tx).updateTable('occupations').set({ live: false }).where('appointment_id', '=', appointmentId).where('live', '=', true).execute();
}

/** Throws an appointment away that nobody has a seat in, nor had. */
export async function dropEmpty(tx: Tx, appointmentId: string): Promise<void> {
  await sql`DELETE FROM appointments WHERE appointment_id = ${appointmentId} AND NOT EXISTS (SELECT FROM bookings WHERE bookings.appointment_id = appointments.appointment_id)`.execute(tx);
}

/** Seats that are taken, also those that are only held. */
async function countTaken(tx: Tx, appointmentId: string, now: Date, except = ''): Promise<number> {
  const { taken } = await scheduling(tx).selectFrom('bookings').select(({ fn }) => fn.countAll<number>().as('taken'))
    .where('appointment_id', '=', appointmentId).where('booking_id', '!=', except).where('state', '!=', 'cancelled')
    .where((where) => where.or([where('held_until', 'is', null), where('held_until', '>', now)]))
    .executeTakeFirstOrThrow();
  return taken;
}
