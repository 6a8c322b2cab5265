import { randomBytes } from 'node:crypto';
import type { OrderConnection } from '../../contract/order.ts';
import type { Tx } from '../platform/db.ts';
import type { Keys } from '../platform/secret.ts';
import { orders } from './tables.ts';

/** How long the previous secret still counts after a change. */
const ROTATION_MS = 86_400_000;
const PURPOSE = 'order secret';

/** The secrets that count now, newest first; made at the first look. */
export async function orderSecrets(tx: Tx, keys: Keys, now: Date): Promise<{ standard: string[]; shopify: string | null }> {
  const row = await connectionRow(tx, keys);
  const open = (sealed: string): string => keys.open(PURPOSE, sealed);
  const previous = row.previous_secret !== null && row.previous_until !== null && row.previous_until > now ? [open(row.previous_secret)] : [];
  return { standard: [open(row.secret), ...previous], shopify: row.shopify_secret === null ? null : open(row.shopify_secret) };
}

/** Makes a new secret; the one before counts for another day, so that no order is lost in between. */
export async function rotateSecret(tx: Tx, keys: Keys, now: Date): Promise<void> {
  const { secret } = await connectionRow(tx, keys);
  await orders(tx).updateTable('order_connections')
    .set({ secret: keys.seal(PURPOSE, newSecret()), previous_secret: secret, previous_until: new Date(now.getTime() + ROTATION_MS) }).execute();
}

export async function setShopifySecret(tx: Tx, keys: Keys, secret: string): Promise<void> {
  await connectionRow(tx, keys);
  await orders(tx).updateTable('order_connections').set({ shopify_secret: keys.seal(PURPOSE, secret) }).execute();
}

export async function noteTest(tx: Tx, now: Date): Promise<void> {
  await orders(tx).updateTable('order_connections').set({ last_test_at: now }).execute();
}

/** The connection as the console shows it. */
export async function readConnection(tx: Tx, keys: Keys, shopId: string, publicUrl: string): Promise<OrderConnection> {
  const row = await connectionRow(tx, keys);
  const { count } = await orders(tx).selectFrom('orders').select((eb) => eb.fn.countAll<number>().as('count')).where('known', '=', true).executeTakeFirstOrThrow();
  const url = `${publicUrl}/v1/shops/${shopId}/orders`;
  return {
    url, shopifyUrl: `${url}/shopify`, secret: keys.open(PURPOSE, row.secret), shopifySecretSet: row.shopify_secret !== null,
    lastEventAt: row.last_event_at?.toISOString() ?? null, lastEventSource: row.last_event_source, orders: count, lastTestAt: row.last_test_at?.toISOString() ?? null,
  };
}

async function connectionRow(tx: Tx, keys: Keys) {
  await orders(tx).insertInto('order_connections')
    .values({ secret: keys.seal(PURPOSE, newSecret()), previous_secret: null, previous_until: null, shopify_secret: null, last_event_at: null, last_event_source: null, last_test_at: null })
    .onConflict((conflict) => conflict.doNothing()).execute();
  return orders(tx).selectFrom('order_connections').selectAll().executeTakeFirstOrThrow();
}

function newSecret(): string {
  return `whsec_${randomBytes(32).toString('base64')}`;
}
