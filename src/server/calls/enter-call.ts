import type { CallAccess } from '../../contract/call.ts';
import { inShop, type Tx } from '../platform/db.ts';
import type { Platform } from '../platform/platform.ts';
import { Problem } from '../platform/problem.ts';
import { ALIVE, ANSWERED } from './call-stages.ts';
import type { MediaServer } from './livekit.ts';
import { getCall } from './move-call.ts';
import { calls, type CallRow, type Role } from './tables.ts';

export interface Entrant {
  readonly shopId: string;
  readonly callId: string;
  /** The adviser who enters; without one it is the customer. */
  readonly adviserId?: string;
}

/**
 * Lets one side into the room. The room is made, or made again, at each token, since an empty room vanishes and a media
 * server that was restarted has forgotten it.
 * @throws Problem `call_over`, `call_not_open`, `not_allowed` or `video_unavailable`
 */
export async function enterCall({ db, log }: Pick<Platform, 'db' | 'log'>, media: MediaServer | undefined, entrant: Entrant): Promise<CallAccess> {
  const { shopId, callId, adviserId } = entrant;
  const role: Role = adviserId === undefined ? 'customer' : 'adviser';
  const { call, identity } = await inShop(db, shopId, (tx) => findDoor(tx, entrant, role));
  if (!media) throw noVideo();
  const sid = await media.openRoom(call.room_name).catch((error: unknown) => {
    log.error({ error }, 'a room could not be opened');
    throw noVideo();
  });
  const open = await inShop(db, shopId, (tx) => noteRoom(tx, callId, sid));
  if (!open) {
    // It ended meanwhile, and its room with it; this one would let old tokens in again.
    await media.closeRoom(call.room_name);
    throw isOver();
  }
  const token = await media.issueToken(call.room_name, identity, role);
  return { serverUrl: media.url, token, callRef: role === 'customer' ? call.call_ref : null };
}

export function noVideo(): Problem {
  return new Problem('video_unavailable', 'Video calls are not possible at the moment. Book a time, or call us.');
}

async function findDoor(tx: Tx, { callId, adviserId }: Entrant, role: Role): Promise<{ call: CallRow; identity: string }> {
  const call = await getCall(tx, callId);
  if (!ALIVE.includes(call.stage)) throw isOver();
  if (role === 'adviser' && (call.adviser_id !== adviserId || !call.adviser_in)) throw new Problem('not_allowed', 'This call is with another adviser.');
  if (role === 'customer' && !ANSWERED.includes(call.stage)) throw new Problem('call_not_open', 'No adviser has answered yet.');
  // Who said goodbye and comes in again has not left.
  if (role === 'customer' && call.customer_left_at !== null) await calls(tx).updateTable('calls').set({ customer_left_at: null }).where('call_id', '=', callId).execute();
  const { identity } = await calls(tx).selectFrom('call_sides').select('identity').where('call_id', '=', callId).where('role', '=', role).executeTakeFirstOrThrow();
  return { call, identity };
}

/** Remembers which room it is now. Whoever was in an earlier one is not in this. */
async function noteRoom(tx: Tx, callId: string, sid: string): Promise<boolean> {
  const open = await calls(tx).updateTable('calls').set({ room_sid: sid }).where('call_id', '=', callId).where('stage', 'in', ALIVE).returning('call_id').executeTakeFirst();
  if (!open) return false;
  await calls(tx).updateTable('call_participants').set((eb) => ({ left_at: eb.ref('seen_at') }))
    .where('call_id', '=', callId).where('room_sid', '!=', sid).where('left_at', 'is', null).execute();
  return true;
}

function isOver(): Problem {
  return new Problem('call_over', 'This call has ended.');
}
