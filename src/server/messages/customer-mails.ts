import type { MailKind } from '../../contract/mail.ts';
import type { Tx } from '../platform/db.ts';
import type { Platform } from '../platform/platform.ts';
import { bookingCalendar } from '../scheduling/booking-calendar.ts';
import type { Shop } from '../shops/shop.ts';
import { factLines, legalLinks, valuesOf, type BookingFacts, type Reader } from './booking-facts.ts';
import { renderHtml, renderText, type Letter } from './layout.ts';
import type { Mail, Mailbox } from './mail.ts';
import { wordsFor } from './mail-texts.ts';
import type { Outbox } from './outbox.ts';
import { fill } from './templates.ts';
import { WORDS } from './words.ts';

/** What a mail about a booking needs to know beside the booking. */
export interface CustomerMail {
  readonly kind: MailKind;
  /** Which of our texts, where it depends on what happened. */
  readonly variant?: string;
  /** Where its button leads. */
  readonly url: string;
  readonly previous?: Date | undefined;
  /** Facts beside those every mail tells. */
  readonly more?: readonly (readonly [string, string])[];
  /** Sentences below the button. */
  readonly after?: readonly string[];
  readonly links?: readonly { readonly label: string; readonly url: string }[];
  /** The calendar entry that goes with it. */
  readonly method?: 'REQUEST' | 'CANCEL';
  readonly dedupeKey: string;
  readonly limited: boolean;
  readonly notAfter?: Date;
  readonly unsubscribe?: string;
}

/** Writes a customer about a booking. */
export async function mailCustomer(tx: Tx, outbox: Outbox, { settings, clock }: Pick<Platform, 'settings' | 'clock'>, facts: BookingFacts, mail: CustomerMail): Promise<void> {
  const { row, shop } = facts;
  if (row.email === null) return;
  const letter = await bookingLetter(tx, facts, mail);
  const attendee = { name: row.name ?? '', email: row.email };
  const calendar = mail.method === undefined ? undefined
    : { method: mail.method, content: await bookingCalendar(tx, settings, row.booking_id, { side: 'customer', method: mail.method, url: mail.url, attendee, now: clock() }) };
  await outbox.sendMail(tx, {
    ...mailFrom(shop), kind: mail.kind, dedupeKey: mail.dedupeKey, thread: threadOf(row.booking_id, 'customer'), subject: letter.subject, text: renderText(letter), html: renderHtml(letter),
    to: { name: row.name ?? '', address: row.email }, limited: mail.limited,
    ...(calendar ? { calendar } : {}),
    ...(mail.notAfter ? { notAfter: mail.notAfter.toISOString() } : {}),
    ...(mail.unsubscribe === undefined ? {} : { unsubscribe: mail.unsubscribe }),
  });
}

/** The letter of such a mail; also for the preview. */
export async function bookingLetter(tx: Tx, facts: BookingFacts, { kind, variant, url, previous, more = [], after = [], links = [] }: Omit<CustomerMail, 'dedupeKey' | 'limited'>): Promise<Letter> {
  const { row, shop, adviserName } = facts;
  const reader: Reader = { language: row.language ?? shop.language, zone: row.time_zone ?? shop.timeZone };
  const words = await wordsFor(tx, kind, reader.language, variant);
  const values = valuesOf(facts, reader);
  const said = WORDS[reader.language];
  return {
    language: reader.language, subject: fill(words.subject, values), sender: shop.senderName ?? shop.name, accent: shop.accent, heading: fill(words.heading, values),
    paragraphs: [fill(said.greeting, values), ...fill(words.text, values).split(/\n{2,}/u)],
    facts: factLines(facts, reader, { previous, more: [[said.facts.who, adviserName], ...more] }),
    button: { label: words.button, url }, after, links: [...links, ...legalLinks(shop, reader.language)],
  };
}

/** Who a shop's mails come from, and where answers go. */
export function mailFrom(shop: Shop): Pick<Mail, 'fromName' | 'fromAddress' | 'replyTo'> {
  const replyTo: Mailbox | undefined = shop.mail === null ? undefined : { name: shop.name, address: shop.mail };
  return { fromName: shop.senderName ?? shop.name, ...(shop.senderAddress === null ? {} : { fromAddress: shop.senderAddress }), ...(replyTo ? { replyTo } : {}) };
}

/** Mails about one booking to one reader lie together: the first one's key names the thread. */
export function threadOf(bookingId: string, reader: string): string {
  return `${bookingId} ${reader} 0`;
}
