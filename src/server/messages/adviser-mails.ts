import type { Tx } from '../platform/db.ts';
import type { Platform } from '../platform/platform.ts';
import { bookingCalendar } from '../scheduling/booking-calendar.ts';
import { mailOfAdviser } from '../shops/people.ts';
import { getAdviser } from '../shops/shop.ts';
import { factLines, valuesOf, type BookingFacts } from './booking-facts.ts';
import { mailFrom, threadOf } from './customer-mails.ts';
import { renderHtml, renderText, type Letter } from './layout.ts';
import type { Outbox } from './outbox.ts';
import { fill } from './templates.ts';
import { WORDS, type AdviserMailKind } from './words.ts';

export interface AdviserMail {
  readonly adviserId: string;
  readonly kind: AdviserMailKind;
  readonly previous?: Date | undefined;
  readonly reason?: string | undefined;
}

/** Writes an adviser about a booking. */
export async function mailAdviser(tx: Tx, outbox: Outbox, { settings, clock }: Pick<Platform, 'settings' | 'clock'>, facts: BookingFacts, { adviserId, kind, previous, reason }: AdviserMail): Promise<void> {
  const email = await mailOfAdviser(tx, adviserId);
  if (email === undefined) return;
  const { row, shop } = facts;
  const { name, timeZone: zone } = await getAdviser(tx, adviserId);
  const { language } = shop;
  const words = WORDS[language];
  const values = valuesOf(facts, { language, zone });
  const { subject, heading } = words.adviser.booking[kind];
  const url = `${settings.VISAVIS_PUBLIC_URL}/console`;
  const letter: Letter = {
    language, subject: fill(subject, values), sender: shop.name, accent: shop.accent, heading, paragraphs: kind === 'requested' ? [words.adviser.requested] : [],
    facts: factLines(facts, { language, zone }, {
      previous,
      more: [
        [words.facts.customer, row.name ?? ''],
        ...(kind === 'late' && row.late_minutes !== null ? [[words.facts.late, fill(words.adviser.late, { minutes: String(row.late_minutes) })] as const] : []),
        ...(reason === undefined ? [] : [[words.facts.reason, reason] as const]),
      ],
    }),
    button: { label: words.adviser.button, url },
  };
  const method = kind === 'cancelled' ? 'CANCEL' : 'REQUEST';
  const calendar = kind === 'late' ? undefined : { method, content: await bookingCalendar(tx, settings, row.booking_id, { side: 'adviser', method, url, attendee: { name, email }, now: clock() }) } as const;
  const thread = threadOf(row.booking_id, adviserId);
  await outbox.sendMail(tx, {
    ...mailFrom(shop), kind: `adviser-${kind}`, thread, subject: letter.subject, text: renderText(letter), html: renderHtml(letter), to: { name, address: email }, limited: false,
    dedupeKey: (await outbox.knows(tx, thread)) ? `${row.booking_id} ${adviserId} ${kind} ${row.changes} ${kind === 'late' ? row.late_minutes : ''}` : thread,
    ...(calendar ? { calendar } : {}),
    ...(kind === 'late' ? { notAfter: row.ends_at.toISOString() } : {}),
  });
}
