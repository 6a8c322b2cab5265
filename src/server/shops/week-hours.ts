import type { WeekWindow } from '../../contract/settings.ts';
import { Problem } from '../platform/problem.ts';

/**
 * Sorts weekly windows and joins those that overlap or touch.
 * @throws Problem `invalid_request` for a window that ends before it begins: one that goes past midnight is two.
 */
export function tidyWindows(windows: readonly WeekWindow[]): WeekWindow[] {
  const tidy: WeekWindow[] = [];
  for (const window of windows.toSorted((a, b) => a.weekday - b.weekday || a.from.localeCompare(b.from))) {
    if (window.to <= window.from) {
      throw new Problem('invalid_request', `The window ${window.from} to ${window.to} ends before it begins. Enter hours past midnight as two windows, one until 24:00 and one from 00:00 on the next day.`);
    }
    const last = tidy.at(-1);
    if (last && last.weekday === window.weekday && window.from <= last.to) last.to = window.to > last.to ? window.to : last.to;
    else tidy.push({ ...window });
  }
  return tidy;
}
