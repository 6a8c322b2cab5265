import type { HoldExtension } from '../../contract/booking.ts';
import { announce } from '../platform/announce.ts';
import type { Tx } from '../platform/db.ts';
import { Problem } from '../platform/problem.ts';
import { HOLD_CAP_MINUTES, HOLD_MINUTES } from './hold-slot.ts';
import { dropEmpty, keepTime, leaveAppointment } from './seats.ts';
import { scheduling } from './tables.ts';

const MINUTE = 60_000;

/** Keeps a hold up while its form is touched. @throws Problem `hold_expired` when it ran out before. */
export async function extendHold(tx: Tx, holdId: string, now: Date): Promise<HoldExtension> {
  const hold = await lockHold(tx, holdId);
  if (!hold) throw expired();
  const wanted = Math.min(now.getTime() + HOLD_MINUTES * MINUTE, hold.created_at.getTime() + HOLD_CAP_MINUTES * MINUTE);
  const until = new Date(Math.max(wanted, hold.held_until?.getTime() ?? 0));
  // Whoever wants the time may have ended a hold that ran out; only one that still lives is kept up.
  if (!hold.held_until || hold.held_until <= now || !(await keepTime(tx, hold.appointment_id, until, now))) throw expired();
  await scheduling(tx).updateTable('bookings').set({ held_until: until }).where('booking_id', '=', holdId).execute();
  return { expiresAt: until.toISOString() };
}

/** Gives a held slot back. A hold leaves no trace, and giving back what is gone does no harm. */
export async function releaseHold(tx: Tx, holdId: string, now: Date): Promise<void> {
  const hold = await lockHold(tx, holdId);
  if (!hold) return;
  await leaveAppointment(tx, hold.appointment_id, holdId, now);
  await scheduling(tx).deleteFrom('bookings').where('booking_id', '=', holdId).execute();
  await dropEmpty(tx, hold.appointment_id);
  await announce(tx, 'slots');
}

async function lockHold(tx: Tx, holdId: string): Promise<{ appointment_id: string; created_at: Date; held_until: Date | null } | undefined> {
  const row = await scheduling(tx).selectFrom('bookings').select(['state', 'appointment_id', 'created_at', 'held_until'])
    .where('booking_id', '=', holdId).forUpdate().executeTakeFirst();
  if (row && row.state !== 'held') throw new Problem('booking_closed', 'This slot is booked already. Cancel the booking instead.');
  return row;
}

function expired(): Problem {
  return new Problem('hold_expired', 'This slot is not kept any more. Booking it still works as long as nobody else has taken it.');
}
