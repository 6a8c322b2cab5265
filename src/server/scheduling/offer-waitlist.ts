import { announce } from '../platform/announce.ts';
import { inShop, type Tx } from '../platform/db.ts';
import { newId } from '../platform/ids.ts';
import type { Platform } from '../platform/platform.ts';
import { Problem } from '../platform/problem.ts';
import { listShopIds } from '../shops/shop-ids.ts';
import { claimOffer } from './claim-offer.ts';
import { findOffer } from './find-offer.ts';
import type { SchedulingPorts } from './ports.ts';
import { startsIn } from './starts.ts';
import { scheduling } from './tables.ts';
import { readTimetable } from './timetable.ts';
import { issueWaitToken, letGo, lockEntry, type WaitlistRow } from './waitlist.ts';
import { isPartOf } from './parts-of-day.ts';

const EVERY_MS = 15_000;
const MINUTE = 60_000;
const DAY_MS = 86_400_000;
/** How far ahead an entry's stretch is read at once. */
const STRETCH_MS = 35 * DAY_MS;

/** Offers free times to those who wait, the longest waiting first, each for a while and then to the next. */
export function offerWaitlist({ jobs, db, clock }: Platform, ports: SchedulingPorts): void {
  jobs.beat('offer-waitlist', EVERY_MS, async () => {
    for (const shopId of await listShopIds(db)) {
      const now = clock();
      const open = await inShop(db, shopId, (tx) => scheduling(tx).selectFrom('waitlist').select(['waitlist_id', 'state']).where('state', 'in', ['waiting', 'offered']).orderBy('created_at').orderBy('waitlist_id').execute());
      // Times that were let pass go to those who still wait in the same round.
      for (const { waitlist_id: waitlistId } of open.filter(({ state }) => state === 'offered')) await inShop(db, shopId, (tx) => endOffer(tx, waitlistId, now));
      for (const { waitlist_id: waitlistId } of open) await inShop(db, shopId, (tx) => offerTo(tx, ports, shopId, waitlistId, now)).catch(ignoreTaken);
    }
  });
}

/** An offer that ran out is one that was let pass; a stretch that is over ends the wait. */
async function endOffer(tx: Tx, waitlistId: string, now: Date): Promise<void> {
  const row = await lockEntry(tx, waitlistId);
  if (row.state === 'offered' && row.offered_until !== null && row.offered_until <= now) await letGo(tx, waitlistId, { leave: false }, now);
}

async function offerTo(tx: Tx, ports: SchedulingPorts, shopId: string, waitlistId: string, now: Date): Promise<void> {
  const row = await lockEntry(tx, waitlistId);
  if (row.state !== 'waiting') return;
  if (row.starts_until <= now) {
    await scheduling(tx).updateTable('waitlist').set({ state: 'over' }).where('waitlist_id', '=', waitlistId).execute();
    return;
  }
  const startsAt = await firstMatch(tx, ports, row, now);
  if (startsAt === undefined) return;
  const offer = await findOffer(tx, ports, { serviceId: row.service_id, startsAt: new Date(startsAt).toISOString(), ...(row.adviser_id === null ? {} : { adviserId: row.adviser_id }) }, now);
  const keptUntil = new Date(now.getTime() + keptFor(startsAt - now.getTime()));
  const { appointmentId, adviserId } = await claimOffer(tx, ports, offer, { heldUntil: keptUntil }, now);
  const bookingId = newId('bkg');
  await scheduling(tx).insertInto('bookings').values({
    booking_id: bookingId, appointment_id: appointmentId, adviser_id: adviserId, adviser_wanted: row.adviser_id !== null, state: 'held', held_until: keptUntil, holder: null,
    waitlist_id: waitlistId, changed_at: now, created_at: now,
  }).execute();
  await scheduling(tx).updateTable('waitlist').set({ state: 'offered', booking_id: bookingId, offered_until: keptUntil }).where('waitlist_id', '=', waitlistId).execute();
  const waitToken = await issueWaitToken(tx, shopId, { waitlistId, until: row.starts_until });
  await ports.onWaitlistChanged(tx, { kind: 'offered', shopId, waitlistId, waitToken, offer: { bookingId, startsAt: offer.startsAt, endsAt: offer.endsAt, keptUntil } });
  await announce(tx, 'slots');
}

async function firstMatch(tx: Tx, ports: SchedulingPorts, { service_id: serviceId, adviser_id: adviserId, starts_from: from, starts_until: until, parts, time_zone: timeZone, passed }: WaitlistRow, now: Date): Promise<number | undefined> {
  const gone = new Set(passed.map((start) => start.getTime()));
  for (let begin = Math.max(from.getTime(), now.getTime()); begin < until.getTime(); begin += STRETCH_MS) {
    const stretch = { from: begin, to: Math.min(begin + STRETCH_MS, until.getTime()), now };
    const timetable = await readTimetable(tx, ports, { ...stretch, serviceId });
    const service = timetable.services.find((one) => one.serviceId === serviceId && one.active);
    if (!service) return undefined;
    const match = startsIn(timetable, service, { ...stretch, adviserId: adviserId ?? undefined }).find(({ startsAt }) => !gone.has(startsAt) && isPartOf(startsAt, parts, timeZone));
    if (match) return match.startsAt;
  }
  return undefined;
}

/** A tenth of the time that is left, half an hour at most and five minutes at least. */
function keptFor(lead: number): number {
  return Math.min(30 * MINUTE, Math.max(5 * MINUTE, lead / 10));
}

/** Somebody in a shop was quicker; the next round looks again. */
function ignoreTaken(error: unknown): void {
  if (!(error instanceof Problem && (error.code === 'slot_taken' || error.code === 'not_a_slot'))) throw error;
}
