import type { DeskMove } from '../../contract/desk.ts';
import type { Tx } from '../platform/db.ts';
import { Problem } from '../platform/problem.ts';
import { claimOffer } from './claim-offer.ts';
import { announceBooking, issueManageToken } from './confirm-booking.ts';
import { findOffer, type Offer } from './find-offer.ts';
import type { SchedulingPorts } from './ports.ts';
import { advisersBusyWith, isChangeable, lockBooking, wantedAdviser, type BookingRow } from './read-booking.ts';
import { dropEmpty } from './seats.ts';
import { scheduling } from './tables.ts';
import { readTimetable } from './timetable.ts';

const DAY_MS = 86_400_000;

export interface Mover {
  readonly shopId: string;
  readonly bookingId: string;
  readonly by: 'customer' | 'shop';
}

/**
 * Moves a booking to another start, in one transaction: the new time is taken as any other, and when somebody else has
 * it, nothing happened and the old time is still the customer's. The shop may also choose a time that no customer is
 * offered; only another meeting stands in its way.
 */
export async function moveBooking(tx: Tx, ports: SchedulingPorts, { shopId, bookingId, by }: Mover, { startsAt, adviserId, anyTime = false }: DeskMove, now: Date): Promise<void> {
  const before = await lockBooking(tx, bookingId);
  if (!isChangeable(before, now)) throw new Problem('booking_closed', 'This booking can no longer be moved.');
  const { appointment_id: instead, adviser_id: preferred } = before;
  if (before.starts_at.getTime() === Date.parse(startsAt) && (adviserId ?? preferred) === preferred) return;
  // Whom the customer chose once stays chosen.
  const named = adviserId ?? wantedAdviser(before);
  const wanted = { serviceId: before.service_id, startsAt, ...(named === undefined ? {} : { adviserId: named }) };
  const offer = anyTime ? await offerAnyTime(tx, ports, before, wanted, now) : await findOffer(tx, ports, wanted, now, { except: { appointmentId: instead, bookingId }, heldBefore: by === 'shop' });
  const { appointmentId, adviserId: chosen } = await claimOffer(tx, ports, offer, { heldUntil: before.pending_until, preferred, instead: { appointmentId: instead, bookingId }, anyTime, heldBefore: by === 'shop' }, now);
  await scheduling(tx).updateTable('bookings')
    .set((row) => ({
      appointment_id: appointmentId, adviser_id: chosen, adviser_wanted: by === 'customer' ? adviserId !== undefined || before.adviser_wanted : before.adviser_wanted,
      late_minutes: null, changes: row('changes', '+', 1), changed_at: now,
    }))
    .where('booking_id', '=', bookingId)
    .execute();
  await dropEmpty(tx, instead);
  await ports.onBookingChanged(tx, {
    kind: 'moved', shopId, bookingId, by, manageToken: await issueManageToken(tx, shopId, bookingId, now),
    previous: { startsAt: before.starts_at, adviserId: preferred },
  });
  await announceBooking(tx);
}

/** A time outside of what customers are offered, for those who advise already or another who is named. */
async function offerAnyTime(tx: Tx, ports: SchedulingPorts, before: BookingRow, { serviceId, startsAt: wanted, adviserId }: { serviceId: string; startsAt: string; adviserId?: string }, now: Date): Promise<Offer> {
  const startsAt = new Date(wanted);
  const start = startsAt.getTime();
  if (start < now.getTime()) throw new Problem('in_the_past', 'This time has already begun. Choose a later one.');
  const timetable = await readTimetable(tx, ports, { from: start - DAY_MS, to: start + DAY_MS, now });
  const service = timetable.services.find((one) => one.serviceId === serviceId);
  const known = timetable.advisers.some((one) => one.active && (adviserId === undefined || one.adviserId === adviserId));
  if (!service || !known) throw new Problem('not_found', 'This shop has no such adviser.');
  const team = (await advisersBusyWith(tx, [before.appointment_id])).get(before.appointment_id) ?? [before.adviser_id];
  const others = service.staffing === 'lead' ? team.filter((one) => !service.leadIds.includes(one)) : team;
  return { service, startsAt, endsAt: new Date(start + before.ends_at.getTime() - before.starts_at.getTime()), adviserIds: adviserId === undefined ? others : [adviserId], adviserId, timetable };
}
