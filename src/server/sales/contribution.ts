import type { Selectable } from 'kysely';
import { bucketOf } from './lag-buckets.ts';
import type { SalesTables } from './tables.ts';

type Sale = Selectable<SalesTables['sales']>;

/** What one advice call adds to the sums of its day. */
export interface Contribution {
  /** Bucket of its first counted sale, and of the first of which something was kept. */
  readonly bucket: number | undefined;
  readonly keptBucket: number | undefined;
  readonly revenue: readonly RevenueCell[];
}

export interface RevenueCell {
  readonly bucket: number;
  readonly currency: string;
  readonly sales: number;
  readonly net: number;
  readonly tax: number;
  readonly refunded: number;
}

export const NOTHING: Contribution = { bucket: undefined, keptBucket: undefined, revenue: [] };

/** A test order or a cancelled one is no sale. A returned one was one, and keeps nothing. */
export function isCounted({ test, state }: Pick<Sale, 'test' | 'state'>): boolean {
  return !test && state !== 'cancelled';
}

/** Sums up a call's sales. */
export function contributionOf(saleRows: readonly Pick<Sale, 'test' | 'state' | 'lag_minutes' | 'currency' | 'net' | 'tax' | 'refunded'>[]): Contribution {
  const cells = new Map<string, RevenueCell>();
  let bucket: number | undefined;
  let keptBucket: number | undefined;
  for (const sale of saleRows) {
    const own = bucketOf(sale.lag_minutes ?? Infinity);
    if (own === undefined || !isCounted(sale)) continue;
    bucket = Math.min(bucket ?? own, own);
    if (sale.net > 0) keptBucket = Math.min(keptBucket ?? own, own);
    const key = `${own} ${sale.currency}`;
    const cell = cells.get(key) ?? { bucket: own, currency: sale.currency, sales: 0, net: 0, tax: 0, refunded: 0 };
    cells.set(key, { ...cell, sales: cell.sales + 1, net: cell.net + sale.net, tax: cell.tax + sale.tax, refunded: cell.refunded + sale.refunded });
  }
  return { bucket, keptBucket, revenue: [...cells.values()] };
}
