import type { CancelRequest } from '../../contract/booking.ts';
import type { Tx } from '../platform/db.ts';
import { Problem } from '../platform/problem.ts';
import { announceBooking } from './confirm-booking.ts';
import type { SchedulingPorts } from './ports.ts';
import { isChangeable, lockBooking } from './read-booking.ts';
import { leaveAppointment } from './seats.ts';
import { scheduling } from './tables.ts';

export interface Canceller {
  readonly shopId: string;
  readonly bookingId: string;
  readonly by: 'customer' | 'shop';
}

/** Cancels a booking and gives its time back. Cancelling twice is cancelling once. */
export async function cancelBooking(tx: Tx, ports: SchedulingPorts, { shopId, bookingId, by }: Canceller, { reason }: CancelRequest, now: Date): Promise<void> {
  const row = await lockBooking(tx, bookingId);
  if (row.state === 'cancelled') return;
  if (!isChangeable(row, now)) throw new Problem('booking_closed', 'This booking can no longer be cancelled.');
  await leaveAppointment(tx, row.appointment_id, bookingId, now);
  await scheduling(tx).updateTable('bookings')
    .set((booking) => ({ state: 'cancelled', pending_for: null, pending_until: null, cancelled_by: by, cancel_reason: reason || null, changes: booking('changes', '+', 1), changed_at: now }))
    .where('booking_id', '=', bookingId)
    .execute();
  await ports.onBookingChanged(tx, { kind: 'cancelled', shopId, bookingId, by, ...(by === 'shop' && reason ? { reason } : {}) });
  await announceBooking(tx);
}
