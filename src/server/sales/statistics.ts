import type { Rate } from '../../contract/report.ts';

/** Two-sided 95 % quantile of the normal distribution. */
const Z = 1.959_963_984_540_054;

/** k of n with its 95 % Wilson score interval (Wilson 1927): honest also for few calls, where the usual formula is not. */
export function wilson(k: number, n: number): Rate {
  if (n === 0) return { k, n, share: null, low: null, high: null };
  const p = k / n;
  const z2 = Z * Z;
  const centre = (p + z2 / (2 * n)) / (1 + z2 / n);
  const half = (Z / (1 + z2 / n)) * Math.sqrt((p * (1 - p)) / n + z2 / (4 * n * n));
  // At the ends the interval is exact and rounding would leave it a hair beyond.
  return { k, n, share: p, low: k === 0 ? 0 : centre - half, high: k === n ? 1 : centre + half };
}
