import { inShop, type Tx } from '../platform/db.ts';
import type { Platform } from '../platform/platform.ts';
import { listShopIds } from '../shops/shop-ids.ts';
import { listServices } from '../shops/shop.ts';
import { markAttended, missBooking } from './call-bookings.ts';
import type { SchedulingPorts } from './ports.ts';
import { bookingRows } from './read-booking.ts';

const EVERY_MS = 60_000;
/** A call that both are late for may still begin; what is settled sooner is settled by the call. */
const AFTER_MS = 15 * 60_000;

/**
 * Says what became of bookings whose time is over and whose call nobody opened: in a store the customer is taken to have
 * been there, and by video neither side came, which is nobody's absence alone.
 */
export function settleBookings({ jobs, db, clock }: Platform, ports: SchedulingPorts): void {
  jobs.beat('settle-bookings', EVERY_MS, async () => {
    for (const shopId of await listShopIds(db)) await inShop(db, shopId, (tx) => settle(tx, ports, shopId, clock()));
  });
}

async function settle(tx: Tx, ports: SchedulingPorts, shopId: string, now: Date): Promise<void> {
  const over = await bookingRows(tx).where('state', '=', 'confirmed').where('ends_at', '<=', new Date(now.getTime() - AFTER_MS)).execute();
  if (over.length === 0) return;
  const inStore = new Set((await listServices(tx)).filter(({ storeId }) => storeId !== null).map(({ serviceId }) => serviceId));
  const open = await ports.callsOf(tx, over.map(({ booking_id: bookingId }) => bookingId));
  for (const { booking_id: bookingId, service_id: serviceId } of over) {
    if (open.has(bookingId)) continue;
    if (inStore.has(serviceId)) await markAttended(tx, bookingId, now);
    else await missBooking(tx, ports, { shopId, bookingId, outcome: 'failed' }, now);
  }
}
