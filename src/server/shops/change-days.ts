import type { Absence, AbsenceDraft, AdviserDay, DayWindow, Travel, TravelDraft } from '../../contract/calendar.ts';
import { announce } from '../platform/announce.ts';
import type { Tx } from '../platform/db.ts';
import { newId } from '../platform/ids.ts';
import { Problem } from '../platform/problem.ts';
import { getAdviser } from './shop.ts';
import { shops } from './tables.ts';
import { tidyDay } from './week-hours.ts';

/** Sets an adviser's hours of one day; without windows, it is a day off. @throws Problem `not_found`, `invalid_request` */
export async function setDay(tx: Tx, adviserId: string, day: string, windows: readonly DayWindow[]): Promise<AdviserDay> {
  await getAdviser(tx, adviserId);
  const tidy = tidyDay(windows);
  await clearDay(tx, adviserId, day);
  await shops(tx).insertInto('adviser_days').values({ adviser_id: adviserId, day, windows: JSON.stringify(tidy) }).execute();
  return { adviserId, day, windows: tidy };
}

/** Lets the weekly hours hold again on a day. */
export async function clearDay(tx: Tx, adviserId: string, day: string): Promise<void> {
  await shops(tx).deleteFrom('adviser_days').where('adviser_id', '=', adviserId).where('day', '=', day).execute();
  await announceHours(tx);
}

/** @throws Problem `not_found`, `invalid_request` */
export async function addAbsence(tx: Tx, adviserId: string, draft: AbsenceDraft): Promise<Absence> {
  await getAdviser(tx, adviserId);
  const absenceId = newId('abs');
  await shops(tx).insertInto('absences').values({ absence_id: absenceId, adviser_id: adviserId, ...absenceRow(draft) }).execute();
  await announceHours(tx);
  return { absenceId, adviserId, ...draft, note: draft.note ?? '' };
}

/** @throws Problem `not_found`, `invalid_request` */
export async function changeAbsence(tx: Tx, adviserId: string, absenceId: string, draft: AbsenceDraft): Promise<Absence> {
  const changed = await shops(tx).updateTable('absences').set(absenceRow(draft)).where('absence_id', '=', absenceId).where('adviser_id', '=', adviserId).returning('absence_id').executeTakeFirst();
  if (!changed) throw new Problem('not_found', 'There is no such absence.');
  await announceHours(tx);
  return { absenceId, adviserId, ...draft, note: draft.note ?? '' };
}

export async function removeAbsence(tx: Tx, adviserId: string, absenceId: string): Promise<void> {
  await shops(tx).deleteFrom('absences').where('absence_id', '=', absenceId).where('adviser_id', '=', adviserId).execute();
  await announceHours(tx);
}

/** @throws Problem `not_found`, `invalid_request`, or `conflict` with a travel on the same days */
export async function addTravel(tx: Tx, adviserId: string, draft: TravelDraft): Promise<Travel> {
  await getAdviser(tx, adviserId);
  if (draft.untilDay < draft.fromDay) throw new Problem('invalid_request', 'The travel ends before it begins.');
  const travelId = newId('trv');
  // The exclusion constraint settles it, also for two who come at once.
  const added = await shops(tx).insertInto('travels').values({ travel_id: travelId, adviser_id: adviserId, from_day: draft.fromDay, until_day: draft.untilDay, time_zone: draft.timeZone })
    .onConflict((conflict) => conflict.doNothing()).returning('travel_id').executeTakeFirst();
  if (!added) throw new Problem('conflict', 'There is another travel on some of these days. Remove that one first.');
  await announceHours(tx);
  return { travelId, adviserId, ...draft };
}

export async function removeTravel(tx: Tx, adviserId: string, travelId: string): Promise<void> {
  await shops(tx).deleteFrom('travels').where('travel_id', '=', travelId).where('adviser_id', '=', adviserId).execute();
  await announceHours(tx);
}

/** Open pages show what is free, and the console's calendar when people work. */
export async function announceHours(tx: Tx): Promise<void> {
  await announce(tx, 'slots');
  await announce(tx, 'desk');
}

function absenceRow({ startsAt, endsAt, note = '' }: AbsenceDraft): { starts_at: Date; ends_at: Date; note: string } {
  const [starts, ends] = [new Date(startsAt), new Date(endsAt)];
  if (ends <= starts) throw new Problem('invalid_request', 'The absence ends before it begins.');
  return { starts_at: starts, ends_at: ends, note };
}
