import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { inShop } from '../../../../src/server/platform/db.ts';
import { orderOf } from '../../../../src/server/orders/apply-event.ts';
import type { Order } from '../../../../src/server/orders/ports.ts';
import { orders } from '../../../../src/server/orders/tables.ts';
import { orderEvent, orderSender, shopifySender } from '../../../support/orders.ts';
import { startServer, type TestServer } from '../../../support/server.ts';
import { asMember, makeShop, type TestShop } from '../../../support/shop.ts';

let server: TestServer;
let shop: TestShop;
let send: Awaited<ReturnType<typeof orderSender>>;
beforeAll(async () => { server = await startServer(); });
afterAll(() => server.close());
beforeEach(async () => {
  shop = await makeShop(server);
  send = await orderSender(server, shop);
});

const ledger = async (): Promise<Order[]> => inShop(server.platform.db, shop.shopId, async (tx) => (await orders(tx).selectFrom('orders').selectAll().where('known', '=', true).execute()).map(orderOf));
const code = async (reply: Response): Promise<unknown> => ((await reply.json()) as { code: string }).code;
const outcome = async (reply: Response): Promise<unknown> => ((await reply.json()) as { outcome: string }).outcome;
const minutes = (count: number): string => new Date(server.clock.now().getTime() + count * 60_000).toISOString();

describe('a signed order', () => {
  it('is kept once, however often it is sent', async () => {
    const event = orderEvent(server);
    const replies = await Promise.all(Array.from({ length: 20 }, () => send(event, { id: 'msg_same' })));
    const outcomes = await Promise.all(replies.map(outcome));
    expect(outcomes.filter((one) => one === 'applied')).toHaveLength(1);
    expect(outcomes.filter((one) => one === 'repeat')).toHaveLength(19);
    expect(await ledger()).toHaveLength(1);
  });

  it('keeps its newest state, in whatever order its events come', async () => {
    expect(await outcome(await send(orderEvent(server, { state: 'partly_refunded', refunded: 9_900, updatedAt: minutes(3) }, 'order.refunded')))).toBe('applied');
    expect(await outcome(await send(orderEvent(server, { updatedAt: minutes(1) })))).toBe('older');
    expect(await ledger()).toMatchObject([{ state: 'partly_refunded', net: 180_000, refunded: 9_900 }]);
  });

  it('counts nothing once it is cancelled, and again nothing when an older event follows', async () => {
    await send(orderEvent(server, { state: 'cancelled', updatedAt: minutes(5) }, 'order.cancelled'));
    await send(orderEvent(server, { updatedAt: minutes(1) }, 'order.created'));
    expect(await ledger()).toMatchObject([{ state: 'cancelled', net: 0, tax: 0 }]);
  });

  it('keeps neither mail nor phone, only keyed hashes of them', async () => {
    await send(orderEvent(server, { customer: { email: ' Kim@Example.test ', phone: '0761 555 01 40' } }));
    await send(orderEvent(server, { id: '10043', customer: { email: 'kim@example.test', phone: '+49 761 5550140' } }));
    const [first, second] = await ledger();
    expect(first?.mailHash).toBe(second?.mailHash);
    expect(first?.phoneHash).toBe(second?.phoneHash);
    const rows = await inShop(server.platform.db, shop.shopId, (tx) => orders(tx).selectFrom('order_events').selectAll().execute());
    expect(JSON.stringify([first, second, rows])).not.toMatch(/kim@|555 01|5550140/iu);
  });

  it('is hashed otherwise in another shop', async () => {
    await send(orderEvent(server, { customer: { email: 'kim@example.test' } }));
    const [mine] = await ledger();
    shop = await makeShop(server);
    send = await orderSender(server, shop);
    await send(orderEvent(server, { customer: { email: 'kim@example.test' } }));
    expect((await ledger())[0]?.mailHash).not.toBe(mine?.mailHash);
  });

  it('is taken with the previous secret for a day after a change', async () => {
    await server.request(`/v1/shops/${shop.shopId}/order-connection/rotate`, asMember(shop.ownerCookie, 'POST'));
    expect(await outcome(await send(orderEvent(server)))).toBe('applied');
    await server.clock.forward(25 * 60);
    expect(await code(await send(orderEvent(server)))).toBe('signature_invalid');
  });
});

describe('a refused order changes nothing', () => {
  it.each([
    ['without a signature', 'signature_missing', 401, () => server.request(`/v1/shops/${shop.shopId}/orders`, { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } })],
    ['with another secret', 'signature_invalid', 401, () => send(orderEvent(server), { secret: `whsec_${Buffer.alloc(32, 7).toString('base64')}` })],
    ['signed for another shop', 'signature_invalid', 401, async () => send(orderEvent(server), { shopId: (await makeShop(server)).shopId })],
    ['signed six minutes ago', 'timestamp_out_of_range', 401, () => send(orderEvent(server), { at: new Date(server.clock.now().getTime() - 6 * 60_000) })],
    ['naming another shop', 'order_of_other_shop', 403, () => send(orderEvent(server, { shop: 'shp_0000000000000000000000' }))],
    ['in an unknown currency', 'order_invalid', 422, () => send(orderEvent(server, { currency: 'XQX' }))],
    ['with a negative total', 'order_invalid', 422, () => send(orderEvent(server, { goods: -1 }))],
    ['with a fraction of a cent', 'order_invalid', 422, () => send(orderEvent(server, { goods: 1.5 }))],
    ['with more refunded than bought', 'order_invalid', 422, () => send(orderEvent(server, { refunded: 200_000 }))],
    ['with an unknown field', 'order_invalid', 422, () => send({ ...orderEvent(server), extra: 1 })],
    ['that is no JSON', 'order_invalid', 422, () => send('{"type":')],
    ['over the cap', 'body_too_large', 413, () => send(' '.repeat(1024 * 1024 + 1))],
  ] as const)('%s', async (_title, expected, status, attempt) => {
    const reply = await attempt();
    expect(reply.status).toBe(status);
    expect(await code(reply)).toBe(expected);
    expect(await ledger()).toEqual([]);
  });

  it('whose currency changes', async () => {
    await send(orderEvent(server));
    expect(await code(await send(orderEvent(server, { currency: 'CHF', updatedAt: minutes(1) })))).toBe('order_invalid');
    expect(await ledger()).toMatchObject([{ currency: 'EUR', net: 189_900 }]);
  });
});

describe('an id above 2^53', () => {
  it('keeps all its digits', async () => {
    const body = JSON.stringify(orderEvent(server, { id: 'ID' })).replace('"ID"', '820982911946154508');
    expect(await outcome(await send(body))).toBe('applied');
    expect(await ledger()).toMatchObject([{ number: '820982911946154508' }]);
  });
});

describe('Shopify', () => {
  const secret = 'shopify-signing-key';
  const order = (change: object = {}): string => JSON.stringify({
    id: 5_847_392_847_001, name: '#1042', created_at: '2026-11-20T14:03:11+01:00', processed_at: '2026-11-20T14:03:10+01:00', updated_at: '2026-11-20T14:03:14+01:00',
    cancelled_at: null, test: false, financial_status: 'paid', currency: 'EUR', total_price: '1899.00', total_tax: '303.20',
    total_price_set: { shop_money: { amount: '1899.00', currency_code: 'EUR' } }, total_shipping_price_set: { shop_money: { amount: '9.90', currency_code: 'EUR' } },
    email: 'kim@example.test', phone: null, customer: { id: 7001 }, note_attributes: [{ name: 'visavis_ref', value: 'abcdef' }], discount_codes: [], line_items: [], refunds: [], ...change,
  });
  const refund = JSON.stringify({ id: 900, order_id: 5_847_392_847_001, transactions: [{ kind: 'refund', status: 'success', amount: '100.00', currency: 'EUR' }], order_adjustments: [] });
  let shopify: ReturnType<typeof shopifySender>;
  beforeEach(async () => {
    await server.request(`/v1/shops/${shop.shopId}/order-connection/shopify`, asMember(shop.ownerCookie, 'PUT', { secret }));
    shopify = shopifySender(server, shop, secret);
  });

  it('is read: goods without shipping, the call ref from the cart', async () => {
    expect(await outcome(await shopify(order()))).toBe('applied');
    expect(await ledger()).toMatchObject([{ number: '#1042', state: 'paid', net: 188_910, callRef: 'abcdef', currency: 'EUR' }]);
  });

  it('gives the same figures when the refund comes before its order, twice, and inside it', async () => {
    await shopify(refund);
    expect(await ledger()).toEqual([]);
    await shopify(order());
    await shopify(refund);
    await shopify(order({ updated_at: '2026-11-25T09:00:00+01:00', financial_status: 'partially_refunded', refunds: [{ id: 900, transactions: [{ kind: 'refund', status: 'success', amount: '100.00' }] }] }));
    expect(await ledger()).toMatchObject([{ state: 'partly_refunded', refunded: 10_000, net: 178_910 }]);
  });

  it('is refused when a byte was changed, or another key signed', async () => {
    expect(await code(await shopify(order(), 'another key'))).toBe('signature_invalid');
    expect(await ledger()).toEqual([]);
  });
});

describe('after two weeks', () => {
  it('what was sent is forgotten, and a repeat of it still changes nothing', async () => {
    await send(orderEvent(server), { id: 'msg_old' });
    await server.clock.forward(15 * 24 * 60);
    await server.platform.jobs.runBeat('forget-order-bodies');
    const rows = await inShop(server.platform.db, shop.shopId, (tx) => orders(tx).selectFrom('order_events').select('body').execute());
    expect(rows).toEqual([{ body: '' }]);
    expect(await outcome(await send(orderEvent(server), { id: 'msg_old' }))).toBe('repeat');
  });
});

describe('the connection', () => {
  it('is for owners, and its test button notes when it was tried', async () => {
    const reply = await server.request(`/v1/shops/${shop.shopId}/order-connection/test`, asMember(shop.ownerCookie, 'POST'));
    expect(await reply.json()).toMatchObject({ lastTestAt: server.clock.now().toISOString(), lastEventAt: null, orders: 0 });
    const other = await makeShop(server);
    expect((await server.request(`/v1/shops/${shop.shopId}/order-connection`, asMember(other.ownerCookie))).status).toBe(404);
  });

  it('tells when the last order came', async () => {
    await send(orderEvent(server));
    const connection = (await server.request(`/v1/shops/${shop.shopId}/order-connection`, asMember(shop.ownerCookie))).json();
    expect(await connection).toMatchObject({ lastEventAt: server.clock.now().toISOString(), lastEventSource: 'standard', orders: 1 });
  });
});
