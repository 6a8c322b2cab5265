import ICAL from 'ical.js';
import { FeedError } from './feed-error.ts';

const DAY_MS = 86_400_000;
/** A rule that needs more steps than this is not laid out. */
const STEPS = 20_000;
/** Meetings do not repeat by the minute; what does is there to keep its reader busy. */
const REFUSED = new Set<string>(['SECONDLY', 'MINUTELY']);
/** Days of one interval of the rules that may begin anywhere along it. */
const DAYS: Readonly<Record<string, number>> = { HOURLY: 1, DAILY: 1, WEEKLY: 7 };

/**
 * The wall times at which a rule repeats, in order, from a day before an instant on. A rule without an end is entered near
 * it: nobody counts two thousand Mondays to come to this one.
 * @throws FeedError `too_complex`
 */
export function* repeat(rule: ICAL.Recur, start: ICAL.Time, from: number): Generator<ICAL.Time> {
  if (REFUSED.has(rule.freq)) throw new FeedError('too_complex');
  const iterator = rule.iterator(enter(rule, start, from));
  const monthDays = rule.parts['BYMONTHDAY'] ?? [];
  for (let step = 0; step < STEPS; step += 1) {
    const next = iterator.next();
    if (!next) return;
    // The 30th of a month without one is no other day.
    if (monthDays.length === 0 || monthDays.some((day) => day < 0 || day === next.day)) yield next;
  }
  throw new FeedError('too_complex');
}

function enter({ freq, interval, count }: ICAL.Recur, start: ICAL.Time, from: number): ICAL.Time {
  const days = (DAYS[freq] ?? 0) * (interval || 1);
  const ahead = Math.floor((from - Date.UTC(start.year, start.month - 1, start.day)) / DAY_MS) - 2;
  if (count || days === 0 || ahead < days) return start;
  return daysAfter(start, Math.floor(ahead / days) * days);
}

/** The same wall time so many days later. Made anew, for a time that was added to is not yet what it says. */
export function daysAfter({ year, month, day, hour, minute, second, isDate, zone }: ICAL.Time, days: number): ICAL.Time {
  const date = new Date(Date.UTC(year, month - 1, day + days));
  return new ICAL.Time({ year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate(), hour, minute, second, isDate }, zone);
}
