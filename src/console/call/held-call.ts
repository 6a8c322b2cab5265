import type { DeskView } from '../../contract/desk.ts';

/** The call the desk shows. */
export type DeskCall = NonNullable<DeskView['call']>;

/** A call this window is in, or could be in. */
export interface HeldCall {
  readonly callId: string;
  /** Whether this window holds the picture; another window or device of the same adviser may. */
  readonly here: boolean;
  /** Whether the desk has shown the call. Until it has, its absence means nothing: views may be older than the answer. */
  readonly seen: boolean;
}

/**
 * What becomes of the held call when the desk is told anew. `left` is the call this window has just ended, `kept` the one it
 * held before its page was loaded again.
 */
export function followCall(held: HeldCall | undefined, shown: DeskCall | null, { left, kept }: { left?: string; kept?: string }): HeldCall | undefined {
  const running = shown && (shown.stage === 'accepted' || shown.stage === 'connected') ? shown.callId : undefined;
  if (running === undefined) return held?.seen ? undefined : held;
  // The desk may not have heard yet that we left.
  if (running === left) return undefined;
  if (held?.callId === running) return held.seen ? held : { ...held, seen: true };
  return { callId: running, here: running === kept, seen: true };
}
