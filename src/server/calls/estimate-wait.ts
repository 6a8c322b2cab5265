import type { WaitRange } from '../../contract/shop.ts';

/** How much the newest call weighs in the mean: about the last twenty calls count. */
const WEIGHT = 0.05;
/** What is promised is a range around the estimate; in simulations most waits fell into it. */
const LEAST = 0.5;
const MOST = 1.5;
/** A free adviser is being rung at. */
const AT_ONCE: WaitRange = { fromSeconds: 0, toSeconds: 60 };
const MINUTE = 60;

/** Mean length of a call in seconds, from the lengths of past ones, oldest first; before there are any, `prior`. */
export function meanCall(lengths: readonly number[], prior: number): number {
  return lengths.reduce((mean, length) => mean + WEIGHT * (length - mean), prior);
}

export interface Queue {
  /** Customers before this one. */
  readonly ahead: number;
  /** Advisers who take calls now, in a call or not. */
  readonly advisers: number;
  /** Those of them who are in no call. */
  readonly free: number;
  /** Mean length of a call in seconds. */
  readonly mean: number;
}

/** How long a customer may wait, in whole minutes; null when there is nobody to wait for. */
export function estimateWait({ ahead, advisers, free, mean }: Queue): WaitRange | null {
  if (advisers === 0) return null;
  if (free > ahead) return AT_ONCE;
  const seconds = ((ahead + 1) * mean) / advisers;
  const fromSeconds = Math.max(1, Math.floor((seconds * LEAST) / MINUTE)) * MINUTE;
  return { fromSeconds, toSeconds: Math.max(fromSeconds + MINUTE, Math.ceil((seconds * MOST) / MINUTE) * MINUTE) };
}
