import { inShop } from '../platform/db.ts';
import type { Platform } from '../platform/platform.ts';
import { listShopIds } from '../shops/shop-ids.ts';
import { orders } from './tables.ts';

const EVERY_MS = 60 * 60_000;
const KEPT_MS = 14 * 86_400_000;

/** Forgets what shop systems sent, word for word, after two weeks. That an event was heard is kept, or a late repeat would count anew. */
export function forgetBodies({ jobs, db, clock }: Platform): void {
  jobs.beat('forget-order-bodies', EVERY_MS, async () => {
    const before = new Date(clock().getTime() - KEPT_MS);
    for (const shopId of await listShopIds(db)) {
      await inShop(db, shopId, (tx) => orders(tx).updateTable('order_events').set({ body: '' }).where('received_at', '<', before).where('body', '!=', '').execute());
    }
  });
}
