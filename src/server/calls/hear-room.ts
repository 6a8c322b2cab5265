import { inHouse, inShop, type Db, type Tx } from '../platform/db.ts';
import { ALIVE } from './call-stages.ts';
import { countAdvice } from './follow-call.ts';
import type { RoomEvent, RoomReport } from './livekit.ts';
import { announceCall } from './move-call.ts';
import type { CallPorts } from './ports.ts';
import { calls, type CallRow, type Role } from './tables.ts';

/** A message this old was not merely slow: one of the two clocks is elsewhere, and only ours counts. */
const BELIEVE_MS = 60_000;
const SECOND = 1000;

/** Takes in a message of the media server: once, whatever is repeated, and only about the room the call has now. */
export async function hearEvent(db: Db, ports: CallPorts, event: RoomEvent, now: Date): Promise<void> {
  const way = await inHouse(db, (tx) => calls(tx).selectFrom('call_rooms').selectAll().where('room_name', '=', event.room.name).executeTakeFirst());
  if (!way) return;
  await inShop(db, way.shop_id, async (tx) => {
    const first = await calls(tx).insertInto('livekit_events').values({ event_id: event.id, heard_at: now }).onConflict((conflict) => conflict.doNothing()).returning('event_id').executeTakeFirst();
    const call = first && (await lockCall(tx, way.call_id));
    if (!call || event.room.sid !== call.room_sid) return;
    const role = await takeIn(tx, call, event, now);
    await countAdvice(tx, ports, call.call_id, now);
    // The customer's page waits for the adviser to be in the room. Of the customer's own coming and going, with every page, no view speaks.
    if (role !== 'customer') await announceCall(tx, call.call_id);
  });
}

/**
 * Sets right what messages have told, by who is in the room. Stays that nobody confirmed any more end when they were last
 * seen: time that nobody saw is not counted.
 * @param askedAt when the media server was asked; who came later cannot be in its answer.
 */
export async function hearReport(tx: Tx, ports: CallPorts, callId: string, report: RoomReport | undefined, askedAt: Date, now: Date): Promise<void> {
  const call = await lockCall(tx, callId);
  if (!call) return;
  if (report) await calls(tx).updateTable('calls').set({ room_sid: report.sid }).where('call_id', '=', callId).execute();
  const sids: string[] = [];
  for (const { sid, identity, joinedAt } of report?.guests ?? []) {
    const role = await roleOf(tx, callId, identity);
    if (!role || !report) continue;
    sids.push(sid);
    const joined = joinedAt >= call.opened_at && joinedAt <= now ? joinedAt : now;
    await calls(tx).insertInto('call_participants')
      .values({ participant_sid: sid, call_id: callId, room_sid: report.sid, role, joined_at: joined, seen_at: now, left_at: null })
      .onConflict((conflict) => conflict.columns(['shop_id', 'participant_sid'] as never).doUpdateSet({ seen_at: now })).execute();
  }
  let gone = calls(tx).updateTable('call_participants').set((eb) => ({ left_at: eb.ref('seen_at') })).where('call_id', '=', callId).where('left_at', 'is', null).where('seen_at', '<', askedAt);
  if (sids.length > 0) gone = gone.where('participant_sid', 'not in', sids);
  const left = await gone.returning('role').execute();
  await countAdvice(tx, ports, callId, now);
  if (left.some(({ role }) => role !== 'customer')) await announceCall(tx, callId);
}

/** @returns whose coming or going it was, if it was one side's. */
async function takeIn(tx: Tx, call: CallRow, { kind, at, guest, room }: RoomEvent, now: Date): Promise<Role | undefined> {
  const when = instantOf(kind, at, call.opened_at, now);
  if (kind === 'finished') {
    const open = await calls(tx).selectFrom('call_participants').select('participant_sid').where('call_id', '=', call.call_id).where('room_sid', '=', room.sid).where('left_at', 'is', null).execute();
    for (const { participant_sid } of open) await leave(tx, participant_sid, when);
    return undefined;
  }
  const role = guest && (await roleOf(tx, call.call_id, guest.identity));
  if (!guest || !role) return undefined;
  // A stay whose end was heard first has no length, and its beginning changes nothing any more.
  await calls(tx).insertInto('call_participants')
    .values({ participant_sid: guest.sid, call_id: call.call_id, room_sid: room.sid, role, joined_at: when, seen_at: when, left_at: null })
    .onConflict((conflict) => conflict.doNothing()).execute();
  if (kind === 'left') await leave(tx, guest.sid, when);
  // A customer who said goodbye and is back has not left.
  else if (role === 'customer') await calls(tx).updateTable('calls').set({ customer_left_at: null }).where('call_id', '=', call.call_id).execute();
  return role;
}

async function leave(tx: Tx, sid: string, when: Date): Promise<void> {
  await calls(tx).updateTable('call_participants').set((eb) => ({ left_at: eb.fn('greatest', [eb.ref('joined_at'), eb.val(when)]) }))
    .where('participant_sid', '=', sid).where('left_at', 'is', null).execute();
}

/**
 * When it happened. A message may wait while our server is away, so its own time is taken, in whole seconds: rounded
 * towards the shorter stay.
 */
function instantOf(kind: RoomEvent['kind'], at: Date, openedAt: Date, now: Date): Date {
  const told = new Date(at.getTime() + (kind === 'joined' ? SECOND : 0));
  return told < openedAt || told > now || now.getTime() - told.getTime() > BELIEVE_MS ? now : told;
}

async function lockCall(tx: Tx, callId: string): Promise<CallRow | undefined> {
  return calls(tx).selectFrom('calls').selectAll().where('call_id', '=', callId).where('stage', 'in', ALIVE).forUpdate().executeTakeFirst();
}

async function roleOf(tx: Tx, callId: string, identity: string): Promise<Role | undefined> {
  const side = await calls(tx).selectFrom('call_sides').select('role').where('call_id', '=', callId).where('identity', '=', identity).executeTakeFirst();
  return side?.role;
}
