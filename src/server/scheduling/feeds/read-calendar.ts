import { Worker } from 'node:worker_threads';
import type { FeedFailure } from '../../../contract/calendar.ts';
import type { Interval } from '../intervals.ts';
import type { FeedReading } from './busy-of.ts';
import { FeedError } from './feed-error.ts';

const PATIENCE_MS = 5_000;
const MEMORY_MB = 128;

/**
 * Reads a calendar that somebody else wrote in a thread of its own, which ends with its answer, after five seconds or with its
 * memory, whichever is first: no file can hold up the house.
 * @throws FeedError
 */
export async function readCalendar(text: string, reading: FeedReading): Promise<Interval[]> {
  const worker = new Worker(new URL('feed-worker.ts', import.meta.url), { workerData: { text, reading }, resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB } });
  const { promise, resolve, reject } = Promise.withResolvers<{ busy: Interval[] } | { failure: FeedFailure }>();
  const late = setTimeout(() => reject(new FeedError('too_complex')), PATIENCE_MS);
  worker.once('message', resolve).once('error', () => reject(new FeedError('too_complex'))).once('exit', () => reject(new FeedError('too_complex')));
  try {
    const answer = await promise;
    if ('failure' in answer) throw new FeedError(answer.failure);
    return answer.busy;
  } finally {
    clearTimeout(late);
    await worker.terminate();
  }
}
