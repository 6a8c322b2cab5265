import { sql } from 'kysely';
import type { Tx } from '../platform/db.ts';
import { calls } from './tables.ts';

/**
 * What became of calls that were no advice calls, by when they were opened: given up before an answer, answered without
 * the two ever meeting, or met for less than 30 s.
 */
export async function countCohorts(tx: Tx, from: Date, to: Date): Promise<{ abandoned: number; failed: number; short: number }> {
  return calls(tx).selectFrom('calls')
    .select([
      sql<number>`count(*) FILTER (WHERE stage IN ('abandoned', 'expired') AND kind = 'request')::int`.as('abandoned'),
      sql<number>`count(*) FILTER (WHERE stage = 'ended' AND connected_at IS NULL AND kind = 'request')::int`.as('failed'),
      sql<number>`count(*) FILTER (WHERE stage = 'ended' AND connected_at IS NOT NULL AND advice_at IS NULL)::int`.as('short'),
    ])
    .where('opened_at', '>=', from).where('opened_at', '<', to).where('test', '=', false).executeTakeFirstOrThrow();
}
