import type { BookingState } from '../../contract/booking.ts';
import type { Language } from '../../contract/ids.ts';
import type { Tx } from '../platform/db.ts';
import { issueManageToken } from './confirm-booking.ts';
import type { SchedulingPorts } from './ports.ts';
import { bookingRows, joinFrom, lockBooking } from './read-booking.ts';
import { scheduling } from './tables.ts';

/** No appointment is longer. */
const LONGEST_MS = 86_400_000;

/** What a call needs to know of its booking. */
export interface CallBooking {
  readonly bookingId: string;
  readonly appointmentId: string;
  readonly state: BookingState;
  readonly serviceId: string;
  readonly adviserId: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  /** From when the two may meet. */
  readonly joinFrom: Date;
  readonly name: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly topic: string | null;
  readonly language: Language | null;
  readonly timeZone: string | null;
  readonly page: string | null;
  readonly product: string | null;
}

/** The booking whose call is to be opened, locked until the transaction ends. @throws Problem `not_found` */
export async function bookingForCall(tx: Tx, bookingId: string): Promise<CallBooking> {
  const row = await lockBooking(tx, bookingId);
  return {
    bookingId: row.booking_id, appointmentId: row.appointment_id, state: row.state, serviceId: row.service_id, adviserId: row.adviser_id,
    startsAt: row.starts_at, endsAt: row.ends_at, joinFrom: joinFrom(row.starts_at), name: row.name, email: row.email, phone: row.phone,
    topic: row.topic, language: row.language, timeZone: row.time_zone, page: row.page, product: row.product,
  };
}

/** Both sides met. */
export async function markAttended(tx: Tx, bookingId: string, now: Date): Promise<void> {
  await settle(tx, bookingId, 'attended', now);
}

/** One side waited in vain, or the call failed for both. */
export interface Missed {
  readonly shopId: string;
  readonly bookingId: string;
  readonly outcome: 'customer_no_show' | 'adviser_no_show' | 'failed';
}

/** Notes who was not there, and has the customer told how to book again. A call that both attended stays attended. */
export async function missBooking(tx: Tx, ports: Pick<SchedulingPorts, 'onBookingChanged'>, { shopId, bookingId, outcome }: Missed, now: Date): Promise<void> {
  if (!(await settle(tx, bookingId, outcome, now))) return;
  await ports.onBookingChanged(tx, { kind: 'missed', shopId, bookingId, by: 'time', outcome, manageToken: await issueManageToken(tx, shopId, bookingId, now) });
}

async function settle(tx: Tx, bookingId: string, state: BookingState, now: Date): Promise<boolean> {
  const open: BookingState[] = ['confirmed'];
  // Whoever comes late after all has attended.
  if (state === 'attended') open.push('customer_no_show', 'adviser_no_show', 'failed');
  const settled = await scheduling(tx).updateTable('bookings').set({ state, changed_at: now }).where('booking_id', '=', bookingId).where('state', 'in', open)
    .returning('booking_id').executeTakeFirst();
  return settled !== undefined;
}

/** The booking an adviser is in or has next. */
export async function upcomingBooking(tx: Tx, adviserId: string, now: Date): Promise<{ bookingId: string; startsAt: Date; endsAt: Date } | undefined> {
  const row = await bookingRows(tx).where('adviser_id', '=', adviserId).where('state', 'in', ['confirmed', 'pending', 'attended'])
    .where('ends_at', '>', now).orderBy('starts_at').limit(1).executeTakeFirst();
  return row && { bookingId: row.booking_id, startsAt: row.starts_at, endsAt: row.ends_at };
}

/** Advisers with an appointment that begins before an instant and is not over yet, and whose customer has not been there. */
export async function bookedSoon(tx: Tx, before: Date, now: Date): Promise<ReadonlySet<string>> {
  const rows = await scheduling(tx).selectFrom('occupations').select('adviser_id').distinct()
    .where('live', '=', true).where('held_until', 'is', null).where('starts_at', '<', before).where('starts_at', '>', new Date(now.getTime() - LONGEST_MS)).where('ends_at', '>', now)
    .where((eb) => eb.exists(eb.selectFrom('bookings').select('booking_id').whereRef('bookings.appointment_id', '=', 'occupations.appointment_id').where('state', '=', 'confirmed')))
    .execute();
  return new Set(rows.map(({ adviser_id: adviserId }) => adviserId));
}
