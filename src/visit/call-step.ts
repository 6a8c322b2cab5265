import type { CallStage } from '../contract/call.ts';

/** Where a customer is on the way into a booked call and out of it. */
export type CallStep = 'preview' | 'opening' | 'waiting' | 'live' | 'over' | 'failed';
export type CallNews = 'ready' | 'opened' | 'refused' | 'waits' | 'meets' | 'ends' | 'again';

/** What each step makes of each piece of news. News that a step does not list changes nothing. */
export const CALL_STEPS: Record<CallStep, Partial<Record<CallNews, CallStep>>> = {
  preview: { ready: 'opening' },
  opening: { opened: 'waiting', refused: 'failed', ends: 'over' },
  waiting: { meets: 'live', ends: 'over', refused: 'failed' },
  // Once in the room, the room says what becomes of the call.
  live: { ends: 'over' },
  over: { again: 'preview' },
  failed: { again: 'preview' },
};

export function newsOf(stage: CallStage): CallNews {
  if (stage === 'waiting' || stage === 'ringing') return 'waits';
  return stage === 'accepted' || stage === 'connected' ? 'meets' : 'ends';
}
