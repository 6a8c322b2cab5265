import { describe, expect, it } from 'vitest';
import { bucketOf, lagOf, lastBucket } from '../../../../src/server/sales/lag-buckets.ts';
import { dayStart, daysBetween, localDay } from '../../../../src/server/sales/local-day.ts';
import { wilson } from '../../../../src/server/sales/statistics.ts';

describe('the Wilson interval', () => {
  // Reference values computed apart from this code.
  it.each([[2, 7, 0.082_219, 0.641_066], [0, 7, 0, 0.354_33], [7, 7, 0.645_67, 1], [20, 70, 0.193_222, 0.400_502], [286, 1000, 0.258_853, 0.314_785]])('of %i in %i', (k, n, low, high) => {
    const rate = wilson(k, n);
    expect(rate.low).toBeCloseTo(low, 5);
    expect(rate.high).toBeCloseTo(high, 5);
  });

  it('says nothing of no calls', () => {
    expect(wilson(0, 0)).toEqual({ k: 0, n: 0, share: null, low: null, high: null });
  });
});

describe('a lag', () => {
  const end = new Date('2026-11-23T10:00:00Z');

  it('is zero during the call and rounded up after it', () => {
    expect(lagOf(new Date('2026-11-23T09:59:00Z'), end)).toBe(0);
    expect(lagOf(end, null)).toBe(0);
    expect(lagOf(new Date('2026-11-23T10:59:59.001Z'), end)).toBe(60);
    expect(lagOf(new Date('2026-11-23T11:00:00.001Z'), end)).toBe(61);
  });

  it('falls into the bucket that ends where a window ends', () => {
    expect([0, 60, 61, 1440, 1441, 129_600, 129_601].map(bucketOf)).toEqual([0, 0, 1, 1, 2, 6, undefined]);
    expect(lastBucket('7d')).toBe(bucketOf(10_080));
  });
});

describe('a day', () => {
  it('is the one on the shop\'s wall', () => {
    expect(localDay(new Date('2026-11-23T23:30:00Z'), 'Europe/Berlin')).toBe('2026-11-24');
    expect(dayStart('2026-03-29', 'Europe/Berlin').toISOString()).toBe('2026-03-28T23:00:00.000Z');
    expect(daysBetween('2026-02-27', '2026-03-01')).toEqual(['2026-02-27', '2026-02-28', '2026-03-01']);
  });
});
