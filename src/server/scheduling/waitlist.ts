import type { Selectable } from 'kysely';
import type { WaitlistEntry, WaitlistReceipt, WaitlistRequest } from '../../contract/waitlist.ts';
import type { Tx } from '../platform/db.ts';
import { newId } from '../platform/ids.ts';
import { Problem } from '../platform/problem.ts';
import { readHouse } from '../shops/house.ts';
import { issueToken } from '../shops/tokens.ts';
import { releaseHold } from './change-hold.ts';
import type { SchedulingPorts } from './ports.ts';
import { getBookingRow, publicService } from './read-booking.ts';
import { checkChoice } from './starts.ts';
import { scheduling, type SchedulingTables } from './tables.ts';

const DAY_MS = 86_400_000;
const LONGEST_MS = 92 * DAY_MS;
/** Customer data is kept so long after an entry has ended, and its link says so meanwhile. */
const KEPT_MS = 30 * DAY_MS;

export type WaitlistRow = Selectable<SchedulingTables['waitlist']>;

/** Puts a customer on the waitlist. @throws Problem `not_found`, `adviser_needed`, `invalid_request` */
export async function joinWaitlist(tx: Tx, ports: Pick<SchedulingPorts, 'onWaitlistChanged'>, shopId: string, request: WaitlistRequest, now: Date): Promise<WaitlistReceipt> {
  const { serviceId, adviserId, parts = [], name, email, phone, topic, language, timeZone, page } = request;
  const { services, advisers } = await readHouse(tx);
  const service = services.find((one) => one.serviceId === serviceId && one.active);
  if (!service) throw new Problem('not_found', 'This shop has no such service.');
  if (adviserId !== undefined && !advisers.some((one) => one.adviserId === adviserId && one.active)) throw new Problem('not_found', 'This shop has no such adviser.');
  checkChoice(service, adviserId);
  const [from, until] = [new Date(request.from), new Date(request.to)];
  if (until <= from || until <= now || until.getTime() - from.getTime() > LONGEST_MS) throw new Problem('invalid_request', '`to` must lie ahead and come after `from`, by 92 days at most.');
  const waitlistId = newId('wai');
  await scheduling(tx).insertInto('waitlist').values({
    waitlist_id: waitlistId, service_id: serviceId, adviser_id: adviserId ?? null, starts_from: from, starts_until: until, parts, state: 'waiting', name, email,
    phone: phone ?? null, topic: topic || null, language, time_zone: timeZone, page: page ?? null, created_at: now,
  }).execute();
  await ports.onWaitlistChanged(tx, { kind: 'joined', shopId, waitlistId, waitToken: await issueWaitToken(tx, shopId, { waitlistId, until }) });
  return { waitlistId, until: until.toISOString() };
}

/** A token for the link of one mail. */
export function issueWaitToken(tx: Tx, shopId: string, { waitlistId, until }: { waitlistId: string; until: Date }): Promise<string> {
  return issueToken(tx, shopId, { kind: 'wait', waitlistId, expiresAt: new Date(until.getTime() + KEPT_MS) });
}

/** An entry that nobody else changes until this transaction ends. @throws Problem `not_found` */
export async function lockEntry(tx: Tx, waitlistId: string): Promise<WaitlistRow> {
  const row = await scheduling(tx).selectFrom('waitlist').selectAll().where('waitlist_id', '=', waitlistId).forUpdate().executeTakeFirst();
  if (!row) throw new Problem('not_found', 'There is no such entry in the waitlist.');
  return row;
}

/** Lets the offered time go, for the next customer, and goes on waiting; or leaves the waitlist. */
export async function letGo(tx: Tx, waitlistId: string, { leave }: { leave: boolean }, now: Date): Promise<void> {
  const row = await lockEntry(tx, waitlistId);
  if (row.state !== 'offered' && !(leave && row.state === 'waiting')) return;
  const passed = row.booking_id !== null && row.state === 'offered' ? [(await getBookingRow(tx, row.booking_id)).starts_at] : [];
  if (row.booking_id !== null && row.state === 'offered') await releaseHold(tx, row.booking_id, now);
  await scheduling(tx).updateTable('waitlist').set({ state: leave ? 'left' : 'waiting', booking_id: null, offered_until: null, passed: [...row.passed, ...passed] }).where('waitlist_id', '=', waitlistId).execute();
}

/** An entry as its customer sees it. @throws Problem `not_found` */
export async function showEntry(tx: Tx, waitlistId: string, now: Date): Promise<WaitlistEntry> {
  const row = await scheduling(tx).selectFrom('waitlist').selectAll().where('waitlist_id', '=', waitlistId).executeTakeFirst();
  const house = await readHouse(tx);
  const service = house.services.find(({ serviceId }) => serviceId === row?.service_id);
  if (!row || !service) throw new Problem('not_found', 'There is no such entry in the waitlist.');
  const { shop } = house;
  const offered = row.state === 'offered' && row.booking_id !== null && row.offered_until !== null && row.offered_until > now ? await getBookingRow(tx, row.booking_id) : undefined;
  return {
    waitlistId, state: row.state === 'offered' && !offered ? 'waiting' : row.state, service: publicService(house, service),
    from: row.starts_from.toISOString(), to: row.starts_until.toISOString(),
    offer: offered && row.offered_until ? { startsAt: offered.starts_at.toISOString(), endsAt: offered.ends_at.toISOString(), keptUntil: row.offered_until.toISOString() } : null,
    name: row.name ?? '', timeZone: row.time_zone, language: row.language, shopName: shop.name, shopUrl: shop.webAddress, privacyUrl: shop.privacyUrl,
    imprintUrl: shop.imprintUrl, accent: shop.accent, publishableKey: shop.publishableKey,
  };
}

/** Forgets who waited, a month after. */
export async function forgetWaiting(tx: Tx, now: Date): Promise<void> {
  await scheduling(tx).updateTable('waitlist').set({ name: null, email: null, phone: null, topic: null, page: null })
    .where('name', 'is not', null).where('state', 'in', ['booked', 'left', 'over']).where('starts_until', '<', new Date(now.getTime() - KEPT_MS)).execute();
}
