import { announce } from '../platform/announce.ts';
import type { Tx } from '../platform/db.ts';
import { listServices } from '../shops/shop.ts';
import { UNANSWERED } from './call-stages.ts';
import { giveUp } from './end-call.ts';
import { announceCall, moveCall } from './move-call.ts';
import { planRings, whoGoesAway, type Waiting } from './plan-rings.ts';
import { readRoster, takesCalls } from './roster.ts';
import { calls, type CallRow } from './tables.ts';

const RING_MS = 20_000;

/**
 * Lets the requests that wait ring at those who can take them. Runs after whatever changes the queue or the advisers, and
 * again every two seconds; the caller holds the lock of the queue.
 * @param giveUpHopeless tells those whom nobody can take. Not to be done while consoles may only have lost their server.
 */
export async function ring(tx: Tx, now: Date, { giveUpHopeless = false }: { giveUpHopeless?: boolean } = {}): Promise<void> {
  await endMissed(tx, now);
  const queue = await calls(tx).selectFrom('calls').selectAll().where('kind', '=', 'request').where('stage', 'in', UNANSWERED).orderBy('opened_at').orderBy('call_id').execute();
  if (queue.length === 0) return;
  const advisers = (await readRoster(tx, now)).filter(takesCalls);
  const plan = planRings(await describe(tx, queue), advisers.map(({ adviser, callId }) => ({ adviserId: adviser.adviserId, inCall: callId !== null })));
  for (const call of queue) {
    if (giveUpHopeless && plan.hopeless.includes(call.call_id)) await giveUp(tx, call.call_id, 'no_adviser', now);
    else await ringAt(tx, call, plan.rings.get(call.call_id) ?? [], now);
  }
}

/** Takes a call's rings back, all of them or those at one adviser. */
export async function withdrawRings(tx: Tx, of: { callId: string } | { adviserId: string }): Promise<void> {
  const query = calls(tx).updateTable('rings').set({ outcome: 'withdrawn' }).where('outcome', 'is', null);
  await ('callId' in of ? query.where('call_id', '=', of.callId) : query.where('adviser_id', '=', of.adviserId)).execute();
}

async function ringAt(tx: Tx, call: CallRow, adviserIds: readonly string[], now: Date): Promise<void> {
  const ends_at = new Date(now.getTime() + RING_MS);
  const rang = adviserIds.length === 0 ? [] : await calls(tx).insertInto('rings')
    .values(adviserIds.map((adviser_id) => ({ call_id: call.call_id, adviser_id, rang_at: now, ends_at, outcome: null })))
    .onConflict((conflict) => conflict.doNothing())
    .returning('adviser_id').execute();
  const still = await calls(tx).selectFrom('rings').select('adviser_id').where('call_id', '=', call.call_id).where('outcome', 'is', null).executeTakeFirst();
  const moved = await moveCall(tx, call.call_id, still ? 'rings' : 'rings_nowhere');
  if (!moved && rang.length > 0) await announceCall(tx, call.call_id);
}

async function describe(tx: Tx, queue: readonly CallRow[]): Promise<Waiting[]> {
  const declined = await calls(tx).selectFrom('rings').select(['call_id', 'adviser_id']).where('call_id', 'in', queue.map(({ call_id }) => call_id)).where('outcome', '=', 'declined').execute();
  const services = queue.some(({ service_id }) => service_id !== null) ? await listServices(tx) : [];
  return queue.map(({ call_id, service_id }) => {
    const givers = services.find(({ serviceId }) => serviceId === service_id)?.adviserIds ?? [];
    return { callId: call_id, adviserIds: givers.length === 0 ? null : givers, declinedBy: declined.filter((row) => row.call_id === call_id).map(({ adviser_id }) => adviser_id) };
  });
}

/** Ends the rings that nobody heard. Who misses several in a row has probably gone, and is set away unless nobody else is left. */
async function endMissed(tx: Tx, now: Date): Promise<void> {
  const missed = await calls(tx).updateTable('rings').set({ outcome: 'missed' }).where('outcome', 'is', null).where('ends_at', '<=', now).returning('adviser_id').execute();
  if (missed.length === 0) return;
  const missedBy = [...new Set(missed.map(({ adviser_id }) => adviser_id))];
  await calls(tx).updateTable('adviser_presence').set((eb) => ({ missed: eb('missed', '+', 1) })).where('adviser_id', 'in', missedBy).execute();
  const takers = (await readRoster(tx, now)).filter(takesCalls).map(({ adviser, missed }) => ({ adviserId: adviser.adviserId, missed }));
  const away = whoGoesAway(takers).filter((adviserId) => missedBy.includes(adviserId));
  if (away.length > 0) {
    await calls(tx).updateTable('adviser_presence').set({ available: false, changed_at: now, missed: 0 }).where('adviser_id', 'in', away).execute();
    for (const adviserId of away) await withdrawRings(tx, { adviserId });
  }
  await announce(tx, 'desk');
  await announce(tx, 'presence');
}
