import { sql } from 'kysely';
import type { DeskView } from '../../contract/desk.ts';
import type { Tx } from '../platform/db.ts';
import { calls } from './tables.ts';

/** The day so far in the shop's zone: advice calls, the longest wait for an answer, and who gave up waiting. */
export async function readToday(tx: Tx, timeZone: string, now: Date): Promise<DeskView['today'] & { dayBegin: Date }> {
  const dayBegin = beginOfDay(timeZone, now);
  const row = await calls(tx).selectFrom('calls')
    .select([
      sql<number>`count(*) FILTER (WHERE advice_at IS NOT NULL AND NOT test)::int`.as('advice_calls'),
      sql<number>`count(*) FILTER (WHERE stage IN ('abandoned', 'expired') AND kind = 'request')::int`.as('abandoned'),
      sql<number | null>`max(extract(epoch FROM accepted_at - opened_at)) FILTER (WHERE kind = 'request')::int`.as('longest_wait'),
    ])
    .where('opened_at', '>=', dayBegin).executeTakeFirstOrThrow();
  return { dayBegin, adviceCalls: row.advice_calls, longestWaitSeconds: row.longest_wait, abandoned: row.abandoned };
}

function beginOfDay(timeZone: string, now: Date): Date {
  return new Date(Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(timeZone).startOfDay().epochMilliseconds);
}
