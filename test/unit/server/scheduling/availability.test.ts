import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { WeekWindow } from '../../../../src/contract/settings.ts';
import { availability, type AdviserTimes, type ServiceRules } from '../../../../src/server/scheduling/availability.ts';
import type { Busy } from '../../../../src/server/scheduling/free-starts.ts';
import { windowsOf } from '../../../../src/server/scheduling/week-windows.ts';

const MINUTE = 60_000;
const newYear = Date.parse('2026-01-01T00:00:00Z');
const service: ServiceRules = {
  minutes: 30, step: 30, bufferBefore: 0, bufferAfter: 0, notice: 0, horizonDays: 365, bookFrom: null, bookUntil: null, perDay: null, perWeek: null, tight: false, seats: 1, staffing: 'any', leadIds: [],
};

const everyDay = (from: string, to: string): WeekWindow[] => [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, from, to }));
const adviser = (windows: readonly WeekWindow[], { timeZone = 'Europe/Berlin', busy = [] as Busy[], adviserId = 'adv_a' } = {}): AdviserTimes => ({ adviserId, schedule: { timeZone, windows }, busy, blocked: [], meetings: [] });
const busy = (from: string, to: string, buffers: Partial<Busy> = {}): Busy => ({ from: Date.parse(from), to: Date.parse(to), bufferBefore: 0, bufferAfter: 0, ...buffers });

/** Starts of one calendar day, as wall time in the zone and the offset from UTC. */
function startsOn(day: string, rules: ServiceRules, advisers: AdviserTimes[], { timeZone = 'Europe/Berlin', now = '2026-01-01T00:00:00Z' } = {}): string[] {
  const date = Temporal.PlainDate.from(day);
  const [from, to] = [date, date.add({ days: 1 })].map((one) => one.toZonedDateTime(timeZone).epochMilliseconds) as [number, number];
  const query = { from, to, now: Date.parse(now), timeZone };
  return availability(rules, advisers, query).map(({ startsAt }) => {
    const at = Temporal.Instant.fromEpochMilliseconds(startsAt).toZonedDateTimeISO(timeZone);
    return `${at.toPlainTime().toString({ smallestUnit: 'minute' })}${at.offset}`;
  });
}

describe('the grid', () => {
  it('begins where the window begins', () => {
    expect(startsOn('2026-06-02', { ...service, step: 45 }, [adviser(everyDay('09:10', '11:30'))])).toEqual(['09:10+02:00', '09:55+02:00', '10:40+02:00']);
  });

  it('lets a meeting end with the window and not after it', () => {
    expect(startsOn('2026-06-02', { ...service, minutes: 60 }, [adviser(everyDay('09:00', '10:30'))])).toEqual(['09:00+02:00', '09:30+02:00']);
  });

  it('is empty when the meeting is longer than every window', () => {
    expect(startsOn('2026-06-02', { ...service, minutes: 120 }, [adviser(everyDay('09:00', '10:30'))])).toEqual([]);
  });

  it('takes windows of one day that touch or overlap as one', () => {
    const windows = [...everyDay('10:00', '12:00'), ...everyDay('09:00', '10:00'), ...everyDay('11:00', '11:30')];
    expect(startsOn('2026-06-02', { ...service, minutes: 90, step: 60 }, [adviser(windows)])).toEqual(['09:00+02:00', '10:00+02:00']);
  });

  it('keeps a break between two windows free', () => {
    expect(startsOn('2026-06-02', { ...service, minutes: 60, step: 60 }, [adviser([...everyDay('09:00', '10:30'), ...everyDay('13:00', '14:00')])])).toEqual(['09:00+02:00', '13:00+02:00']);
  });

  it('goes on over midnight', () => {
    const night = [{ weekday: 2, from: '23:00', to: '01:00' }];
    expect(startsOn('2026-06-02', service, [adviser(night)])).toEqual(['23:00+02:00', '23:30+02:00']);
    expect(startsOn('2026-06-03', service, [adviser(night)])).toEqual(['00:00+02:00', '00:30+02:00']);
  });

  it('is that of the earlier window where one reaches into the next day\'s', () => {
    const windows = [{ weekday: 2, from: '22:00', to: '01:00' }, { weekday: 3, from: '00:20', to: '02:00' }];
    expect(startsOn('2026-06-03', service, [adviser(windows)])).toEqual(['00:00+02:00', '00:30+02:00', '01:20+02:00']);
  });

  it('lets a meeting run from one day of round-the-clock hours into the next', () => {
    expect(startsOn('2026-06-02', { ...service, minutes: 600, step: 600 }, [adviser(everyDay('00:00', '24:00'))])).toEqual(['00:00+02:00', '10:00+02:00', '20:00+02:00']);
  });

  it('does not depend on where the question begins', () => {
    const advisers = [adviser([...everyDay('00:00', '24:00'), { weekday: 3, from: '22:10', to: '02:10' }])];
    const rules = { ...service, minutes: 50, step: 50 };
    const ask = (from: number, to: number): number[] => availability(rules, advisers, { from, to, now: newYear, timeZone: 'Europe/Berlin' }).map(({ startsAt }) => startsAt);
    const begin = Date.parse('2026-06-02T00:00:00Z');
    const all = ask(begin, begin + 4 * 86_400_000);
    expect(all.length).toBeGreaterThan(50);
    for (const start of all) expect(ask(start, start + 1)).toEqual([start]);
  });

  it('joins the free starts of several advisers, each by the hours of their own zone', () => {
    const both = [adviser(everyDay('09:00', '10:00')), adviser(everyDay('08:00', '09:30'), { timeZone: 'Europe/London', adviserId: 'adv_b' })];
    const from = Date.parse('2026-06-02T00:00:00Z');
    const found = availability(service, both, { from, to: from + 86_400_000, now: newYear, timeZone: 'Europe/Berlin' });
    expect(found.map(({ startsAt, adviserIds }) => [new Date(startsAt).toISOString().slice(11, 16), adviserIds])).toEqual([
      ['07:00', ['adv_a', 'adv_b']], ['07:30', ['adv_a', 'adv_b']], ['08:00', ['adv_b']],
    ]);
  });
});

describe('a clock change', () => {
  it.each([
    ['Berlin in spring', '2026-03-29', 'Europe/Berlin', ['01:00+01:00', '01:30+01:00', '03:00+02:00', '03:30+02:00']],
    ['Berlin in autumn', '2026-10-25', 'Europe/Berlin', ['01:00+02:00', '01:30+02:00', '02:00+02:00', '02:30+02:00', '02:00+01:00', '02:30+01:00', '03:00+01:00', '03:30+01:00']],
    ['New York in spring', '2026-03-08', 'America/New_York', ['01:00-05:00', '01:30-05:00', '03:00-04:00', '03:30-04:00']],
    ['New York in autumn', '2026-11-01', 'America/New_York', ['01:00-04:00', '01:30-04:00', '01:00-05:00', '01:30-05:00', '02:00-05:00', '02:30-05:00', '03:00-05:00', '03:30-05:00']],
    ['Lord Howe, by half an hour, in autumn', '2026-04-05', 'Australia/Lord_Howe', ['01:00+11:00', '01:30+11:00', '01:30+10:30', '02:00+10:30', '02:30+10:30', '03:00+10:30', '03:30+10:30']],
    ['Kolkata, where there is none', '2026-03-29', 'Asia/Kolkata', ['01:00+05:30', '01:30+05:30', '02:00+05:30', '02:30+05:30', '03:00+05:30', '03:30+05:30']],
  ])('gives the hours of the wall clock in %s', (_name, day, timeZone, expected) => {
    expect(startsOn(day, service, [adviser(everyDay('01:00', '04:00'), { timeZone })], { timeZone })).toEqual(expected);
  });

  it('moves no start of the afternoon', () => {
    for (const day of ['2026-03-28', '2026-03-29', '2026-03-30', '2026-10-24', '2026-10-25', '2026-10-26']) {
      const [first] = startsOn(day, service, [adviser(everyDay('13:00', '14:00'))]);
      expect(first?.slice(0, 5)).toBe('13:00');
    }
  });

  it('makes a window vanish that lies in the skipped hour', () => {
    expect(startsOn('2026-03-29', service, [adviser(everyDay('02:00', '03:00'))])).toEqual([]);
    expect(startsOn('2026-03-29', service, [adviser(everyDay('02:30', '03:15'))])).toEqual([]);
    const morning = Date.parse('2026-03-29T04:00:00Z');
    for (const window of windowsOf({ windows: everyDay('02:30', '03:15'), timeZone: 'Europe/Berlin' }, { from: morning, to: morning })) expect(window.to).toBeGreaterThan(window.from);
  });

  it('begins a window in the skipped hour as long after the change as it would have begun after its beginning', () => {
    expect(startsOn('2026-03-29', service, [adviser(everyDay('02:30', '04:30'))])).toEqual(['03:30+02:00', '04:00+02:00']);
  });

  it('begins the day later where the clock changes at midnight', () => {
    expect(startsOn('2026-04-24', service, [adviser(everyDay('00:00', '02:00'), { timeZone: 'Africa/Cairo' })], { timeZone: 'Africa/Cairo' })).toEqual(['01:00+03:00', '01:30+03:00']);
  });

  it('leaves year ends and leap days alone', () => {
    expect(startsOn('2026-12-31', service, [adviser(everyDay('23:00', '24:00'))])).toEqual(['23:00+01:00', '23:30+01:00']);
    expect(startsOn('2028-02-29', service, [adviser(everyDay('09:00', '09:30'))], { now: '2028-01-01T00:00:00Z' })).toEqual(['09:00+01:00']);
  });
});

describe('between two meetings', () => {
  const windows = everyDay('09:00', '12:00');
  const taken = [busy('2026-06-02T08:00:00Z', '2026-06-02T08:30:00Z', { bufferBefore: 20, bufferAfter: 5 })];

  it('lies no pause when nobody wants one', () => {
    expect(startsOn('2026-06-02', service, [adviser(windows, { busy: [busy('2026-06-02T08:00:00Z', '2026-06-02T08:30:00Z')] })])).toEqual(
      ['09:00+02:00', '09:30+02:00', '10:30+02:00', '11:00+02:00', '11:30+02:00']);
  });

  it('lies the larger of the two pauses that are wanted, not their sum', () => {
    const starts = (rules: Partial<ServiceRules>): string[] => startsOn('2026-06-02', { ...service, step: 5, ...rules }, [adviser(windows, { busy: taken })]);
    // The one before must leave 20 minutes, the one after 5.
    expect(starts({}).filter((start) => start >= '09:00' && start < '10:40')).toEqual(['09:00+02:00', '09:05+02:00', '09:10+02:00', '10:35+02:00']);
    // 15 before and after do not add to 20 and 5.
    expect(starts({ bufferBefore: 15, bufferAfter: 15 }).filter((start) => start < '10:50')).toEqual(['09:00+02:00', '09:05+02:00', '09:10+02:00', '10:45+02:00']);
  });

  it('counts a meeting outside the asked time whose pause reaches into it', () => {
    const day = startsOn('2026-06-02', { ...service, bufferBefore: 60 }, [adviser(everyDay('00:00', '02:00'), { busy: [busy('2026-06-01T21:00:00Z', '2026-06-01T21:45:00Z')] })]);
    expect(day[0]).toBe('01:00+02:00');
  });
});

describe('the reach', () => {
  it('begins after the notice', () => {
    expect(startsOn('2026-06-02', { ...service, notice: 120 }, [adviser(everyDay('09:00', '12:00'))], { now: '2026-06-02T07:15:00Z' })).toEqual(['11:30+02:00']);
  });

  it('ends with the last day of the shop that can be booked', () => {
    const rules = { ...service, horizonDays: 1 };
    const late = { now: '2026-06-01T21:59:00Z' };
    expect(startsOn('2026-06-02', rules, [adviser(everyDay('23:00', '24:00'))], late)).toHaveLength(2);
    expect(startsOn('2026-06-03', rules, [adviser(everyDay('00:00', '24:00'))], late)).toEqual([]);
  });
});

/** Minute by minute, by the rules as one would say them. */
function oracle(rules: ServiceRules, one: AdviserTimes, from: number, to: number): number[] {
  const minutes = Array.from({ length: (to - from) / MINUTE + rules.minutes }, (_, minute) => from + minute * MINUTE);
  const works = minutes.map((at) => {
    const { hour, minute, dayOfWeek } = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(one.schedule.timeZone);
    return one.schedule.windows.some((window) => window.weekday === dayOfWeek && hour * 60 + minute >= clock(window.from) && hour * 60 + minute < clock(window.to));
  });
  const free = (start: number): boolean => one.busy.every((other) =>
    start + (rules.minutes + Math.max(rules.bufferAfter, other.bufferBefore)) * MINUTE <= other.from || other.to + Math.max(rules.bufferBefore, other.bufferAfter) * MINUTE <= start);
  const found: number[] = [];
  let begun = 0;
  for (const [index, at] of minutes.slice(0, minutes.length - rules.minutes).entries()) {
    if (works[index] && !works[index - 1]) begun = at;
    const fits = works.slice(index, index + rules.minutes).every(Boolean);
    if (works[index] && (at - begun) % (rules.step * MINUTE) === 0 && fits && free(at)) found.push(at);
  }
  return found;
}

function clock(wallTime: string): number {
  const [hours = 0, minutes = 0] = wallTime.split(':').map(Number);
  return hours * 60 + minutes;
}

describe('whatever the hours and meetings', () => {
  it('finds what minute-by-minute counting finds', () => {
    // Noon to noon around Berlin's nights of change and a common one; days in one window, so that none begins inside another.
    const nights = fc.constantFrom('2026-03-28T11:00:00Z', '2026-10-24T10:00:00Z', '2026-06-02T10:00:00Z');
    const wall = (minutes: number): string => `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
    const windows = fc.tuple(fc.integer({ min: 0, max: 95 }), fc.integer({ min: 1, max: 96 })).filter(([from, to]) => from < to && to - from < 96)
      // The overlap hour is told apart by instants, which wall-time counting cannot, so windows keep clear of it.
      .map(([from, to]) => ({ from: wall(from * 15), to: wall(to * 15) })).filter(({ from, to }) => !inChange(from) && !inChange(to));
    const minutes = fc.integer({ min: 1, max: 24 }).map((fives) => fives * 5);
    const buffer = fc.integer({ min: 0, max: 6 }).map((fives) => fives * 5);
    fc.assert(fc.property(nights, windows, minutes, minutes, buffer, buffer, fc.array(fc.tuple(fc.integer({ min: 0, max: 24 * 12 }), minutes, buffer, buffer), { maxLength: 6 }),
      (night, window, length, step, bufferBefore, bufferAfter, meetings) => {
        const from = Date.parse(night);
        const rules = { ...service, minutes: length, step, bufferBefore, bufferAfter };
        const one = adviser(everyDay(window.from, window.to), {
          busy: meetings.map(([at, span, before, after]) => ({ from: from + at * 5 * MINUTE, to: from + (at * 5 + span) * MINUTE, bufferBefore: before, bufferAfter: after })),
        });
        // A day more on the left, so that the oracle sees its first window begin.
        const expected = oracle(rules, one, from - 86_400_000, from + 86_400_000).filter((start) => start >= from);
        expect(availability(rules, [one], { from, to: from + 86_400_000, now: newYear, timeZone: 'Europe/Berlin' }).map(({ startsAt }) => startsAt)).toEqual(expected);
      }), { numRuns: 60 });
  });
});

function inChange(wallTime: string): boolean {
  return clock(wallTime) >= 120 && clock(wallTime) <= 180;
}
