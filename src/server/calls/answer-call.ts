import { announce } from '../platform/announce.ts';
import { codeOf, inShop, UNIQUE_VIOLATION, type Db, type Tx } from '../platform/db.ts';
import { Problem } from '../platform/problem.ts';
import { ALIVE, UNANSWERED } from './call-stages.ts';
import { getCall, lockQueue, moveCall } from './move-call.ts';
import { ring, withdrawRings } from './ring.ts';
import { calls, type CallRow } from './tables.ts';

/**
 * Gives a call to the first adviser who accepts it. The call's row settles who was first, and a unique index that an adviser
 * is in one call only.
 * @throws Problem `call_taken`, `call_over`, or `conflict` for an adviser who is in another call.
 */
export async function acceptCall(db: Db, shopId: string, callId: string, adviserId: string, now: Date): Promise<void> {
  await inShop(db, shopId, (tx) => accept(tx, callId, adviserId, now)).catch((error: unknown) => {
    if (codeOf(error) === UNIQUE_VIOLATION) throw inAnotherCall();
    throw error;
  });
}

export function inAnotherCall(): Problem {
  return new Problem('conflict', 'You are in another call. End that one first.');
}

async function accept(tx: Tx, callId: string, adviserId: string, now: Date): Promise<void> {
  const call = await getCall(tx, callId);
  if (call.kind === 'booking') throw new Problem('not_allowed', 'This call belongs to an appointment. Open it from there.');
  if (!UNANSWERED.includes(call.stage)) return tooLate(call, adviserId);
  await lockQueue(tx);
  const accepted = await moveCall(tx, callId, 'answered', { adviser_id: adviserId, adviser_in: true, accepted_at: now, adviser_came_at: now });
  if (!accepted) return tooLate(await getCall(tx, callId), adviserId);
  await calls(tx).updateTable('rings').set({ outcome: 'answered' }).where('call_id', '=', callId).where('adviser_id', '=', adviserId).where('outcome', 'is', null).execute();
  await calls(tx).updateTable('adviser_presence').set({ missed: 0 }).where('adviser_id', '=', adviserId).execute();
  await withdrawRings(tx, { callId });
  await withdrawRings(tx, { adviserId });
}

function tooLate({ stage, adviser_id: winner }: CallRow, adviserId: string): void {
  if (!ALIVE.includes(stage)) throw new Problem('call_over', 'The customer is not waiting any more.');
  // The same adviser again, from a page that did not hear the first answer.
  if (winner !== adviserId) throw new Problem('call_taken', 'Another adviser has just taken this call.');
}

/** Leaves a call to the others. When nobody else could take it, its customer is told at once. */
export async function declineCall(tx: Tx, callId: string, adviserId: string, now: Date): Promise<void> {
  await lockQueue(tx);
  const { stage } = await getCall(tx, callId);
  if (!ALIVE.includes(stage)) throw new Problem('call_over', 'The customer is not waiting any more.');
  const declined = await calls(tx).updateTable('rings').set({ outcome: 'declined' }).where('call_id', '=', callId).where('adviser_id', '=', adviserId).where('outcome', 'is', null).returning('rang_at').execute();
  if (declined.length === 0) return;
  await calls(tx).updateTable('adviser_presence').set({ missed: 0 }).where('adviser_id', '=', adviserId).execute();
  await ring(tx, now, { giveUpHopeless: true });
  await announce(tx, 'desk');
}

/** Says whether an adviser wants calls now. */
export async function changeAvailability(tx: Tx, adviserId: string, available: boolean, now: Date): Promise<void> {
  await lockQueue(tx);
  await ensurePresence(tx, adviserId, now);
  await calls(tx).updateTable('adviser_presence').set({ available, changed_at: now, missed: 0 })
    .where('adviser_id', '=', adviserId).where('available', '!=', available).execute();
  if (!available) await withdrawRings(tx, { adviserId });
  await ring(tx, now, { giveUpHopeless: true });
  await announce(tx, 'desk');
  await announce(tx, 'presence');
}

export async function ensurePresence(tx: Tx, adviserId: string, now: Date): Promise<void> {
  await calls(tx).insertInto('adviser_presence').values({ adviser_id: adviserId, available: false, changed_at: now, free_since: now, missed: 0 })
    .onConflict((conflict) => conflict.doNothing()).execute();
}
