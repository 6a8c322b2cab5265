import fc from 'fast-check';
import type { DayWindow } from '../../src/contract/calendar.ts';
import type { WeekWindow } from '../../src/contract/settings.ts';
import type { AdviserTimes, OpenAppointment, Query, ServiceRules } from '../../src/server/scheduling/availability.ts';
import { dayOf, dayText, weekdayOf } from '../../src/server/scheduling/wall-time.ts';
import type { Schedule } from '../../src/server/scheduling/week-windows.ts';

const MINUTE = 60_000;
const TICK = 5 * MINUTE;
const HOUR_TICKS = 12;
const DAY_TICKS = 24 * HOUR_TICKS;
/** Longest stretch that is asked for. */
const REACH = 12 * HOUR_TICKS;
/** Both changes of five zones, a year's end, a leap day, and a common Tuesday. */
const MOMENTS = ['2026-03-28T22:00Z', '2026-10-24T21:00Z', '2026-03-08T03:00Z', '2026-11-01T02:00Z', '2026-04-04T11:00Z', '2026-09-26T10:00Z', '2026-10-03T12:00Z', '2026-12-31T15:00Z', '2028-02-29T00:00Z', '2026-06-02T06:00Z'];
const ZONES = ['Europe/Berlin', 'Europe/London', 'America/New_York', 'Australia/Lord_Howe', 'Pacific/Auckland', 'Asia/Kolkata', 'Asia/Tokyo', 'Pacific/Kiritimati', 'Pacific/Pago_Pago', 'America/Havana'];

/** All that the engine is given. */
export interface Case {
  readonly service: ServiceRules;
  readonly advisers: readonly AdviserTimes[];
  readonly query: Query;
  readonly open: readonly OpenAppointment[];
}

const often = <T>(usual: T, arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T> => fc.oneof({ weight: 4, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary });
const ticks = (min: number, max: number): fc.Arbitrary<number> => fc.integer({ min, max });
const fives = (min: number, max: number): fc.Arbitrary<number> => ticks(min, max).map((count) => count * 5);
const zone = fc.constantFrom(...ZONES);

const wallTime = (quarters: number): string => `${String(Math.floor(quarters / 4)).padStart(2, '0')}:${String((quarters % 4) * 15).padStart(2, '0')}`;
/** Quarters of an hour; one that ends at or before its begin goes on past midnight. */
const dayWindow: fc.Arbitrary<DayWindow> = fc.record({ from: fc.nat({ max: 95 }).map(wallTime), to: ticks(1, 96).map(wallTime) });

/** A schedule whose special days lie around an instant. */
function anySchedule(around: number): fc.Arbitrary<Schedule> {
  const day = (offset: number): number => dayOf(around, 'UTC') + offset;
  const offset = ticks(-2, 2);
  const shift = fc.tuple(dayWindow, often<number | undefined>(undefined, offset)).map(([window, only]): WeekWindow[] =>
    (only === undefined ? [1, 2, 3, 4, 5, 6, 7] : [weekdayOf(day(only))]).map((weekday) => ({ weekday, ...window })));
  return fc.record({
    timeZone: zone,
    windows: fc.array(shift, { minLength: 1, maxLength: 3 }).map((shifts) => shifts.flat()),
    days: fc.array(fc.tuple(offset.map(day), fc.array(dayWindow, { maxLength: 2 })), { maxLength: 2 }).map((days) => new Map(days)),
    dayZone: zone,
    journeys: fc.array(fc.record({ from: offset.map(day), days: fc.nat({ max: 2 }), timeZone: zone }).map((one) => ({ ...one, until: one.from + one.days })), { maxLength: 1 }),
    closed: often<Schedule['closed']>([], fc.array(fc.record({ timeZone: zone, days: fc.array(offset.map(day), { maxLength: 2 }).map((days) => new Set(days)) }), { maxLength: 2 })),
  }, { requiredKeys: ['timeZone', 'windows'] }) as fc.Arbitrary<Schedule>;
}

function anyTimes(from: number, schedules: readonly Schedule[]): fc.Arbitrary<Omit<AdviserTimes, 'adviserId'>> {
  const stretch = fc.record({ at: ticks(-HOUR_TICKS, REACH + 2 * HOUR_TICKS), length: ticks(1, 3 * HOUR_TICKS) }).map(({ at, length }) => ({ from: from + at * TICK, to: from + (at + length) * TICK }));
  const meeting = fc.tuple(stretch, often(0, fives(0, 6)), often(0, fives(0, 6))).map(([one, bufferBefore, bufferAfter]) => ({ ...one, bufferBefore, bufferAfter }));
  return fc.record({
    schedule: fc.constantFrom(...schedules), busy: fc.array(meeting, { maxLength: 4 }), blocked: fc.array(stretch, { maxLength: 1 }),
    meetings: fc.array(ticks(-4 * DAY_TICKS, 4 * DAY_TICKS).map((at) => from + at * TICK), { maxLength: 4 }),
  });
}

function anyRules(from: number, place: Schedule): fc.Arbitrary<ServiceRules> {
  const day = often<string | null>(null, ticks(-1, 1).map((offset) => dayText(dayOf(from, 'UTC') + offset)));
  const limit = (max: number): fc.Arbitrary<number | null> => often<number | null>(null, ticks(1, max));
  return fc.record({
    minutes: fives(1, 18), step: fives(1, 18), bufferBefore: often(0, fives(0, 6)), bufferAfter: often(0, fives(0, 6)), tight: fc.boolean(), notice: often(0, fives(0, 120)),
    horizonDays: ticks(1, 3), bookFrom: day, bookUntil: day, perDay: limit(2), perWeek: limit(4), seats: ticks(1, 3),
    staffing: fc.constantFrom('any', 'any', 'chosen', 'all', 'lead'), adviserIds: often<string[]>([], fc.subarray(['adv_0', 'adv_1', 'adv_2'])),
    leadIds: fc.constantFrom(['adv_0'], ['adv_1'], ['adv_0', 'adv_1']), place: often<Schedule | undefined>(undefined, fc.constant(place)),
  });
}

/** Anything that can be asked of the engine, on full five minutes, with something special near by. */
export const anyCase: fc.Arbitrary<Case> = fc.constantFrom(...MOMENTS).map((moment) => Date.parse(moment)).chain((around) =>
  fc.tuple(fc.array(anySchedule(around), { minLength: 2, maxLength: 3 }), ticks(-8 * HOUR_TICKS, 4 * HOUR_TICKS).map((shift) => around + shift * TICK)).chain(([schedules, from]) =>
    fc.record({
      service: anyRules(from, schedules[0] as Schedule),
      advisers: fc.array(anyTimes(from, schedules.slice(-2)), { minLength: 1, maxLength: 3 }).map((those) => those.map((times, index) => ({ ...times, adviserId: `adv_${index}` }))),
      query: fc.record({ to: ticks(1, REACH), now: ticks(-2 * DAY_TICKS, HOUR_TICKS), timeZone: zone }).map(({ to, now, timeZone }) => ({ from, to: from + to * TICK, now: from + now * TICK, timeZone })),
      open: fc.array(fc.record({ startsAt: fc.nat({ max: REACH }).map((at) => from + at * TICK), seatsLeft: fc.nat({ max: 2 }) }), { maxLength: 2 })
        .map((rounds) => rounds.map((round, index): OpenAppointment => ({ ...round, appointmentId: `apt_${index}`, adviserIds: ['adv_0'] }))),
    })));
