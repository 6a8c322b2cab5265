import type { MoveRequest } from '../../contract/booking.ts';
import type { Tx } from '../platform/db.ts';
import { Problem } from '../platform/problem.ts';
import { announceBooking, issueManageToken } from './confirm-booking.ts';
import { claimOffer } from './claim-offer.ts';
import { findOffer } from './find-offer.ts';
import type { SchedulingPorts } from './ports.ts';
import { isChangeable, lockBooking } from './read-booking.ts';
import { dropEmpty } from './seats.ts';
import { scheduling } from './tables.ts';

export interface Mover {
  readonly shopId: string;
  readonly bookingId: string;
}

/**
 * Moves a booking to another start, in one transaction: the new time is taken as any other, and when somebody else has
 * it, nothing happened and the old time is still the customer's.
 */
export async function moveBooking(tx: Tx, ports: SchedulingPorts, { shopId, bookingId }: Mover, { startsAt, adviserId }: MoveRequest, now: Date): Promise<void> {
  const before = await lockBooking(tx, bookingId);
  if (!isChangeable(before, now)) throw new Problem('booking_closed', 'This booking can no longer be moved.');
  const { appointment_id: instead, adviser_id: preferred } = before;
  if (before.starts_at.getTime() === Date.parse(startsAt) && (adviserId ?? preferred) === preferred) return;
  const offer = await findOffer(tx, ports, { serviceId: before.service_id, startsAt, ...(adviserId === undefined ? {} : { adviserId }) }, now, { except: instead });
  const { appointmentId, adviserId: chosen } = await claimOffer(tx, ports, offer, { heldUntil: null, preferred, instead: { appointmentId: instead, bookingId } }, now);
  await scheduling(tx).updateTable('bookings')
    .set((row) => ({ appointment_id: appointmentId, adviser_id: chosen, adviser_wanted: adviserId !== undefined || before.adviser_wanted, changes: row('changes', '+', 1), changed_at: now }))
    .where('booking_id', '=', bookingId)
    .execute();
  await dropEmpty(tx, instead);
  await ports.onBookingChanged(tx, {
    kind: 'moved', shopId, bookingId, by: 'customer', manageToken: await issueManageToken(tx, shopId, bookingId, now),
    previous: { startsAt: before.starts_at, adviserId: preferred },
  });
  await announceBooking(tx);
}
