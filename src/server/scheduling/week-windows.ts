import type { WeekWindow } from '../../contract/settings.ts';

/** A stretch of time, in milliseconds since 1970, without its end. */
export interface Interval {
  readonly from: number;
  readonly to: number;
}

interface Minutes {
  from: number;
  to: number;
}

const MINUTE = 60_000;
const DAY_MINUTES = 1440;
const DAY_MS = DAY_MINUTES * MINUTE;
const QUARTER_MS = 15 * MINUTE;
/** 1 January 1970 was a Thursday. */
const FIRST_WEEKDAY = 4;
/** A window belongs to the day it begins on, and may reach into the one after the next; so may the one that reaches into it. */
const LOOK_BACK_DAYS = 4;

/**
 * The instants of weekly windows, wall time in `timeZone`, between two instants and around them: in the order they begin,
 * those of one day merged where they touch. A window whose end is not after its begin ends on the next day. Wall time
 * that a clock change skips is taken as the same distance after the change, wall time that comes twice as its first.
 */
export function windowsBetween(windows: readonly WeekWindow[], timeZone: string, from: number, to: number): Interval[] {
  const days = mergeByWeekday(windows);
  const last = dayOf(to, timeZone);
  const found: Interval[] = [];
  for (let day = dayOf(from, timeZone) - LOOK_BACK_DAYS; day <= last; day += 1) {
    for (const window of days.get(weekdayOf(day)) ?? []) {
      const interval = { from: instantOf(day, window.from, timeZone), to: instantOf(day, window.to, timeZone) };
      // A window that lies inside the skipped hour does not happen.
      if (interval.to > interval.from) found.push(interval);
    }
  }
  return found.toSorted((a, b) => a.from - b.from);
}

/** The calendar day of an instant in a zone, as days since 1 January 1970. */
export function dayOf(instant: number, timeZone: string): number {
  // Days begin at full quarters of an hour in every zone of our time.
  return remember(`${timeZone} at ${Math.floor(instant / QUARTER_MS)}`, () => {
    const { year, month, day } = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(timeZone);
    return Date.UTC(year, month - 1, day) / DAY_MS;
  });
}

/** When a day begins in a zone. Where the clock changes at midnight, that is not 00:00. */
export function beginOf(day: number, timeZone: string): number {
  return remember(`${timeZone} ${day}`, () => dateOf(day).toZonedDateTime(timeZone).epochMilliseconds);
}

/** The instant of a wall time, in minutes after a day's midnight. */
function instantOf(day: number, minutes: number, timeZone: string): number {
  return remember(`${timeZone} ${day} ${minutes}`, () => {
    const time = new Temporal.PlainTime(Math.floor(minutes / 60) % 24, minutes % 60);
    return dateOf(day + Math.floor(minutes / DAY_MINUTES)).toPlainDateTime(time).toZonedDateTime(timeZone, { disambiguation: 'compatible' }).epochMilliseconds;
  });
}

/** Turning wall time into instants is what costs, and the same few are asked for again and again. */
const known = new Map<string, number>();
const KNOWN = 20_000;

function remember(key: string, find: () => number): number {
  const before = known.get(key);
  if (before !== undefined) return before;
  const found = find();
  if (known.size >= KNOWN) known.clear();
  known.set(key, found);
  return found;
}

function dateOf(day: number): Temporal.PlainDate {
  const date = new Date(day * DAY_MS);
  return new Temporal.PlainDate(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}

/** 1 is Monday. */
function weekdayOf(day: number): number {
  return ((((day + FIRST_WEEKDAY - 1) % 7) + 7) % 7) + 1;
}

function mergeByWeekday(windows: readonly WeekWindow[]): Map<number, Minutes[]> {
  const days = new Map<number, Minutes[]>();
  const sorted = windows.map(({ weekday, from, to }) => ({ weekday, ...span(minutesOf(from), minutesOf(to)) })).toSorted((a, b) => a.from - b.from);
  for (const { weekday, from, to } of sorted) {
    const merged = days.get(weekday) ?? [];
    const last = merged.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else merged.push({ from, to });
    days.set(weekday, merged);
  }
  return days;
}

function span(from: number, to: number): Minutes {
  return { from, to: to > from ? to : to + DAY_MINUTES };
}

function minutesOf(wallTime: string): number {
  const [hours = 0, minutes = 0] = wallTime.split(':').map(Number);
  return hours * 60 + minutes;
}
