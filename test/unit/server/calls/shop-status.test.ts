import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Launcher, ShopStatus } from '../../../../src/contract/shop.ts';
import { inShop } from '../../../../src/server/platform/db.ts';
import { shops } from '../../../../src/server/shops/tables.ts';
import { Customer, openDesk } from '../../../support/calls.ts';
import { startCallsServer, type CallsServer } from '../../../support/calls-server.ts';
import { makeShop, type TestShop } from '../../../support/shop.ts';

let server: CallsServer;
let shop: TestShop;
beforeAll(async () => { server = await startCallsServer(); });
afterAll(() => server.close());
beforeEach(async () => { shop = await makeShop(server, { advisers: 2 }); });

const get = (path: string): Promise<Response> => server.request(`${path}?shop=${shop.key}`, { headers: { origin: shop.origin } });
const status = async (): Promise<ShopStatus> => ShopStatus.parse(await (await get('/v1/status')).json());

describe('what a shop offers this minute', () => {
  it('is a booking while nobody is there', async () => {
    expect(await status()).toMatchObject({ presence: 'booking', advisersFree: 0, wait: null, video: true, adviser: { name: 'Anna Berger' }, nextStart: '2026-11-23T11:00:00.000Z' });
  });

  it('is a call while somebody is free, by the one who is free longest', async () => {
    await server.clock.forward(0.1);
    await openDesk(server, shop, 1);
    expect(await status()).toMatchObject({ presence: 'free', advisersFree: 1, adviser: { name: 'Adviser 1' }, wait: { fromSeconds: 0, toSeconds: 60 } });
  });

  it('is a wait while all are in calls, and tells how many wait', async () => {
    const { desk } = await openDesk(server, shop);
    const [first, second] = [new Customer(server, shop), new Customer(server, shop)];
    await first.ask();
    await second.ask();
    await desk.accept(first.callId);
    expect(await status()).toMatchObject({ presence: 'busy', advisersFree: 0, peopleWaiting: 1, wait: { fromSeconds: 1800, toSeconds: 5400 }, adviser: { name: 'Anna Berger' } });
  });

  it('is nothing when there is neither', async () => {
    shop = await makeShop(server, { hours: [] });
    expect(await status()).toMatchObject({ presence: 'closed', nextStart: null });
  });

  it('counts an adviser only with an open console, and not one who has switched off', async () => {
    const { desk, views } = await openDesk(server, shop);
    await views.close();
    await server.clock.forward(0.5);
    expect((await status()).presence).toBe('booking');
    await (await desk.listen()).next();
    expect((await status()).presence).toBe('free');
    await desk.available(false);
    expect((await status()).presence).toBe('booking');
  });

  it('is only a booking without a media server, and says so', async () => {
    const silent = await startCallsServer();
    silent.livekit.down = true;
    const there = await makeShop(silent);
    await openDesk(silent, there);
    const reply = await silent.request(`/v1/status?shop=${there.key}`, { headers: { origin: there.origin } });
    expect(await reply.json()).toMatchObject({ presence: 'booking', video: false, advisersFree: 0 });
    await silent.close();
  });
});

describe('the launcher', () => {
  it('is told in at most a kilobyte, to be kept for a minute, even with the longest words', async () => {
    await openDesk(server, shop);
    await inShop(server.platform.db, shop.shopId, async (tx) => {
      await shops(tx).updateTable('shops').set({ label: 'Ü'.repeat(40), phone: '+49 89 1234567890 123456789', mail: `${'m'.repeat(60)}@example.example`, privacy_url: `https://shop.example/${'p'.repeat(200)}` }).execute();
      await shops(tx).updateTable('advisers').set({ name: 'Ä'.repeat(40), picture_id: `pic_${'x'.repeat(22)}` }).execute();
    });
    const reply = await get('/v1/launcher');
    expect(reply.headers.get('cache-control')).toBe('public, max-age=60');
    expect(reply.headers.get('access-control-allow-origin')).toBe(shop.origin);
    const text = await reply.text();
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(1000);
    expect(Launcher.parse(JSON.parse(text))).toMatchObject({ on: true, presence: 'free', label: 'Ü'.repeat(40), pictureUrl: expect.stringMatching(/\/v1\/pictures\/pic_/u) });
  });

  it('shows the first name only', async () => {
    expect(Launcher.parse(await (await get('/v1/launcher')).json())).toMatchObject({ name: 'Anna', presence: 'booking', accent: '#0a5c36' });
  });

  it('is refused to other pages and for unknown keys', async () => {
    expect((await server.request(`/v1/launcher?shop=${shop.key}`, { headers: { origin: 'https://elsewhere.example' } })).status).toBe(403);
    expect((await server.request('/v1/launcher?shop=pk_0000000000000000000000', { headers: { origin: shop.origin } })).status).toBe(404);
    expect((await server.request('/v1/launcher', { headers: { origin: shop.origin } })).status).toBe(404);
  });
});
