import { describe, expect, it } from 'vitest';
import { bandTicks, lagBars, placeDays, placeLag, weightOf } from '../../../src/console/sales/bands.ts';

const rate = (k: number, n: number, low: number, high: number) => ({ k, n, share: n ? k / n : null, low, high });

describe('the marks of a band', () => {
  it('name ends, interval and share of the project’s own case', () => {
    expect(bandTicks(rate(2, 7, 0.082219, 0.641066)).map(({ percent, main, tight }) => ({ percent, main, tight }))).toEqual([
      { percent: 0, main: false, tight: true },
      { percent: 8, main: false, tight: false },
      { percent: 29, main: true, tight: false },
      { percent: 64, main: false, tight: false },
      { percent: 100, main: false, tight: false },
    ]);
  });

  it('never touch one another, and never lose the share', () => {
    const ticks = bandTicks(rate(0, 7, 0, 0.35433));
    expect(ticks.map(({ percent }) => percent)).toEqual([0, 35, 100]);
    expect(ticks[0]?.main).toBe(true);
  });
});

it('trusts few calls little', () => {
  expect([0, 9, 10, 29, 30].map(weightOf)).toEqual(['none', 'few', 'some', 'some', 'many']);
});

describe('days side by side', () => {
  const box = { left: 50, right: 750, top: 10, bottom: 110 };
  const day = (index: number, k: number, n: number) => ({ day: `2026-11-${10 + index}`, rate: n ? rate(k, n, 0.1, 0.9) : { k, n, share: null, low: null, high: null }, open: false });

  it('have their column, their point and their interval', () => {
    const points = placeDays([day(0, 1, 2), day(1, 0, 0)], box);
    expect(points[0]).toMatchObject({ x: 225, y: 60, high: 20, low: 100, named: true });
    expect(points[1]?.y).toBeNull();
  });

  it('keep only so many names as there is room for, the youngest always', () => {
    const points = placeDays(Array.from({ length: 28 }, (_, index) => day(index, 0, 1)), box);
    const named = points.filter((point) => point.named);
    expect(named.length).toBeLessThanOrEqual(11);
    expect(points.at(-1)?.named).toBe(true);
  });
});

describe('the time from call to sale', () => {
  it('is direct for an hour, and then lies within the window', () => {
    expect(placeLag(15, 10_080)).toEqual({ direct: true, at: 0.25 });
    expect(placeLag(60, 10_080)).toEqual({ direct: true, at: 1 });
    expect(placeLag(-3, 10_080)).toEqual({ direct: true, at: 0 });
    expect(placeLag(10_080, 10_080)).toEqual({ direct: false, at: 1 });
    expect(placeLag(4560, 10_080).at).toBeCloseTo(0.67, 2);
  });

  it('counts every sale once in steps that end with the window', () => {
    const bars = lagBars([0, 15, 16, 60, 61, 1440, 10_080], 10_080);
    expect(bars.at(-1)?.until).toBe(10_080);
    expect(bars.map(({ sales }) => sales)).toEqual([2, 2, 1, 1, 0, 1]);
  });
});
