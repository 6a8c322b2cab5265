import { createHmac } from 'node:crypto';
import { Webhook } from 'standardwebhooks';
import type { OrderConnection, OrderEvent } from '../../src/contract/order.ts';
import type { TestServer } from './server.ts';
import { asMember, type TestShop } from './shop.ts';

type Data = OrderEvent['data'];

/** An order of 1,899 euros of goods, paid a minute ago by the test's clock. */
export function orderEvent(server: TestServer, data: Partial<Data> = {}, type: OrderEvent['type'] = 'order.paid'): OrderEvent {
  const at = server.clock.now().toISOString();
  return {
    type, timestamp: at,
    data: {
      id: '10042', placedAt: at, updatedAt: at, state: 'paid', currency: 'EUR', goods: 189_900, tax: 30_320, shipping: 0, refunded: 0, test: false, coupons: [], customer: {}, lines: [], ...data,
    },
  };
}

/** Sends orders as a shop does, signed with its secret. */
export async function orderSender(server: TestServer, shop: TestShop): Promise<(event: unknown, options?: { id?: string; at?: Date; secret?: string; shopId?: string }) => Promise<Response>> {
  const { secret } = (await (await server.request(`/v1/shops/${shop.shopId}/order-connection`, asMember(shop.ownerCookie))).json()) as OrderConnection;
  let sent = 0;
  return async (event, options = {}) => {
    const body = typeof event === 'string' ? event : JSON.stringify(event);
    const at = options.at ?? server.clock.now();
    sent += 1;
    const id = options.id ?? `msg_${shop.shopId}_${sent}`;
    return server.request(`/v1/shops/${options.shopId ?? shop.shopId}/orders`, {
      method: 'POST', body,
      headers: {
        'content-type': 'application/json', 'webhook-id': id, 'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
        'webhook-signature': new Webhook(options.secret ?? secret).sign(id, at, body),
      },
    });
  };
}

/** Sends a body as Shopify does. */
export function shopifySender(server: TestServer, shop: TestShop, secret: string): (body: string, key?: string) => Promise<Response> {
  return async (body, key = secret) =>
    server.request(`/v1/shops/${shop.shopId}/orders/shopify`, {
      method: 'POST', body, headers: { 'content-type': 'application/json', 'x-shopify-hmac-sha256': createHmac('sha256', key).update(body).digest('base64') },
    });
}
