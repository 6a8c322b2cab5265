import type { BookingRequest } from '../../contract/booking.ts';
import { announce } from '../platform/announce.ts';
import type { Tx } from '../platform/db.ts';
import { Problem } from '../platform/problem.ts';
import { bindToken, issueToken } from '../shops/tokens.ts';
import { claimOffer, type Claimed } from './claim-offer.ts';
import { findOffer } from './find-offer.ts';
import type { SchedulingPorts } from './ports.ts';
import { lockBooking, type BookingRow } from './read-booking.ts';
import { dropEmpty, keepTime } from './seats.ts';
import { scheduling } from './tables.ts';

const HOUR_MS = 3_600_000;
/** A day longer than anything can be booked ahead and its data is kept. */
const MANAGE_MS = (365 + 90 + 1) * 24 * HOUR_MS;
/** The tab that booked may still talk of the booking so long after its end. */
const VISIT_MS = 2 * HOUR_MS;

export interface Customer {
  readonly shopId: string;
  /** Hash of the visit token that holds. */
  readonly tokenHash: string;
}

/**
 * Books the slot that is held. A hold that ran out has lost nothing yet: the time is tried again.
 * @throws Problem `slot_taken` with free starts nearby when somebody else has it by then.
 * @returns the token of the manage link.
 */
export async function confirmBooking(tx: Tx, ports: SchedulingPorts, { shopId, tokenHash }: Customer, request: BookingRequest, now: Date): Promise<string> {
  const { holdId: bookingId, name, email, phone, topic, language, timeZone, page, product, reminders = ['day', 'hour'] } = request;
  const hold = await lockBooking(tx, bookingId);
  if (hold.state !== 'held') throw new Problem('booking_closed', 'This slot is booked already.');
  const lived = hold.held_until !== null && hold.held_until > now && (await keepTime(tx, hold.appointment_id, null, now));
  const { appointmentId, adviserId } = lived ? { appointmentId: hold.appointment_id, adviserId: hold.adviser_id } : await retakeTime(tx, ports, hold, now);
  await scheduling(tx).updateTable('bookings')
    .set({
      state: 'confirmed', held_until: null, holder: null, appointment_id: appointmentId, adviser_id: adviserId, name, email, phone: phone ?? null, topic: topic || null,
      language, time_zone: timeZone, page: page ?? null, product: product || null, reminders, changed_at: now,
    })
    .where('booking_id', '=', bookingId)
    .execute();
  if (!lived) await dropEmpty(tx, hold.appointment_id);
  await bindToken(tx, tokenHash, { bookingId, expiresAt: new Date(hold.ends_at.getTime() + VISIT_MS) });
  const manageToken = await issueManageToken(tx, shopId, bookingId, now);
  await ports.onBookingChanged(tx, { kind: 'confirmed', shopId, bookingId, by: 'customer', manageToken: await issueManageToken(tx, shopId, bookingId, now) });
  await announceBooking(tx);
  return manageToken;
}

/** A token for one manage link. The page and each mail have their own, since no token can be read back. */
export function issueManageToken(tx: Tx, shopId: string, bookingId: string, now: Date): Promise<string> {
  return issueToken(tx, shopId, { kind: 'manage', bookingId, expiresAt: new Date(now.getTime() + MANAGE_MS) });
}

/** Tells the panels of one free time less or more, and the desks of their bookings. */
export async function announceBooking(tx: Tx): Promise<void> {
  await announce(tx, 'slots');
  await announce(tx, 'desk');
}

/** Takes the time anew: with the same adviser if possible, else, when any would do, with another. */
async function retakeTime(tx: Tx, ports: SchedulingPorts, hold: BookingRow, now: Date): Promise<Claimed> {
  const { appointment_id: appointmentId, adviser_id: adviserId } = hold;
  const wanted = { serviceId: hold.service_id, startsAt: hold.starts_at.toISOString(), ...(hold.adviser_wanted ? { adviserId } : {}) };
  const offer = await findOffer(tx, ports, wanted, now, { except: appointmentId, heldBefore: true });
  return claimOffer(tx, ports, offer, { heldUntil: null, preferred: adviserId, instead: { appointmentId, bookingId: hold.booking_id }, heldBefore: true }, now);
}
