import type { SalesReport } from '../../../src/contract/report.ts';

/** The interval the server sends, for samples. */
export function wilson(k: number, n: number): SalesReport['rate'] {
  if (n === 0) return { k, n, share: null, low: null, high: null };
  const z = 1.959964;
  const share = k / n;
  const centre = (share + (z * z) / (2 * n)) / (1 + (z * z) / n);
  const half = (z / (1 + (z * z) / n)) * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n));
  return { k, n, share, low: Math.max(0, centre - half), high: Math.min(1, centre + half) };
}
