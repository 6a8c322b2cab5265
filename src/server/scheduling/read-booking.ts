import type { Booking } from '../../contract/booking.ts';
import type { AdviserFace, Place, PublicService } from '../../contract/shop.ts';
import type { ServiceSettings } from '../../contract/settings.ts';
import type { Tx } from '../platform/db.ts';
import { Problem } from '../platform/problem.ts';
import { readHouse, type House } from '../shops/house.ts';
import { faceOf, getService } from '../shops/shop.ts';
import type { SchedulingPorts } from './ports.ts';
import { scheduling } from './tables.ts';
import { advisersOf } from './timetable.ts';

const MINUTE = 60_000;
/** How long before its start the two may meet. */
export const JOIN_MINUTES = 10;

const COLUMNS = [
  'booking_id', 'bookings.appointment_id', 'adviser_id', 'adviser_wanted', 'state', 'held_until', 'name', 'email', 'phone', 'topic', 'language',
  'time_zone', 'page', 'product', 'reminders', 'late_minutes', 'pending_for', 'pending_until', 'bookings.waitlist_id', 'by_agent', 'cancelled_by', 'changes', 'changed_at', 'bookings.created_at', 'service_id', 'starts_at', 'ends_at', 'seats',
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

/** The adviser whom the customer chose, if it was a choice. */
export function wantedAdviser({ adviser_wanted: wanted, adviser_id: adviserId }: Pick<BookingRow, 'adviser_wanted' | 'adviser_id'>): string | undefined {
  return wanted ? adviserId : undefined;
}

export function joinFrom(startsAt: Date): Date {
  return new Date(startsAt.getTime() - JOIN_MINUTES * MINUTE);
}

/** A service as customers see it. */
export function publicService({ stores, advisers }: Pick<House, 'stores' | 'advisers'>, service: ServiceSettings): PublicService {
  const { serviceId, name, description, minutes, seats, staffing, confirmation, storeId } = service;
  return {
    serviceId, name, description, minutes, seats, confirmation, place: placeOf({ stores }, storeId),
    adviserChoice: staffing === 'any' ? 'free' : staffing === 'chosen' ? 'needed' : 'none',
    adviserIds: advisersOf({ advisers }, service).map(({ adviserId }) => adviserId),
  };
}

/** Where a meeting takes place; null means by video. */
export function placeOf({ stores }: Pick<House, 'stores'>, storeId: string | null): Place | null {
  const store = stores.find((one) => one.storeId === storeId);
  return store ? { name: store.name, address: store.address } : null;
}

/** Everybody who is taken up by these appointments, by appointment. */
export async function advisersBusyWith(tx: Tx, appointmentIds: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
  if (appointmentIds.length === 0) return new Map();
  const rows = await scheduling(tx).selectFrom('occupations').select(['appointment_id', 'adviser_id']).distinct()
    .where('appointment_id', 'in', appointmentIds).where('live', '=', true).orderBy('adviser_id').execute();
  const busy = new Map<string, string[]>();
  for (const { appointment_id: appointmentId, adviser_id: adviserId } of rows) busy.set(appointmentId, [...(busy.get(appointmentId) ?? []), adviserId]);
  return busy;
}

/** A booking as its customer sees it. */
export async function showBooking(tx: Tx, row: BookingRow, { ports, publicUrl, now }: { ports: Pick<SchedulingPorts, 'callsOf'>; publicUrl: string; now: Date }): Promise<Booking> {
  const house = await readHouse(tx);
  const { shop } = house;
  const settings = await getService(tx, row.service_id);
  const service = publicService(house, settings);
  const faces = new Map(house.advisers.map((one) => [one.adviserId, faceOf(one, publicUrl)]));
  const others = (await advisersBusyWith(tx, [row.appointment_id])).get(row.appointment_id) ?? [];
  const calls = await ports.callsOf(tx, [row.booking_id]);
  return {
    bookingId: row.booking_id,
    state: row.state,
    // A service may have been given another length since.
    service: { ...service, minutes: Math.round((row.ends_at.getTime() - row.starts_at.getTime()) / MINUTE) },
    adviser: faces.get(row.adviser_id) as AdviserFace,
    advisers: [row.adviser_id, ...others.filter((id) => id !== row.adviser_id)].flatMap((id) => faces.get(id) ?? []),
    place: placeOf(house, settings.storeId),
    pendingFor: row.pending_for,
    pendingUntil: row.pending_until?.toISOString() ?? null,
    reminders: row.reminders,
    lateMinutes: row.late_minutes,
    cancelledBy: row.cancelled_by,
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
