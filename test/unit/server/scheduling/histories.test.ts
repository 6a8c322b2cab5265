import fc from 'fast-check';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { anyCourse } from '../../../support/history/any-history.ts';
import { History } from '../../../support/history/history.ts';
import { openLane, type Lane } from '../../../support/history/lane.ts';

/** Each has a clock and a database of its own, so that histories run side by side. */
const LANES = 4;
const HISTORIES = 500;

describe('whatever happens in a shop', () => {
  let lanes: Lane[] = [];
  beforeAll(async () => { lanes = await Promise.all(Array.from({ length: LANES }, openLane)); });
  afterAll(() => Promise.all(lanes.map((lane) => lane.close())));

  it('nobody is booked twice, every yes is kept, and every no has its reason', async () => {
    await Promise.all(lanes.map((lane) => fc.assert(fc.asyncProperty(anyCourse, (course) => History.play(lane, course)), { numRuns: HISTORIES / LANES })));
  }, 300_000);
});
