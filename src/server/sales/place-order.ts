import type { Selectable } from 'kysely';
import { announce } from '../platform/announce.ts';
import type { Tx } from '../platform/db.ts';
import type { Order } from '../orders/ports.ts';
import { getShop } from '../shops/shop.ts';
import { contributionOf, NOTHING, type Contribution } from './contribution.ts';
import { lagOf } from './lag-buckets.ts';
import { localDay } from './local-day.ts';
import { matchOrder } from './match-order.ts';
import { addDifference, markOrder } from './rollup.ts';
import { sales, type SalesTables } from './tables.ts';

type SaleRow = Selectable<SalesTables['sales']>;

/** Brings an order, as the ledger has it now, into the figures: matched to its call, and its day's sums changed with it. */
export async function placeOrder(tx: Tx, order: Order): Promise<void> {
  const { timeZone } = await getShop(tx);
  const fresh = {
    order_id: order.orderId, number: order.number, state: order.state, currency: order.currency, net: order.net, tax: order.tax, refunded: order.refunded, test: order.test,
    order_day: localDay(order.placedAt, timeZone), placed_at: order.placedAt, call_ref: order.callRef, mail_hash: order.mailHash, phone_hash: order.phoneHash,
  };
  await rematch(tx, fresh);
  await announce(tx, 'orders');
}

/** Matches a sale anew and moves what it adds from its old call to its new one. */
export async function rematch(tx: Tx, fresh: Omit<SaleRow, 'call_id' | 'method' | 'lag_minutes'>): Promise<void> {
  const before = await sales(tx).selectFrom('sales').selectAll().where('order_id', '=', fresh.order_id).forUpdate().executeTakeFirst();
  const match = await matchOrder(tx, { placedAt: fresh.placed_at, callRef: fresh.call_ref, mailHash: fresh.mail_hash, phoneHash: fresh.phone_hash });
  const after: SaleRow = {
    ...fresh, call_id: match?.call.call_id ?? null, method: match?.method ?? null,
    lag_minutes: match ? lagOf(fresh.placed_at, match.call.ended_at) : null,
  };
  const callIds = [...new Set([before?.call_id, after.call_id].filter((id) => id !== null && id !== undefined))];
  await recount(tx, callIds, async () => {
    await sales(tx).insertInto('sales').values(after)
      .onConflict((conflict) => conflict.columns(['shop_id', 'order_id'] as never).doUpdateSet(after)).execute();
  });
  await markOrder(tx, before && { day: before.order_day, test: before.test, matched: before.call_id !== null },
    { day: after.order_day, test: after.test, matched: after.call_id !== null });
}

/**
 * Changes sales of some calls and carries the difference into the daily sums. The calls' rows are held meanwhile, so that
 * two orders of one call do not both count as its first.
 */
export async function recount(tx: Tx, callIds: readonly string[], change: () => Promise<void>): Promise<void> {
  const calls = callIds.length === 0 ? []
    : await sales(tx).selectFrom('advice_calls').selectAll().where('call_id', 'in', callIds).orderBy('call_id').forUpdate().execute();
  const before = new Map<string, Contribution>();
  for (const { call_id } of calls) before.set(call_id, await contributionOfCall(tx, call_id));
  await change();
  for (const { call_id, day, test } of calls) {
    // Calls that a member made to try it stand in the list, and in no figure.
    if (!test) await addDifference(tx, day, before.get(call_id) ?? NOTHING, await contributionOfCall(tx, call_id));
  }
}

/** What a call adds to the sums of its day, as its sales stand now. */
export async function contributionOfCall(tx: Tx, callId: string): Promise<Contribution> {
  return contributionOf(await sales(tx).selectFrom('sales').selectAll().where('call_id', '=', callId).execute());
}
