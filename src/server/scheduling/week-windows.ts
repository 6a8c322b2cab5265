import type { DayWindow } from '../../contract/calendar.ts';
import type { WeekWindow } from '../../contract/settings.ts';
import { byBegin, type Interval } from './intervals.ts';
import { beginOf, dayOf, instantOf, weekdayOf } from './wall-time.ts';

/** Days in a row, the last one included, that are read in another zone. Days count from 1 January 1970. */
export interface Journey {
  readonly from: number;
  readonly until: number;
  readonly timeZone: string;
}

/** Closed days, and the zone whose calendar they are of. */
export interface Closed {
  readonly timeZone: string;
  readonly days: ReadonlySet<number>;
}

/** When somebody works, or a place is open. Wall time throughout. */
export interface Schedule {
  readonly timeZone: string;
  readonly windows: readonly WeekWindow[];
  /** Windows of single days instead of the weekly ones. */
  readonly days?: ReadonlyMap<number, readonly DayWindow[]>;
  /** The zone of those single days, when it is not that of the weekly windows. */
  readonly dayZone?: string;
  readonly journeys?: readonly Journey[];
  readonly closed?: readonly Closed[];
}

interface Minutes {
  from: number;
  to: number;
}

const DAY_MINUTES = 1440;
/** A window belongs to the day it begins on, and may reach into the one after the next; so may the one that reaches into it. */
const LOOK_BACK_DAYS = 4;
/** Whoever travels may be where it is the day after next already. */
const LOOK_AHEAD_DAYS = 2;

/**
 * The instants of a schedule's windows between two instants and around them: in the order they begin, those of one day
 * merged where they touch. A window whose end is not after its begin ends on the next day, and belongs to the day it
 * begins on: that day's own windows replace it, and it falls out when that day is closed. Where it reaches into a closed
 * day, it ends with the day before.
 */
export function windowsOf({ windows, timeZone, days, dayZone = timeZone, journeys = [], closed = [] }: Schedule, { from, to }: Interval): Interval[] {
  const week = mergeByWeekday(windows);
  const last = dayOf(to, timeZone) + LOOK_AHEAD_DAYS;
  const found: Interval[] = [];
  for (let day = dayOf(from, timeZone) - LOOK_BACK_DAYS; day <= last; day += 1) {
    const own = days?.get(day);
    const zone = journeys.find((journey) => journey.from <= day && day <= journey.until)?.timeZone ?? (own ? dayZone : timeZone);
    for (const window of own ? mergeDay(own) : (week.get(weekdayOf(day)) ?? [])) {
      const interval = openPart({ from: instantOf(day, window.from, zone), to: instantOf(day, window.to, zone) }, closed);
      // Where the clock change puts the end at or before the begin, nothing is left of a window.
      if (interval.to > interval.from) found.push(interval);
    }
  }
  return found.toSorted(byBegin);
}

function openPart({ from, to }: Interval, closed: readonly Closed[]): Interval {
  let end = to;
  for (const { timeZone, days } of closed) {
    for (let day = dayOf(from, timeZone); beginOf(day, timeZone) < end; day += 1) {
      if (days.has(day)) end = Math.max(from, beginOf(day, timeZone));
    }
  }
  return { from, to: end };
}

function mergeByWeekday(windows: readonly WeekWindow[]): Map<number, Minutes[]> {
  const days = new Map<number, WeekWindow[]>();
  for (const window of windows) days.set(window.weekday, [...(days.get(window.weekday) ?? []), window]);
  return new Map([...days].map(([weekday, those]) => [weekday, mergeDay(those)]));
}

function mergeDay(windows: readonly DayWindow[]): Minutes[] {
  const merged: Minutes[] = [];
  for (const { from, to } of windows.map((window) => span(minutesOf(window.from), minutesOf(window.to))).toSorted(byBegin)) {
    const last = merged.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else merged.push({ from, to });
  }
  return merged;
}

function span(from: number, to: number): Minutes {
  return { from, to: to > from ? to : to + DAY_MINUTES };
}

function minutesOf(wallTime: string): number {
  const [hours = 0, minutes = 0] = wallTime.split(':').map(Number);
  return hours * 60 + minutes;
}
