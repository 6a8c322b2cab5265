import { sql, type RawBuilder } from 'kysely';
import type { ServiceSettings } from '../../contract/settings.ts';
import { askShop, within, type ShopRows } from '../platform/db.ts';
import { dayColumns, houseColumns, houseOf, type DaysRow, type House, type HouseRow } from '../shops/house.ts';
import type { Adviser } from '../shops/shop.ts';
import type { OpenAppointment } from './availability.ts';
import type { Interval } from './intervals.ts';
import type { SchedulingPorts } from './ports.ts';
import { Schedules } from './schedules.ts';

/** Running calls matter to those who ask for the next hours. */
const SOON_MS = 4 * 3_600_000;
const NONE = '-';

/** An occupation as availability wants it, and until when it is only held. */
export interface Occupied extends Interval {
  readonly adviserId: string;
  /** Empty where nobody asks for it: see `TimetableWanted`. */
  readonly appointmentId: string;
  /** Empty where no service of these limits its meetings. */
  readonly serviceId: string;
  readonly bufferBefore: number;
  readonly bufferAfter: number;
  readonly heldUntil: Date | null;
}

/** Everything that says what can be booked in a shop in a stretch of time. */
export interface Timetable extends House {
  readonly schedules: Schedules;
  readonly absences: DaysRow['absences'];
  readonly occupied: readonly Occupied[];
  /** What other calendars and running calls take. */
  readonly elsewhere: readonly (Interval & { readonly adviserId: string })[];
  /** Appointments with seats for more than one, with who has none left too. */
  readonly open: readonly (OpenAppointment & { readonly serviceId: string })[];
}

/** Everybody who gives a service: those it names, or all; and who can what it asks for. */
export function advisersOf({ advisers }: Pick<House, 'advisers'>, { adviserIds, leadIds, skills, languages }: Pick<ServiceSettings, 'adviserIds' | 'leadIds' | 'skills' | 'languages'>): Adviser[] {
  const named = (adviserId: string): boolean => adviserIds.length === 0 || adviserIds.includes(adviserId) || leadIds.includes(adviserId);
  return advisers.filter((adviser) => adviser.active && named(adviser.adviserId) &&
    skills.every((skill) => adviser.skills.includes(skill)) && languages.every((language) => adviser.languages.includes(language)));
}

export interface TimetableWanted extends Interval {
  readonly now: Date;
  /** One service alone; all unless told. */
  readonly serviceId?: string;
  /** Whether occupations name their appointments, also where none of them has seats for more than one. They do unless told. */
  readonly named?: boolean;
}

type OpenRow = readonly [appointmentId: string, serviceId: string, startsAt: number, seatsLeft: number, adviserIds: readonly string[]];

interface TimetableRow extends HouseRow, DaysRow {
  /** By adviser, lines of words: begin, end, pauses before and after, until when it is held, appointment, service; `-` for none. */
  readonly occupied: Readonly<Record<string, string>>;
  /** By adviser, lines of words: begin, end. */
  readonly elsewhere: Readonly<Record<string, string>>;
  readonly open: readonly OpenRow[];
}

/**
 * The timetable of a stretch, in one statement that needs no transaction, since every customer who looks for a time asks for it. Holds that ran out do
 * not count. Meetings are read a day around it, which is longer than any with its pauses, and as far as the limits of a
 * service reach.
 */
export async function readTimetable(rows: ShopRows, ports: Pick<SchedulingPorts, 'runningCalls'>, { from, to, now, serviceId, named = true }: TimetableWanted): Promise<Timetable> {
  const [begin, end, service] = [new Date(from), new Date(to), serviceId ?? null];
  const ms = (column: string) => sql`(date_part('epoch', ${sql.ref(column)}) * 1000)::bigint`;
  // A busy shop has thousands of meetings ahead, and plain lines are written and read in a quarter of the time of JSON.
  const lines = (...words: readonly RawBuilder<unknown>[]) => sql`string_agg(concat_ws(' ', ${sql.join(words)}), E'\n')`;
  const [row] = await askShop<TimetableRow>(rows, 'timetable', sql`WITH reach AS MATERIALIZED (
      SELECT CASE WHEN bool_or(per_week IS NOT NULL) THEN interval '8 days' WHEN bool_or(per_day IS NOT NULL OR tight) THEN interval '3 days' ELSE interval '1 day' END AS around,
        bool_or(per_day IS NOT NULL OR per_week IS NOT NULL) AS limited, coalesce(bool_or(seats > 1), false) OR ${named} AS named
      FROM services WHERE service_id = ${service} OR ${service}::text IS NULL
    ), givers AS (
      SELECT adviser_id FROM advisers WHERE active AND (${service}::text IS NULL OR EXISTS (
        SELECT FROM services WHERE service_id = ${service} AND (cardinality(adviser_ids) = 0 OR advisers.adviser_id = ANY(adviser_ids || lead_ids))))
    )
    SELECT ${houseColumns}, ${dayColumns(begin, end)},
      coalesce((SELECT jsonb_object_agg(givers.adviser_id, o.lines) FROM givers CROSS JOIN reach CROSS JOIN LATERAL (
          SELECT ${lines(ms('starts_at'), ms('ends_at'), sql`buffer_before`, sql`buffer_after`, sql`coalesce(${ms('held_until')}::text, '-')`, sql`CASE WHEN named THEN appointment_id ELSE '-' END`, sql`CASE WHEN limited THEN service_id ELSE '-' END`)} AS lines
          FROM occupations WHERE occupations.adviser_id = givers.adviser_id AND live AND (held_until IS NULL OR held_until > ${now})
            AND starts_at > ${begin}::timestamptz - around AND starts_at < ${end}::timestamptz + around) o WHERE o.lines IS NOT NULL), '{}') AS occupied,
      coalesce((SELECT jsonb_object_agg(givers.adviser_id, b.lines) FROM givers CROSS JOIN reach CROSS JOIN LATERAL (
          SELECT ${lines(ms('starts_at'), ms('ends_at'))} AS lines FROM busy_entries
          WHERE busy_entries.adviser_id = givers.adviser_id AND ends_at > ${begin}::timestamptz - around AND starts_at < ${end}::timestamptz + around) b WHERE b.lines IS NOT NULL), '{}') AS elsewhere,
      coalesce((SELECT jsonb_agg(jsonb_build_array(a.appointment_id, a.service_id, ${ms('a.starts_at')}, a.seats - (
          SELECT count(*) FROM bookings WHERE bookings.appointment_id = a.appointment_id AND state <> 'cancelled' AND coalesce(held_until, pending_until, 'infinity') > ${now}), l.adviser_ids))
        FROM appointments a CROSS JOIN LATERAL (
          SELECT jsonb_agg(adviser_id ORDER BY occupation_no) AS adviser_ids FROM occupations
          WHERE occupations.appointment_id = a.appointment_id AND live AND (held_until IS NULL OR held_until > ${now})) l
        WHERE a.seats > 1 AND (a.service_id = ${service} OR ${service}::text IS NULL) AND a.starts_at >= ${begin}::timestamptz AND a.starts_at < ${end}::timestamptz AND l.adviser_ids IS NOT NULL), '[]') AS open`);
  const known = row as TimetableRow;
  const house = houseOf(known);
  return {
    ...house,
    schedules: new Schedules(house, known),
    absences: known.absences,
    occupied: linesOf(known.occupied, occupiedOf),
    elsewhere: [...linesOf(known.elsewhere, busyOf), ...(await inCalls(rows, ports, house, from, now))],
    open: known.open.map(([appointmentId, one, startsAt, seatsLeft, adviserIds]) => ({ appointmentId, serviceId: one, startsAt, seatsLeft, adviserIds })),
  };
}

/** The words of each line, with whose they are. */
function linesOf<T>(texts: Readonly<Record<string, string>>, read: (adviserId: string, words: string[]) => T): T[] {
  return Object.entries(texts).flatMap(([adviserId, text]) => text.split('\n').map((line) => read(adviserId, line.split(' '))));
}

function occupiedOf(adviserId: string, [from, to, before, after, held = NONE, appointment = NONE, service = NONE]: string[]): Occupied {
  const named = (id: string): string => (id === NONE ? '' : id);
  return {
    adviserId, appointmentId: named(appointment), serviceId: named(service), from: Number(from), to: Number(to), bufferBefore: Number(before), bufferAfter: Number(after),
    heldUntil: held === NONE ? null : new Date(Number(held)),
  };
}

function busyOf(adviserId: string, [from, to]: string[]): Timetable['elsewhere'][number] {
  return { adviserId, from: Number(from), to: Number(to) };
}

/** Whoever is in a call will not be free at once. */
async function inCalls(rows: ShopRows, ports: Pick<SchedulingPorts, 'runningCalls'>, { advisers }: House, from: number, now: Date): Promise<Timetable['elsewhere']> {
  if (from > now.getTime() + SOON_MS) return [];
  const running = await within(rows, (tx) => ports.runningCalls(tx, advisers.map(({ adviserId }) => adviserId), now));
  return [...running].map(([adviserId, { since, until }]) => ({ adviserId, from: since.getTime(), to: until.getTime() }));
}
