import type { DeskBooking } from '../../contract/desk.ts';
import type { Tx } from '../platform/db.ts';
import { readHouse } from '../shops/house.ts';
import type { SchedulingPorts } from './ports.ts';
import { advisersBusyWith, bookingRows, getBookingRow, joinFrom, placeOf, type BookingRow } from './read-booking.ts';

/**
 * The shop's bookings that begin between two instants, in order, with what the desk shows of them. Nothing that is only
 * held. What is known of their calls is filled in by who knows it.
 */
export async function listDeskBookings(tx: Tx, from: Date, to: Date): Promise<DeskBooking[]> {
  const rows = await bookingRows(tx).where('state', 'not in', ['held', 'cancelled'])
    .where('starts_at', '>=', from).where('starts_at', '<', to).orderBy('starts_at').orderBy('booking_id').execute();
  return toDesk(tx, rows);
}

/** One booking as the desk shows it. @throws Problem `not_found` */
export async function deskBooking(tx: Tx, bookingId: string): Promise<DeskBooking> {
  const [booking] = await toDesk(tx, [await getBookingRow(tx, bookingId)]);
  return booking as DeskBooking;
}

/** Fills in what is known of the bookings' calls. */
export async function withCalls(tx: Tx, ports: Pick<SchedulingPorts, 'callsOf'>, bookings: readonly DeskBooking[]): Promise<DeskBooking[]> {
  const calls = await ports.callsOf(tx, bookings.map(({ bookingId }) => bookingId));
  return bookings.map((booking) => ({ ...booking, ...calls.get(booking.bookingId) }));
}

async function toDesk(tx: Tx, rows: readonly BookingRow[]): Promise<DeskBooking[]> {
  if (rows.length === 0) return [];
  const house = await readHouse(tx);
  const advisers = new Map(house.advisers.map(({ adviserId, name }) => [adviserId, name]));
  const services = new Map(house.services.map((service) => [service.serviceId, service]));
  const busy = await advisersBusyWith(tx, rows.map((row) => row.appointment_id));
  return rows.map((row) => ({
    bookingId: row.booking_id,
    adviserId: row.adviser_id,
    adviserName: advisers.get(row.adviser_id) ?? '',
    adviserIds: [row.adviser_id, ...(busy.get(row.appointment_id) ?? []).filter((id) => id !== row.adviser_id)],
    serviceId: row.service_id,
    serviceName: services.get(row.service_id)?.name ?? '',
    startsAt: row.starts_at.toISOString(),
    endsAt: row.ends_at.toISOString(),
    state: row.state,
    pendingFor: row.pending_for,
    pendingUntil: row.pending_until?.toISOString() ?? null,
    place: placeOf(house, services.get(row.service_id)?.storeId ?? null),
    seats: row.seats,
    lateMinutes: row.late_minutes,
    language: row.language ?? house.shop.language,
    timeZone: row.time_zone ?? house.shop.timeZone,
    name: row.name ?? '',
    email: row.email,
    phone: row.phone,
    topic: row.topic,
    callId: null,
    customerWaits: false,
    joinFrom: joinFrom(row.starts_at).toISOString(),
  }));
}
