import { sql } from 'kysely';
import type { Tx } from '../platform/db.ts';
import { listServices } from '../shops/shop.ts';
import { meanCall } from './estimate-wait.ts';
import { calls } from './tables.ts';

/** Past calls whose lengths are asked. Older ones would weigh next to nothing. */
const SAMPLE = 60;
/** A call's length before anything is known of the shop. */
const PRIOR_MINUTES = 20;

/** The mean length of calls in seconds. */
export async function readMean(tx: Tx, serviceId: string | null): Promise<number> {
  const rows = await calls(tx).selectFrom('calls')
    .select(sql<number>`extract(epoch from ended_at - connected_at)::float8`.as('seconds'))
    .where('ended_at', 'is not', null).where('connected_at', 'is not', null)
    .orderBy('ended_at', 'desc').limit(SAMPLE).execute();
  const services = (await listServices(tx)).filter(({ active }) => active);
  const service = services.find((one) => one.serviceId === serviceId) ?? services[0];
  return meanCall(rows.map(({ seconds }) => seconds).toReversed(), (service?.minutes ?? PRIOR_MINUTES) * 60);
}
