import type { EndReason } from '../../contract/call.ts';
import type { Tx } from '../platform/db.ts';
import { callFacts } from './call-facts.ts';
import type { CallFact } from './call-stages.ts';
import { countAdvice } from './follow-call.ts';
import { moveCall } from './move-call.ts';
import type { CallPorts } from './ports.ts';
import { calls, type CallRow } from './tables.ts';

/** Ends a call that was answered, with what is then to be done; once, however many find it over. */
export async function endCall(tx: Tx, ports: CallPorts, callId: string, reason: EndReason, now: Date): Promise<CallRow | undefined> {
  await countAdvice(tx, ports, callId, now);
  const call = await leave(tx, callId, 'over', reason, now);
  if (!call) return undefined;
  await calls(tx).updateTable('call_participants').set({ left_at: now, seen_at: now }).where('call_id', '=', callId).where('left_at', 'is', null).execute();
  await calls(tx).updateTable('adviser_presence').set({ free_since: now }).where('adviser_id', '=', call.adviser_id).execute();
  if (call.booking_id !== null && call.connected_at === null) await ports.onBookingMissed(tx, { bookingId: call.booking_id, outcome: await whoMissed(tx, call) }, now);
  await ports.onCallEnded(tx, { ...(await callFacts(tx, call)), connectedAt: call.connected_at, adviceAt: call.advice_at, endedAt: now });
  return call;
}

/** Lets a customer go who has not been answered yet. */
export async function abandon(tx: Tx, callId: string, now: Date): Promise<CallRow | undefined> {
  return leave(tx, callId, 'withdrawn', 'customer_left', now);
}

/** Tells a customer that no answer will come. */
export async function giveUp(tx: Tx, callId: string, reason: EndReason, now: Date): Promise<CallRow | undefined> {
  return leave(tx, callId, 'unanswered', reason, now);
}

/** Ends the call of an appointment that is over and to which only one side came, if any. */
export async function giveUpBooking(tx: Tx, ports: CallPorts, call: CallRow, now: Date): Promise<void> {
  const left = await giveUp(tx, call.call_id, 'other_side_absent', now);
  if (!left || call.booking_id === null) return;
  const outcome = call.customer_came_at === null ? 'customer_no_show' : call.adviser_came_at === null ? 'adviser_no_show' : 'failed';
  await ports.onBookingMissed(tx, { bookingId: call.booking_id, outcome }, now);
}

/** An appointment's call that both opened and in which they did not meet: who of them was in the room in vain. */
async function whoMissed(tx: Tx, { call_id }: CallRow): Promise<'customer_no_show' | 'adviser_no_show' | 'failed'> {
  const came = await calls(tx).selectFrom('call_participants').select('role').distinct().where('call_id', '=', call_id).execute();
  if (came.length !== 1) return 'failed';
  return came[0]?.role === 'adviser' ? 'customer_no_show' : 'adviser_no_show';
}

async function leave(tx: Tx, callId: string, fact: CallFact, reason: EndReason, now: Date): Promise<CallRow | undefined> {
  const call = await moveCall(tx, callId, fact, { ended_at: now, end_reason: reason, adviser_in: false });
  if (!call) return undefined;
  await calls(tx).updateTable('rings').set({ outcome: 'withdrawn' }).where('call_id', '=', callId).where('outcome', 'is', null).execute();
  await calls(tx).updateTable('call_rooms').set({ over_at: now }).where('room_name', '=', call.room_name).execute();
  return call;
}
