import type { DeskBooking } from '../../contract/desk.ts';
import type { Tx } from '../platform/db.ts';
import { listAdvisers, listServices } from '../shops/shop.ts';
import type { SchedulingPorts } from './ports.ts';
import { bookingRows, getBookingRow, joinFrom, type BookingRow } from './read-booking.ts';

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
  const advisers = new Map((await listAdvisers(tx)).map(({ adviserId, name }) => [adviserId, name]));
  const services = new Map((await listServices(tx)).map(({ serviceId, name }) => [serviceId, name]));
  return rows.map((row) => ({
    bookingId: row.booking_id,
    adviserId: row.adviser_id,
    adviserName: advisers.get(row.adviser_id) ?? '',
    serviceId: row.service_id,
    serviceName: services.get(row.service_id) ?? '',
    startsAt: row.starts_at.toISOString(),
    endsAt: row.ends_at.toISOString(),
    state: row.state,
    name: row.name ?? '',
    email: row.email,
    phone: row.phone,
    topic: row.topic,
    callId: null,
    customerWaits: false,
    joinFrom: joinFrom(row.starts_at).toISOString(),
  }));
}
