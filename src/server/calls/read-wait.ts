import { sql } from 'kysely';
import type { WaitRange } from '../../contract/shop.ts';
import type { Tx } from '../platform/db.ts';
import { listServices } from '../shops/shop.ts';
import { estimateWait, meanCall } from './estimate-wait.ts';
import { isFree, readRoster, takesCalls, type AdviserNow } from './roster.ts';
import { calls } from './tables.ts';

/** Past calls whose lengths are asked. Older ones would weigh next to nothing. */
const SAMPLE = 60;
/** A call's length before anything is known of the shop. */
const PRIOR_MINUTES = 20;

/** How long whoever comes now, or has this many before, may wait. */
export async function readWait(tx: Tx, { ahead, serviceId = null, roster }: { ahead: number; serviceId?: string | null; roster?: readonly AdviserNow[] }, now: Date): Promise<WaitRange | null> {
  const advisers = (roster ?? (await readRoster(tx, now))).filter(takesCalls);
  if (advisers.length === 0) return null;
  return estimateWait({ ahead, advisers: advisers.length, free: advisers.filter(isFree).length, mean: await readMean(tx, serviceId) });
}

/** The mean length of calls in seconds. */
async function readMean(tx: Tx, serviceId: string | null): Promise<number> {
  const rows = await calls(tx).selectFrom('calls')
    .select(sql<number>`extract(epoch from ended_at - connected_at)::float8`.as('seconds'))
    .where('ended_at', 'is not', null).where('connected_at', 'is not', null)
    .orderBy('ended_at', 'desc').limit(SAMPLE).execute();
  const services = (await listServices(tx)).filter(({ active }) => active);
  const service = services.find((one) => one.serviceId === serviceId) ?? services[0];
  return meanCall(rows.map(({ seconds }) => seconds).toReversed(), (service?.minutes ?? PRIOR_MINUTES) * 60);
}
