import type { DayWindow } from '../../contract/calendar.ts';
import type { WeekWindow } from '../../contract/settings.ts';
import { Problem } from '../platform/problem.ts';

/**
 * Sorts weekly windows and joins those of one day that overlap or touch. One that ends at or before its begin goes on past
 * midnight.
 * @throws Problem `invalid_request` for a window without length
 */
export function tidyWindows(windows: readonly WeekWindow[]): WeekWindow[] {
  const days = Map.groupBy(windows, ({ weekday }) => weekday);
  return [...days].toSorted(([a], [b]) => a - b).flatMap(([weekday, those]) => tidyDay(those).map((window) => ({ weekday, ...window })));
}

/** The same for the windows of one day. */
export function tidyDay(windows: readonly DayWindow[]): DayWindow[] {
  const tidy: { from: string; to: string; past: boolean }[] = [];
  for (const { from, to } of windows.toSorted((a, b) => a.from.localeCompare(b.from))) {
    if (from === to || from === '24:00') throw new Problem('invalid_request', `The window ${from} to ${to} has no length. Give it an end after its begin; one past midnight ends on the next day.`);
    const past = to < from;
    const last = tidy.at(-1);
    if (last && (last.past || from <= last.to)) {
      // Whatever begins before an earlier window ends is part of it; past midnight is later than any hour before.
      if ((past && !last.past) || (past === last.past && to > last.to)) Object.assign(last, { to, past });
    } else tidy.push({ from, to, past });
  }
  return tidy.map(({ from, to }) => ({ from, to }));
}
