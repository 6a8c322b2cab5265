import type { MailKind } from '../../contract/mail.ts';
import type { Tx } from '../platform/db.ts';
import type { Platform } from '../platform/platform.ts';
import { manageUrl } from '../scheduling/booking-calendar.ts';
import type { BookingChange } from '../scheduling/ports.ts';
import { advisersBusyWith } from '../scheduling/read-booking.ts';
import { mailAdviser } from './adviser-mails.ts';
import { readFacts, type BookingFacts } from './booking-facts.ts';
import { mailCustomer, threadOf, type CustomerMail } from './customer-mails.ts';
import type { Outbox } from './outbox.ts';
import { planReminders } from './reminders.ts';
import { longTime } from './times.ts';
import { WORDS, type AdviserMailKind } from './words.ts';

/** What each side is told of a change; nothing where it is not concerned. */
const TOLD: Record<BookingChange['kind'], { readonly customer?: MailKind; readonly adviser?: AdviserMailKind }> = {
  to_confirm: { customer: 'booking-to-confirm' },
  requested: { customer: 'booking-requested', adviser: 'requested' },
  confirmed: { customer: 'booking-confirmed', adviser: 'confirmed' },
  moved: { customer: 'booking-moved', adviser: 'moved' },
  cancelled: { customer: 'booking-cancelled', adviser: 'cancelled' },
  lapsed: { customer: 'booking-lapsed', adviser: 'cancelled' },
  missed: { customer: 'booking-missed' },
  late: { adviser: 'late' },
};

/** Tells both sides of a booking what became of it. */
export async function mailBookingChange(tx: Tx, outbox: Outbox, platform: Platform, change: BookingChange): Promise<void> {
  const facts = await readFacts(tx, change.bookingId);
  const { customer, adviser } = TOLD[change.kind];
  if (customer) await mailCustomer(tx, outbox, platform, facts, await customerMail(tx, outbox, platform, facts, change, customer));
  if (adviser) await mailAdvisers(tx, outbox, platform, facts, change, adviser);
  if (change.kind === 'confirmed' || change.kind === 'moved') await planReminders(tx, platform, change.shopId, facts.row);
}

async function customerMail(tx: Tx, outbox: Outbox, { settings }: Platform, { row, shop, place }: BookingFacts, change: BookingChange, kind: MailKind): Promise<CustomerMail> {
  const language = row.language ?? shop.language;
  const words = WORDS[language];
  const token = change.confirmToken ?? change.manageToken;
  const thread = threadOf(row.booking_id, 'customer');
  const pending = row.state === 'pending' && row.pending_until !== null;
  const zone = row.time_zone ?? shop.timeZone;
  const ahead = change.kind === 'confirmed' || change.kind === 'moved' || pending;
  const variant = change.outcome ?? change.by;
  return {
    kind, variant, url: token === undefined ? shop.webAddress : manageUrl(settings, row.booking_id, token), previous: change.previous?.startsAt,
    more: [
      ...(pending && row.pending_until ? [[words.facts.keptUntil, longTime(row.pending_until, row.pending_until, language, zone)] as const] : []),
      ...(change.reason === undefined ? [] : [[words.facts.reason, change.reason] as const]),
    ],
    after: !ahead ? [] : [
      ...(place || change.kind === 'to_confirm' ? [] : [words.join]), ...(change.kind === 'to_confirm' ? [] : [words.change]),
      ...(change.by === 'customer' && change.kind !== 'moved' ? [words.notYou] : []),
    ],
    // What is not certain yet, and what is over, is no appointment in a calendar.
    ...(change.kind === 'cancelled' || change.kind === 'lapsed' ? { method: 'CANCEL' } : change.kind === 'missed' || change.kind === 'to_confirm' ? {} : { method: 'REQUEST' }),
    dedupeKey: (await outbox.knows(tx, thread)) ? `${row.booking_id} customer ${change.kind} ${row.changes}` : thread,
    // Nobody has shown yet that the address is theirs; what the shop does is no way to flood it.
    limited: change.by === 'customer',
  };
}

async function mailAdvisers(tx: Tx, outbox: Outbox, platform: Platform, facts: BookingFacts, { kind: changed, previous, reason, by }: BookingChange, kind: AdviserMailKind): Promise<void> {
  const { row } = facts;
  // A booking that only waited for its customer's mail is news to nobody here when it lapses.
  if (changed === 'lapsed' && !(await outbox.knows(tx, threadOf(row.booking_id, row.adviser_id)))) return;
  const team = (await advisersBusyWith(tx, [row.appointment_id])).get(row.appointment_id) ?? [];
  for (const adviserId of new Set([row.adviser_id, ...team])) {
    await mailAdviser(tx, outbox, platform, facts, { adviserId, kind, previous: previous?.startsAt, ...(by === 'shop' ? { reason } : {}) });
  }
  const before = previous?.adviserId;
  if (before !== undefined && before !== row.adviser_id && !team.includes(before)) await mailAdviser(tx, outbox, platform, facts, { adviserId: before, kind: 'cancelled' });
}
