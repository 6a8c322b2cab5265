import { containedTax } from './money.ts';
import type { Quote } from './pricing.ts';

export type OrderState = 'ordered' | 'paid' | 'cancelled' | 'refunded' | 'partly_refunded';

export interface Customer {
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  readonly street: string;
  readonly postcode: string;
  readonly city: string;
}

export interface Order {
  readonly id: string;
  readonly number: string;
  /** Names one filled checkout form: sent twice, it is still one order. */
  readonly checkoutId: string;
  readonly state: OrderState;
  readonly placedAt: string;
  readonly updatedAt: string;
  readonly customer: Customer;
  readonly lines: readonly { readonly sku: string; readonly name: string; readonly quantity: number; readonly amount: number }[];
  readonly goods: number;
  readonly tax: number;
  readonly shipping: number;
  readonly refunded: number;
  readonly coupons: readonly string[];
  readonly test: boolean;
  readonly callRef?: string;
}

/** A step an order does not allow, such as cancelling what was refunded. */
export class OrderRefusal extends Error {}

export type Placing = Pick<Order, 'id' | 'number' | 'checkoutId' | 'customer' | 'lines' | 'test' | 'callRef'>;

export function placeOrder(placing: Placing, { goods, tax, shipping, coupons }: Quote, now: Date): Order {
  const at = now.toISOString();
  return { ...placing, state: 'ordered', placedAt: at, updatedAt: at, goods, tax, shipping, coupons, refunded: 0 };
}

export function payOrder(order: Order, now: Date): Order {
  allow(order, ['ordered']);
  return change(order, { state: 'paid' }, now);
}

export function cancelOrder(order: Order, now: Date): Order {
  allow(order, ['ordered', 'paid']);
  return change(order, { state: 'cancelled' }, now);
}

/** Gives back a part of the goods, or all that is left of them. */
export function refundOrder(order: Order, amount: number | undefined, now: Date): Order {
  allow(order, ['paid', 'partly_refunded']);
  const left = order.goods - order.refunded;
  const back = amount ?? left;
  if (back <= 0 || back > left) throw new OrderRefusal('More than what is left cannot be given back.');
  const refunded = order.refunded + back;
  return change(order, { refunded, state: refunded === order.goods ? 'refunded' : 'partly_refunded' }, now);
}

/** Takes something off the price afterwards, spread over no particular line. */
export function reduceOrder(order: Order, amount: number, now: Date): Order {
  allow(order, ['ordered', 'paid']);
  if (amount <= 0 || amount >= order.goods) throw new OrderRefusal('The price can only become lower, and not nothing.');
  const goods = order.goods - amount;
  return change(order, { goods, tax: containedTax(goods) }, now);
}

export function markTest(order: Order, now: Date): Order {
  return change(order, { test: !order.test }, now);
}

function allow(order: Order, states: readonly OrderState[]): void {
  if (!states.includes(order.state)) throw new OrderRefusal(`An order that is ${order.state} does not allow this.`);
}

function change(order: Order, fields: Partial<Order>, now: Date): Order {
  // Two steps in one millisecond still have an order: the later one must win at the receiver.
  const updatedAt = new Date(Math.max(now.getTime(), Date.parse(order.updatedAt) + 1)).toISOString();
  return { ...order, ...fields, updatedAt };
}
