import { parentPort, workerData } from 'node:worker_threads';
import { busyOf, type FeedReading } from './busy-of.ts';
import { FeedError } from './feed-error.ts';

const { text, reading } = workerData as { text: string; reading: FeedReading };

try {
  parentPort?.postMessage({ busy: busyOf(text, reading) });
} catch (error) {
  parentPort?.postMessage({ failure: error instanceof FeedError ? error.failure : 'no_calendar' });
}
