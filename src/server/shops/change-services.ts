import type { ServiceDraft } from '../../contract/settings.ts';
import { announce } from '../platform/announce.ts';
import type { Tx } from '../platform/db.ts';
import { newId } from '../platform/ids.ts';
import { getService } from './shop.ts';
import { shops } from './tables.ts';

/** Adds a kind of advice. @returns its id. */
export async function addService(tx: Tx, draft: ServiceDraft, now: Date): Promise<string> {
  const serviceId = newId('svc');
  await shops(tx).insertInto('services').values({ service_id: serviceId, ...rowOf(draft), created_at: now }).execute();
  await announce(tx, 'slots');
  return serviceId;
}

/** @throws Problem `not_found` */
export async function changeService(tx: Tx, serviceId: string, draft: ServiceDraft): Promise<void> {
  await getService(tx, serviceId);
  await shops(tx).updateTable('services').set(rowOf(draft)).where('service_id', '=', serviceId).execute();
  await announce(tx, 'slots');
}

/** Switches a service off. Bookings and calls go on naming it, so it is kept. @throws Problem `not_found` */
export async function retireService(tx: Tx, serviceId: string): Promise<void> {
  await changeService(tx, serviceId, { ...(await getService(tx, serviceId)), active: false });
}

function rowOf(draft: ServiceDraft) {
  return {
    name: draft.name, description: draft.description, minutes: draft.minutes, step: draft.step, buffer_before: draft.bufferBefore, buffer_after: draft.bufferAfter,
    notice: draft.notice, horizon_days: draft.horizonDays, book_from: draft.bookFrom, book_until: draft.bookUntil, per_day: draft.perDay, per_week: draft.perWeek,
    seats: draft.seats, store_id: draft.storeId, staffing: draft.staffing, adviser_ids: draft.adviserIds, lead_ids: draft.leadIds, tight: draft.tight,
    confirmation: draft.confirmation, skills: draft.skills, languages: draft.languages, active: draft.active,
  };
}
