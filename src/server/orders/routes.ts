import { createRoute, z, type OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { Webhook } from 'standardwebhooks';
import { ShopId } from '../../contract/ids.ts';
import { OrderConnection, OrderReceipt, ShopifySecret } from '../../contract/order.ts';
import { inShop, type Tx } from '../platform/db.ts';
import { json, newRouter, problemReply, readBody } from '../platform/http.ts';
import { newId } from '../platform/ids.ts';
import type { Env, Platform } from '../platform/platform.ts';
import { withMember } from '../shops/access.ts';
import { getShop } from '../shops/shop.ts';
import { applyEvent } from './apply-event.ts';
import { noteTest, orderSecrets, readConnection, rotateSecret, setShopifySecret } from './connection.ts';
import { forgetBodies } from './forget-bodies.ts';
import type { IncomingEvent } from './incoming-order.ts';
import type { OrderPorts } from './ports.ts';
import { readShopify, verifyShopify } from './shopify.ts';
import { readStandard, verifyStandard } from './standard-webhook.ts';

const STANDARD_CAP = 1024 * 1024;
const SHOPIFY_CAP = 5 * 1024 * 1024;
const OfShop = z.object({ shopId: ShopId });

/** Orders come in signed; the console sets up how. */
export function ordersRoutes(platform: Platform, ports: OrderPorts): OpenAPIHono<Env> {
  const { db, clock, keys, settings, metrics } = platform;
  forgetBodies(platform);
  const owner = withMember(platform, 'owner');
  const connection = (path: '' | '/test' | '/rotate' | '/shopify', method: 'get' | 'post' | 'put') => ({ method, path: `/v1/shops/{shopId}/order-connection${path}` as const, tags: ['console'] });
  const reply = { 200: json(OrderConnection, 'The connection'), default: problemReply };
  const getConnection = createRoute({ ...connection('', 'get'), middleware: [owner] as const, request: { params: OfShop }, responses: reply });
  const testConnection = createRoute({ ...connection('/test', 'post'), middleware: [owner] as const, request: { params: OfShop }, responses: reply });
  const rotate = createRoute({ ...connection('/rotate', 'post'), middleware: [owner] as const, request: { params: OfShop }, responses: reply });
  const putShopify = createRoute({ ...connection('/shopify', 'put'), middleware: [readBody(), owner] as const, request: { params: OfShop, body: { ...json(ShopifySecret, 'The signing key'), required: true } }, responses: reply });
  const postOrder = createRoute({
    method: 'post', path: '/v1/shops/{shopId}/orders', tags: ['orders'], middleware: [readBody({ cap: STANDARD_CAP })] as const,
    description: 'An OrderEvent, signed as Standard Webhooks ask (webhook-id, webhook-timestamp, webhook-signature).',
    request: { params: OfShop }, responses: { 200: json(OrderReceipt, 'What became of it'), default: problemReply },
  });
  const postShopify = createRoute({
    method: 'post', path: '/v1/shops/{shopId}/orders/shopify', tags: ['orders'], middleware: [readBody({ cap: SHOPIFY_CAP })] as const,
    description: 'orders/create, orders/paid, orders/updated, orders/cancelled and refunds/create, signed by Shopify.',
    request: { params: OfShop }, responses: { 200: json(OrderReceipt, 'What became of it'), default: problemReply },
  });

  const showConnection = (c: Context<Env>, change?: (tx: Tx) => Promise<void>): Promise<OrderConnection> =>
    inShop(db, c.var.shopId, async (tx) => {
      await change?.(tx);
      return readConnection(tx, keys, c.var.shopId, settings.VISAVIS_PUBLIC_URL);
    });

  const receive = async (shopId: string, body: string, read: (secrets: { standard: string[]; shopify: string | null }) => IncomingEvent): Promise<OrderReceipt> => {
    const now = clock();
    const outcome = await inShop(db, shopId, async (tx) => {
      const shop = await getShop(tx);
      const event = read(await orderSecrets(tx, keys, now));
      return applyEvent(tx, { shop, keys, ports }, event, body, now);
    });
    metrics.facts.inc({ fact: `order_${outcome}` });
    return { outcome };
  };

  return newRouter()
    .openapi(getConnection, async (c) => c.json(await showConnection(c), 200))
    .openapi(rotate, async (c) => c.json(await showConnection(c, (tx) => rotateSecret(tx, keys, clock())), 200))
    .openapi(putShopify, async (c) => {
      const { secret } = c.req.valid('json');
      return c.json(await showConnection(c, (tx) => setShopifySecret(tx, keys, secret)), 200);
    })
    .openapi(testConnection, async (c) => c.json(await showConnection(c, (tx) => tryConnection(tx, platform, c.var.shopId)), 200))
    .openapi(postOrder, async (c) => {
      const { shopId } = c.req.valid('param');
      const body = await c.req.text();
      const message = { id: c.req.header('webhook-id'), timestamp: c.req.header('webhook-timestamp'), signature: c.req.header('webhook-signature'), body };
      return c.json(await receive(shopId, body, ({ standard }) => readStandard(body, verifyStandard(message, standard, clock()), shopId)), 200);
    })
    .openapi(postShopify, async (c) => {
      const body = Buffer.from(await c.req.arrayBuffer());
      const text = body.toString('utf8');
      return c.json(await receive(c.req.valid('param').shopId, text, ({ shopify }) => {
        verifyShopify(body, c.req.header('x-shopify-hmac-sha256') ?? c.req.header('shopify-hmac-sha256'), shopify);
        return readShopify(text);
      }), 200);
    });
}

/** Signs a small order as a shop would and reads it back: the secret, the clock and the form are right. Nothing is counted. */
async function tryConnection(tx: Tx, { keys, clock }: Platform, shopId: string): Promise<void> {
  const now = clock();
  const { standard } = await orderSecrets(tx, keys, now);
  const at = now.toISOString();
  const body = JSON.stringify({ type: 'order.created', timestamp: at, data: { id: 'test', placedAt: at, updatedAt: at, state: 'ordered', currency: 'EUR', goods: 100, tax: 16, shipping: 0, test: true } });
  const id = newId('ord');
  const signature = new Webhook(standard[0] ?? '').sign(id, now, body);
  readStandard(body, verifyStandard({ id, timestamp: String(Math.floor(now.getTime() / 1000)), signature, body }, standard, now), shopId);
  await noteTest(tx, now);
}
