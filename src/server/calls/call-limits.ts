import type { EndReason } from '../../contract/call.ts';
import type { Together } from './time-together.ts';

const MINUTE = 60_000;
/** One side alone for so long ends the call. */
export const ALONE_MS = 5 * MINUTE;
/** Nobody in the room for so long ends it. LiveKit closes such a room after the same time. */
export const EMPTY_MS = 2 * MINUTE;
/** No call lasts longer: a page that was forgotten must not hold an adviser. */
export const LONGEST_MS = 180 * MINUTE;
/** A customer who said goodbye and is not back after so long has left. */
export const GOODBYE_MS = 8000;

export interface AnsweredCall {
  readonly acceptedAt: Date;
  readonly customerLeftAt: Date | null;
}

/** Why an answered call is over at this instant, or null while it goes on. */
export function reasonToEnd({ acceptedAt, customerLeftAt }: AnsweredCall, together: Together, now: Date): EndReason | null {
  const since = (at: Date | null): number => (at === null ? 0 : now.getTime() - at.getTime());
  if (since(acceptedAt) >= LONGEST_MS) return 'too_long';
  if (since(customerLeftAt) >= GOODBYE_MS) return 'customer_left';
  if (together.metAt !== null) return since(together.apartSince) >= ALONE_MS || since(together.emptySince) >= EMPTY_MS ? 'alone' : null;
  if (!together.customerIn && !together.adviserIn) return since(later(together.emptySince, acceptedAt)) >= EMPTY_MS ? 'failed' : null;
  return since(acceptedAt) >= ALONE_MS ? 'other_side_absent' : null;
}

function later(a: Date | null, b: Date): Date {
  return a !== null && a > b ? a : b;
}
