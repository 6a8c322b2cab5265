import type { BookingRequest } from '../../contract/booking.ts';
import { announce } from '../platform/announce.ts';
import type { Tx } from '../platform/db.ts';
import { Problem } from '../platform/problem.ts';
import { getService } from '../shops/shop.ts';
import { bindToken, issueToken } from '../shops/tokens.ts';
import { claimOffer, type Claimed } from './claim-offer.ts';
import { findOffer } from './find-offer.ts';
import { pendingOf, tellPending } from './pending.ts';
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
  /** Hash of the visit token that holds; none for a time that was offered by mail. */
  readonly tokenHash?: string;
  /** Whether the customer came by a link that only the address's owner has. */
  readonly mailShown?: boolean;
}

/**
 * Books the slot that is held; for good, or until somebody who must has said yes. A hold that ran out has lost nothing yet:
 * the time is tried again.
 * @throws Problem `slot_taken` with free starts nearby when somebody else has it by then.
 * @returns the token of the manage link.
 */
export async function confirmBooking(tx: Tx, ports: SchedulingPorts, { shopId, tokenHash, mailShown = false }: Customer, request: BookingRequest, now: Date): Promise<string> {
  const { holdId: bookingId, name, email, phone, topic, language, timeZone, page, product, reminders = ['day', 'hour'] } = request;
  const hold = await lockBooking(tx, bookingId);
  if (hold.state !== 'held') throw new Problem('booking_closed', 'This slot is booked already.');
  const pending = pendingOf(await getService(tx, hold.service_id), hold, { mailShown }, now);
  const { appointmentId, adviserId } = await takeTime(tx, ports, hold, { lived: hold.held_until !== null && hold.held_until > now, until: pending?.until ?? null }, now);
  await scheduling(tx).updateTable('bookings')
    .set({
      state: pending ? 'pending' : 'confirmed', pending_for: pending?.waitsFor ?? null, pending_until: pending?.until ?? null, held_until: null, holder: null,
      appointment_id: appointmentId, adviser_id: adviserId, name, email, phone: phone ?? null, topic: topic || null,
      language, time_zone: timeZone, page: page ?? null, product: product || null, reminders, changed_at: now,
    })
    .where('booking_id', '=', bookingId)
    .execute();
  if (appointmentId !== hold.appointment_id) await dropEmpty(tx, hold.appointment_id);
  if (tokenHash !== undefined) await bindToken(tx, tokenHash, { bookingId, expiresAt: new Date(hold.ends_at.getTime() + VISIT_MS) });
  const manageToken = await issueManageToken(tx, shopId, bookingId, now);
  const mailed = { shopId, bookingId, by: 'customer', manageToken: await issueManageToken(tx, shopId, bookingId, now) } as const;
  if (pending) await tellPending(tx, ports, mailed, pending);
  else await ports.onBookingChanged(tx, { ...mailed, kind: 'confirmed' });
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

export interface Taking {
  /** Whether the time has been kept for this customer until now. */
  readonly lived: boolean;
  /** Until when it is to be kept; null for good. */
  readonly until: Date | null;
}

/**
 * Keeps a customer's time, or, where it has run out meanwhile, takes it anew: with the same adviser if possible, else, when
 * any would do, with another.
 */
export async function takeTime(tx: Tx, ports: SchedulingPorts, row: BookingRow, { lived, until }: Taking, now: Date): Promise<Claimed> {
  const { appointment_id: appointmentId, adviser_id: adviserId, booking_id: bookingId } = row;
  if (lived && (await keepTime(tx, appointmentId, until, now))) return { appointmentId, adviserId };
  const wanted = { serviceId: row.service_id, startsAt: row.starts_at.toISOString(), ...(row.adviser_wanted ? { adviserId } : {}) };
  const offer = await findOffer(tx, ports, wanted, now, { except: { appointmentId, bookingId }, heldBefore: true });
  return claimOffer(tx, ports, offer, { heldUntil: until, preferred: adviserId, instead: { appointmentId, bookingId }, heldBefore: true }, now);
}
