import { CallStage } from '../../contract/call.ts';

/**
 * What can become known of a call: it rings somewhere or nowhere any more; an adviser answers, or has opened the call of an
 * appointment in which the customer waits; both are in the room; the customer goes before an answer; no answer will come;
 * the customer wants to be called back; it is over.
 */
export type CallFact = 'rings' | 'rings_nowhere' | 'answered' | 'met' | 'withdrawn' | 'unanswered' | 'callback_wanted' | 'over';

/** What each stage makes of each fact. A fact that a stage does not list changes nothing. */
export const CALL_STEPS: Record<CallStage, Partial<Record<CallFact, CallStage>>> = {
  waiting: { rings: 'ringing', answered: 'accepted', withdrawn: 'abandoned', unanswered: 'expired', callback_wanted: 'callback' },
  ringing: { rings_nowhere: 'waiting', answered: 'accepted', withdrawn: 'abandoned', unanswered: 'expired', callback_wanted: 'callback' },
  accepted: { met: 'connected', over: 'ended' },
  connected: { over: 'ended' },
  ended: {},
  abandoned: {},
  expired: {},
  callback: {},
};

/** Stages in which a customer waits for an answer. */
export const UNANSWERED: readonly CallStage[] = ['waiting', 'ringing'];
/** Stages in which both sides may be in the room. */
export const ANSWERED: readonly CallStage[] = ['accepted', 'connected'];
export const ALIVE: readonly CallStage[] = [...UNANSWERED, ...ANSWERED];

/** The step of a fact as one UPDATE needs it: from which stages, to which. Every fact leads to one stage only. */
export function stepOf(fact: CallFact): { from: CallStage[]; to: CallStage } {
  const from = CallStage.options.filter((stage) => CALL_STEPS[stage][fact] !== undefined);
  const [first] = from;
  const to = first && CALL_STEPS[first][fact];
  if (to === undefined) throw new Error(`No stage knows the fact ${fact}.`);
  return { from, to };
}
