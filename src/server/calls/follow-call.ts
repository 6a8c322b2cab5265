import type { Tx } from '../platform/db.ts';
import { markAttended } from '../scheduling/call-bookings.ts';
import { ANSWERED } from './call-stages.ts';
import { callFacts } from './call-facts.ts';
import { announceCall, moveCall } from './move-call.ts';
import type { CallPorts } from './ports.ts';
import { calls } from './tables.ts';
import { timeTogether, type Together } from './time-together.ts';

/** A stay counts as going on for so long after the media server last confirmed it. */
const CONFIRMED_MS = 20_000;

/**
 * Reads from the stays in the room how long both sides were there together. Whether anybody is still there is taken from
 * the last that was heard; time counts only as far as somebody saw it, or a restart of ours would stretch a short call.
 */
async function readTogether(tx: Tx, callId: string, now: Date): Promise<Together> {
  const rows = await calls(tx).selectFrom('call_participants').select(['role', 'joined_at', 'seen_at', 'left_at']).where('call_id', '=', callId).execute();
  const heard = timeTogether(rows.map(({ role, joined_at, left_at }) => ({ role, joinedAt: joined_at, leftAt: left_at })), now);
  const seen = timeTogether(rows.map(({ role, joined_at, seen_at, left_at }) => ({
    role, joinedAt: joined_at, leftAt: left_at ?? (now.getTime() - seen_at.getTime() > CONFIRMED_MS ? seen_at : null),
  })), now);
  return { ...heard, adviceAt: seen.adviceAt };
}

/**
 * Takes note of what the stays say: that the two have met, and that it is an advice call. A side counts as connected while
 * LiveKit calls its participant active, whatever it publishes: a customer without camera and microphone is advised too.
 */
export async function countAdvice(tx: Tx, ports: CallPorts, callId: string, now: Date): Promise<Together> {
  const together = await readTogether(tx, callId, now);
  const { metAt, adviceAt } = together;
  if (metAt === null) return together;
  const met = await moveCall(tx, callId, 'met', { connected_at: metAt });
  if (met?.booking_id) await markAttended(tx, met.booking_id, now);
  if (adviceAt === null) return together;
  // The row settles who found it out, so the port hears of it once.
  const found = await calls(tx).updateTable('calls').set({ advice_at: adviceAt })
    .where('call_id', '=', callId).where('advice_at', 'is', null).where('stage', 'in', ANSWERED)
    .returningAll().executeTakeFirst();
  if (!found) return together;
  await ports.onAdviceCall(tx, { ...(await callFacts(tx, found)), connectedAt: metAt, adviceAt });
  await announceCall(tx, callId);
  return together;
}
