import type { Reminder } from '../../contract/booking.ts';
import { inShop, type Tx } from '../platform/db.ts';
import type { Platform } from '../platform/platform.ts';
import { manageUrl } from '../scheduling/booking-calendar.ts';
import { issueManageToken } from '../scheduling/confirm-booking.ts';
import type { BookingRow } from '../scheduling/read-booking.ts';
import { issueToken } from '../shops/tokens.ts';
import { readFacts } from './booking-facts.ts';
import { mailCustomer } from './customer-mails.ts';
import type { Outbox } from './outbox.ts';
import { WORDS } from './words.ts';

const JOB = 'remind';
const MINUTE = 60_000;
const DAY_MS = 24 * 60 * MINUTE;
/** How long before the start. */
const AHEAD_MS: Record<Reminder, number> = { day: DAY_MS, hour: 60 * MINUTE, minutes: 10 * MINUTE };
/** Who has only just booked needs no reminder. */
const FRESH_MS = 30 * MINUTE;

interface ReminderJob {
  readonly shopId: string;
  readonly bookingId: string;
  /** The booking's state of changes: a later move has reminders of its own. */
  readonly changes: number;
  readonly reminder: Reminder;
}

/** Plans all reminders of a booking; whether the customer wants each is asked when its time has come. */
export async function planReminders(tx: Tx, { jobs, clock }: Pick<Platform, 'jobs' | 'clock'>, shopId: string, { booking_id: bookingId, starts_at: startsAt, changes, state }: BookingRow): Promise<void> {
  if (state !== 'confirmed') return;
  for (const [reminder, ahead] of Object.entries(AHEAD_MS) as [Reminder, number][]) {
    const at = new Date(startsAt.getTime() - ahead);
    if (at.getTime() <= clock().getTime() + FRESH_MS) continue;
    await jobs.send(tx, JOB, { shopId, bookingId, changes, reminder } satisfies ReminderJob, { at });
  }
}

/** Sends reminders when their time has come. */
export function sendReminders(platform: Platform, outbox: Outbox): void {
  const { jobs, db } = platform;
  jobs.define<ReminderJob>(JOB, (job) => inShop(db, job.shopId, (tx) => remind(tx, platform, outbox, job)));
}

async function remind(tx: Tx, platform: Platform, outbox: Outbox, { shopId, bookingId, changes, reminder }: ReminderJob): Promise<void> {
  const { settings, clock } = platform;
  const now = clock();
  const facts = await readFacts(tx, bookingId).catch(() => undefined);
  if (!facts) return;
  const { row, shop, place } = facts;
  if (row.state !== 'confirmed' || row.changes !== changes || !row.reminders.includes(reminder) || row.starts_at <= now) return;
  const words = WORDS[row.language ?? shop.language];
  const stop = await issueToken(tx, shopId, { kind: 'unsubscribe', bookingId, expiresAt: new Date(row.ends_at.getTime() + DAY_MS) });
  await mailCustomer(tx, outbox, platform, facts, {
    kind: `reminder-${reminder}`, url: manageUrl(settings, bookingId, await issueManageToken(tx, shopId, bookingId, now)),
    after: place ? [words.change] : [words.join, words.change],
    links: [{ label: words.links.noReminders, url: `${settings.VISAVIS_PUBLIC_URL}/u/${bookingId}#${stop}` }],
    dedupeKey: `${bookingId} reminder-${reminder} ${changes}`, limited: false, notAfter: row.starts_at,
    unsubscribe: `${settings.VISAVIS_PUBLIC_URL}/u/${bookingId}/stop?token=${stop}`,
  });
}
