import type { AdviceCall, EndedCall } from '../calls/ports.ts';
import { announce } from '../platform/announce.ts';
import { contactHashes } from '../platform/contact-hash.ts';
import type { Tx } from '../platform/db.ts';
import type { Keys } from '../platform/secret.ts';
import { getShop } from '../shops/shop.ts';
import { ALL_CALLS, lagOf } from './lag-buckets.ts';
import { localDay } from './local-day.ts';
import { recount, rematch } from './place-order.ts';
import { addCalls } from './rollup.ts';
import { sales } from './tables.ts';

/** Counts an advice call, and gives it the orders that came before it was known to be one. */
export async function addAdviceCall(tx: Tx, keys: Keys, call: AdviceCall): Promise<void> {
  const shop = await getShop(tx);
  const { mailHash, phoneHash } = shop.matchByContact ? contactHashes(keys, shop, call.customer) : { mailHash: null, phoneHash: null };
  const day = localDay(call.startedAt, shop.timeZone);
  const added = await sales(tx).insertInto('advice_calls').values({
    call_id: call.callId, adviser_id: call.adviserId, service_id: call.serviceId, customer_name: call.customer.name, day, started_at: call.startedAt, ended_at: null,
    call_ref: call.callRef, mail_hash: mailHash, phone_hash: phoneHash, test: call.test,
  }).onConflict((conflict) => conflict.doNothing()).returning('call_id').executeTakeFirst();
  if (!added) return;
  if (!call.test) await addCalls(tx, day, ALL_CALLS, 1, 0);
  await rematchSince(tx, call.startedAt, { callRef: call.callRef, mailHash, phoneHash });
  await announce(tx, 'orders');
}

/** Notes the end of an advice call: from here on the lag of its sales is measured. */
export async function closeAdviceCall(tx: Tx, { callId, endedAt }: EndedCall): Promise<void> {
  await recount(tx, [callId], async () => {
    await sales(tx).updateTable('advice_calls').set({ ended_at: endedAt }).where('call_id', '=', callId).execute();
    const followed = await sales(tx).selectFrom('sales').select(['order_id', 'placed_at']).where('call_id', '=', callId).execute();
    for (const { order_id, placed_at } of followed) {
      await sales(tx).updateTable('sales').set({ lag_minutes: lagOf(placed_at, endedAt) }).where('order_id', '=', order_id).execute();
    }
  });
}

async function rematchSince(tx: Tx, since: Date, marks: { callRef: string; mailHash: string | null; phoneHash: string | null }): Promise<void> {
  const candidates = await sales(tx).selectFrom('sales').selectAll().where('placed_at', '>=', since)
    .where((eb) => eb.or([
      eb('call_ref', '=', marks.callRef),
      ...(marks.mailHash === null ? [] : [eb('mail_hash', '=', marks.mailHash)]),
      ...(marks.phoneHash === null ? [] : [eb('phone_hash', '=', marks.phoneHash)]),
    ]))
    .orderBy('order_id').execute();
  for (const { call_id: _call, method: _method, lag_minutes: _lag, ...sale } of candidates) await rematch(tx, sale);
}
