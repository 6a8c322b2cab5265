import type { CallPhase } from './call-state.ts';

/** `none`: not there at all; `off`: there and switched off. */
export type SourceState = 'none' | 'off' | 'on';

/** `expected` before the other side came, `away` when it was here and is gone. */
export type PeerState = 'expected' | 'here' | 'changing_page' | 'away';

/** Why a call could not be kept. */
export type FailCause = 'unreachable' | 'refused' | 'elsewhere' | 'unsupported';

/** Whose connection is weak. */
export type WeakSide = 'own' | 'peer';

export interface CallFacts {
  readonly phase: CallPhase;
  readonly cause: FailCause | null;
  readonly peer: PeerState;
  readonly peerCamera: SourceState;
  readonly peerMicrophone: SourceState;
  readonly camera: SourceState;
  readonly microphone: SourceState;
  readonly weak: WeakSide | null;
  /** The other side has only just come; what it lacks may be on the way. */
  readonly settling: boolean;
  /** Picture and sound should flow and do not. */
  readonly stalled: boolean;
  /** A phone call or the like has taken the own camera or microphone away. */
  readonly interrupted: boolean;
}

/** What the call has to say at this moment: the one thing a person most needs to know. */
export type CallScene =
  | 'idle' | 'connecting' | 'restoring' | 'ended' | FailCause
  | 'waiting' | 'away' | 'changing_page' | 'stalled' | 'interrupted' | 'own_weak' | 'peer_weak'
  | 'watching' | 'peer_watching' | 'peer_silent' | 'peer_unseen' | 'talking';

/** What to say, from the gravest down. */
export function sceneOf(facts: CallFacts): CallScene {
  const { phase, cause, peer, stalled, interrupted, weak } = facts;
  if (phase === 'failed') return cause ?? 'unreachable';
  if (phase === 'reconnecting' || phase === 'rebuilding') return 'restoring';
  if (phase !== 'live') return phase;
  if (peer === 'expected') return 'waiting';
  if (peer !== 'here') return peer;
  if (stalled) return 'stalled';
  if (interrupted) return 'interrupted';
  if (weak) return `${weak}_weak`;
  return oneSided(facts) ?? 'talking';
}

/** A call in which somebody cannot be seen or heard still is one; it only has to be said. */
function oneSided({ peerCamera, peerMicrophone, camera, microphone, settling }: CallFacts): CallScene | undefined {
  if (settling) return undefined;
  if (peerCamera !== 'on' && peerMicrophone === 'none') return 'peer_watching';
  if (peerMicrophone !== 'on') return 'peer_silent';
  if (camera === 'none' && microphone === 'none') return 'watching';
  if (peerCamera !== 'on') return 'peer_unseen';
  return undefined;
}
