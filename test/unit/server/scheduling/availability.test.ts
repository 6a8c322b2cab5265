import { describe, expect, it } from 'vitest';
import type { WeekWindow } from '../../../../src/contract/settings.ts';
import { availability, type AdviserTimes, type ServiceRules } from '../../../../src/server/scheduling/availability.ts';
import type { Busy } from '../../../../src/server/scheduling/free-starts.ts';
import { windowsOf } from '../../../../src/server/scheduling/week-windows.ts';

const newYear = Date.parse('2026-01-01T00:00:00Z');
const service: ServiceRules = {
  minutes: 30, step: 30, bufferBefore: 0, bufferAfter: 0, notice: 0, horizonDays: 365, bookFrom: null, bookUntil: null, perDay: null, perWeek: null, tight: false, seats: 1, staffing: 'any', adviserIds: [], leadIds: [],
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

describe('without gaps', () => {
  it('fills the window that somebody is busy in, and leaves one alone that another meeting only follows', () => {
    const windows = [...everyDay('09:00', '12:00'), ...everyDay('13:00', '16:00')];
    const tight = { ...service, minutes: 60, step: 60, tight: true };
    // From twelve on a meeting of an hour would reach into the one at half past twelve; the morning has no meeting yet.
    const noon = [busy('2026-06-02T10:30:00Z', '2026-06-02T11:10:00Z')];
    expect(startsOn('2026-06-02', tight, [adviser(windows, { busy: noon })])).toEqual(['09:00+02:00', '10:00+02:00', '11:00+02:00', '13:10+02:00']);
    const morning = [busy('2026-06-02T08:10:00Z', '2026-06-02T08:40:00Z')];
    expect(startsOn('2026-06-02', tight, [adviser(windows, { busy: morning })])).toEqual(['09:00+02:00', '09:10+02:00', '10:40+02:00', '13:00+02:00', '14:00+02:00', '15:00+02:00']);
  });
});

describe('several who give a service together', () => {
  it('give it not at all when one of those who are named is not there', () => {
    const windows = everyDay('09:00', '09:30');
    const both = [adviser(windows), adviser(windows, { adviserId: 'adv_b' })];
    const rules: ServiceRules = { ...service, staffing: 'all', adviserIds: ['adv_a', 'adv_b'] };
    expect(startsOn('2026-06-02', rules, both)).toEqual(['09:00+02:00']);
    expect(startsOn('2026-06-02', rules, both.slice(1))).toEqual([]);
  });
});
