const MINUTE = 60_000;
const DAY_MINUTES = 1440;
const DAY_MS = DAY_MINUTES * MINUTE;
const QUARTER_MS = 15 * MINUTE;
/** 1 January 1970 was a Thursday. */
const FIRST_WEEKDAY = 4;

/** The calendar day of an instant in a zone, as days since 1 January 1970. */
export function dayOf(instant: number, timeZone: string): number {
  // Days begin at full quarters of an hour in every zone of our time.
  return remember(`${timeZone} at ${Math.floor(instant / QUARTER_MS)}`, () => {
    const { year, month, day } = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(timeZone);
    return Date.UTC(year, month - 1, day) / DAY_MS;
  });
}

/** When a day begins in a zone. Where the clock changes at midnight, that is not 00:00. */
export function beginOf(day: number, timeZone: string): number {
  return remember(`${timeZone} ${day}`, () => dateOf(day).toZonedDateTime(timeZone).epochMilliseconds);
}

/**
 * The instant of a wall time, in minutes after a day's midnight. Wall time that a clock change skips is taken as the same
 * distance after the change, wall time that comes twice as its first.
 */
export function instantOf(day: number, minutes: number, timeZone: string): number {
  return remember(`${timeZone} ${day} ${minutes}`, () => {
    const time = new Temporal.PlainTime(Math.floor(minutes / 60) % 24, minutes % 60);
    return dateOf(day + Math.floor(minutes / DAY_MINUTES)).toPlainDateTime(time).toZonedDateTime(timeZone, { disambiguation: 'compatible' }).epochMilliseconds;
  });
}

/** A day written `2026-11-26`, as days since 1 January 1970. */
export function dayNumber(day: string): number {
  return Date.parse(day) / DAY_MS;
}

/** The other way round. */
export function dayText(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** 1 is Monday. */
export function weekdayOf(day: number): number {
  return ((((day + FIRST_WEEKDAY - 1) % 7) + 7) % 7) + 1;
}

/** Counts weeks, which begin on Mondays. */
export function weekOf(day: number): number {
  return Math.floor((day + FIRST_WEEKDAY - 1) / 7);
}

/** Turning wall time into instants is what costs, and the same few are asked for again and again. */
const known = new Map<string, number>();
const KNOWN = 20_000;

function remember(key: string, find: () => number): number {
  const before = known.get(key);
  if (before !== undefined) return before;
  const found = find();
  if (known.size >= KNOWN) known.clear();
  known.set(key, found);
  return found;
}

function dateOf(day: number): Temporal.PlainDate {
  const date = new Date(day * DAY_MS);
  return new Temporal.PlainDate(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}
