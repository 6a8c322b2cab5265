import { WINDOWS, type MatchMethod, type SalesReport, type Window } from '../../contract/report.ts';
import type { Tx } from '../platform/db.ts';
import { listAdvisers, listServices } from '../shops/shop.ts';
import { isCounted } from './contribution.ts';
import { DIRECT_BUCKET, BUCKETS } from './lag-buckets.ts';
import { sales } from './tables.ts';

/** Most calls the list shows, newest first; the figures count all. */
const LIST_CAP = 500;

interface CallsOf {
  readonly start: Date;
  readonly end: Date;
  readonly window: Window;
  readonly openSince: Date;
}

/** Every call with its orders, and how the counted ones were matched. */
export async function readCalls(tx: Tx, { start, end, window, openSince }: CallsOf): Promise<{ list: SalesReport['calls']; methods: SalesReport['methods']; lagMinutes: number[] }> {
  const calls = await sales(tx).selectFrom('advice_calls').selectAll().where('started_at', '>=', start).where('started_at', '<', end).orderBy('started_at', 'desc').execute();
  const advisers = new Map((await listAdvisers(tx)).map(({ adviserId, name }) => [adviserId, name]));
  const services = new Map((await listServices(tx)).map(({ serviceId, name }) => [serviceId, name]));
  const matched = calls.length === 0 ? [] : await sales(tx).selectFrom('sales').innerJoin('advice_calls', 'advice_calls.call_id', 'sales.call_id').selectAll('sales')
    .where('advice_calls.started_at', '>=', start).where('advice_calls.started_at', '<', end).where('lag_minutes', '<=', WINDOWS[window]).orderBy('sales.placed_at').execute();
  const tests = new Set(calls.filter(({ test }) => test).map(({ call_id }) => call_id));
  const counted = matched.filter((sale) => isCounted(sale) && !tests.has(sale.call_id ?? ''));
  const shared = sharedRefs(matched);
  const byCall = Map.groupBy(matched, ({ call_id }) => call_id);

  const methods = new Map<MatchMethod, number>();
  for (const { method } of counted) if (method !== null) methods.set(method, (methods.get(method) ?? 0) + 1);
  return {
    methods: [...methods].map(([method, count]) => ({ method, sales: count })).toSorted((a, b) => b.sales - a.sales),
    lagMinutes: counted.map(({ lag_minutes }) => lag_minutes ?? 0).toSorted((a, b) => a - b),
    list: calls.slice(0, LIST_CAP).map((call) => ({
      callId: call.call_id, startedAt: call.started_at.toISOString(),
      minutes: call.ended_at === null ? 0 : Math.max(1, Math.round((call.ended_at.getTime() - call.started_at.getTime()) / 60_000)),
      adviserName: advisers.get(call.adviser_id) ?? '', serviceName: services.get(call.service_id ?? '') ?? null, customerName: call.customer_name,
      test: call.test, open: call.started_at > openSince,
      sales: (byCall.get(call.call_id) ?? []).map((sale) => ({
        orderId: sale.order_id, number: sale.number, placedAt: sale.placed_at.toISOString(),
        kind: (sale.lag_minutes ?? 0) <= (BUCKETS[DIRECT_BUCKET] ?? 0) ? 'direct' as const : 'assisted' as const,
        method: sale.method ?? 'by_hand', lagMinutes: sale.lag_minutes ?? 0, state: sale.test ? 'test' : sale.state, currency: sale.currency, net: sale.net,
        sharedRef: sale.call_ref !== null && shared.has(sale.call_ref),
      })),
    })),
  };
}

/** Call refs under which more than one customer bought: passed on, or guessed. */
function sharedRefs(matched: readonly { call_ref: string | null; mail_hash: string | null }[]): Set<string> {
  const people = new Map<string, Set<string>>();
  for (const { call_ref, mail_hash } of matched) {
    if (call_ref === null || mail_hash === null) continue;
    people.set(call_ref, (people.get(call_ref) ?? new Set()).add(mail_hash));
  }
  return new Set([...people].filter(([, hashes]) => hashes.size > 1).map(([ref]) => ref));
}
