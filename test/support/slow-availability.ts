import type { AdviserTimes, OpenAppointment, Query, ServiceRules } from '../../src/server/scheduling/availability.ts';
import type { Interval } from '../../src/server/scheduling/intervals.ts';
import type { Schedule } from '../../src/server/scheduling/week-windows.ts';

const MINUTE = 60_000;
/** Whatever this is asked about lies on full five minutes. */
const TICK = 5 * MINUTE;
const DAY_MS = 86_400_000;

/** A start as the oracle sees it. */
export interface SlowStart {
  readonly startsAt: number;
  readonly adviserIds: readonly string[];
  readonly appointmentId?: string;
}

/** What the engine should find, said as one would say it and looked at start by start, five minutes by five minutes. */
export function slowAvailability(service: ServiceRules, advisers: readonly AdviserTimes[], query: Query, open: readonly OpenAppointment[] = []): SlowStart[] {
  const schedules = new Set([...advisers.map(({ schedule }) => schedule), ...(service.place ? [service.place] : [])]);
  const windows = new Map([...schedules].map((schedule) => [schedule, slowWindows(schedule, query)]));
  const starts: SlowStart[] = [];
  const days = bookableDays(service, query);
  for (let at = Math.ceil(query.from / TICK) * TICK; at < query.to; at += TICK) {
    if (at < query.now + service.notice * MINUTE || !days(dateAt(at, query.timeZone).toString())) continue;
    const adviserIds = teams(service, advisers).filter(({ team }) => canGive(service, team, windows, at)).flatMap(({ ids }) => ids);
    const [round] = open.filter(({ startsAt, seatsLeft }) => startsAt === at && seatsLeft > 0).toSorted((a, b) => a.seatsLeft - b.seatsLeft);
    if (adviserIds.length > 0 || round) starts.push({ startsAt: at, adviserIds, ...(round ? { appointmentId: round.appointmentId } : {}) });
  }
  return starts;
}

function bookableDays({ horizonDays, bookFrom, bookUntil }: ServiceRules, { now, timeZone }: Query): (day: string) => boolean {
  const last = dateAt(now, timeZone).add({ days: horizonDays }).toString();
  return (day) => day <= last && day >= (bookFrom ?? '') && day <= (bookUntil ?? '9999');
}

function teams({ staffing, adviserIds, leadIds }: ServiceRules, advisers: readonly AdviserTimes[]): { ids: string[]; team: AdviserTimes[] }[] {
  const is = (ids: readonly string[]) => ({ adviserId }: AdviserTimes): boolean => ids.includes(adviserId);
  const leads = advisers.filter(is(leadIds));
  const all = advisers.map(({ adviserId }) => adviserId);
  if (staffing === 'all') return adviserIds.every((id) => all.includes(id)) && all.length > 0 ? [{ ids: all, team: [...advisers] }] : [];
  if (staffing === 'lead' && leads.length < leadIds.length) return [];
  const others = staffing === 'lead' ? advisers.filter((one) => !leads.includes(one)) : advisers;
  return others.map((one) => ({ ids: [one.adviserId], team: staffing === 'lead' ? [...leads, one] : [one] }));
}

function canGive(service: ServiceRules, team: readonly AdviserTimes[], windows: ReadonlyMap<Schedule, readonly Interval[]>, at: number): boolean {
  const end = at + service.minutes * MINUTE;
  const schedules = [...(service.place ? [service.place] : []), ...team.map(({ schedule }) => schedule)];
  // Of windows that overlap, the one that began first is gone by.
  const windowAt = (schedule: Schedule, instant: number): Interval | undefined => windows.get(schedule)?.find(({ from, to }) => from <= instant && instant < to);
  for (let instant = at; instant < end; instant += TICK) if (schedules.some((schedule) => !windowAt(schedule, instant))) return false;
  const own = schedules.map((schedule) => windowAt(schedule, at) as Interval);
  const common = { from: Math.max(...own.map(({ from }) => from)), to: Math.min(...own.map(({ to }) => to)) };
  const taken = team.flatMap((adviser) => takenOf(service, adviser));
  if (taken.some(({ from, to }) => from < end && at < to)) return false;
  if (team.some((adviser) => overLimit(service, adviser, at))) return false;
  const near = taken.filter(({ from, to }) => from < common.to && common.from < to);
  if (service.tight && near.length > 0) return at === common.from || near.some(({ from, to }) => at === to || end === from);
  return (at - common.from) % (service.step * MINUTE) === 0;
}

/** Between two meetings lies the larger of the two pauses they want; beside time off none. */
function takenOf({ bufferBefore, bufferAfter }: ServiceRules, { busy, blocked }: AdviserTimes): Interval[] {
  return [...blocked, ...busy.map((other) => ({ from: other.from - Math.max(bufferAfter, other.bufferBefore) * MINUTE, to: other.to + Math.max(bufferBefore, other.bufferAfter) * MINUTE }))];
}

function overLimit({ perDay, perWeek }: ServiceRules, { meetings, schedule }: AdviserTimes, at: number): boolean {
  const same = (name: (date: Temporal.PlainDate) => string): number => meetings.filter((one) => name(dateAt(one, schedule.timeZone)) === name(dateAt(at, schedule.timeZone))).length;
  return same((date) => date.toString()) >= (perDay ?? Infinity) || same((date) => `${date.yearOfWeek} ${date.weekOfYear}`) >= (perWeek ?? Infinity);
}

/** Every window of the days around, whatever the zone, until its first minute on a closed day. */
function slowWindows({ windows, timeZone, days, dayZone = timeZone, journeys = [], closed = [] }: Schedule, { from, to }: Interval): Interval[] {
  const found: Interval[] = [];
  for (let date = dateAt(from - 3 * DAY_MS, 'UTC'); date.toString() <= dateAt(to + DAY_MS, 'UTC').toString(); date = date.add({ days: 1 })) {
    const day = numberOf(date);
    const own = days?.get(day);
    const zone = journeys.find((journey) => journey.from <= day && day <= journey.until)?.timeZone ?? (own ? dayZone : timeZone);
    const instant = (minute: number): number => date.add({ days: Math.floor(minute / 1440) }).toPlainDateTime({ hour: Math.floor(minute / 60) % 24, minute: minute % 60 }).toZonedDateTime(zone).epochMilliseconds;
    for (const [begin, end] of joined(own ?? windows.filter(({ weekday }) => weekday === date.dayOfWeek)).map((span) => span.map(instant) as [number, number])) {
      let open = begin;
      while (open < end && !closed.some((one) => one.days.has(numberOf(dateAt(open, one.timeZone))))) open += TICK;
      if (open > begin) found.push({ from: begin, to: open });
    }
  }
  return found.toSorted((a, b) => a.from - b.from);
}

/** The windows of one day as minutes after midnight: each stretch of minutes that lie in one of them or are the end of one. */
function joined(windows: readonly { from: string; to: string }[]): [number, number][] {
  const minutes = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
  const spans = windows.map(({ from, to }) => ({ from: minutes(from), to: minutes(to) > minutes(from) ? minutes(to) : minutes(to) + 1440 }));
  const found: [number, number][] = [];
  for (let minute = Math.min(...spans.map(({ from }) => from)); minute < 2880; minute += 5) {
    if (!spans.some(({ from, to }) => from <= minute && minute < to)) continue;
    const last = found.at(-1);
    if (last && last[1] === minute) last[1] = minute + 5;
    else found.push([minute, minute + 5]);
  }
  return found;
}

/** Asked for the same instants again and again, which is all that is not slow here. */
const dates = new Map<string, Temporal.PlainDate>();

function dateAt(instant: number, timeZone: string): Temporal.PlainDate {
  const key = `${timeZone} ${instant}`;
  const date = dates.get(key) ?? Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(timeZone).toPlainDate();
  dates.set(key, date);
  return date;
}

function numberOf({ year, month, day }: Temporal.PlainDate): number {
  return Date.UTC(year, month - 1, day) / DAY_MS;
}
