import { DisconnectReason } from 'livekit-client';
import type { CallSignal } from './call-state.ts';

/** What a refused access means for the call; nothing where trying again may help. */
export function verdictOnAccess(error: unknown): Extract<CallSignal, 'over' | 'gave_up'> | undefined {
  const { code, status } = (typeof error === 'object' && error !== null ? error : {}) as { code?: unknown; status?: unknown };
  if (code === 'call_over' || code === 'not_found') return 'over';
  const final = typeof status === 'number' && status >= 400 && status < 500 && status !== 408 && status !== 429;
  return final ? 'gave_up' : undefined;
}

/** What the end of a room means for the call. */
export function verdictOnRoom(reason: DisconnectReason | undefined): Extract<CallSignal, 'over' | 'displaced' | 'dropped'> {
  switch (reason) {
    case DisconnectReason.ROOM_DELETED:
    case DisconnectReason.ROOM_CLOSED:
    case DisconnectReason.PARTICIPANT_REMOVED: return 'over';
    case DisconnectReason.DUPLICATE_IDENTITY: return 'displaced';
    // Also a leave of its own: the library leaves when a browser freezes the page.
    default: return 'dropped';
  }
}
