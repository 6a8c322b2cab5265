import type { Slot } from '../contract/booking.ts';
import { dateFormat, dayOf } from './time.ts';

/** The calendar of the slot picker. A day is written `2026-11-26` and means the zone the picker shows. */
const DAY = 86_400_000;

export type PartOfDay = 'morning' | 'afternoon' | 'evening';
const PARTS: readonly PartOfDay[] = ['morning', 'afternoon', 'evening'];

export function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);
}

/** The Monday of a day's week. */
export function mondayOf(day: string): string {
  return addDays(day, -((new Date(day).getUTCDay() + 6) % 7));
}

export function weekDays(monday: string): string[] {
  return Array.from({ length: 7 }, (_, index) => addDays(monday, index));
}

/** Starts by day, in order. */
export function startsByDay(slots: readonly Slot[], zone: string): Map<string, string[]> {
  const days = new Map<string, string[]>();
  for (const { startsAt } of slots) {
    const day = dayOf(startsAt, zone);
    const starts = days.get(day);
    if (starts) starts.push(startsAt);
    else days.set(day, [startsAt]);
  }
  return days;
}

/** The parts of a day that have starts: before noon, before six, after. */
export function partsOfDay(starts: readonly string[], zone: string): { part: PartOfDay; starts: string[] }[] {
  const hours = dateFormat('en', zone, { hour: '2-digit', hourCycle: 'h23' });
  const partOf = (startsAt: string): PartOfDay => {
    const hour = Number(hours.format(new Date(startsAt)));
    return hour < 12 ? 'morning' : hour < 18 ? 'afternoon' : 'evening';
  };
  return PARTS.map((part) => ({ part, starts: starts.filter((startsAt) => partOf(startsAt) === part) })).filter(({ starts }) => starts.length > 0);
}

/** An answer's reach, from one instant to another. */
export interface Reach {
  from: number;
  to: number;
}

/** What to ask for, to show a week in whatever zone and the next ones too: as far as one request may reach. */
export function reachFrom(monday: string, now: number): Reach {
  // Somewhere on earth the day begins fourteen hours before it does in Greenwich.
  const from = Math.max(now, Date.parse(monday) - 14 * 3_600_000);
  return { from, to: from + 35 * DAY };
}

/** Whether an answer holds all of a week that is still to come. */
export function reaches({ from, to }: Reach, monday: string, now: number): boolean {
  const begin = Date.parse(monday) - 14 * 3_600_000;
  // It ends somewhere twelve hours later than in Greenwich.
  return from <= Math.max(begin, now) && to >= begin + 7 * DAY + 26 * 3_600_000;
}
