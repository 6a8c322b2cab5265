import type { NewShop, ServiceDraft } from '../../src/contract/settings.ts';
import { inShop } from '../../src/server/platform/db.ts';
import { newId, randomText } from '../../src/server/platform/ids.ts';
import { ensureUser } from '../../src/server/shops/accept-invitation.ts';
import { changeService } from '../../src/server/shops/change-services.ts';
import { addShop } from '../../src/server/shops/change-shop.ts';
import { linkTokenFor } from '../../src/server/shops/sign-in-routes.ts';
import { listAdvisers, listServices } from '../../src/server/shops/shop.ts';
import { shops } from '../../src/server/shops/tables.ts';
import { PUBLIC_URL, type TestServer } from './server.ts';

export interface TestShop {
  readonly shopId: string;
  readonly key: string;
  /** An origin of the shop's own pages. */
  readonly origin: string;
  readonly serviceId: string;
  readonly adviserIds: string[];
  readonly ownerEmail: string;
  /** `cookie` header of the signed-in owner, who is the first adviser. */
  readonly ownerCookie: string;
  /** `cookie` headers of all advisers, the owner's first. */
  readonly cookies: string[];
}

export interface ShopOverrides {
  readonly shop?: Partial<NewShop>;
  readonly service?: Partial<ServiceDraft>;
  /** How many advisers in all. */
  readonly advisers?: number;
  /** Opening hours by weekday (1 is Monday); usual hours otherwise. */
  readonly hours?: readonly { weekday: number; from: string; to: string }[];
}

/** A live shop of its own: Monday to Friday, nine to six in Berlin, one service of 30 minutes, 2 hours' notice. */
export async function makeShop(server: TestServer, { shop = {}, service, advisers = 1, hours }: ShopOverrides = {}): Promise<TestShop> {
  const { platform } = server;
  const now = platform.clock();
  const tag = randomText().slice(0, 8).toLowerCase();
  const origin = `https://shop-${tag}.example`;
  const shopId = newId('shp');
  const emails = Array.from({ length: advisers }, (_, index) => `adviser${index}-${tag}@shop.example`);
  const userIds = await Promise.all(emails.map((email) => ensureUser(platform, email, `Adviser ${email}`)));
  const draft: NewShop = {
    name: 'Speichenwerk', webAddress: origin, language: 'de', timeZone: 'Europe/Berlin', adviserName: 'Anna Berger',
    privacyUrl: `${origin}/privacy`, imprintUrl: `${origin}/imprint`, ...shop,
  };
  const made = await inShop(platform.db, shopId, async (tx) => {
    await addShop(tx, shopId, draft, userIds[0] ?? '', now);
    if (hours) await shops(tx).updateTable('opening_hours').set({ windows: JSON.stringify(hours) }).execute();
    for (const [index, userId] of userIds.entries()) {
      if (index === 0) continue;
      const adviserId = newId('adv');
      await shops(tx).insertInto('advisers').values({
        adviser_id: adviserId, name: `Adviser ${index}`, title: '', picture_id: null, time_zone: draft.timeZone, active: true, user_id: userId, hours: null,
        created_at: new Date(now.getTime() + index),
      }).execute();
      await shops(tx).insertInto('members').values({ shop_id: shopId, user_id: userId, role: 'adviser', adviser_id: adviserId }).execute();
    }
    const [usual] = await listServices(tx);
    if (service && usual) await changeService(tx, usual.serviceId, { ...usual, ...service });
    const key = await shops(tx).selectFrom('shops').select('publishable_key').executeTakeFirstOrThrow();
    return { key: key.publishable_key, services: await listServices(tx), advisers: await listAdvisers(tx) };
  });
  const cookies = await Promise.all(emails.map((email) => signIn(server, email)));
  return {
    shopId, key: made.key, origin, serviceId: made.services[0]?.serviceId ?? '', adviserIds: made.advisers.map(({ adviserId }) => adviserId),
    ownerEmail: emails[0] ?? '', ownerCookie: cookies[0] ?? '', cookies,
  };
}

/** Signs somebody in as the button of the mailed link does. @returns the `cookie` header. */
export async function signIn(server: TestServer, email: string): Promise<string> {
  const token = await linkTokenFor(server.platform, email);
  const reply = await server.request('/v1/sign-in/confirm', {
    method: 'POST', body: JSON.stringify({ token }), headers: { 'content-type': 'application/json', origin: PUBLIC_URL },
  });
  if (reply.status !== 204) throw new Error(`Sign-in failed: ${reply.status} ${await reply.text()}`);
  return reply.headers.getSetCookie().map((line) => line.split(';')[0]).join('; ');
}

/** A JSON request from the console of a signed-in member. */
export function asMember(cookie: string, method = 'GET', body?: unknown): RequestInit {
  return {
    method, headers: { cookie, origin: PUBLIC_URL, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  };
}

/** A JSON request from a page of the shop, with a token if there is one. */
export function fromPage(shop: Pick<TestShop, 'origin'>, method = 'GET', body?: unknown, { token, key }: { token?: string; key?: string } = {}): RequestInit {
  return {
    method,
    headers: {
      origin: shop.origin, ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }), ...(key === undefined ? {} : { 'idempotency-key': key }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  };
}
