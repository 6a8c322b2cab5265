import type { Absence, AdviserDay, Travel } from '../../contract/calendar.ts';
import type { Tx } from '../platform/db.ts';
import { shops } from './tables.ts';

const LAST_DAY = '2100-12-31';

/** Absences that touch a stretch, in order. */
export async function listAbsences(tx: Tx, from: Date, to: Date): Promise<Absence[]> {
  const rows = await shops(tx).selectFrom('absences').selectAll().where('ends_at', '>', from).where('starts_at', '<', to).orderBy('starts_at').execute();
  return rows.map((row) => ({ absenceId: row.absence_id, adviserId: row.adviser_id, startsAt: row.starts_at.toISOString(), endsAt: row.ends_at.toISOString(), note: row.note }));
}

/** Advisers' own hours of single days between two days, both included. */
export async function listAdviserDays(tx: Tx, from: string, to: string): Promise<AdviserDay[]> {
  const rows = await shops(tx).selectFrom('adviser_days').selectAll().where('day', '>=', from).where('day', '<=', to).orderBy('day').execute();
  return rows.map(({ adviser_id: adviserId, day, windows }) => ({ adviserId, day, windows }));
}

/** Travels that touch a stretch of days. */
export async function listTravels(tx: Tx, from: string, to: string): Promise<Travel[]> {
  const rows = await shops(tx).selectFrom('travels').selectAll().where('until_day', '>=', from).where('from_day', '<=', to).orderBy('from_day').execute();
  return rows.map((row) => ({ travelId: row.travel_id, adviserId: row.adviser_id, fromDay: row.from_day, untilDay: row.until_day, timeZone: row.time_zone }));
}

/** All of one adviser's travels that are not over, in order. */
export async function listTravelsOf(tx: Tx, adviserId: string, today: string): Promise<Travel[]> {
  return (await listTravels(tx, today, LAST_DAY)).filter((travel) => travel.adviserId === adviserId);
}
