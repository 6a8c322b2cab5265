import { sql, type Updateable } from 'kysely';
import { announce } from '../platform/announce.ts';
import type { Tx } from '../platform/db.ts';
import { Problem } from '../platform/problem.ts';
import { stepOf, type CallFact } from './call-stages.ts';
import { calls, type CallRow, type CallsTables } from './tables.ts';

/** Tells both sides' pages and all who look at the queue that a call has changed. */
export async function announceCall(tx: Tx, callId: string): Promise<void> {
  await announce(tx, `call:${callId}`);
  await announce(tx, 'desk');
  await announce(tx, 'presence');
}

/**
 * Takes a call one step on, if its stage knows the fact; one UPDATE, so that of two who come at once the second finds the
 * first one's stage.
 * @returns the call after the step, or nothing when the fact came too late.
 */
export async function moveCall(tx: Tx, callId: string, fact: CallFact, changes: Updateable<CallsTables['calls']> = {}): Promise<CallRow | undefined> {
  const { from, to } = stepOf(fact);
  const moved = await calls(tx).updateTable('calls').set({ ...changes, stage: to })
    .where('call_id', '=', callId).where('stage', 'in', from)
    .returningAll().executeTakeFirst();
  if (moved) await announceCall(tx, callId);
  return moved;
}

/** @throws Problem `not_found` */
export async function getCall(tx: Tx, callId: string): Promise<CallRow> {
  const row = await calls(tx).selectFrom('calls').selectAll().where('call_id', '=', callId).executeTakeFirst();
  if (!row) throw new Problem('not_found', 'There is no such call.');
  return row;
}

/**
 * One at a time decides who rings in a shop. Taken before any row is locked, so that nobody waits in a circle.
 */
export async function lockQueue(tx: Tx): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(hashtextextended('calls ' || current_setting('visavis.shop'), 0))`.execute(tx);
}

/** The same for a beat, which leaves the work to whoever is at it. */
export async function tryLockQueue(tx: Tx): Promise<boolean> {
  const { rows } = await sql<{ mine: boolean }>`SELECT pg_try_advisory_xact_lock(hashtextextended('calls ' || current_setting('visavis.shop'), 0)) AS mine`.execute(tx);
  return rows[0]?.mine === true;
}
