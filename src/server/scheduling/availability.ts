import type { WeekWindow } from '../../contract/settings.ts';
import { beginOf, dayOf, windowsBetween, type Interval } from './week-windows.ts';

const MINUTE = 60_000;

/** The rules of a service. Minutes throughout, but for the horizon. */
export interface ServiceRules {
  readonly minutes: number;
  /** Distance between two starts, counted from where a window begins. */
  readonly step: number;
  readonly bufferBefore: number;
  readonly bufferAfter: number;
  /** Least time between now and a start. */
  readonly notice: number;
  /** How many days after today can be booked, days of the shop's zone. */
  readonly horizonDays: number;
}

/** A time when an adviser is busy, and the pauses in minutes that it wants around it. */
export interface Busy extends Interval {
  readonly bufferBefore: number;
  readonly bufferAfter: number;
}

/** When an adviser works and is busy. */
export interface AdviserTimes {
  readonly adviserId: string;
  /** Zone of the windows. */
  readonly timeZone: string;
  readonly windows: readonly WeekWindow[];
  /** Whatever lies within a day of what is asked. More does no harm. */
  readonly busy: readonly Busy[];
}

/** What is asked: starts from `from` on and before `to`. Milliseconds since 1970. */
export interface Query extends Interval {
  readonly now: number;
  /** The shop's zone, which says when the last bookable day ends. */
  readonly timeZone: string;
}

/** A bookable start and who could take it. */
export interface Start {
  readonly startsAt: number;
  readonly adviserIds: readonly string[];
}

/**
 * The bookable starts of a service, in order. The one place that knows what can be booked: it makes the list, and whoever
 * wants a start is held against it. A start lies on the grid of its window, the meeting fits into the adviser's windows,
 * and between two meetings lies the larger of the pauses they want.
 */
export function availability(service: ServiceRules, advisers: readonly AdviserTimes[], { now, from, to, timeZone }: Query): Start[] {
  const asked = {
    from: Math.max(from, now + service.notice * MINUTE),
    to: Math.min(to, beginOf(dayOf(now, timeZone) + service.horizonDays + 1, timeZone)),
  };
  if (asked.from >= asked.to) return [];
  const starts = new Map<number, string[]>();
  const windowsOf = shareWindows(asked, service.minutes * MINUTE);
  for (const adviser of advisers) {
    for (const startsAt of startsOf(service, windowsOf(adviser), closedTo(service, adviser.busy), asked)) {
      const known = starts.get(startsAt);
      if (known) known.push(adviser.adviserId);
      else starts.set(startsAt, [adviser.adviserId]);
    }
  }
  return [...starts].toSorted(([a], [b]) => a - b).map(([startsAt, adviserIds]) => ({ startsAt, adviserIds }));
}

/** Advisers of one shop mostly share their hours, and turning wall time into instants is what costs. */
function shareWindows(asked: Interval, length: number): (adviser: AdviserTimes) => Interval[] {
  const known = new Map<string, Interval[]>();
  return ({ windows, timeZone }) => {
    const key = `${timeZone} ${JSON.stringify(windows)}`;
    const found = known.get(key) ?? windowsBetween(windows, timeZone, asked.from, asked.to + length);
    known.set(key, found);
    return found;
  };
}

/** Stretches in which no meeting of this service may begin; their ends are free again. */
function closedTo({ minutes, bufferBefore, bufferAfter }: ServiceRules, busy: readonly Busy[]): Interval[] {
  const closed = busy.map((other) => ({
    from: other.from - (minutes + Math.max(bufferAfter, other.bufferBefore)) * MINUTE,
    to: other.to + Math.max(bufferBefore, other.bufferAfter) * MINUTE,
  }));
  return closed.toSorted((a, b) => a.from - b.from);
}

function* startsOf(service: ServiceRules, windows: readonly Interval[], closed: readonly Interval[], asked: Interval): Generator<number> {
  const length = service.minutes * MINUTE;
  const step = service.step * MINUTE;
  // Work goes on from one window into the next where they touch, also over midnight.
  const open = merge(windows);
  let reached = Number.NEGATIVE_INFINITY;
  let at = 0;
  for (const window of windows) {
    // Where an earlier window reaches into this one, that one's grid holds.
    const from = Math.max(window.from, reached, asked.from);
    reached = Math.max(reached, window.to);
    const stretch = open.find(({ to }) => to > window.from);
    const to = Math.min(window.to, asked.to, (stretch?.to ?? 0) - length + 1);
    for (let start = window.from + Math.ceil((from - window.from) / step) * step; start < to; start += step) {
      while (at < closed.length && (closed[at] as Interval).to <= start) at += 1;
      if (!isClosed(closed, at, start)) yield start;
    }
  }
}

/** Stretches are in the order they begin, but a long one may end after the next has. */
function isClosed(closed: readonly Interval[], at: number, start: number): boolean {
  for (let index = at; index < closed.length; index += 1) {
    const { from, to } = closed[index] as Interval;
    if (from >= start) return false;
    if (to > start) return true;
  }
  return false;
}

function merge(windows: readonly Interval[]): Interval[] {
  const merged: { from: number; to: number }[] = [];
  for (const { from, to } of windows) {
    const last = merged.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else merged.push({ from, to });
  }
  return merged;
}
