import ICAL from 'ical.js';
import { WINDOWS_ZONES } from './windows-zones.ts';

/** Turns a wall time of a calendar into milliseconds since 1970. */
export type ToInstant = (wall: ICAL.Time) => number;

export interface CalendarZones {
  /** The calendar's VTIMEZONEs, by their name. */
  readonly described: ReadonlyMap<string, ICAL.Timezone>;
  /** The zone the whole calendar names, if it does. */
  readonly calendar: string | undefined;
  /** The reader's own, for what names none. */
  readonly own: string;
}

/**
 * How the wall times of a property become instants. A zone is taken by its IANA name, by the name Windows has for it, by what
 * the file itself tells of it, or is the calendar's; what names none is meant where its reader is.
 */
export function toInstantOf(property: ICAL.Property, { described, calendar, own }: CalendarZones): ToInstant {
  const value = property.getFirstValue();
  if (value instanceof ICAL.Time && value.zone === ICAL.Timezone.utcTimezone) return (wall) => Date.UTC(wall.year, wall.month - 1, wall.day, wall.hour, wall.minute, wall.second);
  const name = property.getFirstParameter('tzid');
  if (!name) return inZone(own);
  const known = knownZone(name);
  if (known !== undefined) return inZone(known);
  const rules = described.get(name);
  if (rules) return (wall) => Date.UTC(wall.year, wall.month - 1, wall.day, wall.hour, wall.minute, wall.second) - rules.utcOffset(wall) * 1000;
  return inZone(calendar ?? own);
}

/** Wall time that a clock change skips is the same distance later, wall time that comes twice its first. */
export function inZone(timeZone: string): ToInstant {
  return ({ year, month, day, hour, minute, second }) =>
    new Temporal.PlainDateTime(year, month, day, hour, minute, second).toZonedDateTime(timeZone, { disambiguation: 'compatible' }).epochMilliseconds;
}

/** A zone this runtime knows under one of its names. */
export function knownZone(name: string): string | undefined {
  const windows = WINDOWS_ZONES[name];
  if (windows !== undefined) return windows;
  // Some programs put a registry's name before it: /example.org/20260101_1/Europe/Berlin.
  const tail = /([A-Z][A-Za-z_]+(?:\/[A-Za-z_+-]+){1,2})$/u.exec(name)?.[1];
  return [name, tail].find((one) => one !== undefined && isZone(one));
}

function isZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone.length > 0;
  } catch {
    return false;
  }
}
