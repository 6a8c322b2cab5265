import { inShop, type Tx } from '../platform/db.ts';
import type { Platform } from '../platform/platform.ts';
import { listShopIds } from '../shops/shop-ids.ts';
import { getService } from '../shops/shop.ts';
import { announceBooking, issueManageToken, takeTime } from './confirm-booking.ts';
import { checkWaits, pendingOf, tellPending } from './pending.ts';
import type { SchedulingPorts } from './ports.ts';
import { lockBooking } from './read-booking.ts';
import { dropEmpty, leaveAppointment } from './seats.ts';
import { scheduling } from './tables.ts';

const EVERY_MS = 20_000;

export interface Confirmer {
  readonly shopId: string;
  readonly bookingId: string;
  /** `customer` by the link of the mail, `shop` as an adviser. */
  readonly by: 'customer' | 'shop';
}

/**
 * Says yes to a booking that waits for it. Saying so twice is saying it once. A time that has run out meanwhile is taken
 * anew if it is still free.
 * @throws Problem `booking_closed`, `conflict`, or `slot_taken` with free starts nearby
 */
export async function confirmPending(tx: Tx, ports: SchedulingPorts, { shopId, bookingId, by }: Confirmer, now: Date): Promise<void> {
  const row = await lockBooking(tx, bookingId);
  if (row.state === 'confirmed' || row.state === 'attended' || (row.state === 'pending' && by === 'customer' && row.pending_for === 'adviser')) return;
  checkWaits(row, by);
  const next = by === 'customer' ? pendingOf(await getService(tx, row.service_id), row, { mailShown: true }, now) : undefined;
  const lived = row.pending_until !== null && row.pending_until > now;
  const { appointmentId, adviserId } = await takeTime(tx, ports, row, { lived, until: next?.until ?? null }, now);
  await scheduling(tx).updateTable('bookings')
    .set({
      state: next ? 'pending' : 'confirmed', pending_for: next?.waitsFor ?? null, pending_until: next?.until ?? null, cancelled_by: null,
      appointment_id: appointmentId, adviser_id: adviserId, changed_at: now,
    })
    .where('booking_id', '=', bookingId).execute();
  if (appointmentId !== row.appointment_id) await dropEmpty(tx, row.appointment_id);
  const mailed = { shopId, bookingId, by, manageToken: await issueManageToken(tx, shopId, bookingId, now) };
  if (next) await tellPending(tx, ports, mailed, next);
  else await ports.onBookingChanged(tx, { ...mailed, kind: 'confirmed' });
  await announceBooking(tx);
}

/** Lets bookings go that nobody said yes to in time, and says so. */
export function lapseBookings({ jobs, db, clock }: Platform, ports: SchedulingPorts): void {
  jobs.beat('lapse-bookings', EVERY_MS, async () => {
    for (const shopId of await listShopIds(db)) {
      const now = clock();
      const due = await inShop(db, shopId, (tx) => scheduling(tx).selectFrom('bookings').select('booking_id').where('state', '=', 'pending').where('pending_until', '<=', now).execute());
      for (const { booking_id: bookingId } of due) await inShop(db, shopId, (tx) => lapse(tx, ports, shopId, bookingId, now));
    }
  });
}

async function lapse(tx: Tx, ports: SchedulingPorts, shopId: string, bookingId: string, now: Date): Promise<void> {
  const row = await lockBooking(tx, bookingId);
  if (row.state !== 'pending' || row.pending_until === null || row.pending_until > now) return;
  await leaveAppointment(tx, row.appointment_id, bookingId, now);
  await scheduling(tx).updateTable('bookings')
    .set((booking) => ({ state: 'cancelled', cancelled_by: 'time', pending_for: null, pending_until: null, changes: booking('changes', '+', 1), changed_at: now }))
    .where('booking_id', '=', bookingId).execute();
  await ports.onBookingChanged(tx, { kind: 'lapsed', shopId, bookingId, by: 'time', manageToken: await issueManageToken(tx, shopId, bookingId, now) });
  await announceBooking(tx);
}
