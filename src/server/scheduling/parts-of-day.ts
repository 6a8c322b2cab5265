import type { PartOfDay } from '../../contract/waitlist.ts';

/** Whether an instant lies in one of these parts of the day in a zone: before noon, before six, after. Without any, it always does. */
export function isPartOf(instant: number, parts: readonly PartOfDay[], timeZone: string): boolean {
  if (parts.length === 0) return true;
  const { hour } = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(timeZone);
  return parts.includes(hour < 12 ? 'morning' : hour < 18 ? 'afternoon' : 'evening');
}
