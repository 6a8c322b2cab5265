import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../../src/server/platform/ids.ts';
import { PUBLIC_URL, startServer, type TestServer } from '../../support/server.ts';
import { asMember, makeShop, type TestShop } from '../../support/shop.ts';

interface Route { readonly method: string; readonly path: string }

let server: TestServer;
let shop: TestShop;
let stranger: TestShop;
let routes: Route[];
beforeAll(async () => {
  server = await startServer();
  [shop, stranger] = [await makeShop(server, { advisers: 2 }), await makeShop(server)];
  const { paths } = (await (await server.request('/openapi.json')).json()) as { paths: Record<string, Record<string, unknown>> };
  routes = Object.entries(paths).flatMap(([path, methods]) => Object.keys(methods).map((method) => ({ method: method.toUpperCase(), path })));
});
afterAll(() => server.close());

const fill = (path: string, shopId: string): string =>
  path.replace('{shopId}', shopId).replace('{serviceId}', shop.serviceId).replace('{adviserId}', shop.adviserIds[0] ?? '')
    .replace('{callId}', newId('cal')).replace('{bookingId}', newId('bkg'));
const ofShops = (): Route[] => routes.filter(({ path }) => path.includes('{shopId}') && !/\/orders(?:\/shopify)?$/u.test(path));
const ask = ({ method, path }: Route, init: RequestInit): Promise<Response> => server.request(fill(path, shop.shopId), { ...init, method, ...(method === 'GET' ? {} : { body: '{}' }) });

describe('every console route', () => {
  it('is known to this test', () => {
    expect(ofShops().length).toBeGreaterThan(15);
  });

  it('asks who is there', async () => {
    for (const route of ofShops()) {
      const reply = await ask(route, { headers: { origin: PUBLIC_URL, 'content-type': 'application/json' } });
      expect([route, reply.status]).toEqual([route, 401]);
    }
  });

  it('is closed to members of another shop, who do not learn that this one exists', async () => {
    for (const route of ofShops()) {
      const reply = await ask(route, { headers: { ...asMember(stranger.ownerCookie).headers, 'content-type': 'application/json' } });
      expect([route, reply.status]).toEqual([route, 404]);
    }
  });

  it('takes changes from our own pages only', async () => {
    for (const route of ofShops().filter(({ method }) => method !== 'GET')) {
      const reply = await ask(route, { headers: { cookie: shop.ownerCookie, origin: shop.origin, 'content-type': 'application/json' } });
      expect([route, reply.status]).toEqual([route, 403]);
    }
  });
});

describe('every public route', () => {
  const isPublic = ({ path }: Route): boolean => /^\/v1\/(?:launcher|status|services|slots|holds|bookings|waitlist|requests|calls)/u.test(path);

  it('refuses a key that no shop has, and a token nobody holds', async () => {
    for (const route of routes.filter(isPublic)) {
      const byKey = await server.request(`${fill(route.path, shop.shopId)}?shop=pk_0000000000000000000000`, { method: route.method, headers: { origin: shop.origin, 'content-type': 'application/json' }, ...(route.method === 'GET' ? {} : { body: '{}' }) });
      expect([route, [401, 404].includes(byKey.status)]).toEqual([route, true]);
      const byToken = await ask(route, { headers: { origin: shop.origin, authorization: `Bearer vt_${'0'.repeat(22)}`, 'content-type': 'application/json' } });
      expect([route, [401, 404].includes(byToken.status)]).toEqual([route, true]);
    }
  });

  it('refuses the right key from a page that is not the shop\'s', async () => {
    for (const origin of ['https://evil.example', 'null', `${shop.origin}.evil.example`, shop.origin.replace('https', 'http'), `https://sub.${shop.origin.slice(8)}`]) {
      const reply = await server.request(`/v1/launcher?shop=${shop.key}`, { headers: { origin } });
      expect([origin, reply.status, reply.headers.get('access-control-allow-origin')]).toEqual([origin, 403, null]);
    }
    const own = await server.request(`/v1/launcher?shop=${shop.key}`, { headers: { origin: shop.origin } });
    expect([own.status, own.headers.get('access-control-allow-origin')]).toEqual([200, shop.origin]);
  });
});
