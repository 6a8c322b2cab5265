import type { Tx } from '../platform/db.ts';
import { reasonToEnd, GOODBYE_MS } from './call-limits.ts';
import { ALIVE, ANSWERED } from './call-stages.ts';
import { abandon, endCall, giveUp, giveUpBooking } from './end-call.ts';
import { countAdvice } from './follow-call.ts';
import { announceCall } from './move-call.ts';
import type { CallPorts } from './ports.ts';
import { ring } from './ring.ts';
import { adviserListens, customerListens, GRACE_MS } from './roster.ts';
import { calls, type CallRow } from './tables.ts';
import { ADVISER_FIRST_MS } from './visit-view.ts';

/** After so long a customer is offered other ways beside waiting. */
export const LONG_MS = 90_000;
/** Nobody waits longer than this, whatever the page forgets. */
const LONGEST_WAIT_MS = 3_600_000;

export interface SettleOptions {
  readonly ports: CallPorts;
  /** Whether pages that are not here have really gone; not so while this instance has only just started. */
  readonly settled: boolean;
}

/** Does what time alone makes of a shop's calls. Every instance does so every two seconds; the caller holds the queue's lock. */
export async function settle(tx: Tx, { ports, settled }: SettleOptions, now: Date): Promise<void> {
  const rows = await calls(tx).selectFrom('calls').selectAll().where('stage', 'in', ALIVE).orderBy('opened_at').orderBy('call_id').execute();
  for (const call of rows) {
    if (ANSWERED.includes(call.stage)) await settleAnswered(tx, ports, call, now);
    else if (call.kind === 'request') await settleRequest(tx, call, settled, now);
    else await settleBooking(tx, ports, call, settled, now);
  }
  await ring(tx, now, { giveUpHopeless: settled });
}

async function settleAnswered(tx: Tx, ports: CallPorts, call: CallRow, now: Date): Promise<void> {
  const together = await countAdvice(tx, ports, call.call_id, now);
  const acceptedAt = call.accepted_at ?? call.opened_at;
  const reason = reasonToEnd({ acceptedAt, customerLeftAt: call.customer_left_at }, together, now);
  if (reason !== null) await endCall(tx, ports, call.call_id, reason, now);
  // The customer's page is told even if the adviser could not enter.
  else if (call.stage === 'accepted' && now.getTime() - acceptedAt.getTime() >= ADVISER_FIRST_MS) await announceCall(tx, call.call_id);
}

async function settleRequest(tx: Tx, call: CallRow, settled: boolean, now: Date): Promise<void> {
  const waited = now.getTime() - call.opened_at.getTime();
  const saidGoodbye = call.customer_left_at !== null && now.getTime() - call.customer_left_at.getTime() >= GOODBYE_MS;
  const silent = settled && waited >= GRACE_MS && !(await customerListens(tx, call.call_id, now));
  if (saidGoodbye || silent) await abandon(tx, call.call_id, now);
  else if (waited >= LONGEST_WAIT_MS) await giveUp(tx, call.call_id, 'expired', now);
  else if (waited >= LONG_MS && call.long_at === null) {
    await calls(tx).updateTable('calls').set({ long_at: now }).where('call_id', '=', call.call_id).execute();
    await announceCall(tx, call.call_id);
  }
}

async function settleBooking(tx: Tx, ports: CallPorts, call: CallRow, settled: boolean, now: Date): Promise<void> {
  if (call.ends_at !== null && call.ends_at <= now) return giveUpBooking(tx, ports, call, now);
  const gone = async (cameAt: Date | null, isHere: () => Promise<boolean>): Promise<boolean> =>
    settled && cameAt !== null && now.getTime() - cameAt.getTime() >= GRACE_MS && !(await isHere());
  // The place is kept until the appointment ends; only nobody need wait for somebody who is not there.
  const change = {
    ...(call.customer_left_at === null && (await gone(call.customer_came_at, () => customerListens(tx, call.call_id, now))) ? { customer_left_at: now } : {}),
    ...(call.adviser_in && (await gone(call.adviser_came_at, () => adviserListens(tx, call.adviser_id, now))) ? { adviser_in: false } : {}),
  };
  if (Object.keys(change).length === 0) return;
  await calls(tx).updateTable('calls').set(change).where('call_id', '=', call.call_id).execute();
  await announceCall(tx, call.call_id);
}
