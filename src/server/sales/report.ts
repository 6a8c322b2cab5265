import { WINDOWS, type SalesReport, type Window } from '../../contract/report.ts';
import type { Tx } from '../platform/db.ts';
import { getShop } from '../shops/shop.ts';
import { DIRECT_BUCKET, ALL_CALLS, lastBucket } from './lag-buckets.ts';
import { dayStart, daysBetween } from './local-day.ts';
import { readCalls } from './report-calls.ts';
import { wilson } from './statistics.ts';
import { sales, type SalesTables } from './tables.ts';

export interface Period {
  readonly from: string;
  readonly to: string;
  readonly window: Window;
}

/** Calls that were no advice calls, by what became of them, counted where they are kept. */
export type ReadCohorts = (tx: Tx, from: Date, to: Date) => Promise<SalesReport['cohorts']>;

/** The sales report of a period. Figures come from daily sums; the list of calls from the calls themselves. */
export async function readReport(tx: Tx, { from, to, window }: Period, readCohorts: ReadCohorts, now: Date): Promise<SalesReport> {
  const { timeZone } = await getShop(tx);
  const last = lastBucket(window);
  const start = dayStart(from, timeZone);
  const end = dayStart(daysBetween(to, to).map((day) => Temporal.PlainDate.from(day).add({ days: 1 }).toString())[0] ?? to, timeZone);
  const cells = await sales(tx).selectFrom('call_days').selectAll().where('day', '>=', from).where('day', '<=', to).execute();
  const n = sum(cells, ({ bucket }) => bucket === ALL_CALLS);
  const k = sum(cells, ({ bucket }) => bucket <= last);
  const direct = sum(cells, ({ bucket }) => bucket === DIRECT_BUCKET);
  const kept = cells.filter(({ bucket }) => bucket <= last).reduce((total, cell) => total + cell.kept, 0);
  const openSince = new Date(now.getTime() - WINDOWS[window] * 60_000);
  const calls = await readCalls(tx, { start, end, window, openSince });
  return {
    from, to, timeZone, window,
    rate: wilson(k, n), direct: wilson(direct, n), assisted: wilson(k - direct, n), kept: wilson(kept, n),
    openCalls: await countOpen(tx, start, end, openSince),
    revenue: await readRevenue(tx, { from, to, window }),
    days: daysBetween(from, to).map((day) => {
      const own = cells.filter((cell) => cell.day === day);
      const next = Temporal.PlainDate.from(day).add({ days: 1 }).toString();
      return { day, rate: wilson(sum(own, ({ bucket }) => bucket <= last), sum(own, ({ bucket }) => bucket === ALL_CALLS)), open: dayStart(next, timeZone) > openSince };
    }),
    calls: calls.list, methods: calls.methods, lagMinutes: calls.lagMinutes,
    coverage: await readCoverage(tx, from, to, start, end),
    cohorts: await readCohorts(tx, start, end),
    version: now.toISOString(),
  };
}

function sum(cells: readonly SalesTables['call_days'][], chosen: (cell: SalesTables['call_days']) => boolean): number {
  return cells.filter(chosen).reduce((total, { calls }) => total + calls, 0);
}

async function countOpen(tx: Tx, start: Date, end: Date, openSince: Date): Promise<number> {
  const { count } = await sales(tx).selectFrom('advice_calls').select((eb) => eb.fn.countAll<number>().as('count'))
    .where('started_at', '>=', start > openSince ? start : openSince).where('started_at', '<', end).where('test', '=', false).executeTakeFirstOrThrow();
  return count;
}

/** One line per currency: money of two currencies is never added. */
async function readRevenue(tx: Tx, { from, to, window }: Period): Promise<SalesReport['revenue']> {
  const cells = await sales(tx).selectFrom('revenue_days').selectAll()
    .where('day', '>=', from).where('day', '<=', to).where('bucket', '<=', lastBucket(window)).orderBy('currency').execute();
  const lines = new Map<string, SalesReport['revenue'][number]>();
  for (const cell of cells) {
    const line = lines.get(cell.currency) ?? { currency: cell.currency, net: 0, tax: 0, refunded: 0, sales: 0, direct: 0 };
    lines.set(cell.currency, {
      ...line, net: line.net + cell.net, tax: line.tax + cell.tax, refunded: line.refunded + cell.refunded, sales: line.sales + cell.sales,
      direct: line.direct + (cell.bucket === DIRECT_BUCKET ? cell.net : 0),
    });
  }
  return [...lines.values()].filter((line) => line.sales > 0);
}

async function readCoverage(tx: Tx, from: string, to: string, start: Date, end: Date): Promise<SalesReport['coverage']> {
  const days = await sales(tx).selectFrom('order_days').selectAll().where('day', '>=', from).where('day', '<=', to).execute();
  const total = (field: 'orders' | 'matched' | 'tests'): number => days.reduce((count, day) => count + day[field], 0);
  const { testCalls } = await sales(tx).selectFrom('advice_calls').select((eb) => eb.fn.countAll<number>().as('testCalls'))
    .where('started_at', '>=', start).where('started_at', '<', end).where('test', '=', true).executeTakeFirstOrThrow();
  const lastDay = await sales(tx).selectFrom('sales').select('placed_at').orderBy('placed_at', 'desc').limit(1).executeTakeFirst();
  return {
    orders: total('orders'), matched: total('matched'), unmatched: total('orders') - total('matched'), testOrders: total('tests'), testCalls,
    lastOrderAt: lastDay?.placed_at.toISOString() ?? null,
  };
}
