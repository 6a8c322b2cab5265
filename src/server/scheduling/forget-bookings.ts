import type { Tx } from '../platform/db.ts';
import { inShop } from '../platform/db.ts';
import type { Platform } from '../platform/platform.ts';
import { listShopIds } from '../shops/shop-ids.ts';
import { HOLD_MEMORY_MINUTES } from './hold-slot.ts';
import { dropEmpty } from './seats.ts';
import { scheduling } from './tables.ts';
import { forgetWaiting } from './waitlist.ts';

const EVERY_MS = 10 * 60_000;
const MINUTE = 60_000;
/** Customers' data is kept so long after their appointment. */
const CUSTOMER_MS = 90 * 86_400_000;

/** Forgets, every few minutes, whose time has come. */
export function forgetBookings({ jobs, db, clock }: Platform): void {
  jobs.beat('forget-bookings', EVERY_MS, async () => {
    for (const shopId of await listShopIds(db)) await inShop(db, shopId, (tx) => forget(tx, clock()));
  });
}

async function forget(tx: Tx, now: Date): Promise<void> {
  await forgetWaiting(tx, now);
  // Who held is only asked while the hold lives.
  await scheduling(tx).updateTable('bookings').set({ holder: null }).where('holder', 'is not', null).where('held_until', '<=', now).execute();
  const lapsed = await scheduling(tx).deleteFrom('bookings')
    .where('state', '=', 'held').where('held_until', '<=', now).where('created_at', '<', new Date(now.getTime() - HOLD_MEMORY_MINUTES * MINUTE))
    .returning('appointment_id').execute();
  for (const { appointment_id: appointmentId } of lapsed) await dropEmpty(tx, appointmentId);
  await scheduling(tx).updateTable('bookings')
    .set({ name: null, email: null, phone: null, topic: null, page: null, product: null, cancel_reason: null })
    .where('name', 'is not', null)
    .where('appointment_id', 'in', scheduling(tx).selectFrom('appointments').select('appointment_id').where('ends_at', '<', new Date(now.getTime() - CUSTOMER_MS)))
    .execute();
}
