import type { Store, StoreDraft } from '../../contract/calendar.ts';
import type { Tx } from '../platform/db.ts';
import { newId } from '../platform/ids.ts';
import { Problem } from '../platform/problem.ts';
import { announceHours } from './change-days.ts';
import { getShop, listStores } from './shop.ts';
import { shops } from './tables.ts';
import { tidyWindows } from './week-hours.ts';

/** Adds a store, in the shop's zone unless another is named. */
export async function addStore(tx: Tx, draft: StoreDraft, now: Date): Promise<Store> {
  const storeId = newId('sto');
  await shops(tx).insertInto('stores').values({ store_id: storeId, ...rowOf(draft, (await getShop(tx)).timeZone), created_at: now }).execute();
  await announceHours(tx);
  return getStore(tx, storeId);
}

/** @throws Problem `not_found` */
export async function changeStore(tx: Tx, storeId: string, draft: StoreDraft): Promise<Store> {
  const { timeZone } = await getStore(tx, storeId);
  await shops(tx).updateTable('stores').set(rowOf(draft, timeZone)).where('store_id', '=', storeId).execute();
  await announceHours(tx);
  return getStore(tx, storeId);
}

async function getStore(tx: Tx, storeId: string): Promise<Store> {
  const store = (await listStores(tx)).find((one) => one.storeId === storeId);
  if (!store) throw new Problem('not_found', 'There is no such store.');
  return store;
}

function rowOf({ name, address, timeZone, hours, active }: StoreDraft, usual: string): { name: string; address: string; time_zone: string; hours: string | null; active: boolean } {
  return { name, address, time_zone: timeZone ?? usual, hours: hours === null ? null : JSON.stringify(tidyWindows(hours)), active };
}
