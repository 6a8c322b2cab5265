import type { Booking } from '../../contract/booking.ts';
import type { PublicService } from '../../contract/shop.ts';
import type { ServiceSettings } from '../../contract/settings.ts';
import type { Tx } from '../platform/db.ts';
import { Problem } from '../platform/problem.ts';
import { faceOf, getAdviser, getService, getShop } from '../shops/shop.ts';
import type { SchedulingPorts } from './ports.ts';
import { scheduling } from './tables.ts';

const MINUTE = 60_000;
/** How long before its start the two may meet. */
export const JOIN_MINUTES = 10;

const COLUMNS = [
  'booking_id', 'bookings.appointment_id', 'adviser_id', 'adviser_wanted', 'state', 'held_until', 'name', 'email', 'phone', 'topic', 'language',
  'time_zone', 'page', 'product', 'changes', 'changed_at', 'bookings.created_at', 'service_id', 'starts_at', 'ends_at',
] as const;

/** All bookings with their appointments. */
export function bookingRows(tx: Tx) {
  return scheduling(tx).selectFrom('bookings').innerJoin('appointments', 'appointments.appointment_id', 'bookings.appointment_id').select(COLUMNS);
}

export type BookingRow = Awaited<ReturnType<ReturnType<typeof bookingRows>['executeTakeFirstOrThrow']>>;

/** @throws Problem `not_found` */
export async function getBookingRow(tx: Tx, bookingId: string): Promise<BookingRow> {
  const row = await bookingRows(tx).where('booking_id', '=', bookingId).executeTakeFirst();
  if (!row) throw notFound();
  return row;
}

/** A booking that nobody else changes until this transaction ends. @throws Problem `not_found` */
export async function lockBooking(tx: Tx, bookingId: string): Promise<BookingRow> {
  const locked = await scheduling(tx).selectFrom('bookings').select('booking_id').where('booking_id', '=', bookingId).forUpdate().executeTakeFirst();
  if (!locked) throw notFound();
  // Read after the lock, for a statement that waited for it sees the joined row as it was before.
  return getBookingRow(tx, bookingId);
}

/** Whether a booking can still be moved or cancelled. */
export function isChangeable({ state, starts_at: startsAt }: Pick<BookingRow, 'state' | 'starts_at'>, now: Date): boolean {
  return (state === 'confirmed' || state === 'pending') && startsAt > now;
}

export function joinFrom(startsAt: Date): Date {
  return new Date(startsAt.getTime() - JOIN_MINUTES * MINUTE);
}

export function publicService({ serviceId, name, description, minutes }: ServiceSettings): PublicService {
  return { serviceId, name, description, minutes };
}

/** A booking as its customer sees it. */
export async function showBooking(tx: Tx, row: BookingRow, { ports, publicUrl, now }: { ports: Pick<SchedulingPorts, 'callsOf'>; publicUrl: string; now: Date }): Promise<Booking> {
  const shop = await getShop(tx);
  const service = publicService(await getService(tx, row.service_id));
  const calls = await ports.callsOf(tx, [row.booking_id]);
  return {
    bookingId: row.booking_id,
    state: row.state,
    // A service may have been given another length since.
    service: { ...service, minutes: Math.round((row.ends_at.getTime() - row.starts_at.getTime()) / MINUTE) },
    adviser: faceOf(await getAdviser(tx, row.adviser_id), publicUrl),
    startsAt: row.starts_at.toISOString(),
    endsAt: row.ends_at.toISOString(),
    name: row.name ?? '',
    timeZone: row.time_zone ?? shop.timeZone,
    language: row.language ?? shop.language,
    shopName: shop.name,
    shopUrl: shop.webAddress,
    shopPhone: shop.phone,
    privacyUrl: shop.privacyUrl,
    imprintUrl: shop.imprintUrl,
    accent: shop.accent,
    publishableKey: shop.publishableKey,
    joinFrom: joinFrom(row.starts_at).toISOString(),
    callId: calls.get(row.booking_id)?.callId ?? null,
    changeable: isChangeable(row, now),
  };
}

function notFound(): Problem {
  return new Problem('not_found', 'There is no such booking.');
}
