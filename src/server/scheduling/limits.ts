import type { AdviserTimes, ServiceRules } from './availability.ts';
import { dayOf, weekOf } from './wall-time.ts';

interface Counts {
  readonly days: ReadonlyMap<number, number>;
  readonly weeks: ReadonlyMap<number, number>;
}

const counted = new WeakMap<AdviserTimes, Counts>();

/** Whether one more meeting at this start would be too many for the adviser's day or week, of the schedule's zone. */
export function overLimit({ perDay, perWeek }: Pick<ServiceRules, 'perDay' | 'perWeek'>, adviser: AdviserTimes, startsAt: number): boolean {
  if (perDay === null && perWeek === null) return false;
  const { days, weeks } = countsOf(adviser);
  const day = dayOf(startsAt, adviser.schedule.timeZone);
  return (perDay !== null && (days.get(day) ?? 0) >= perDay) || (perWeek !== null && (weeks.get(weekOf(day)) ?? 0) >= perWeek);
}

function countsOf(adviser: AdviserTimes): Counts {
  const known = counted.get(adviser);
  if (known) return known;
  const days = new Map<number, number>();
  const weeks = new Map<number, number>();
  for (const meeting of adviser.meetings) {
    const day = dayOf(meeting, adviser.schedule.timeZone);
    days.set(day, (days.get(day) ?? 0) + 1);
    weeks.set(weekOf(day), (weeks.get(weekOf(day)) ?? 0) + 1);
  }
  const counts = { days, weeks };
  counted.set(adviser, counts);
  return counts;
}
