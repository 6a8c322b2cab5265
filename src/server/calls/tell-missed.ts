import { inShop } from '../platform/db.ts';
import { listShopIds } from '../shops/shop-ids.ts';
import type { CallHouse } from './house.ts';
import { calls } from './tables.ts';

const EVERY_MS = 30_000;
/** Later it would be no comfort; whoever tells makes sure that it is told once. */
const RECENT_MS = 3_600_000;

/** Has customers told whose request nobody answered and who left an address. */
export function tellMissed({ platform: { jobs, db, clock }, ports }: Pick<CallHouse, 'platform' | 'ports'>): void {
  jobs.beat('tell-missed', EVERY_MS, async () => {
    for (const shopId of await listShopIds(db)) {
      await inShop(db, shopId, async (tx) => {
        const missed = await calls(tx).selectFrom('calls').innerJoin('requests', 'requests.call_id', 'calls.call_id').select(['calls.call_id', 'requests.name', 'requests.email', 'requests.language'])
          .where('kind', '=', 'request').where('stage', '=', 'expired').where('ended_at', '>', new Date(clock().getTime() - RECENT_MS)).where('requests.email', 'is not', null).execute();
        for (const { call_id: callId, name, email, language } of missed) if (email !== null) await ports.onRequestMissed(tx, { callId, name, email, language });
      });
    }
  });
}
