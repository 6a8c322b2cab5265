import type { Insertable, Selectable } from 'kysely';
import type { OrderReceipt } from '../../contract/order.ts';
import { announce } from '../platform/announce.ts';
import { contactHashes } from '../platform/contact-hash.ts';
import type { Tx } from '../platform/db.ts';
import { newId } from '../platform/ids.ts';
import { Problem } from '../platform/problem.ts';
import type { Keys } from '../platform/secret.ts';
import type { Shop } from '../shops/shop.ts';
import type { IncomingEvent, IncomingOrder, LoneRefund } from './incoming-order.ts';
import type { Order, OrderPorts } from './ports.ts';
import { orders, type OrdersTables, type OrderState } from './tables.ts';

type Outcome = OrderReceipt['outcome'];
type Row = Selectable<OrdersTables['orders']>;

/** How far an order has come: of two events of the same instant, the farther one is the later. */
const RANK: Record<OrderState, number> = { ordered: 0, paid: 1, partly_refunded: 2, refunded: 3, cancelled: 3 };

export interface Applying {
  readonly shop: Pick<Shop, 'shopId' | 'timeZone' | 'matchByContact'>;
  readonly keys: Keys;
  readonly ports: OrderPorts;
}

/**
 * Brings a verified event into the ledger: once, whatever is repeated, late or out of order. The effect on the figures
 * happens in the same transaction.
 */
export async function applyEvent(tx: Tx, applying: Applying, event: IncomingEvent, body: string, now: Date): Promise<Outcome> {
  const { fact, eventKey } = event;
  const { keys, shop } = applying;
  const heard = await orders(tx).insertInto('order_events')
    .values({ source: fact.source, event_key: eventKey, external_id: fact.externalId, outcome: null, body: keys.seal(`order ${shop.shopId}`, body), received_at: now })
    .onConflict((conflict) => conflict.doNothing()).returning('event_key').executeTakeFirst();
  if (!heard) return 'repeat';

  const before = await lockOrder(tx, fact, now);
  const outcome = fact.kind === 'order' ? await applyOrder(tx, applying, fact, before, now) : await applyRefund(tx, fact);
  await orders(tx).updateTable('order_events').set({ outcome }).where('source', '=', fact.source).where('event_key', '=', eventKey).execute();
  await orders(tx).updateTable('order_connections').set({ last_event_at: now, last_event_source: fact.source }).execute();
  await settle(tx, applying, fact);
  await announce(tx, 'orders');
  return outcome;
}

/** The order's row, made if it is new, and held so that two events of one order follow each other. */
async function lockOrder(tx: Tx, fact: IncomingOrder | LoneRefund, now: Date): Promise<Row> {
  await orders(tx).insertInto('orders').values({
    order_id: newId('ord'), source: fact.source, external_id: fact.externalId, known: false, number: fact.externalId, state: 'ordered', currency: fact.currency, goods: 0,
    tax: 0, shipping: 0, refunded: 0, test: false, call_ref: null, coupons: [], customer_key: null, mail_hash: null, phone_hash: null, placed_at: now,
    updated_at: new Date(0), received_at: now,
  }).onConflict((conflict) => conflict.doNothing()).execute();
  return orders(tx).selectFrom('orders').selectAll().where('source', '=', fact.source).where('external_id', '=', fact.externalId).forUpdate().executeTakeFirstOrThrow();
}

async function applyOrder(tx: Tx, { shop, keys }: Applying, fact: IncomingOrder, before: Row, now: Date): Promise<Outcome> {
  if (before.known && before.currency !== fact.currency) throw new Problem('order_invalid', 'The currency of an order cannot change.');
  await keepRefunds(tx, fact, fact.refunds, isNewer(fact, before));
  if (!isNewer(fact, before)) return 'older';
  const hashes = shop.matchByContact ? contactHashes(keys, shop, fact) : { mailHash: null, phoneHash: null };
  const row: Partial<Insertable<OrdersTables['orders']>> = {
    known: true, number: fact.number, state: fact.state, currency: fact.currency, goods: fact.goods, tax: fact.tax, shipping: fact.shipping, test: fact.test,
    // A later event may leave out what an earlier one carried; the ref stays with the order it came in.
    call_ref: fact.callRef ?? before.call_ref, coupons: [...fact.coupons], customer_key: fact.customerId === null ? before.customer_key : keys.hash(`customer ${shop.shopId}`, fact.customerId),
    mail_hash: hashes.mailHash ?? before.mail_hash, phone_hash: hashes.phoneHash ?? before.phone_hash, placed_at: fact.placedAt, updated_at: fact.updatedAt, received_at: now,
  };
  await orders(tx).updateTable('orders').set(row).where('order_id', '=', before.order_id).execute();
  return 'applied';
}

async function applyRefund(tx: Tx, fact: LoneRefund): Promise<Outcome> {
  await keepRefunds(tx, fact, [fact.refund], false);
  return 'applied';
}

function isNewer(fact: IncomingOrder, before: Row): boolean {
  const ahead = fact.updatedAt.getTime() - before.updated_at.getTime();
  return !before.known || ahead > 0 || (ahead === 0 && RANK[fact.state] >= RANK[before.state]);
}

async function keepRefunds(tx: Tx, { source, externalId }: IncomingOrder | LoneRefund, refunds: IncomingOrder['refunds'], replace: boolean): Promise<void> {
  for (const { refundId, amount } of refunds) {
    await orders(tx).insertInto('order_refunds').values({ source, external_id: externalId, refund_id: refundId, amount })
      .onConflict((conflict) => {
        const same = conflict.columns(['shop_id', 'source', 'external_id', 'refund_id'] as never);
        return replace ? same.doUpdateSet({ amount }) : same.doNothing();
      }).execute();
  }
}

/** Adds up the refunds and tells the house what the order is now. */
async function settle(tx: Tx, { ports }: Applying, { source, externalId }: IncomingOrder | LoneRefund): Promise<void> {
  const refunds = await orders(tx).selectFrom('order_refunds').select('amount').where('source', '=', source).where('external_id', '=', externalId).execute();
  const refunded = refunds.reduce((sum, { amount }) => sum + amount, 0);
  const row = await orders(tx).updateTable('orders').set({ refunded }).where('source', '=', source).where('external_id', '=', externalId).returningAll().executeTakeFirstOrThrow();
  if (row.known) await ports.onOrder(tx, orderOf(row));
}

/** A ledger row as the house sees it. */
export function orderOf(row: Row): Order {
  const refunded = Math.min(row.goods, row.refunded);
  const net = row.state === 'cancelled' ? 0 : row.goods - refunded;
  return {
    orderId: row.order_id, source: row.source, number: row.number, state: stateOf(row.state, refunded, row.goods), currency: row.currency, net,
    tax: row.goods === 0 ? 0 : Math.round((row.tax * net) / row.goods), refunded, placedAt: row.placed_at, test: row.test, callRef: row.call_ref, coupons: row.coupons,
    customerKey: row.customer_key, mailHash: row.mail_hash, phoneHash: row.phone_hash,
  };
}

/** A refund that came by itself changes the state before the order's own event says so. */
function stateOf(state: OrderState, refunded: number, goods: number): OrderState {
  if (state === 'cancelled' || refunded === 0) return state;
  return refunded >= goods ? 'refunded' : 'partly_refunded';
}
