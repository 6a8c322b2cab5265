import type { AdviserDraft, WeekWindow } from '../../contract/settings.ts';
import { announce } from '../platform/announce.ts';
import type { Tx } from '../platform/db.ts';
import { newId } from '../platform/ids.ts';
import { Problem } from '../platform/problem.ts';
import { getAdviser, getShop, listStores } from './shop.ts';
import { shops } from './tables.ts';
import { tidyWindows } from './week-hours.ts';

/** Adds an adviser, in the shop's zone unless another is named. @returns the id. */
export async function addAdviser(tx: Tx, draft: AdviserDraft, now: Date): Promise<string> {
  const adviserId = newId('adv');
  const { timeZone } = await getShop(tx);
  await checkStore(tx, draft);
  await shops(tx).insertInto('advisers').values({ adviser_id: adviserId, ...rowOf(draft, timeZone), picture_id: null, user_id: null, created_at: now }).execute();
  await announceAdvisers(tx);
  return adviserId;
}

/** @throws Problem `not_found` */
export async function changeAdviser(tx: Tx, adviserId: string, draft: AdviserDraft): Promise<void> {
  const { timeZone } = await getAdviser(tx, adviserId);
  await checkStore(tx, draft);
  await shops(tx).updateTable('advisers').set(rowOf(draft, timeZone)).where('adviser_id', '=', adviserId).execute();
  await announceAdvisers(tx);
}

/** Sets the shop's opening hours. @returns them as kept: sorted, overlaps joined. */
export async function setOpeningHours(tx: Tx, windows: readonly WeekWindow[]): Promise<WeekWindow[]> {
  const tidy = tidyWindows(windows);
  await shops(tx).updateTable('opening_hours').set({ windows: JSON.stringify(tidy) }).execute();
  await announce(tx, 'slots');
  return tidy;
}

async function checkStore(tx: Tx, { storeId }: AdviserDraft): Promise<void> {
  if (storeId !== null && !(await listStores(tx)).some((store) => store.storeId === storeId)) throw new Problem('invalid_request', 'There is no such store.');
}

function rowOf(draft: AdviserDraft, timeZone: string) {
  return {
    name: draft.name, title: draft.title, time_zone: draft.timeZone ?? timeZone, active: draft.active,
    hours: draft.hours === null ? null : JSON.stringify(tidyWindows(draft.hours)), store_id: draft.storeId, skills: draft.skills,
    languages: draft.languages, weight: draft.weight,
  };
}

async function announceAdvisers(tx: Tx): Promise<void> {
  await announce(tx, 'slots');
  await announce(tx, 'desk');
  await announce(tx, 'presence');
}
