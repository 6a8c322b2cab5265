import type { LateNotice, ReminderChange } from '../../contract/booking.ts';
import { announce } from '../platform/announce.ts';
import type { Tx } from '../platform/db.ts';
import { Problem } from '../platform/problem.ts';
import type { SchedulingPorts } from './ports.ts';
import { isChangeable, lockBooking } from './read-booking.ts';
import { scheduling } from './tables.ts';

/** From so long before the start an adviser cares to hear that somebody is late. */
const LATE_FROM_MS = 3_600_000;

export interface OwnBooking {
  readonly shopId: string;
  readonly bookingId: string;
}

/** Tells the adviser that the customer comes later. @throws Problem `booking_closed`, or `conflict` when it is too early to say */
export async function sayLate(tx: Tx, ports: Pick<SchedulingPorts, 'onBookingChanged'>, { shopId, bookingId }: OwnBooking, { minutes }: LateNotice, now: Date): Promise<void> {
  const row = await lockBooking(tx, bookingId);
  if (row.state !== 'confirmed' || row.ends_at <= now) throw new Problem('booking_closed', 'This booking is over, or does not count.');
  if (now.getTime() < row.starts_at.getTime() - LATE_FROM_MS) throw new Problem('conflict', 'This can be said from an hour before the start. Until then the booking can be moved.');
  if (row.late_minutes === minutes) return;
  await scheduling(tx).updateTable('bookings').set({ late_minutes: minutes, changed_at: now }).where('booking_id', '=', bookingId).execute();
  await ports.onBookingChanged(tx, { kind: 'late', shopId, bookingId, by: 'customer' });
  await announce(tx, 'desk');
}

/** Sends no more reminders of a booking, whatever has become of it. */
export async function stopReminders(tx: Tx, bookingId: string): Promise<void> {
  await scheduling(tx).updateTable('bookings').set({ reminders: [] }).where('booking_id', '=', bookingId).execute();
}

/** Changes when a customer is reminded. @throws Problem `booking_closed` */
export async function changeReminders(tx: Tx, { bookingId }: OwnBooking, { reminders }: ReminderChange, now: Date): Promise<void> {
  const row = await lockBooking(tx, bookingId);
  if (!isChangeable(row, now)) throw new Problem('booking_closed', 'This booking is over.');
  await scheduling(tx).updateTable('bookings').set({ reminders }).where('booking_id', '=', bookingId).execute();
}
