import { describe, expect, it } from 'vitest';
import type { WeekWindow } from '../../../../src/contract/settings.ts';
import { availability, type AdviserTimes, type ServiceRules } from '../../../../src/server/scheduling/availability.ts';
import { beginOf, dayNumber } from '../../../../src/server/scheduling/wall-time.ts';
import type { Schedule } from '../../../../src/server/scheduling/week-windows.ts';

/** Half an hour, on every half hour of a window. */
const service: ServiceRules = {
  minutes: 30, step: 30, bufferBefore: 0, bufferAfter: 0, notice: 0, horizonDays: 365, bookFrom: null, bookUntil: null, perDay: null, perWeek: null, tight: false, seats: 1, staffing: 'any', adviserIds: [], leadIds: [],
};
const hour = { minutes: 60, step: 60 };
const [MON, TUE, WED, THU, FRI, SAT, SUN] = [1, 2, 3, 4, 5, 6, 7] as const;

/** `01:00-04:00` on each of these weekdays. */
function weekly(times: string, ...weekdays: readonly number[]): WeekWindow[] {
  const [from = '', to = ''] = times.split('-');
  return weekdays.map((weekday) => ({ weekday, from, to }));
}

interface Asked {
  readonly rules?: Partial<ServiceRules>;
  /** Last day that is asked for, the first one unless told. */
  readonly until?: string;
  readonly now?: string;
  readonly schedule?: Partial<Schedule>;
  readonly times?: Partial<AdviserTimes>;
}

/** What one adviser of a zone can be booked for on days of that zone. */
function bookable(timeZone: string, windows: readonly WeekWindow[], day: string, { rules, until = day, now = '2026-01-01T00:00Z', schedule, times }: Asked = {}): string[] {
  const adviser: AdviserTimes = { adviserId: 'adv_a', schedule: { timeZone, windows, ...schedule }, busy: [], blocked: [], meetings: [], ...times };
  const query = { from: beginOf(dayNumber(day), timeZone), to: beginOf(dayNumber(until) + 1, timeZone), now: Date.parse(now), timeZone };
  return availability({ ...service, ...rules }, [adviser], query).map(({ startsAt }) => new Date(startsAt).toISOString());
}

/** Expected starts are written as wall time with its distance from UTC, which together name an instant. */
const instants = (starts: readonly string[]): string[] => starts.map((start) => new Date(start).toISOString());
const on = (day: string, ...times: readonly string[]): string[] => times.map((time) => `${day}T${time}`);

describe('a morning from one to four', () => {
  it.each<[zone: string, day: string, timeZone: string, starts: string[]]>([
    ['Berlin when the hour from two to three is skipped', '2026-03-29', 'Europe/Berlin', ['01:00+01:00', '01:30+01:00', '03:00+02:00', '03:30+02:00']],
    ['Berlin when the hour from two to three comes twice', '2026-10-25', 'Europe/Berlin', ['01:00+02:00', '01:30+02:00', '02:00+02:00', '02:30+02:00', '02:00+01:00', '02:30+01:00', '03:00+01:00', '03:30+01:00']],
    ['London when the hour from one to two is skipped', '2026-03-29', 'Europe/London', ['02:00+01:00', '02:30+01:00', '03:00+01:00', '03:30+01:00']],
    ['London when the hour from one to two comes twice', '2026-10-25', 'Europe/London', ['01:00+01:00', '01:30+01:00', '01:00+00:00', '01:30+00:00', '02:00+00:00', '02:30+00:00', '03:00+00:00', '03:30+00:00']],
    ['New York when the hour from two to three is skipped', '2026-03-08', 'America/New_York', ['01:00-05:00', '01:30-05:00', '03:00-04:00', '03:30-04:00']],
    ['New York when the hour from one to two comes twice', '2026-11-01', 'America/New_York', ['01:00-04:00', '01:30-04:00', '01:00-05:00', '01:30-05:00', '02:00-05:00', '02:30-05:00', '03:00-05:00', '03:30-05:00']],
    ['Lord Howe when the half hour from two on is skipped', '2026-10-04', 'Australia/Lord_Howe', ['01:00+10:30', '01:30+10:30', '02:30+11:00', '03:00+11:00', '03:30+11:00']],
    ['Lord Howe when the half hour before two comes twice', '2026-04-05', 'Australia/Lord_Howe', ['01:00+11:00', '01:30+11:00', '01:30+10:30', '02:00+10:30', '02:30+10:30', '03:00+10:30', '03:30+10:30']],
    ['Auckland when the hour from two to three is skipped', '2026-09-27', 'Pacific/Auckland', ['01:00+12:00', '01:30+12:00', '03:00+13:00', '03:30+13:00']],
    ['Auckland when the hour from two to three comes twice', '2026-04-05', 'Pacific/Auckland', ['01:00+13:00', '01:30+13:00', '02:00+13:00', '02:30+13:00', '02:00+12:00', '02:30+12:00', '03:00+12:00', '03:30+12:00']],
    ['Kolkata on the day of Europe\'s change', '2026-03-29', 'Asia/Kolkata', ['01:00+05:30', '01:30+05:30', '02:00+05:30', '02:30+05:30', '03:00+05:30', '03:30+05:30']],
    ['Phoenix on the day of New York\'s change', '2026-03-08', 'America/Phoenix', ['01:00-07:00', '01:30-07:00', '02:00-07:00', '02:30-07:00', '03:00-07:00', '03:30-07:00']],
  ])('in %s', (_zone, day, timeZone, starts) => {
    expect(bookable(timeZone, weekly('01:00-04:00', SUN), day)).toEqual(instants(on(day, ...starts)));
  });
});

describe('a shift from ten in the evening to four', () => {
  it.each<[zone: string, saturday: string, sunday: string, timeZone: string, evening: string[], morning: string[]]>([
    ['Berlin in spring', '2026-03-28', '2026-03-29', 'Europe/Berlin', ['22:00+01:00', '23:00+01:00'], ['00:00+01:00', '01:00+01:00', '03:00+02:00']],
    ['Berlin in autumn', '2026-10-24', '2026-10-25', 'Europe/Berlin', ['22:00+02:00', '23:00+02:00'], ['00:00+02:00', '01:00+02:00', '02:00+02:00', '02:00+01:00', '03:00+01:00']],
    ['London in spring', '2026-03-28', '2026-03-29', 'Europe/London', ['22:00+00:00', '23:00+00:00'], ['00:00+00:00', '02:00+01:00', '03:00+01:00']],
    ['London in autumn', '2026-10-24', '2026-10-25', 'Europe/London', ['22:00+01:00', '23:00+01:00'], ['00:00+01:00', '01:00+01:00', '01:00+00:00', '02:00+00:00', '03:00+00:00']],
    ['New York in spring', '2026-03-07', '2026-03-08', 'America/New_York', ['22:00-05:00', '23:00-05:00'], ['00:00-05:00', '01:00-05:00', '03:00-04:00']],
    ['New York in autumn', '2026-10-31', '2026-11-01', 'America/New_York', ['22:00-04:00', '23:00-04:00'], ['00:00-04:00', '01:00-04:00', '01:00-05:00', '02:00-05:00', '03:00-05:00']],
    // Five and a half hours: the grid goes on in whole hours since ten, and no whole hour is left at its end.
    ['Lord Howe in spring', '2026-10-03', '2026-10-04', 'Australia/Lord_Howe', ['22:00+10:30', '23:00+10:30'], ['00:00+10:30', '01:00+10:30', '02:30+11:00']],
    ['Lord Howe in autumn', '2026-04-04', '2026-04-05', 'Australia/Lord_Howe', ['22:00+11:00', '23:00+11:00'], ['00:00+11:00', '01:00+11:00', '01:30+10:30', '02:30+10:30']],
    ['Auckland in spring', '2026-09-26', '2026-09-27', 'Pacific/Auckland', ['22:00+12:00', '23:00+12:00'], ['00:00+12:00', '01:00+12:00', '03:00+13:00']],
    ['Auckland in autumn', '2026-04-04', '2026-04-05', 'Pacific/Auckland', ['22:00+13:00', '23:00+13:00'], ['00:00+13:00', '01:00+13:00', '02:00+13:00', '02:00+12:00', '03:00+12:00']],
    ['Kolkata', '2026-03-28', '2026-03-29', 'Asia/Kolkata', ['22:00+05:30', '23:00+05:30'], ['00:00+05:30', '01:00+05:30', '02:00+05:30', '03:00+05:30']],
  ])('in the night to Sunday in %s', (_zone, saturday, sunday, timeZone, evening, morning) => {
    const starts = instants([...on(saturday, ...evening), ...on(sunday, ...morning)]);
    expect(bookable(timeZone, weekly('22:00-04:00', SAT), saturday, { until: sunday, rules: hour })).toEqual(starts);
    // The answer is the same when only the morning is asked for.
    expect(bookable(timeZone, weekly('22:00-04:00', SAT), sunday, { rules: hour })).toEqual(instants(on(sunday, ...morning)));
  });

  it('ends at midnight when the Sunday of the change is closed, and does not begin when the Saturday is', () => {
    const closed = (day: string): Partial<Schedule> => ({ closed: [{ timeZone: 'Europe/Berlin', days: new Set([dayNumber(day)]) }] });
    const ask = (day: string): string[] => bookable('Europe/Berlin', weekly('22:00-04:00', SAT), '2026-10-24', { until: '2026-10-25', rules: hour, schedule: closed(day) });
    expect(ask('2026-10-25')).toEqual(instants(on('2026-10-24', '22:00+02:00', '23:00+02:00')));
    expect(ask('2026-10-24')).toEqual([]);
  });

  it('is replaced by the hours of its own Saturday, and not by those of the Sunday', () => {
    const days = new Map([[dayNumber('2026-03-29'), [{ from: '10:00', to: '11:00' }]]]);
    expect(bookable('Europe/Berlin', weekly('22:00-04:00', SAT), '2026-03-29', { rules: hour, schedule: { days } })).toEqual(
      instants(on('2026-03-29', '00:00+01:00', '01:00+01:00', '03:00+02:00', '10:00+02:00')));
    const off = new Map([[dayNumber('2026-03-28'), []]]);
    expect(bookable('Europe/Berlin', weekly('22:00-04:00', SAT), '2026-03-28', { until: '2026-03-29', rules: hour, schedule: { days: off } })).toEqual([]);
  });
});

describe('half past two', () => {
  const spring = '2026-03-29';
  const autumn = '2026-10-25';

  it.each<[what: string, times: string, day: string, starts: string[]]>([
    // What begins in the skipped hour begins as long after the change.
    ['that does not exist begins a shift at half past three', '02:30-04:30', spring, ['03:30+02:00', '04:00+02:00']],
    ['that does not exist ends a shift at half past three, as long after its begin', '01:00-02:30', spring, ['01:00+01:00', '01:30+01:00', '03:00+02:00']],
    ['that does not exist begins no shift that ends before half past three', '02:30-03:15', spring, []],
    ['and three, between which no time is, make no shift', '02:00-03:00', spring, []],
    ['that comes twice begins a shift the first time', '02:30-04:00', autumn, ['02:30+02:00', '02:00+01:00', '02:30+01:00', '03:00+01:00', '03:30+01:00']],
    ['that comes twice ends a shift the first time', '01:00-02:30', autumn, ['01:00+02:00', '01:30+02:00', '02:00+02:00']],
  ])('%s', (_what, times, day, starts) => {
    expect(bookable('Europe/Berlin', weekly(times, SUN), day)).toEqual(instants(on(day, ...starts)));
    const [from = '', to = ''] = times.split('-');
    expect(bookable('Europe/Berlin', [], day, { schedule: { days: new Map([[dayNumber(day), [{ from, to }]]]) } })).toEqual(instants(on(day, ...starts)));
  });

  it('lasts as long as any other time in a meeting over the change', () => {
    expect(bookable('Europe/Berlin', weekly('00:30-04:00', SUN), spring, { rules: { minutes: 90, step: 30 } })).toEqual(instants(on(spring, '00:30+01:00', '01:00+01:00', '01:30+01:00')));
    expect(bookable('Europe/Berlin', weekly('00:30-04:00', SUN), autumn, { rules: { minutes: 240, step: 30 } })).toEqual(instants(on(autumn, '00:30+02:00', '01:00+02:00')));
  });
});

describe('a day on which the clock changes', () => {
  it.each<[where: string, timeZone: string, days: [string, string][]]>([
    ['Berlin', 'Europe/Berlin', [['2026-03-28', '+01:00'], ['2026-03-29', '+02:00'], ['2026-10-24', '+02:00'], ['2026-10-25', '+01:00']]],
    ['London', 'Europe/London', [['2026-03-28', '+00:00'], ['2026-03-29', '+01:00'], ['2026-10-24', '+01:00'], ['2026-10-25', '+00:00']]],
    ['New York', 'America/New_York', [['2026-03-07', '-05:00'], ['2026-03-08', '-04:00'], ['2026-10-31', '-04:00'], ['2026-11-01', '-05:00']]],
    ['Lord Howe', 'Australia/Lord_Howe', [['2026-04-04', '+11:00'], ['2026-04-05', '+10:30'], ['2026-10-03', '+10:30'], ['2026-10-04', '+11:00']]],
    ['Auckland', 'Pacific/Auckland', [['2026-04-04', '+13:00'], ['2026-04-05', '+12:00'], ['2026-09-26', '+12:00'], ['2026-09-27', '+13:00']]],
    ['Kolkata', 'Asia/Kolkata', [['2026-03-28', '+05:30'], ['2026-03-29', '+05:30']]],
    ['Tokyo', 'Asia/Tokyo', [['2026-03-28', '+09:00'], ['2026-03-29', '+09:00']]],
  ])('has its afternoon at the usual wall time in %s', (_where, timeZone, days) => {
    for (const [day, offset] of days) expect(bookable(timeZone, weekly('13:00-14:00', SAT, SUN), day)).toEqual(instants(on(day, `13:00${offset}`, `13:30${offset}`)));
  });

  it('begins at one where midnight is skipped, and has midnight twice where it comes twice', () => {
    expect(bookable('America/Havana', weekly('00:00-02:00', SUN), '2026-03-08')).toEqual(instants(on('2026-03-08', '01:00-04:00', '01:30-04:00')));
    expect(bookable('America/Havana', weekly('00:00-01:30', SUN), '2026-11-01')).toEqual(
      instants(on('2026-11-01', '00:00-04:00', '00:30-04:00', '00:00-05:00', '00:30-05:00', '01:00-05:00')));
  });

  it('is one day for a limit and for the last day that can be booked', () => {
    const rules = { ...hour, perDay: 1 };
    const meetings = [Date.parse('2026-10-25T00:00+02:00')];
    expect(bookable('Europe/Berlin', weekly('23:00-24:00', SAT, SUN, MON), '2026-10-24', { until: '2026-10-26', rules, times: { meetings } })).toEqual(
      instants(['2026-10-24T23:00+02:00', '2026-10-26T23:00+01:00']));
    expect(bookable('Europe/Berlin', weekly('23:00-24:00', SAT, SUN, MON), '2026-10-24', { until: '2026-10-26', rules: { ...hour, horizonDays: 1 }, now: '2026-10-24T00:30+02:00' })).toEqual(
      instants(['2026-10-24T23:00+02:00', '2026-10-25T23:00+01:00']));
  });

  it('brings advisers of two zones together at another hour while only one has changed', () => {
    const adviser = (adviserId: string, timeZone: string, times: string): AdviserTimes => ({ adviserId, schedule: { timeZone, windows: weekly(times, MON) }, busy: [], blocked: [], meetings: [] });
    const both = [adviser('adv_b', 'Europe/Berlin', '14:00-16:00'), adviser('adv_n', 'America/New_York', '09:00-11:00')];
    const together = (day: string): string[] => availability({ ...service, ...hour, staffing: 'all' }, both, { from: Date.parse(`${day}T00:00Z`), to: Date.parse(`${day}T24:00Z`), now: Date.parse('2026-03-01T00:00Z'), timeZone: 'Europe/Berlin' })
      .map(({ startsAt }) => new Date(startsAt).toISOString());
    expect(together('2026-03-02')).toEqual(instants(['2026-03-02T15:00+01:00']));
    expect(together('2026-03-16')).toEqual(instants(['2026-03-16T14:00+01:00', '2026-03-16T15:00+01:00']));
    expect(together('2026-03-30')).toEqual(instants(['2026-03-30T15:00+02:00']));
  });
});

describe('the year\'s end', () => {
  it('lies within a shift over midnight', () => {
    expect(bookable('Europe/Berlin', weekly('22:00-02:00', THU), '2026-12-31', { until: '2027-01-01', rules: hour })).toEqual(
      instants(['2026-12-31T22:00+01:00', '2026-12-31T23:00+01:00', '2027-01-01T00:00+01:00', '2027-01-01T01:00+01:00']));
  });

  it('ends a shift when New Year is closed', () => {
    const closed = [{ timeZone: 'Europe/Berlin', days: new Set([dayNumber('2027-01-01')]) }];
    expect(bookable('Europe/Berlin', weekly('22:00-02:00', THU, FRI), '2026-12-31', { until: '2027-01-02', rules: hour, schedule: { closed } })).toEqual(
      instants(['2026-12-31T22:00+01:00', '2026-12-31T23:00+01:00']));
  });

  it('comes half a day sooner in Auckland than in London', () => {
    expect(bookable('Pacific/Auckland', weekly('00:00-01:00', FRI), '2027-01-01')).toEqual(['2026-12-31T11:00:00.000Z', '2026-12-31T11:30:00.000Z']);
    expect(bookable('Europe/London', weekly('00:00-01:00', FRI), '2027-01-01')).toEqual(['2027-01-01T00:00:00.000Z', '2027-01-01T00:30:00.000Z']);
  });

  it('divides no week', () => {
    const meetings = [Date.parse('2026-12-28T12:00+01:00')];
    // Monday the 28th to Sunday the 3rd are one week; Monday the 4th is the next.
    expect(bookable('Europe/Berlin', weekly('12:00-13:00', SUN, MON), '2026-12-27', { until: '2027-01-04', now: '2026-12-01T00:00Z', rules: { ...hour, perWeek: 1 }, times: { meetings } })).toEqual(
      instants(['2026-12-27T12:00+01:00', '2027-01-04T12:00+01:00']));
  });
});

describe('the 29th of February', () => {
  it('is a day like others in a leap year and is not there in others', () => {
    expect(bookable('Europe/Berlin', weekly('09:00-09:30', MON, TUE, WED), '2028-02-28', { until: '2028-03-01', now: '2028-02-01T00:00Z' })).toEqual(
      instants(['2028-02-28T09:00+01:00', '2028-02-29T09:00+01:00', '2028-03-01T09:00+01:00']));
    expect(bookable('Europe/Berlin', weekly('09:00-09:30', SUN, MON), '2027-02-28', { until: '2027-03-01', now: '2027-02-01T00:00Z' })).toEqual(
      instants(['2027-02-28T09:00+01:00', '2027-03-01T09:00+01:00']));
    expect(bookable('Europe/Berlin', weekly('09:00-09:30', SUN, MON), '2100-02-28', { until: '2100-03-01', now: '2100-01-01T00:00Z' })).toEqual(
      instants(['2100-02-28T09:00+01:00', '2100-03-01T09:00+01:00']));
  });

  it('lies between two shifts over midnight, and can have hours of its own', () => {
    const rules = { ...hour };
    const asked = { until: '2028-03-01', now: '2028-02-01T00:00Z', rules };
    expect(bookable('Europe/Berlin', weekly('23:00-01:00', MON, TUE), '2028-02-28', asked)).toEqual(
      instants(['2028-02-28T23:00+01:00', '2028-02-29T00:00+01:00', '2028-02-29T23:00+01:00', '2028-03-01T00:00+01:00']));
    expect(bookable('Europe/Berlin', weekly('23:00-01:00', MON, TUE), '2028-02-28', { ...asked, schedule: { days: new Map([[dayNumber('2028-02-29'), [{ from: '10:00', to: '11:00' }]]]) } })).toEqual(
      instants(['2028-02-28T23:00+01:00', '2028-02-29T00:00+01:00', '2028-02-29T10:00+01:00']));
  });

  it('counts as one of the days that can be booked ahead', () => {
    expect(bookable('Europe/Berlin', weekly('09:00-09:30', MON, TUE, WED), '2028-02-28', { until: '2028-03-01', now: '2028-02-28T00:00+01:00', rules: { horizonDays: 1 } })).toEqual(
      instants(['2028-02-28T09:00+01:00', '2028-02-29T09:00+01:00']));
  });
});

describe('a travel', () => {
  it('reads each day in the zone of that day, over both ends of it', () => {
    const journeys = [{ from: dayNumber('2026-03-10'), until: dayNumber('2026-03-11'), timeZone: 'America/New_York' }];
    expect(bookable('Europe/Berlin', weekly('09:00-10:00', MON, TUE, WED, THU), '2026-03-09', { until: '2026-03-12', rules: hour, schedule: { journeys } })).toEqual(
      instants(['2026-03-09T09:00+01:00', '2026-03-10T09:00-04:00', '2026-03-11T09:00-04:00', '2026-03-12T09:00+01:00']));
  });

  it('may lead to where it is the day after next already', () => {
    const journeys = [{ from: dayNumber('2026-06-02'), until: dayNumber('2026-06-02'), timeZone: 'Pacific/Kiritimati' }];
    const adviser: AdviserTimes = { adviserId: 'adv_a', schedule: { timeZone: 'Pacific/Pago_Pago', windows: weekly('00:00-01:00', TUE), journeys }, busy: [], blocked: [], meetings: [] };
    // Tuesday begins on Kiritimati when it is eleven on Sunday evening in Pago Pago.
    const midnight = Date.parse('2026-06-02T00:00+14:00');
    expect(midnight).toBe(Date.parse('2026-05-31T23:00-11:00'));
    const starts = (to: number): number[] => availability(service, [adviser], { from: midnight, to, now: Date.parse('2026-05-01T00:00Z'), timeZone: 'UTC' }).map(({ startsAt }) => startsAt);
    expect(starts(midnight + 1)).toEqual([midnight]);
    expect(starts(midnight + 86_400_000)).toEqual([midnight, midnight + 1_800_000]);
  });
});
