import type { Staffing } from '../../contract/settings.ts';
import { freeStarts, type Busy, type Grid } from './free-starts.ts';
import { intersect, type Interval } from './intervals.ts';
import { overLimit } from './limits.ts';
import { beginOf, dayNumber, dayOf } from './wall-time.ts';
import { windowsOf, type Schedule } from './week-windows.ts';

const MINUTE = 60_000;

/** The rules of a service. Minutes throughout, but for days, which are those of the shop's zone. */
export interface ServiceRules extends Grid {
  /** Least time between now and a start. */
  readonly notice: number;
  /** How many days after today can be booked. */
  readonly horizonDays: number;
  /** First and last day that can be booked at all, `2026-11-26`. */
  readonly bookFrom: string | null;
  readonly bookUntil: string | null;
  /** Most meetings of this service that one adviser has on a day and in a week, of the adviser's schedule's zone. */
  readonly perDay: number | null;
  readonly perWeek: number | null;
  readonly seats: number;
  readonly staffing: Staffing;
  /** For `all`: who gives it together; empty means everybody who can. */
  readonly adviserIds: readonly string[];
  /** For `lead`: who is always there. */
  readonly leadIds: readonly string[];
  /** When the store it takes place in is open; by video, nothing. */
  readonly place?: Schedule | undefined;
}

/** When an adviser works and is busy. Of `busy` and `blocked`, whatever lies within a day of what is asked; more does no harm. */
export interface AdviserTimes {
  readonly adviserId: string;
  readonly schedule: Schedule;
  /** Meetings; also what other calendars and running calls take, which want no pause themselves. */
  readonly busy: readonly Busy[];
  /** Absences, beside which no pause is wanted. */
  readonly blocked: readonly Interval[];
  /** Starts of this service's meetings, for its limits: those of the day or the week that is asked. */
  readonly meetings: readonly number[];
}

/** An appointment that has seats left. */
export interface OpenAppointment {
  readonly appointmentId: string;
  readonly startsAt: number;
  readonly seatsLeft: number;
  /** Who gives it, the one it is booked with first. */
  readonly adviserIds: readonly string[];
}

/** What is asked: starts from `from` on and before `to`. Milliseconds since 1970. */
export interface Query extends Interval {
  readonly now: number;
  /** The shop's zone, which says when the first and the last bookable day begin and end. */
  readonly timeZone: string;
}

/** A bookable start. */
export interface Start {
  readonly startsAt: number;
  /** Who could take it: one of these; for `all` every one; for `lead` one of these beside those who lead. */
  readonly adviserIds: readonly string[];
  /** The appointment in which seats are left. */
  readonly open?: OpenAppointment;
}

/**
 * The bookable starts of a service, in order. The one place that knows what can be booked: it makes the list, and whoever
 * wants a start is held against it. A start lies on the grid of its window, which begins where the window does; the meeting
 * fits into the windows of all who are needed; between two meetings lies the larger of the pauses they want. Starts whose
 * seats are not all taken stand beside these.
 */
export function availability(service: ServiceRules, advisers: readonly AdviserTimes[], query: Query, open: readonly OpenAppointment[] = []): Start[] {
  const asked = bookable(service, query);
  if (asked.from >= asked.to) return [];
  const starts = new Map<number, { adviserIds: string[]; open?: OpenAppointment }>();
  for (const { adviserId, team } of teamsOf(service, advisers)) {
    for (const startsAt of freeStarts(service, commonWindows(service, team, asked), team, asked)) {
      if (team.some((adviser) => overLimit(service, adviser, startsAt))) continue;
      const known = starts.get(startsAt);
      if (known) known.adviserIds.push(...adviserId);
      else starts.set(startsAt, { adviserIds: [...adviserId] });
    }
  }
  for (const appointment of open) {
    const { startsAt } = appointment;
    if (startsAt < asked.from || startsAt >= asked.to || appointment.seatsLeft < 1) continue;
    const known = starts.get(startsAt)?.open;
    // The fullest first, so that rounds fill up one after the other.
    if (!known || known.seatsLeft > appointment.seatsLeft) starts.set(startsAt, { adviserIds: starts.get(startsAt)?.adviserIds ?? [], open: appointment });
  }
  return [...starts].toSorted(([a], [b]) => a - b).map(([startsAt, start]) => ({ startsAt, ...start }));
}

function bookable({ notice, horizonDays, bookFrom, bookUntil }: ServiceRules, { now, from, to, timeZone }: Query): Interval {
  const lastDay = Math.min(dayOf(now, timeZone) + horizonDays, bookUntil === null ? Number.POSITIVE_INFINITY : dayNumber(bookUntil));
  return {
    from: Math.max(from, now + notice * MINUTE, bookFrom === null ? 0 : beginOf(dayNumber(bookFrom), timeZone)),
    to: Math.min(to, beginOf(lastDay + 1, timeZone)),
  };
}

interface Team {
  /** Whom this team adds to those who could take a start. */
  readonly adviserId: readonly string[];
  /** Everybody who has to be free. */
  readonly team: readonly AdviserTimes[];
}

/** Who could give the service: each alone, all together, or each beside those who lead. */
function teamsOf({ staffing, adviserIds, leadIds }: ServiceRules, advisers: readonly AdviserTimes[]): Team[] {
  const alone = (those: readonly AdviserTimes[], beside: readonly AdviserTimes[] = []): Team[] => those.map((one) => ({ adviserId: [one.adviserId], team: [...beside, one] }));
  if (staffing === 'all') {
    const ids = advisers.map(({ adviserId }) => adviserId);
    // Who is named and cannot come is not left out: customers were promised them all.
    return ids.length > 0 && adviserIds.every((id) => ids.includes(id)) ? [{ adviserId: ids, team: advisers }] : [];
  }
  if (staffing !== 'lead') return alone(advisers);
  const leads = advisers.filter(({ adviserId }) => leadIds.includes(adviserId));
  return leads.length < leadIds.length ? [] : alone(advisers.filter(({ adviserId }) => !leadIds.includes(adviserId)), leads);
}

/** Advisers of one shop mostly share their hours, and turning wall time into instants is what costs. */
const shared = new WeakMap<Schedule, { from: number; to: number; windows: Interval[] }>();

function commonWindows({ minutes, place }: ServiceRules, team: readonly AdviserTimes[], asked: Interval): Interval[] {
  const reach = { from: asked.from, to: asked.to + minutes * MINUTE };
  const windows = (schedule: Schedule): Interval[] => {
    const known = shared.get(schedule);
    if (known && known.from === reach.from && known.to === reach.to) return known.windows;
    const found = windowsOf(schedule, reach);
    shared.set(schedule, { ...reach, windows: found });
    return found;
  };
  const schedules = [...(place ? [place] : []), ...team.map(({ schedule }) => schedule)];
  return [...new Set(schedules)].map(windows).reduce((common, more) => intersect(common, more));
}
