import { WINDOWS, type Window } from '../../contract/report.ts';

/** Upper ends of the lag buckets in minutes: exactly the windows, so that each window is a sum of whole buckets. */
export const BUCKETS: readonly number[] = Object.values(WINDOWS);
/** Stands for all advice calls of a day, whatever they led to. */
export const ALL_CALLS = 99;
/** Direct: during the call or within the hour after. */
export const DIRECT_BUCKET = 0;

/** The bucket a lag falls into, or undefined beyond the longest window. */
export function bucketOf(lagMinutes: number): number | undefined {
  const bucket = BUCKETS.findIndex((end) => lagMinutes <= end);
  return bucket === -1 ? undefined : bucket;
}

/** The last bucket a window takes in. */
export function lastBucket(window: Window): number {
  return BUCKETS.indexOf(WINDOWS[window]);
}

/** Minutes from the end of a call to an order, rounded up so that no window takes in what lies beyond it; 0 during the call. */
export function lagOf(placedAt: Date, endedAt: Date | null): number {
  return endedAt === null ? 0 : Math.max(0, Math.ceil((placedAt.getTime() - endedAt.getTime()) / 60_000));
}
