import type { WeekWindow } from '../../contract/settings.ts';

/** Opening hours while they are edited: whatever was typed, by weekday (1 is Monday). */
export interface WindowDraft {
  readonly from: string;
  readonly to: string;
}
export type WeekDraft = readonly (readonly WindowDraft[])[];

export const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;
export type WindowFault = 'unreadable' | 'empty';

/** Reads a time as people type it: `9`, `930`, `9.30`, `9:30`, `24`. Gives wall time, or null. */
export function parseWallTime(text: string): string | null {
  const [, hours, minutes] = /^(\d{1,2})(?:\s*(?:[:.,h]\s*|)(\d{2}))?\s*(?:h|uhr)?$/iu.exec(text.trim()) ?? [];
  if (hours === undefined) return null;
  const hour = Number(hours);
  const minute = Number(minutes ?? '0');
  if (minute > 59 || hour > 24 || (hour === 24 && minute > 0)) return null;
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

/** Minutes since midnight of wall time. */
export function minutesOf(wallTime: string): number {
  const [hours = 0, minutes = 0] = wallTime.split(':').map(Number);
  return hours * 60 + minutes;
}

/** What is wrong with a window as it is typed, if anything. One that ends at or before its begin goes on past midnight. */
export function windowFault({ from, to }: WindowDraft): WindowFault | undefined {
  const start = parseWallTime(from);
  const end = parseWallTime(to);
  if (start === null || end === null || start === '24:00') return 'unreadable';
  return start === end ? 'empty' : undefined;
}

/** Whether a window goes on into the next day. Only for windows without a fault. */
export function overMidnight({ from, to }: WindowDraft): boolean {
  const end = minutesOf(parseWallTime(to) ?? to);
  return end > 0 && end < minutesOf(parseWallTime(from) ?? from);
}

/** Windows of the week as the server takes them: sorted, and joined where they meet. Only for drafts without a fault. */
export function toWindows(week: WeekDraft): WeekWindow[] {
  return week.flatMap((windows, index) => mergeWindows(windows).map((window) => ({ weekday: index + 1, ...window })));
}

/** Joins what overlaps or touches, in the order of the day. */
export function mergeWindows(windows: readonly WindowDraft[]): WindowDraft[] {
  const read = windows.map(({ from, to }) => ({ from: parseWallTime(from) ?? from, to: parseWallTime(to) ?? to }));
  const merged: { from: string; to: string }[] = [];
  for (const { from, to } of read.toSorted((a, b) => minutesOf(a.from) - minutesOf(b.from))) {
    const last = merged.at(-1);
    if (last && minutesOf(from) <= endOf(last)) {
      if (endOf({ from, to }) > endOf(last)) last.to = to;
    } else merged.push({ from, to });
  }
  return merged;
}

/** Minutes after the midnight before its begin at which a window ends. */
function endOf({ from, to }: WindowDraft): number {
  return minutesOf(to) > minutesOf(from) ? minutesOf(to) : minutesOf(to) + 24 * 60;
}

export function toWeek(windows: readonly WeekWindow[]): WeekDraft {
  return WEEKDAYS.map((day) => windows.filter(({ weekday }) => weekday === day).map(({ from, to }) => ({ from, to })));
}

/** The next window somebody is likely to want: after the last one of the day, or a usual working day. */
export function nextWindow(windows: readonly WindowDraft[]): WindowDraft {
  const end = parseWallTime(windows.at(-1)?.to ?? '');
  if (end === null) return { from: '09:00', to: '18:00' };
  const start = Math.min(minutesOf(end) + 60, 23 * 60);
  return { from: wallTime(start), to: wallTime(Math.min(start + 240, 24 * 60)) };
}

export interface HoursLine {
  /** First and last weekday of days in a row with the same hours. */
  readonly days: readonly [number, number];
  readonly windows: readonly WindowDraft[];
}

/** Says a week shortly: days in a row with the same hours make one line; closed days make none. */
export function summarise(windows: readonly WeekWindow[]): HoursLine[] {
  const lines: { days: [number, number]; windows: readonly WindowDraft[] }[] = [];
  for (const [index, day] of toWeek(windows).entries()) {
    if (day.length === 0) continue;
    const weekday = index + 1;
    const last = lines.at(-1);
    if (last?.days[1] === weekday - 1 && sameWindows(last.windows, day)) last.days[1] = weekday;
    else lines.push({ days: [weekday, weekday], windows: day });
  }
  return lines;
}

function sameWindows(one: readonly WindowDraft[], other: readonly WindowDraft[]): boolean {
  return one.length === other.length && one.every(({ from, to }, index) => from === other[index]?.from && to === other[index].to);
}

function wallTime(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
