import { inHouse, inShop } from '../platform/db.ts';
import { forgetAnswers } from '../platform/idempotency.ts';
import type { Platform } from '../platform/platform.ts';
import { listShopIds } from './shop-ids.ts';
import { sweepTokens } from './tokens.ts';

const EVERY_MS = 10 * 60_000;

/** Forgets tokens that ran out and answers to repeated requests after their day. */
export function forgetKeys({ jobs, db, clock }: Platform): void {
  jobs.beat('forget-keys', EVERY_MS, async () => {
    await inHouse(db, (tx) => sweepTokens(tx, clock()));
    for (const shopId of await listShopIds(db)) await inShop(db, shopId, (tx) => forgetAnswers(tx, clock()));
  });
}
