import { sql } from 'kysely';
import type { Tx } from '../platform/db.ts';
import { Problem } from '../platform/problem.ts';
import { dayAround, type Offer } from './find-offer.ts';
import { scheduling } from './tables.ts';
import { startsIn, type StartsWanted } from './starts.ts';

/** Open holds that one address block may have. */
const HOLDS_PER_HOLDER = 2;
/** Share of a day's starts that may be held unconfirmed. */
const HELD_SHARE = 1 / 3;

/** @throws Problem `too_many_holds` when this address block holds all it may. */
export async function checkHolder(tx: Tx, holder: string, now: Date): Promise<void> {
  // Several at once are counted one after the other.
  await sql`SELECT pg_advisory_xact_lock(hashtextextended(${`hold ${holder}`}, 0))`.execute(tx);
  const open = await scheduling(tx).selectFrom('bookings').select('held_until')
    .where('holder', '=', holder).where('state', '=', 'held').where('held_until', '>', now)
    .orderBy('held_until').execute();
  if (open.length >= HOLDS_PER_HOLDER) throw tooMany('You hold several times already. Book one of them, or wait a moment.', open.map(({ held_until }) => held_until), now);
}

/**
 * Whether over a third of a day's starts are held by customers who have not booked. Then nothing more is kept on that day,
 * or a flood of holds could close it: who submits first wins.
 */
export function isFlooded({ timetable, service, startsAt }: Offer, now: Date): boolean {
  const held = timetable.occupied.filter(({ heldUntil }) => heldUntil !== null);
  // What one household may hold is no flood, however short the day.
  if (held.length < HOLDS_PER_HOLDER) return false;
  const day = { ...dayAround(startsAt.getTime(), timetable.shop.timeZone), now };
  const count = (wanted: StartsWanted): number => startsIn(timetable, service, wanted).reduce((sum, { adviserIds }) => sum + adviserIds.length, 0);
  const all = count({ ...day, counts: ({ heldUntil }) => heldUntil === null });
  return all - count(day) > all * HELD_SHARE;
}

function tooMany(detail: string, ends: readonly (Date | null)[], now: Date): Problem {
  const first = Math.min(...ends.map((end) => end?.getTime() ?? Number.POSITIVE_INFINITY));
  return new Problem('too_many_holds', detail, { retryAfterSeconds: (first - now.getTime()) / 1000 });
}
