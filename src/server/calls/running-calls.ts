import type { Tx } from '../platform/db.ts';
import type { SchedulingPorts } from '../scheduling/ports.ts';
import { readMean } from './read-mean.ts';
import { calls } from './tables.ts';

/** However long a call has gone on, it does not end this very minute. */
const LEAST_MS = 15 * 60_000;

/** Who is in a call, and until when that may be expected to last: as long as calls do in the mean, and a quarter of an hour at least. */
export const runningCalls: SchedulingPorts['runningCalls'] = async (tx: Tx, adviserIds, now) => {
  if (adviserIds.length === 0) return new Map();
  const rows = await calls(tx).selectFrom('calls').select(['adviser_id', 'accepted_at', 'opened_at', 'service_id'])
    .where('adviser_in', '=', true).where('adviser_id', 'in', adviserIds).execute();
  const running = new Map<string, { since: Date; until: Date }>();
  for (const { adviser_id: adviserId, accepted_at: acceptedAt, opened_at: openedAt, service_id: serviceId } of rows) {
    const since = acceptedAt ?? openedAt;
    const expected = since.getTime() + (await readMean(tx, serviceId)) * 1000;
    running.set(adviserId ?? '', { since, until: new Date(Math.max(expected, now.getTime() + LEAST_MS)) });
  }
  return running;
};
