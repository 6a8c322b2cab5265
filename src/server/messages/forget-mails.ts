import { inHouse, inShop, type Tx } from '../platform/db.ts';
import type { Platform } from '../platform/platform.ts';
import { listShopIds } from '../shops/shop-ids.ts';
import { messages } from './tables.ts';

const EVERY_MS = 60 * 60_000;
const KEPT_MS = 30 * 86_400_000;

/** Forgets mails, sent or not, after a month. */
export function forgetMails({ jobs, db, clock }: Platform): void {
  const forget = (tx: Tx): Promise<unknown> => messages(tx).deleteFrom('mails').where('created_at', '<', new Date(clock().getTime() - KEPT_MS)).execute();
  jobs.beat('forget-mails', EVERY_MS, async () => {
    await inHouse(db, forget);
    for (const shopId of await listShopIds(db)) await inShop(db, shopId, forget);
  });
}
