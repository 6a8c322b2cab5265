import { dayOf, formatTime } from '../../kit/time.ts';
import { addDays } from '../sales/period.ts';

/** A column of the calendar: a day, of everybody or of one adviser. */
export interface Column {
  readonly day: string;
  /** Empty for everybody's. */
  readonly adviserId: string;
}

/** Part of a stretch that lies in a column's day, in minutes since its midnight. */
export interface Block<T> {
  readonly item: T;
  readonly from: number;
  readonly to: number;
}

interface Stretch {
  readonly startsAt: string;
  readonly endsAt: string;
}

/** A column for each day; of one day with several advisers, a column for each of them. */
export function columnsOf(days: readonly string[], adviserIds: readonly string[]): Column[] {
  const [only] = days;
  if (days.length === 1 && only !== undefined && adviserIds.length > 1) return adviserIds.map((adviserId) => ({ day: only, adviserId }));
  return days.map((day) => ({ day, adviserId: '' }));
}

/** What of some stretches lies in a day of a zone. */
export function blocksIn<T extends Stretch>(stretches: readonly T[], day: string, zone: string): Block<T>[] {
  return stretches.flatMap((item) => {
    const [first, last] = [dayOf(item.startsAt, zone), dayOf(item.endsAt, zone)];
    if (last < day || first > day) return [];
    const from = first < day ? 0 : minutesOf(item.startsAt, zone);
    const to = last > day ? 1440 : minutesOf(item.endsAt, zone);
    return to > from ? [{ item, from, to }] : [];
  });
}

export function minutesOf(at: string | number, zone: string): number {
  const [hours = 0, minutes = 0] = formatTime(at, zone).split(':').map(Number);
  return hours * 60 + minutes;
}

/** The instant of a wall time in this browser's zone. */
export function instantAt(day: string, minutes: number): string {
  const [year = 0, month = 1, date = 1] = (minutes >= 1440 ? addDays(day, 1) : day).split('-').map(Number);
  return new Date(year, month - 1, date, 0, minutes % 1440).toISOString();
}
