import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { availability } from '../../../../src/server/scheduling/availability.ts';
import { anyCase, type Case } from '../../../support/any-timetable.ts';
import { slowAvailability, type SlowStart } from '../../../support/slow-availability.ts';

const MINUTE = 60_000;
const RUNS = 10_000;

function fast({ service, advisers, query, open }: Case, asked: Partial<Case['query']> = {}): SlowStart[] {
  return availability(service, advisers, { ...query, ...asked }, open).map(({ startsAt, adviserIds, open: round }) => ({ startsAt, adviserIds, ...(round ? { appointmentId: round.appointmentId } : {}) }));
}

describe('whatever hours, rules and meetings there are', () => {
  it('the engine lists what the oracle lists, and a start alone is valid exactly when it is listed', () => {
    const moments = fc.array(fc.nat({ max: 12 * 60 }), { minLength: 4, maxLength: 4 });
    fc.assert(fc.property(anyCase, moments, (one, minutes) => {
      const listed = fast(one);
      expect(listed).toEqual(slowAvailability(one.service, one.advisers, one.query, one.open));
      const some = [...minutes.map((minute) => one.query.from + minute * MINUTE), ...minutes.flatMap((pick) => listed[pick % listed.length]?.startsAt ?? [])].filter((at) => at < one.query.to);
      expect(some.map((start) => fast(one, { from: start, to: start + 1 }))).toEqual(some.map((start) => listed.filter(({ startsAt }) => startsAt === start)));
    }), { numRuns: RUNS });
  }, 120_000);
});
