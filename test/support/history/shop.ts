import { ServiceDraft, AdviserDraft } from '../../../src/contract/settings.ts';
import { inShop } from '../../../src/server/platform/db.ts';
import { newId } from '../../../src/server/platform/ids.ts';
import { addAdviser, setOpeningHours } from '../../../src/server/shops/change-advisers.ts';
import { addService } from '../../../src/server/shops/change-services.ts';
import { addShop } from '../../../src/server/shops/change-shop.ts';
import { getShop, listAdvisers, listServices } from '../../../src/server/shops/shop.ts';
import { ensureUser } from '../../../src/server/shops/accept-invitation.ts';
import type { ServiceSettings } from '../../../src/contract/settings.ts';
import type { TestServer } from '../server.ts';
import type { TestShop } from '../shop.ts';

export const ZONE = 'Europe/Berlin';
/** A shift over midnight, which meets every clock change, and a morning. */
export const HOURS = [1, 2, 3, 4, 5, 6, 7].flatMap((weekday) => [{ weekday, from: '22:30', to: '03:30' }, { weekday, from: '10:00', to: '12:30' }]);

export interface HistoryShop {
  readonly shop: TestShop;
  /** One with the rules of the history, and a short one that any adviser gives. */
  readonly services: readonly [ServiceSettings, ServiceSettings];
}

/** A shop of two advisers whom nobody signs in as: that is what takes long. */
export async function makeHistoryShop({ platform }: TestServer, rules: Partial<ServiceDraft>): Promise<HistoryShop> {
  const now = platform.clock();
  const shopId = newId('shp');
  const origin = `https://${shopId.slice(4, 16).toLowerCase()}.example`;
  const userId = await ensureUser(platform, 'owner@history.example', 'Owner');
  return inShop(platform.db, shopId, async (tx) => {
    await addShop(tx, shopId, { name: 'History', webAddress: origin, language: 'en', timeZone: ZONE, adviserName: 'First', privacyUrl: `${origin}/privacy`, imprintUrl: `${origin}/imprint` }, userId, now);
    await setOpeningHours(tx, HOURS);
    await addAdviser(tx, AdviserDraft.parse({ name: 'Second' }), now);
    const adviserIds = (await listAdvisers(tx)).map(({ adviserId }) => adviserId);
    const [lead] = adviserIds;
    const named = rules.staffing === 'all' ? { adviserIds } : rules.staffing === 'lead' && lead !== undefined ? { leadIds: [lead] } : {};
    const ids = [
      await addService(tx, ServiceDraft.parse({ name: 'Ruled', minutes: 30, step: 30, notice: 0, ...rules, ...named }), now),
      await addService(tx, ServiceDraft.parse({ name: 'Short', minutes: 15, step: 15, notice: 0, horizonDays: 2 }), now),
    ];
    const services = (await listServices(tx)).filter(({ serviceId }) => ids.includes(serviceId)).toSorted((a, b) => ids.indexOf(a.serviceId) - ids.indexOf(b.serviceId));
    const { publishableKey: key } = await getShop(tx);
    return { shop: { shopId, key, origin, serviceId: ids[0] ?? '', adviserIds, ownerEmail: '', ownerCookie: '', cookies: [] }, services: services as unknown as HistoryShop['services'] };
  });
}
