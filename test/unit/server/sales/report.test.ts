import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { OrderEvent } from '../../../../src/contract/order.ts';
import type { SalesReport } from '../../../../src/contract/report.ts';
import { addAdviceCall, closeAdviceCall } from '../../../../src/server/sales/add-advice-call.ts';
import type { AdviceCall } from '../../../../src/server/calls/ports.ts';
import { inShop } from '../../../../src/server/platform/db.ts';
import { newId, randomText } from '../../../../src/server/platform/ids.ts';
import { orderEvent, orderSender } from '../../../support/orders.ts';
import { startServer, type TestServer } from '../../../support/server.ts';
import { asMember, makeShop, type TestShop } from '../../../support/shop.ts';

const MINUTE = 60_000;
let server: TestServer;
let shop: TestShop;
let send: Awaited<ReturnType<typeof orderSender>>;
beforeAll(async () => { server = await startServer(); });
afterAll(() => server.close());
beforeEach(async () => {
  await server.clock.set('2026-11-23T09:00:00.000Z');
  shop = await makeShop(server);
  send = await orderSender(server, shop);
});

interface Told { callRef?: string; email?: string; phone?: string; test?: boolean; atMinute?: number; minutes?: number }

/** An advice call as the calls domain reports it: found out, then ended. */
async function call({ callRef = randomText(), email, phone, test = false, atMinute = 0, minutes = 20 }: Told = {}): Promise<string> {
  const startedAt = new Date(server.clock.now().getTime() + atMinute * MINUTE);
  const facts: AdviceCall = {
    callId: newId('cal'), kind: 'request', adviserId: shop.adviserIds[0] ?? '', serviceId: shop.serviceId, bookingId: null,
    customer: { name: 'Kim', email: email ?? null, phone: phone ?? null }, callRef, test, startedAt, connectedAt: startedAt, adviceAt: new Date(startedAt.getTime() + 30_000),
  };
  await inShop(server.platform.db, shop.shopId, async (tx) => {
    await addAdviceCall(tx, server.platform.keys, facts);
    await closeAdviceCall(tx, { ...facts, endedAt: new Date(startedAt.getTime() + minutes * MINUTE) });
  });
  return callRef;
}

const at = (minute: number): string => new Date(server.clock.now().getTime() + minute * MINUTE).toISOString();
async function buy(data: Partial<OrderEvent['data']>, minute = 40): Promise<void> {
  const reply = await send(orderEvent(server, { id: randomText(), placedAt: at(minute), updatedAt: at(minute), ...data }));
  expect(reply.status).toBe(200);
}
async function report(query = 'from=2026-11-20&to=2026-11-30'): Promise<SalesReport> {
  const reply = await server.request(`/v1/shops/${shop.shopId}/sales?${query}`, asMember(shop.ownerCookie));
  expect(reply.status).toBe(200);
  return (await reply.json()) as SalesReport;
}

describe('the report', () => {
  it('says 2 of 7 for seven advice calls with two orders among them', async () => {
    const refs = [];
    for (let index = 0; index < 7; index += 1) refs.push(await call({ atMinute: index * 30 }));
    await buy({ callRef: refs[1] ?? '', goods: 200_000, tax: 31_933 }, 60);
    await buy({ callRef: refs[4] ?? '', goods: 100_000, tax: 15_966 }, 60 * 24 * 2);
    const { rate, direct, assisted, revenue, methods, coverage } = await report();
    expect(rate).toMatchObject({ k: 2, n: 7 });
    expect([rate.low, rate.high].map((share) => Math.round((share ?? 0) * 100))).toEqual([8, 64]);
    expect([direct.k, assisted.k]).toEqual([1, 1]);
    expect(revenue).toEqual([{ currency: 'EUR', net: 300_000, tax: 47_899, refunded: 0, sales: 2, direct: 200_000 }]);
    expect(methods).toEqual([{ method: 'call_ref', sales: 2 }]);
    expect(coverage).toMatchObject({ orders: 2, matched: 2, unmatched: 0 });
  });

  it('follows the customer by mail, then by phone, and leaves the rest unmatched', async () => {
    await call({ email: 'kim@example.test' });
    await call({ phone: '+49 761 5550140', atMinute: 30 });
    await buy({ customer: { email: 'KIM@example.test' } });
    await buy({ customer: { phone: '0761 5550140' } }, 80);
    await buy({ customer: { email: 'else@example.test' } });
    const { rate, methods, coverage } = await report();
    expect(rate).toMatchObject({ k: 2, n: 2 });
    expect(methods).toEqual(expect.arrayContaining([{ method: 'mail_hash', sales: 1 }, { method: 'phone_hash', sales: 1 }]));
    expect(coverage).toMatchObject({ orders: 3, matched: 2, unmatched: 1 });
  });

  it('gives a sale to the last advice call before the order', async () => {
    await call({ email: 'kim@example.test' });
    await call({ email: 'kim@example.test', atMinute: 60 });
    await call({ email: 'kim@example.test', atMinute: 300 });
    await buy({ customer: { email: 'kim@example.test' } }, 200);
    const { calls } = await report();
    expect(calls.map(({ sales }) => sales.length)).toEqual([0, 1, 0]);
  });

  it('finds the order that was placed before the call was known to count', async () => {
    await buy({ callRef: 'a-mark-of-the-call-1' }, 10);
    await call({ callRef: 'a-mark-of-the-call-1', minutes: 20 });
    expect((await report()).rate).toMatchObject({ k: 1, n: 1 });
    expect((await report()).calls[0]?.sales[0]).toMatchObject({ kind: 'direct', lagMinutes: 0, method: 'call_ref' });
  });

  it('takes a cancelled order out, and a returned one out of what was kept', async () => {
    const ref = await call();
    await buy({ id: '1', callRef: ref });
    const other = await call();
    await buy({ id: '2', callRef: other });
    await buy({ id: '1', callRef: ref, state: 'cancelled', updatedAt: at(100) });
    await buy({ id: '2', callRef: other, state: 'refunded', refunded: 189_900, updatedAt: at(100) });
    const { rate, kept, revenue } = await report();
    expect([rate.k, rate.n, kept.k]).toEqual([1, 2, 0]);
    expect(revenue).toMatchObject([{ net: 0, refunded: 189_900 }]);
  });

  it('never adds two currencies', async () => {
    await buy({ callRef: await call(), currency: 'EUR' });
    await buy({ callRef: await call(), currency: 'CHF' });
    expect((await report()).revenue.map(({ currency, net }) => [currency, net])).toEqual([['CHF', 189_900], ['EUR', 189_900]]);
  });

  it('leaves tests out of every figure and shows them', async () => {
    await buy({ callRef: await call({ test: true }) });
    await buy({ callRef: await call(), test: true });
    const { rate, coverage, calls, revenue } = await report();
    expect(rate).toMatchObject({ k: 0, n: 1 });
    expect(coverage).toMatchObject({ testCalls: 1, testOrders: 1, orders: 1 });
    expect(calls).toHaveLength(2);
    expect(revenue).toEqual([]);
  });

  it('takes a call out of every figure that a member marks as a test, and back in', async () => {
    await buy({ callRef: await call() }, 40);
    await call();
    const before = await report();
    const mark = (test: boolean): Promise<Response> => server.request(`/v1/shops/${shop.shopId}/calls/${before.calls.find(({ sales }) => sales.length > 0)?.callId}/test`, asMember(shop.ownerCookie, 'PUT', { test }));
    expect([(await mark(true)).status, (await mark(true)).status]).toEqual([204, 204]);
    const without = await report();
    expect([without.rate.k, without.rate.n, without.revenue, without.coverage.testCalls]).toEqual([0, 1, [], 1]);
    expect((await mark(false)).status).toBe(204);
    const again = await report();
    expect([again.rate, again.revenue]).toEqual([before.rate, before.revenue]);
  });

  it('takes a longer window as a filter that only adds', async () => {
    await buy({ callRef: await call() }, 60 * 24 * 10);
    const ks = [];
    for (const window of ['1h', '1d', '7d', '14d', '28d', '30d', '90d']) ks.push((await report(`from=2026-11-20&to=2026-11-30&window=${window}`)).rate.k);
    expect(ks).toEqual([0, 0, 0, 1, 1, 1, 1]);
  });

  it('marks young days as open', async () => {
    await call();
    const { openCalls, days } = await report();
    expect(openCalls).toBe(1);
    expect(days.find(({ day }) => day === '2026-11-23')).toMatchObject({ open: true, rate: { n: 1 } });
    await server.clock.forward(60 * 24 * 8);
    expect((await report()).openCalls).toBe(0);
  });

  it('warns when more than one customer came with the same call ref', async () => {
    const ref = await call();
    await buy({ callRef: ref, customer: { email: 'one@example.test' } });
    await buy({ callRef: ref, customer: { email: 'two@example.test' } }, 50);
    expect((await report()).calls[0]?.sales.map(({ sharedRef }) => sharedRef)).toEqual([true, true]);
  });

  it('is for members, and refuses a period that is none', async () => {
    const other = await makeShop(server);
    expect((await server.request(`/v1/shops/${shop.shopId}/sales?from=2026-11-20&to=2026-11-30`, asMember(other.ownerCookie))).status).toBe(404);
    for (const query of ['from=2026-11-30&to=2026-11-20', 'from=2026-02-30&to=2026-03-01', 'from=2024-01-01&to=2026-01-01', 'from=2026-11-20&to=2026-11-30&window=2d']) {
      expect((await server.request(`/v1/shops/${shop.shopId}/sales?${query}`, asMember(shop.ownerCookie))).status).toBe(400);
    }
  });
});

describe('any order and repetition of events', () => {
  it('gives the same report', async () => {
    const figures = ({ rate, direct, kept, revenue, coverage }: SalesReport): unknown => ({ rate, direct, kept, revenue, orders: coverage.orders, matched: coverage.matched });
    const story = (refs: readonly string[]): Partial<OrderEvent['data']>[] => [
      { id: 'a', callRef: refs[0] ?? '', state: 'ordered', updatedAt: at(40) },
      { id: 'a', callRef: refs[0] ?? '', state: 'paid', updatedAt: at(41) },
      { id: 'a', callRef: refs[0] ?? '', state: 'partly_refunded', refunded: 50_000, updatedAt: at(90) },
      { id: 'b', callRef: refs[1] ?? '', state: 'paid', updatedAt: at(42) },
      { id: 'b', callRef: refs[1] ?? '', state: 'cancelled', updatedAt: at(80) },
      { id: 'c', callRef: refs[1] ?? '', state: 'paid', currency: 'CHF', updatedAt: at(43) },
    ];
    let expected: unknown;
    await fc.assert(fc.asyncProperty(fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 12 }), fc.boolean(), async (extra, late) => {
      shop = await makeShop(server);
      send = await orderSender(server, shop);
      const refs = [randomText(), randomText()];
      const events = story(refs);
      if (!late) for (const callRef of refs) await call({ callRef });
      // Each event at least once, in a drawn order, some again.
      for (const index of [...extra, ...events.keys()]) await buy({ placedAt: at(40), ...events[index] });
      if (late) for (const callRef of refs) await call({ callRef });
      const seen = figures(await report());
      expected ??= seen;
      expect(seen).toEqual(expected);
    }), { numRuns: 12, seed: 20_261_123 });
  }, 120_000);
});
