export type AdvicePhase =
  /** What the customer may tell in advance. */
  | 'request'
  | 'preview'
  | 'waiting'
  /** Nobody is there any more, or nobody came. */
  | 'missed'
  | 'call'
  | 'after';

export type AdviceSignal =
  | 'go_on'
  | 'back'
  /** The server has taken the request. */
  | 'requested'
  /** A former page of this tab had asked. */
  | 'resumed'
  | 'accepted'
  | 'nobody'
  /** The call is over, for whatever reason. */
  | 'over';

/** What each phase of a request for advice makes of each signal. A signal that a phase does not list changes nothing. */
export const ADVICE_STEPS: Record<AdvicePhase, Partial<Record<AdviceSignal, AdvicePhase>>> = {
  request: { go_on: 'preview', resumed: 'waiting' },
  preview: { back: 'request', requested: 'waiting', nobody: 'missed' },
  waiting: { accepted: 'call', nobody: 'missed', over: 'missed' },
  missed: {},
  call: { over: 'after' },
  after: {},
};
