import { Webhook } from 'standardwebhooks';
import { expect, it } from 'vitest';
import { signEvent, writeOrderEvent, type OrderEventType } from '../../../demo/order-event.ts';
import { cancelOrder, payOrder, placeOrder, reduceOrder, refundOrder, type Order } from '../../../demo/orders.ts';
import { priceCart } from '../../../demo/pricing.ts';
import { OrderEvent } from '../../../src/contract/order.ts';

const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
const now = new Date('2026-11-23T15:30:00.000Z');
const quote = priceCart([{ sku: 'kaiserstuhl-m', quantity: 1 }, { sku: 'mondlicht', quantity: 3 }], 'PROBE10', 'ship');
const ordered = placeOrder(
  {
    id: '0b0e3c1e-8a57-4a5e-9f62-2e1d6f7a9c10',
    number: '2026-0001',
    checkoutId: 'one',
    customer: { name: 'Paula Stein', email: 'paula@example.org', phone: '', street: '', postcode: '', city: '' },
    lines: quote.lines.map(({ sku, product, quantity, amount }) => ({ sku, name: product.text.de.name, quantity, amount })),
    test: false,
    callRef: 'Q2hhcmxvdHRlLUhhbnNlbg',
  },
  quote,
  now,
);
const paid = payOrder(ordered, now);

const steps: readonly (readonly [OrderEventType, Order])[] = [
  ['order.created', ordered],
  ['order.paid', paid],
  ['order.updated', reduceOrder(paid, 5000, now)],
  ['order.cancelled', cancelOrder(ordered, now)],
  ['order.refunded', refundOrder(paid, 1000, now)],
  ['order.refunded', refundOrder(paid, undefined, now)],
];

it.each(steps)('writes %s as the contract asks', (type, order) => {
  const event = OrderEvent.parse(JSON.parse(writeOrderEvent('evt', type, order).body));
  expect(event).toMatchObject({ type, data: { id: order.id, number: '2026-0001', state: order.state, goods: order.goods, refunded: order.refunded, callRef: order.callRef } });
});

it('carries lines that add up to the goods, and the code that was used', () => {
  const { data } = OrderEvent.parse(JSON.parse(writeOrderEvent('evt', 'order.created', ordered).body));
  expect(data.lines.reduce((sum, line) => sum + line.amount, 0)).toBe(data.goods);
  expect(data.coupons).toEqual(['PROBE10']);
  expect(data.customer).toEqual({ email: 'paula@example.org' });
});

it('gives a later step a later time, even within one millisecond', () => {
  expect(Date.parse(paid.updatedAt)).toBeGreaterThan(Date.parse(ordered.updatedAt));
});

it('signs what a receiver of Standard Webhooks verifies', () => {
  const event = writeOrderEvent('evt_1', 'order.paid', paid);
  const headers = signEvent(event, secret, new Date());
  expect(headers['webhook-id']).toBe('evt_1');
  expect(new Webhook(secret).verify(event.body, headers)).toMatchObject({ type: 'order.paid' });
  expect(() => new Webhook(secret).verify(event.body.replace('paid', 'paíd'), headers)).toThrow();
});

it('signs the published example as the specification does', () => {
  const example = { id: 'msg_p5jXN8AQM9LWM0D4loKWxJek', orderId: '', type: 'order.paid', body: '{"test": 2432232314}' } as const;
  const headers = signEvent(example, secret, new Date(1_614_265_330_000));
  expect(headers['webhook-signature']).toBe('v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=');
});

it('refuses steps that an order does not allow', () => {
  const cancelled = cancelOrder(ordered, now);
  expect(() => payOrder(cancelled, now)).toThrow('cancelled');
  expect(() => refundOrder(ordered, 100, now)).toThrow('ordered');
  expect(() => refundOrder(paid, paid.goods + 1, now)).toThrow('left');
  expect(() => reduceOrder(paid, paid.goods, now)).toThrow('lower');
});
