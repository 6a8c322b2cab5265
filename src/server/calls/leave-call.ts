import type { Tx } from '../platform/db.ts';
import { Problem } from '../platform/problem.ts';
import { ALIVE, ANSWERED } from './call-stages.ts';
import { abandon, endCall } from './end-call.ts';
import { announceCall, getCall, lockQueue } from './move-call.ts';
import type { CallPorts } from './ports.ts';
import { ring } from './ring.ts';
import { calls } from './tables.ts';

/** The customer goes for good: a call that runs is over, a request is withdrawn. Who leaves an appointment's call before it began may come back. */
export async function leaveAsCustomer(tx: Tx, ports: CallPorts, callId: string, now: Date): Promise<void> {
  await lockQueue(tx);
  const { kind, stage } = await getCall(tx, callId);
  if (ANSWERED.includes(stage)) await endCall(tx, ports, callId, 'hung_up', now);
  else if (kind === 'request') await abandon(tx, callId, now);
  else await stepOut(tx, callId, { customer_left_at: now });
  await ring(tx, now);
}

/** The adviser goes. @throws Problem `not_allowed` for another adviser's call */
export async function leaveAsAdviser(tx: Tx, ports: CallPorts, callId: string, adviserId: string, now: Date): Promise<void> {
  await lockQueue(tx);
  const call = await getCall(tx, callId);
  if (call.adviser_id !== adviserId) throw new Problem('not_allowed', 'This call is with another adviser.');
  if (ANSWERED.includes(call.stage)) await endCall(tx, ports, callId, 'hung_up', now);
  else if (ALIVE.includes(call.stage)) await stepOut(tx, callId, { adviser_in: false });
  await ring(tx, now);
}

/**
 * A page said goodbye. It may only have been a page on its way to the next, so nothing ends yet: who comes back within
 * seconds has not left.
 */
export async function noteGoodbye(tx: Tx, callId: string, now: Date): Promise<void> {
  await calls(tx).updateTable('calls').set({ customer_left_at: now }).where('call_id', '=', callId).where('stage', 'in', ALIVE).execute();
}

async function stepOut(tx: Tx, callId: string, change: { customer_left_at: Date } | { adviser_in: false }): Promise<void> {
  await calls(tx).updateTable('calls').set(change).where('call_id', '=', callId).where('stage', '=', 'waiting').execute();
  await announceCall(tx, callId);
}
