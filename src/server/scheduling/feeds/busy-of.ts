import ICAL from 'ical.js';
import { byBegin, merge, type Interval } from '../intervals.ts';
import { FeedError } from './feed-error.ts';
import { daysAfter, repeat } from './repeat.ts';
import { inZone, knownZone, toInstantOf, type CalendarZones, type ToInstant } from './zone-of.ts';

const COMPONENTS = 20_000;
const INSTANCES = 5_000;
const DAY_MS = 86_400_000;

export interface FeedReading extends Interval {
  /** The adviser's zone: whole days, and times that name no zone, are meant there. */
  readonly timeZone: string;
  /** Our own host: appointments that came from us are known already. */
  readonly ownHost: string;
}

/**
 * When a calendar says its owner is busy, between two instants; merged where entries touch. Nothing else of it is read.
 * @throws FeedError `no_calendar`, `too_complex`
 */
export function busyOf(text: string, reading: FeedReading): Interval[] {
  const calendar = parse(text);
  const events = calendar.getAllSubcomponents('vevent');
  if (events.length > COMPONENTS) throw new FeedError('too_complex');
  const zones = zonesOf(calendar, reading.timeZone);
  const moved = new Map<string, Set<number>>();
  for (const event of events) noteMoved(event, zones, moved);
  const busy: Interval[] = [];
  for (const event of events) {
    if (!isBusy(event, reading.ownHost)) continue;
    for (const interval of timesOf(event, zones, reading, moved)) {
      if (interval.to > reading.from && interval.from < reading.to && interval.to > interval.from) busy.push(interval);
      if (busy.length > INSTANCES) throw new FeedError('too_complex');
    }
  }
  return merge(busy.toSorted(byBegin));
}

function parse(text: string): ICAL.Component {
  try {
    const parsed: unknown = ICAL.parse(text);
    const [first] = (Array.isArray(parsed) && Array.isArray(parsed[0]) ? parsed : [parsed]) as unknown[][];
    const calendar = new ICAL.Component(first ?? []);
    if (calendar.name === 'vcalendar') return calendar;
  } catch {
    // Whatever it is, it is no calendar.
  }
  throw new FeedError('no_calendar');
}

function zonesOf(calendar: ICAL.Component, own: string): CalendarZones {
  const named = calendar.getFirstPropertyValue('x-wr-timezone');
  return {
    described: new Map(calendar.getAllSubcomponents('vtimezone').map((zone) => [String(zone.getFirstPropertyValue('tzid')), new ICAL.Timezone(zone)])),
    calendar: named === null ? undefined : knownZone(String(named)), own,
  };
}

/** A single instance that was moved or called off stands in an event of its own, and no longer where its series would have it. */
function noteMoved(event: ICAL.Component, zones: CalendarZones, moved: Map<string, Set<number>>): void {
  const property = event.getFirstProperty('recurrence-id');
  const value = property?.getFirstValue();
  if (!property || !(value instanceof ICAL.Time)) return;
  const uid = String(event.getFirstPropertyValue('uid'));
  moved.set(uid, (moved.get(uid) ?? new Set()).add(toInstantOf(property, zones)(value)));
}

function isBusy(event: ICAL.Component, ownHost: string): boolean {
  const value = (name: string): string => String(event.getFirstPropertyValue(name) ?? '').toUpperCase();
  return value('transp') !== 'TRANSPARENT' && value('status') !== 'CANCELLED' && value('x-microsoft-cdo-busystatus') !== 'FREE' && !value('uid').endsWith(`-ADVISER@${ownHost.toUpperCase()}`);
}

function* timesOf(event: ICAL.Component, zones: CalendarZones, reading: FeedReading, moved: ReadonlyMap<string, ReadonlySet<number>>): Generator<Interval> {
  const begin = event.getFirstProperty('dtstart');
  const start = begin?.getFirstValue();
  if (!begin || !(start instanceof ICAL.Time)) return;
  const toInstant = toInstantOf(begin, zones);
  const first = toInstant(start);
  const lasts = lengthOf(event, start, first, zones);
  const interval = (wall: ICAL.Time): Interval => ({ from: toInstant(wall), to: lasts(wall, toInstant) });
  if (event.getFirstProperty('recurrence-id') || !(event.getFirstProperty('rrule') || event.getFirstProperty('rdate'))) {
    yield interval(start);
    return;
  }
  const gone = new Set([...datesOf(event, 'exdate', zones), ...(moved.get(String(event.getFirstPropertyValue('uid'))) ?? [])]);
  for (const one of datesOf(event, 'rdate', zones)) if (!gone.has(one)) yield { from: one, to: one + lasts(start, toInstant) - first };
  if (!event.getFirstProperty('rrule') && !gone.has(first)) yield interval(start);
  for (const property of event.getAllProperties('rrule')) {
    const rule = property.getFirstValue() as ICAL.Recur;
    const until = rule.until ? endOf(rule.until, toInstant) : Number.POSITIVE_INFINITY;
    // Its end is an instant, and the rule is laid out in wall time.
    rule.until = null as unknown as ICAL.Time;
    for (const wall of repeat(rule, start, reading.from)) {
      const one = interval(wall);
      if (one.from > until || one.from >= reading.to) break;
      if (!gone.has(one.from)) yield one;
    }
  }
}

function endOf(until: ICAL.Time, toInstant: ToInstant): number {
  if (until.isDate) return toInstant(until) + DAY_MS - 1;
  return until.zone === ICAL.Timezone.utcTimezone ? Date.UTC(until.year, until.month - 1, until.day, until.hour, until.minute, until.second) : toInstant(until);
}

/** When an instance ends: whole days by the calendar, all else as long as the first. */
function lengthOf(event: ICAL.Component, start: ICAL.Time, first: number, zones: CalendarZones): (wall: ICAL.Time, toInstant: ToInstant) => number {
  const property = event.getFirstProperty('dtend');
  const end = property?.getFirstValue();
  const duration = event.getFirstPropertyValue('duration');
  if (start.isDate) {
    const days = end instanceof ICAL.Time ? Math.round((Date.UTC(end.year, end.month - 1, end.day) - Date.UTC(start.year, start.month - 1, start.day)) / DAY_MS) : duration instanceof ICAL.Duration ? Math.max(1, Math.round(duration.toSeconds() / 86_400)) : 1;
    return (wall) => inZone(zones.own)(daysAfter(wall, days));
  }
  const length = property && end instanceof ICAL.Time ? toInstantOf(property, zones)(end) - first : duration instanceof ICAL.Duration ? duration.toSeconds() * 1000 : 0;
  return (wall, toInstant) => toInstant(wall) + length;
}

function datesOf(event: ICAL.Component, name: 'exdate' | 'rdate', zones: CalendarZones): number[] {
  return event.getAllProperties(name).flatMap((property) => {
    const toInstant = toInstantOf(property, zones);
    return (property.getValues() as unknown[]).flatMap((value) => (value instanceof ICAL.Time ? [toInstant(value)] : value instanceof ICAL.Period ? [toInstant(value.start)] : []));
  });
}
