import type { Room } from 'livekit-client';
import type { CallAccess } from '../contract/call.ts';
import { connectOptions, createRoom } from './call-room.ts';

/** What is needed to enter a room, and the room where somebody is on the way into it already. */
export type CallEntry = CallAccess & { room?: Room };

/**
 * Sets out for the room before there is anything to show it in, as after a page load: the way there takes longer than
 * drawing. Whoever shows the call joins it on its way.
 */
export function enterAhead(access: CallAccess): CallEntry {
  const { serverUrl, token } = access;
  const room = createRoom();
  // The call asks for the outcome itself.
  room.connect(serverUrl, token, connectOptions(serverUrl)).catch(() => undefined);
  return { ...access, room };
}
