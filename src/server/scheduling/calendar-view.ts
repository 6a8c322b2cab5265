import type { CalendarView } from '../../contract/calendar.ts';
import type { Tx } from '../platform/db.ts';
import { listClosedDays } from '../shops/closed-days.ts';
import { listAbsences, listAdviserDays, listTravels } from '../shops/read-days.ts';
import { faceOf } from '../shops/shop.ts';
import { listDeskBookings, withCalls } from './desk-bookings.ts';
import type { Interval } from './intervals.ts';
import type { SchedulingPorts } from './ports.ts';
import { scheduling } from './tables.ts';
import { readTimetable } from './timetable.ts';
import { windowsOf } from './week-windows.ts';

const DAY_MS = 86_400_000;

/** All that the console's calendar draws between two instants. */
export async function readCalendarView(tx: Tx, ports: Pick<SchedulingPorts, 'callsOf' | 'runningCalls'>, { from, to }: { from: Date; to: Date }, { publicUrl, now }: { publicUrl: string; now: Date }): Promise<CalendarView> {
  const stretch = { from: from.getTime(), to: to.getTime() };
  const timetable = await readTimetable(tx, ports, { ...stretch, now });
  // A day more on both sides, so that no zone's day is missing.
  const [firstDay, lastDay] = [stretch.from - DAY_MS, stretch.to + DAY_MS].map((at) => new Date(at).toISOString().slice(0, 10)) as [string, string];
  const own = (adviserId: string): Interval[] => timetable.elsewhere.filter((one) => one.adviserId === adviserId).toSorted((a, b) => a.from - b.from);
  return {
    timeZone: timetable.shop.timeZone,
    advisers: timetable.advisers.filter(({ active }) => active).map((adviser) => ({
      adviserId: adviser.adviserId, name: adviser.name, pictureUrl: faceOf(adviser, publicUrl).pictureUrl, timeZone: adviser.timeZone,
      working: stretches(windowsOf(timetable.schedules.ofAdviser(adviser), stretch), stretch), busy: stretches(own(adviser.adviserId), stretch),
    })),
    bookings: await withCalls(tx, ports, await listDeskBookings(tx, from, to)),
    holds: await listHolds(tx, from, to, now),
    absences: await listAbsences(tx, from, to),
    days: await listAdviserDays(tx, firstDay, lastDay),
    travels: await listTravels(tx, firstDay, lastDay),
    closedDays: await listClosedDays(tx, firstDay, lastDay),
  };
}

async function listHolds(tx: Tx, from: Date, to: Date, now: Date): Promise<CalendarView['holds']> {
  const rows = await scheduling(tx).selectFrom('bookings').innerJoin('appointments', 'appointments.appointment_id', 'bookings.appointment_id')
    .innerJoin('occupations', 'occupations.appointment_id', 'bookings.appointment_id')
    .select(['bookings.booking_id', 'appointments.starts_at', 'appointments.ends_at', 'bookings.held_until', 'bookings.waitlist_id', 'occupations.adviser_id'])
    .where('bookings.state', '=', 'held').where('bookings.held_until', '>', now).where('occupations.live', '=', true)
    .where('appointments.starts_at', '>=', from).where('appointments.starts_at', '<', to).orderBy('appointments.starts_at').execute();
  const holds = new Map<string, CalendarView['holds'][number]>();
  for (const row of rows) {
    const known = holds.get(row.booking_id);
    if (known) known.adviserIds.push(row.adviser_id);
    else holds.set(row.booking_id, { startsAt: row.starts_at.toISOString(), endsAt: row.ends_at.toISOString(), adviserIds: [row.adviser_id], heldUntil: (row.held_until ?? now).toISOString(), waitlist: row.waitlist_id !== null });
  }
  return [...holds.values()];
}

function stretches(intervals: readonly Interval[], { from, to }: Interval): { startsAt: string; endsAt: string }[] {
  return intervals.filter((one) => one.to > from && one.from < to).map((one) => ({ startsAt: new Date(one.from).toISOString(), endsAt: new Date(one.to).toISOString() }));
}
