/** `reconnecting` is the room's own mending, `rebuilding` a new room for the same call. To a person both are one. */
export type CallPhase = 'idle' | 'connecting' | 'live' | 'reconnecting' | 'rebuilding' | 'ended' | 'failed';

export type CallSignal =
  /** The person asks to be in the call, for the first time or once more. */
  | 'join'
  /** A room was entered. */
  | 'connected'
  /** The room noticed that it lost the server, and mends itself. */
  | 'interrupted'
  | 'resumed'
  /** The room is gone, the call perhaps not. */
  | 'dropped'
  /** The call cannot be entered, or patience ran out. */
  | 'gave_up'
  /** The same person is in the call from elsewhere. */
  | 'displaced'
  /** The call is over for everybody. */
  | 'over'
  /** The person goes. */
  | 'leave';

/** What each phase makes of each signal. A signal that a phase does not list changes nothing. */
export const CALL_STEPS: Record<CallPhase, Partial<Record<CallSignal, CallPhase>>> = {
  idle: { join: 'connecting' },
  connecting: { connected: 'live', gave_up: 'failed', displaced: 'failed', over: 'ended', leave: 'ended' },
  live: { interrupted: 'reconnecting', dropped: 'rebuilding', gave_up: 'failed', displaced: 'failed', over: 'ended', leave: 'ended' },
  reconnecting: { resumed: 'live', dropped: 'rebuilding', gave_up: 'failed', displaced: 'failed', over: 'ended', leave: 'ended' },
  rebuilding: { connected: 'live', gave_up: 'failed', displaced: 'failed', over: 'ended', leave: 'ended' },
  ended: {},
  failed: { join: 'connecting', over: 'ended', leave: 'ended' },
};

/** Whether a room is held or sought. */
export function isUnderWay(phase: CallPhase): boolean {
  return phase !== 'idle' && phase !== 'ended' && phase !== 'failed';
}
