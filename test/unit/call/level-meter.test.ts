import { expect, it } from 'vitest';
import { loudness } from '../../../src/call/level-meter.ts';

const tone = (height: number): number[] => Array.from({ length: 512 }, (_, index) => height * Math.sin(index / 4));

it('hears silence as nothing and a loud voice as everything', () => {
  expect(loudness(tone(0))).toBe(0);
  expect(loudness([])).toBe(0);
  expect(loudness(tone(0.9))).toBe(1);
});

it('grows with the voice', () => {
  const levels = [0.01, 0.05, 0.2].map((height) => loudness(tone(height)));
  expect(levels).toEqual(levels.toSorted((a, b) => a - b));
  expect(levels[0]).toBeGreaterThan(0);
});
