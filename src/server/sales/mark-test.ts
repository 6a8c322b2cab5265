import { announce } from '../platform/announce.ts';
import type { Tx } from '../platform/db.ts';
import { Problem } from '../platform/problem.ts';
import { NOTHING } from './contribution.ts';
import { contributionOfCall } from './place-order.ts';
import { addCalls, addDifference } from './rollup.ts';
import { ALL_CALLS } from './lag-buckets.ts';
import { sales } from './tables.ts';

/**
 * Marks a call as made to try things out, or takes the mark back. With it, the call and what it led to leave every figure
 * and stay in the list.
 * @throws Problem `not_found`
 */
export async function markTest(tx: Tx, callId: string, test: boolean): Promise<void> {
  const call = await sales(tx).selectFrom('advice_calls').select(['day', 'test']).where('call_id', '=', callId).forUpdate().executeTakeFirst();
  if (!call) throw new Problem('not_found', 'There is no such advice call.');
  if (call.test === test) return;
  const own = await contributionOfCall(tx, callId);
  await sales(tx).updateTable('advice_calls').set({ test }).where('call_id', '=', callId).execute();
  await addCalls(tx, call.day, ALL_CALLS, test ? -1 : 1, 0);
  await addDifference(tx, call.day, test ? own : NOTHING, test ? NOTHING : own);
  await announce(tx, 'orders');
}
