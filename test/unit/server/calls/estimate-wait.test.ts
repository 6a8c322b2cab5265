import { describe, expect, it } from 'vitest';
import { estimateWait, meanCall } from '../../../../src/server/calls/estimate-wait.ts';

describe('the mean length of a call', () => {
  it('is what the service says before there were calls', () => {
    expect(meanCall([], 1800)).toBe(1800);
  });

  it('moves by a twentieth of the difference with each call', () => {
    expect(meanCall([600], 1800)).toBe(1740);
    expect(meanCall([600, 1740], 1800)).toBe(1740);
  });

  it('forgets the service after many calls', () => {
    expect(meanCall(Array.from({ length: 100 }, () => 600), 1800)).toBeCloseTo(607, 0);
  });
});

describe('the wait', () => {
  it.each([
    { say: 'nobody to wait for', queue: { ahead: 0, advisers: 0, free: 0 }, wait: null },
    { say: 'somebody is free', queue: { ahead: 0, advisers: 3, free: 1 }, wait: { fromSeconds: 0, toSeconds: 60 } },
    { say: 'as many free as wait before', queue: { ahead: 1, advisers: 3, free: 1 }, wait: { fromSeconds: 180, toSeconds: 660 } },
    { say: 'one adviser in a call', queue: { ahead: 0, advisers: 1, free: 0 }, wait: { fromSeconds: 300, toSeconds: 960 } },
    { say: 'two ahead, four advisers', queue: { ahead: 2, advisers: 4, free: 0 }, wait: { fromSeconds: 180, toSeconds: 720 } },
    { say: 'many advisers', queue: { ahead: 0, advisers: 40, free: 0 }, wait: { fromSeconds: 60, toSeconds: 120 } },
  ])('is a range of whole minutes: $say', ({ queue, wait }) => {
    expect(estimateWait({ ...queue, mean: 620 })).toEqual(wait);
  });

  it('never promises less time to whoever stands further back', () => {
    const waits = [0, 1, 2, 3, 4, 5].map((ahead) => estimateWait({ ahead, advisers: 2, free: 0, mean: 600 })?.toSeconds ?? 0);
    expect(waits).toEqual(waits.toSorted((a, b) => a - b));
  });
});
