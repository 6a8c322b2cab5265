import { inHouse, type Db } from '../platform/db.ts';
import { shops } from './tables.ts';

/** Every shop of this house, for work that is done shop by shop. */
export async function listShopIds(db: Db): Promise<string[]> {
  const rows = await inHouse(db, (tx) => shops(tx).selectFrom('shop_keys').select('shop_id').distinct().execute());
  return rows.map(({ shop_id: shopId }) => shopId);
}
