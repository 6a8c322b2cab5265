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

const DAY_MINUTES = 1440;
/** A window belongs to the day it begins on, and may reach into the one after the next; so may the one that reaches into it. */
const LOOK_BACK_DAYS = 4;

/**
 * The instants of weekly windows, wall time in `timeZone`, between two instants and around them: in the order they begin,
 * those of one day merged where they touch. A window whose end is not after its begin ends on the next day. Wall time
 * that a clock change skips is taken as the same distance after the change, wall time that comes twice as its first.
 */
export function windowsBetween(windows: readonly WeekWindow[], timeZone: string, from: number, to: number): Interval[] {
  const days = mergeByWeekday(windows);
  const last = dateOf(to, timeZone);
  const found: Interval[] = [];
  for (let day = dateOf(from, timeZone).subtract({ days: LOOK_BACK_DAYS }); Temporal.PlainDate.compare(day, last) <= 0; day = day.add({ days: 1 })) {
    for (const window of days.get(day.dayOfWeek) ?? []) {
      const interval = { from: instantOf(day, window.from, timeZone), to: instantOf(day, window.to, timeZone) };
      // A window that lies inside the skipped hour does not happen.
      if (interval.to > interval.from) found.push(interval);
    }
  }
  return found.toSorted((a, b) => a.from - b.from);
}

/** The calendar day of an instant in a zone. */
export function dateOf(instant: number, timeZone: string): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(timeZone).toPlainDate();
}

/** When a day begins in a zone. Where the clock changes at midnight, that is not 00:00. */
export function beginOf(day: Temporal.PlainDate, timeZone: string): number {
  return day.toZonedDateTime(timeZone).epochMilliseconds;
}

function instantOf(day: Temporal.PlainDate, minutes: number, timeZone: string): number {
  const time = new Temporal.PlainTime(Math.floor(minutes / 60) % 24, minutes % 60);
  return day.add({ days: Math.floor(minutes / DAY_MINUTES) }).toPlainDateTime(time).toZonedDateTime(timeZone, { disambiguation: 'compatible' }).epochMilliseconds;
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
