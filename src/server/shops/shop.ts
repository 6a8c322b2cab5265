import type { Selectable } from 'kysely';
import type { Store } from '../../contract/calendar.ts';
import type { Language } from '../../contract/ids.ts';
import type { ServiceSettings, WeekWindow } from '../../contract/settings.ts';
import type { AdviserFace } from '../../contract/shop.ts';
import type { Tx } from '../platform/db.ts';
import { Problem } from '../platform/problem.ts';
import { shops, type ShopsTables } from './tables.ts';

/** A shop and how it wants to be seen. */
export interface Shop {
  readonly shopId: string;
  readonly publishableKey: string;
  readonly name: string;
  readonly webAddress: string;
  readonly language: Language;
  readonly timeZone: string;
  readonly accent: string;
  readonly side: 'left' | 'right';
  readonly label: string | null;
  readonly phone: string | null;
  readonly mail: string | null;
  readonly privacyUrl: string | null;
  readonly imprintUrl: string | null;
  readonly live: boolean;
  readonly matchByContact: boolean;
  /** Who the shop's mails come from; null means the shop's name, and the address of the whole house. */
  readonly senderName: string | null;
  readonly senderAddress: string | null;
}

export interface Adviser {
  readonly adviserId: string;
  readonly name: string;
  readonly title: string;
  readonly pictureId: string | null;
  readonly timeZone: string;
  readonly active: boolean;
  readonly userId: string | null;
  /** Weekly windows in the adviser's zone; null means those of the adviser's store, or of the shop. */
  readonly hours: WeekWindow[] | null;
  readonly storeId: string | null;
  readonly skills: readonly string[];
  readonly languages: readonly string[];
  /** Share of the bookings that anybody could take. */
  readonly weight: number;
  /** Since when the adviser has been there. */
  readonly since: Date;
}

/** The shop the transaction is in. @throws Problem `unknown_shop` */
export async function getShop(tx: Tx): Promise<Shop> {
  const row = await shops(tx).selectFrom('shops').selectAll().executeTakeFirst();
  if (!row) throw new Problem('unknown_shop', 'There is no such shop.');
  return shopOf(row);
}

const SEEN_EVERY_MS = 3_600_000;

/** Notes that a page of the shop drew the launcher; hourly, so that reads do not become writes. */
export async function noteSeen(tx: Tx, now: Date): Promise<void> {
  await shops(tx).updateTable('shops').set({ seen_at: now })
    .where((eb) => eb.or([eb('seen_at', 'is', null), eb('seen_at', '<', new Date(now.getTime() - SEEN_EVERY_MS))])).execute();
}

/** All advisers, longest there first. */
export async function listAdvisers(tx: Tx): Promise<Adviser[]> {
  const rows = await shops(tx).selectFrom('advisers').selectAll().orderBy('created_at').orderBy('adviser_id').execute();
  return rows.map(adviserOf);
}

/** @throws Problem `not_found` */
export async function getAdviser(tx: Tx, adviserId: string): Promise<Adviser> {
  const row = await shops(tx).selectFrom('advisers').selectAll().where('adviser_id', '=', adviserId).executeTakeFirst();
  if (!row) throw new Problem('not_found', 'There is no such adviser.');
  return adviserOf(row);
}

/** How customers see an adviser. `publicUrl` is where browsers reach us. */
export function faceOf({ adviserId, name, title, pictureId }: Adviser, publicUrl: string): AdviserFace {
  return { adviserId, name, title, pictureUrl: pictureId === null ? null : `${publicUrl}/v1/pictures/${pictureId}` };
}

/** All services, also those that are switched off, oldest first. */
export async function listServices(tx: Tx): Promise<ServiceSettings[]> {
  const rows = await shops(tx).selectFrom('services').selectAll().orderBy('created_at').orderBy('service_id').execute();
  return rows.map(serviceOf);
}

/** @throws Problem `not_found` */
export async function getService(tx: Tx, serviceId: string): Promise<ServiceSettings> {
  const row = await shops(tx).selectFrom('services').selectAll().where('service_id', '=', serviceId).executeTakeFirst();
  if (!row) throw new Problem('not_found', 'There is no such service.');
  return serviceOf(row);
}

/** All stores, also those that are switched off, oldest first. */
export async function listStores(tx: Tx): Promise<Store[]> {
  const rows = await shops(tx).selectFrom('stores').selectAll().orderBy('created_at').orderBy('store_id').execute();
  return rows.map(storeOf);
}

/** The shop's weekly windows, wall time in its zone. */
export async function openingHours(tx: Tx): Promise<WeekWindow[]> {
  const row = await shops(tx).selectFrom('opening_hours').select('windows').executeTakeFirst();
  return row?.windows ?? [];
}

export function shopOf(row: Selectable<ShopsTables['shops']>): Shop {
  return {
    shopId: row.shop_id, publishableKey: row.publishable_key, name: row.name, webAddress: row.web_address, language: row.language,
    timeZone: row.time_zone, accent: row.accent, side: row.side, label: row.label, phone: row.phone, mail: row.mail,
    privacyUrl: row.privacy_url, imprintUrl: row.imprint_url, live: row.live, matchByContact: row.match_by_contact,
    senderName: row.sender_name, senderAddress: row.sender_address,
  };
}

export function adviserOf(row: Selectable<ShopsTables['advisers']>): Adviser {
  return {
    adviserId: row.adviser_id, name: row.name, title: row.title, pictureId: row.picture_id, timeZone: row.time_zone, active: row.active,
    userId: row.user_id, hours: row.hours, storeId: row.store_id, skills: row.skills, languages: row.languages, weight: row.weight,
    // From a row it comes as a date, from JSON as text.
    since: new Date(row.created_at),
  };
}

export function storeOf(row: Selectable<ShopsTables['stores']>): Store {
  return { storeId: row.store_id, name: row.name, address: row.address, timeZone: row.time_zone, hours: row.hours, active: row.active };
}

export function serviceOf(row: Selectable<ShopsTables['services']>): ServiceSettings {
  return {
    serviceId: row.service_id, name: row.name, description: row.description, minutes: row.minutes, step: row.step,
    bufferBefore: row.buffer_before, bufferAfter: row.buffer_after, notice: row.notice, horizonDays: row.horizon_days, bookFrom: row.book_from,
    bookUntil: row.book_until, perDay: row.per_day, perWeek: row.per_week, seats: row.seats, storeId: row.store_id, staffing: row.staffing,
    adviserIds: row.adviser_ids, leadIds: row.lead_ids, tight: row.tight, confirmation: row.confirmation, skills: row.skills, languages: row.languages,
    active: row.active,
  };
}
