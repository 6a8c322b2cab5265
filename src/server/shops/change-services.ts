import type { ServiceDraft } from '../../contract/settings.ts';
import { announce } from '../platform/announce.ts';
import type { Tx } from '../platform/db.ts';
import { newId } from '../platform/ids.ts';
import { Problem } from '../platform/problem.ts';
import { getService, listAdvisers, listStores } from './shop.ts';
import { shops } from './tables.ts';

/** Adds a kind of advice. @returns its id. */
export async function addService(tx: Tx, draft: ServiceDraft, now: Date): Promise<string> {
  await checkService(tx, draft);
  const serviceId = newId('svc');
  await shops(tx).insertInto('services').values({ service_id: serviceId, ...rowOf(draft), created_at: now }).execute();
  await announce(tx, 'slots');
  return serviceId;
}

/** @throws Problem `not_found` */
export async function changeService(tx: Tx, serviceId: string, draft: ServiceDraft): Promise<void> {
  await getService(tx, serviceId);
  await checkService(tx, draft);
  await shops(tx).updateTable('services').set(rowOf(draft)).where('service_id', '=', serviceId).execute();
  await announce(tx, 'slots');
}

/** Switches a service off. Bookings and calls go on naming it, so it is kept. @throws Problem `not_found` */
export async function retireService(tx: Tx, serviceId: string): Promise<void> {
  await changeService(tx, serviceId, { ...(await getService(tx, serviceId)), active: false });
}

/** @throws Problem `invalid_request` where the parts of a service do not go together, and says which */
async function checkService(tx: Tx, { bookFrom, bookUntil, perDay, perWeek, staffing, adviserIds, leadIds, storeId, seats }: ServiceDraft): Promise<void> {
  const refuse = (detail: string): never => { throw new Problem('invalid_request', detail); };
  if (bookFrom !== null && bookUntil !== null && bookUntil < bookFrom) refuse('The last day that can be booked lies before the first.');
  if (perDay !== null && perWeek !== null && perWeek < perDay) refuse('The limit of a week is lower than that of a day.');
  const advisers = await listAdvisers(tx);
  const known = (ids: readonly string[]): boolean => ids.every((id) => advisers.some(({ adviserId }) => adviserId === id));
  if (!known(adviserIds) || !known(leadIds)) refuse('One of these advisers is not of this shop.');
  if (storeId !== null && !(await listStores(tx)).some((store) => store.storeId === storeId)) refuse('There is no such store.');
  if (staffing === 'all' && adviserIds.length < 2) refuse('Name the advisers who give this service together, two at least.');
  if (staffing === 'lead' && leadIds.length === 0) refuse('Name who is always there.');
  if (staffing === 'lead' && adviserIds.length > 0 && adviserIds.every((id) => leadIds.includes(id))) refuse('Name at least one other adviser beside those who are always there.');
  if (staffing !== 'lead' && leadIds.length > 0) refuse('Only a service that somebody leads names who is always there.');
  if (seats > 1 && staffing === 'chosen') refuse('Customers who share a start cannot each choose an adviser.');
}

function rowOf(draft: ServiceDraft) {
  return {
    name: draft.name, description: draft.description, minutes: draft.minutes, step: draft.step, buffer_before: draft.bufferBefore, buffer_after: draft.bufferAfter,
    notice: draft.notice, horizon_days: draft.horizonDays, book_from: draft.bookFrom, book_until: draft.bookUntil, per_day: draft.perDay, per_week: draft.perWeek,
    seats: draft.seats, store_id: draft.storeId, staffing: draft.staffing, adviser_ids: draft.adviserIds, lead_ids: draft.leadIds, tight: draft.tight,
    confirmation: draft.confirmation, skills: draft.skills, languages: draft.languages, active: draft.active,
  };
}
