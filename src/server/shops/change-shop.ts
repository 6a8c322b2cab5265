import type { NewShop, ShopChange, ShopSettings } from '../../contract/settings.ts';
import type { Tx } from '../platform/db.ts';
import { newId, newToken } from '../platform/ids.ts';
import { mediaSources } from '../platform/media-sources.ts';
import { Problem } from '../platform/problem.ts';
import type { Settings } from '../platform/settings.ts';
import { originsOf } from './origins.ts';
import { getShop, type Shop } from './shop.ts';
import { shops } from './tables.ts';

const DEFAULT_ACCENT = '#0a5c36';
/** Monday to Friday, nine to six: a start that an owner changes, and that already lets times be booked. */
const FIRST_HOURS = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: '09:00', to: '18:00' }));

/** Makes a shop with its first adviser, a first service and usual hours. The transaction must be in the new shop. */
export async function addShop(tx: Tx, shopId: string, draft: NewShop, userId: string, now: Date): Promise<void> {
  const key = newToken('pk');
  const adviserId = newId('adv');
  await shops(tx).insertInto('shops').values({
    shop_id: shopId, publishable_key: key, name: draft.name, web_address: draft.webAddress, language: draft.language, time_zone: draft.timeZone,
    accent: DEFAULT_ACCENT, side: 'right', label: null, phone: null, mail: null, privacy_url: draft.privacyUrl ?? null, imprint_url: draft.imprintUrl ?? null,
    live: draft.privacyUrl !== undefined && draft.imprintUrl !== undefined, match_by_contact: true, sender_name: null, sender_address: null, seen_at: null, created_at: now,
  }).execute();
  await shops(tx).insertInto('shop_keys').values({ publishable_key: key, shop_id: shopId }).execute();
  await shops(tx).insertInto('advisers').values({
    adviser_id: adviserId, name: draft.adviserName, title: '', picture_id: null, time_zone: draft.timeZone, active: true, user_id: userId, hours: null, created_at: now,
  }).execute();
  await shops(tx).insertInto('members').values({ shop_id: shopId, user_id: userId, role: 'owner', adviser_id: adviserId }).execute();
  await shops(tx).insertInto('opening_hours').values({ windows: JSON.stringify(FIRST_HOURS) }).execute();
  await shops(tx).insertInto('services').values({
    service_id: newId('svc'), name: draft.language === 'de' ? 'Videoberatung' : 'Video advice', description: '', minutes: 30, step: 30, buffer_before: 0,
    buffer_after: 0, notice: 120, horizon_days: 30, adviser_ids: [], active: true, created_at: now,
  }).execute();
  await replaceOrigins(tx, originsOf(draft.webAddress));
}

/**
 * Changes what is named and leaves the rest.
 * @throws Problem `settings_incomplete` when the shop would be live without privacy and imprint links.
 */
export async function changeShop(tx: Tx, change: ShopChange): Promise<void> {
  const shop = await getShop(tx);
  const after = { ...shop, ...(change as Partial<Shop>) };
  if (after.live && (after.privacyUrl === null || after.imprintUrl === null)) {
    throw new Problem('settings_incomplete', 'Add the links to your privacy notice and imprint first: customers see them before they give any data.');
  }
  await shops(tx).updateTable('shops').set({
    name: after.name, web_address: after.webAddress, language: after.language, time_zone: after.timeZone, accent: after.accent.toLowerCase(), side: after.side,
    label: after.label === '' ? null : after.label, phone: after.phone, mail: after.mail, privacy_url: after.privacyUrl, imprint_url: after.imprintUrl,
    live: after.live, match_by_contact: after.matchByContact, sender_name: after.senderName, sender_address: after.senderAddress,
  }).execute();
  const origins = change.origins?.map((address) => new URL(address).origin);
  if (change.webAddress !== undefined) await replaceOrigins(tx, [...originsOf(change.webAddress), ...(origins ?? (await listOrigins(tx)))]);
  else if (origins !== undefined) await replaceOrigins(tx, origins);
}

/** All settings as the console shows them. */
export async function readSettings(tx: Tx, settings: PublicAddresses): Promise<ShopSettings> {
  const publicUrl = settings.VISAVIS_PUBLIC_URL;
  const shop = await getShop(tx);
  const refused = await shops(tx).selectFrom('refused_origins').selectAll().orderBy('last_seen', 'desc').limit(20).execute();
  return {
    shopId: shop.shopId, publishableKey: shop.publishableKey, name: shop.name, webAddress: shop.webAddress, origins: await listOrigins(tx),
    seenAt: (await shops(tx).selectFrom('shops').select('seen_at').executeTakeFirst())?.seen_at?.toISOString() ?? null,
    refusedOrigins: refused.map(({ origin, last_seen }) => ({ origin, lastSeen: last_seen.toISOString() })),
    language: shop.language, timeZone: shop.timeZone, accent: shop.accent, side: shop.side, label: shop.label, phone: shop.phone, mail: shop.mail,
    privacyUrl: shop.privacyUrl, imprintUrl: shop.imprintUrl, live: shop.live, matchByContact: shop.matchByContact,
    senderName: shop.senderName, senderAddress: shop.senderAddress, scriptTag: scriptTag(shop, publicUrl),
    contentPolicy: `script-src ${publicUrl}; connect-src ${[publicUrl, ...mediaSources(settings)].join(' ')}`,
  };
}

/** Where browsers reach us and the media server. */
type PublicAddresses = Pick<Settings, 'VISAVIS_PUBLIC_URL' | 'VISAVIS_LIVEKIT_PUBLIC_URL' | 'LIVEKIT_URL'>;

function scriptTag({ publishableKey, phone, mail }: Shop, publicUrl: string): string {
  // Phone and mail stand in the tag so that customers can reach the shop even when our server is down.
  const extras = [phone === null ? '' : ` data-phone="${phone}"`, mail === null ? '' : ` data-mail="${mail}"`].join('');
  return `<script async src="${publicUrl}/visavis.js" data-shop="${publishableKey}"${extras}></script>`;
}

async function listOrigins(tx: Tx): Promise<string[]> {
  return (await shops(tx).selectFrom('origins').select('origin').orderBy('origin').execute()).map(({ origin }) => origin);
}

async function replaceOrigins(tx: Tx, origins: readonly string[]): Promise<void> {
  await shops(tx).deleteFrom('origins').execute();
  const unique = [...new Set(origins)];
  if (unique.length === 0) return;
  await shops(tx).insertInto('origins').values(unique.map((origin) => ({ origin }))).execute();
  await shops(tx).deleteFrom('refused_origins').where('origin', 'in', unique).execute();
}
