import type pg from 'pg';
import type { BookingState } from '../../../src/contract/booking.ts';

export interface BookingFact {
  readonly bookingId: string;
  readonly appointmentId: string;
  readonly adviserId: string;
  readonly state: BookingState;
  readonly heldUntil: number | null;
}

export interface OccupationFact {
  readonly appointmentId: string;
  readonly serviceId: string;
  readonly adviserId: string;
  readonly from: number;
  readonly to: number;
  readonly bufferBefore: number;
  readonly bufferAfter: number;
  readonly heldUntil: number | null;
  readonly seats: number;
}

/** What the tables say: bookings, and what takes advisers' time or is held, even when that has run out. */
export interface Ledger {
  readonly bookings: readonly BookingFact[];
  readonly occupations: readonly OccupationFact[];
}

/** Lets a connection see one shop, until it is told another; by walls, or where its login sees past them, by what it asks. */
export async function lookInto(client: pg.Client, shopId: string): Promise<void> {
  await client.query(`SELECT set_config('visavis.shop', $1, false)`, [shopId]);
}

/** Reads the ledger of the shop that the connection looks into, in one question. */
export async function readLedger(client: pg.Client): Promise<Ledger> {
  const { rows: [row] } = await client.query<Ledger>({ name: 'ledger', text: `
    SELECT coalesce((SELECT jsonb_agg(jsonb_build_object('bookingId', booking_id, 'appointmentId', appointment_id, 'adviserId', adviser_id, 'state', state,
        'heldUntil', (extract(epoch FROM held_until) * 1000)::bigint)) FROM bookings WHERE shop_id = current_setting('visavis.shop')), '[]') AS bookings,
      coalesce((SELECT jsonb_agg(jsonb_build_object('appointmentId', appointment_id, 'serviceId', o.service_id, 'adviserId', adviser_id,
        'from', (extract(epoch FROM o.starts_at) * 1000)::bigint, 'to', (extract(epoch FROM o.ends_at) * 1000)::bigint,
        'bufferBefore', buffer_before, 'bufferAfter', buffer_after, 'heldUntil', (extract(epoch FROM o.held_until) * 1000)::bigint, 'seats', seats) ORDER BY occupation_no)
        FROM occupations o JOIN appointments USING (shop_id, appointment_id) WHERE shop_id = current_setting('visavis.shop') AND live), '[]') AS occupations` });
  return row as Ledger;
}

/** A ledger without the times whose hold has run out. */
export function asOf({ bookings, occupations }: Ledger, now: number): Ledger {
  return { bookings, occupations: occupations.filter(({ heldUntil }) => heldUntil === null || heldUntil > now) };
}

/** Whether a booking takes a seat: it counts, or its hold has not run out. */
export function takesSeat({ state, heldUntil }: BookingFact, now: number): boolean {
  return state !== 'cancelled' && (heldUntil === null || heldUntil > now);
}
