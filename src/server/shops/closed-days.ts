import type { ClosedDay, ClosedDayDraft, HolidayImport } from '../../contract/calendar.ts';
import type { Tx } from '../platform/db.ts';
import { Problem } from '../platform/problem.ts';
import { announceHours } from './change-days.ts';
import type { Holiday } from './holidays.ts';
import { listStores } from './shop.ts';
import { shops } from './tables.ts';

/** Closed days between two days, both included, in order. */
export async function listClosedDays(tx: Tx, from: string, to: string): Promise<ClosedDay[]> {
  const rows = await shops(tx).selectFrom('closed_days').select(['day', 'store_id', 'name', 'source']).where('day', '>=', from).where('day', '<=', to).orderBy('day').orderBy('store_id').execute();
  return rows.map(({ day, store_id: storeId, name, source }) => ({ day, storeId: storeId === '' ? null : storeId, name, source }));
}

/** Closes the shop, or one store, on a day. @throws Problem `not_found` for a store there is not */
export async function closeDay(tx: Tx, { day, storeId = null, name }: ClosedDayDraft): Promise<void> {
  await checkStore(tx, storeId);
  await openDay(tx, day, storeId);
  await shops(tx).insertInto('closed_days').values({ day, store_id: storeId ?? '', name, source: 'own' }).execute();
}

/** Takes a closed day back, be it one's own or a holiday. */
export async function openDay(tx: Tx, day: string, storeId: string | null): Promise<void> {
  await shops(tx).deleteFrom('closed_days').where('day', '=', day).where('store_id', '=', storeId ?? '').execute();
  await announceHours(tx);
}

/**
 * Writes the holidays of a year into the closed days, once more if need be: earlier ones of that year give way, and what
 * the owner has closed stays as it is.
 */
export async function importHolidays(tx: Tx, { year, storeId = null }: Pick<HolidayImport, 'year' | 'storeId'>, holidays: readonly Holiday[]): Promise<void> {
  await checkStore(tx, storeId);
  const store = storeId ?? '';
  await shops(tx).deleteFrom('closed_days').where('source', '=', 'holiday').where('store_id', '=', store).where('day', '>=', `${year}-01-01`).where('day', '<=', `${year}-12-31`).execute();
  await shops(tx).insertInto('closed_days').values(holidays.map(({ day, name }) => ({ day, store_id: store, name, source: 'holiday' as const }))).onConflict((conflict) => conflict.doNothing()).execute();
  await announceHours(tx);
}

async function checkStore(tx: Tx, storeId: string | null): Promise<void> {
  if (storeId !== null && !(await listStores(tx)).some((store) => store.storeId === storeId)) throw new Problem('not_found', 'There is no such store.');
}
