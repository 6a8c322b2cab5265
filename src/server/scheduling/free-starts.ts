import { byBegin, merge, type Interval } from './intervals.ts';

const MINUTE = 60_000;

/** What a service asks of time. Minutes. */
export interface Grid {
  readonly minutes: number;
  /** Distance between two starts, counted from where a window begins. */
  readonly step: number;
  readonly bufferBefore: number;
  readonly bufferAfter: number;
  /** Whether, in a window in which somebody is busy, only starts are offered that touch that or the window's begin. */
  readonly tight: boolean;
}

/** A time when an adviser is busy, and the pauses in minutes that it wants around it. */
export interface Busy extends Interval {
  readonly bufferBefore: number;
  readonly bufferAfter: number;
}

/** What keeps somebody from a meeting. */
export interface Taken {
  readonly busy: readonly Busy[];
  /** Time off, beside which no pause is wanted. */
  readonly blocked: readonly Interval[];
}

/** The starts in these windows, which are in the order they begin, at which everybody of a team is free. */
export function* freeStarts(grid: Grid, windows: readonly Interval[], team: readonly Taken[], asked: Interval): Generator<number> {
  const closed = closedTo(grid, team);
  const length = grid.minutes * MINUTE;
  // Work goes on from one window into the next where they touch, also over midnight.
  const stretches = merge(windows);
  let reached = Number.NEGATIVE_INFINITY;
  let stretch = 0;
  let at = 0;
  for (const window of windows) {
    // Where an earlier window reaches into this one, that one's grid holds.
    const from = Math.max(window.from, reached);
    reached = Math.max(reached, window.to);
    while ((stretches[stretch] as Interval).to <= window.from) stretch += 1;
    const last = (stretches[stretch] as Interval).to - length;
    const to = Math.min(window.to, asked.to, last + 1);
    for (const start of startsOf(grid, window, { from: Math.max(from, asked.from), to }, closed)) {
      while (at < closed.length && (closed[at] as Interval).to <= start) at += 1;
      if (!isClosed(closed, at, start)) yield start;
    }
  }
}

/** The starts of one window, whether or not somebody is free. */
function startsOf({ minutes, step, tight }: Grid, window: Interval, { from, to }: Interval, closed: readonly Interval[]): number[] {
  if (tight) {
    // Closed is already whatever begins a meeting's length before somebody is busy, and who is busy after the window fills nothing of it.
    const near = closed.filter((one) => one.to > window.from && one.from + minutes * MINUTE < window.to);
    if (near.length > 0) {
      const touching = [window.from, ...near.flatMap((one) => [one.from, one.to])].filter((start) => start >= from && start < to);
      return [...new Set(touching)].toSorted((a, b) => a - b);
    }
  }
  const starts: number[] = [];
  const distance = step * MINUTE;
  for (let start = window.from + Math.ceil((from - window.from) / distance) * distance; start < to; start += distance) starts.push(start);
  return starts;
}

/** Stretches in which no meeting may begin; their ends are free again. In the order they begin. */
function closedTo({ minutes, bufferBefore, bufferAfter }: Grid, team: readonly Taken[]): Interval[] {
  const closed: Interval[] = [];
  for (const { busy, blocked } of team) {
    for (const other of busy) {
      closed.push({
        from: other.from - (minutes + Math.max(bufferAfter, other.bufferBefore)) * MINUTE,
        to: other.to + Math.max(bufferBefore, other.bufferAfter) * MINUTE,
      });
    }
    for (const { from, to } of blocked) closed.push({ from: from - minutes * MINUTE, to });
  }
  return closed.toSorted(byBegin);
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
