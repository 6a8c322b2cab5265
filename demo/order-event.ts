import { Webhook } from 'standardwebhooks';
import { CURRENCY } from './money.ts';
import type { Order } from './orders.ts';

export type OrderEventType = 'order.created' | 'order.paid' | 'order.updated' | 'order.cancelled' | 'order.refunded';

/** An event as it waits to be sent. Its id stays the same over all attempts, so a repeat can be told from news. */
export interface PendingEvent {
  readonly id: string;
  readonly orderId: string;
  readonly type: OrderEventType;
  readonly body: string;
}

/** Writes the whole present state of an order, as the receiver's description asks. */
export function writeOrderEvent(id: string, type: OrderEventType, order: Order): PendingEvent {
  const { number, placedAt, updatedAt, state, goods, tax, shipping, refunded, test, callRef, coupons, customer } = order;
  const data = {
    id: order.id,
    number,
    placedAt,
    updatedAt,
    state,
    currency: CURRENCY,
    goods,
    tax,
    shipping,
    refunded,
    test,
    callRef,
    coupons,
    customer: { email: customer.email, phone: customer.phone === '' ? undefined : customer.phone },
    lines: order.lines.map(({ sku, name, quantity, amount }) => ({ productId: sku, name, quantity, amount })),
  };
  return { id, orderId: order.id, type, body: JSON.stringify({ type, timestamp: updatedAt, data }) };
}

/** Headers after the Standard Webhooks specification. The time is that of the attempt, not of the event. */
export function signEvent(event: PendingEvent, secret: string, now: Date): Record<string, string> {
  return {
    'content-type': 'application/json',
    'webhook-id': event.id,
    'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
    'webhook-signature': new Webhook(secret).sign(event.id, now, event.body),
  };
}
