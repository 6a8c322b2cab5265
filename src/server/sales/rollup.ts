import { sql } from 'kysely';
import type { Tx } from '../platform/db.ts';
import type { Contribution } from './contribution.ts';

/** Replaces what a call added to its day by what it adds now. */
export async function addDifference(tx: Tx, day: string, before: Contribution, after: Contribution): Promise<void> {
  const calls = new Map<number, { calls: number; kept: number }>();
  const count = (bucket: number | undefined, field: 'calls' | 'kept', by: number): void => {
    if (bucket === undefined) return;
    const cell = calls.get(bucket) ?? { calls: 0, kept: 0 };
    calls.set(bucket, { ...cell, [field]: cell[field] + by });
  };
  count(before.bucket, 'calls', -1);
  count(after.bucket, 'calls', 1);
  count(before.keptBucket, 'kept', -1);
  count(after.keptBucket, 'kept', 1);
  // Always in the same order, so that two transactions never wait for each other in a ring.
  for (const [bucket, delta] of [...calls].toSorted(([a], [b]) => a - b)) await addCalls(tx, day, bucket, delta.calls, delta.kept);

  const cells = [...before.revenue.map((cell) => ({ cell, sign: -1 })), ...after.revenue.map((cell) => ({ cell, sign: 1 }))];
  for (const { cell, sign } of cells.toSorted((a, b) => a.cell.bucket - b.cell.bucket || a.cell.currency.localeCompare(b.cell.currency))) {
    await sql`
      INSERT INTO revenue_days (day, bucket, currency, sales, net, tax, refunded)
      VALUES (${day}, ${cell.bucket}, ${cell.currency}, ${sign * cell.sales}, ${sign * cell.net}, ${sign * cell.tax}, ${sign * cell.refunded})
      ON CONFLICT (shop_id, day, bucket, currency) DO UPDATE SET
        sales = revenue_days.sales + excluded.sales, net = revenue_days.net + excluded.net,
        tax = revenue_days.tax + excluded.tax, refunded = revenue_days.refunded + excluded.refunded`.execute(tx);
  }
}

export interface OrderMark {
  readonly day: string;
  readonly test: boolean;
  readonly matched: boolean;
}

/** Replaces what an order added to the coverage of its day. */
export async function markOrder(tx: Tx, before: OrderMark | undefined, after: OrderMark): Promise<void> {
  if (before) await addOrders(tx, before, -1);
  await addOrders(tx, after, 1);
}

/** Adds to a cell of a day's calls. */
export async function addCalls(tx: Tx, day: string, bucket: number, calls: number, kept: number): Promise<void> {
  if (calls === 0 && kept === 0) return;
  await sql`
    INSERT INTO call_days (day, bucket, calls, kept) VALUES (${day}, ${bucket}, ${calls}, ${kept})
    ON CONFLICT (shop_id, day, bucket) DO UPDATE SET calls = call_days.calls + excluded.calls, kept = call_days.kept + excluded.kept`.execute(tx);
}

/** Test orders are counted apart and in the open, and never among the orders. */
async function addOrders(tx: Tx, { day, test, matched }: OrderMark, sign: 1 | -1): Promise<void> {
  await sql`
    INSERT INTO order_days (day, orders, matched, tests) VALUES (${day}, ${test ? 0 : sign}, ${!test && matched ? sign : 0}, ${test ? sign : 0})
    ON CONFLICT (shop_id, day) DO UPDATE SET orders = order_days.orders + excluded.orders, matched = order_days.matched + excluded.matched,
      tests = order_days.tests + excluded.tests`.execute(tx);
}
