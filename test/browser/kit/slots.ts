import type { Slot } from '../../../src/contract/booking.ts';

/** Free times on a day at these hours of UTC, in order. */
export function slotsOn(daysAhead: number, ...hours: number[]): Slot[] {
  const day = new Date(Date.now() + daysAhead * 86_400_000);
  return hours.map((hour) => ({ startsAt: new Date(day.setUTCHours(hour, 0, 0, 0)).toISOString(), adviserIds: [] }));
}
