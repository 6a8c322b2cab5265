import type { Language } from '../../contract/ids.ts';
import type { Tx } from '../platform/db.ts';
import type { Platform } from '../platform/platform.ts';
import { bookingCalendar, manageUrl } from '../scheduling/booking-calendar.ts';
import type { BookingChange } from '../scheduling/ports.ts';
import { getBookingRow, type BookingRow } from '../scheduling/read-booking.ts';
import { mailOfAdviser } from '../shops/people.ts';
import { getAdviser, getService, getShop, type Shop } from '../shops/shop.ts';
import { renderHtml, renderText, type Letter } from './layout.ts';
import type { Mail } from './mail.ts';
import type { Outbox } from './outbox.ts';
import { longTime, sameTime, shortTime } from './times.ts';
import { WORDS } from './words.ts';

/** The changes that both sides are told by mail. */
const TOLD = ['confirmed', 'moved', 'cancelled'] as const;
type Kind = (typeof TOLD)[number];

interface Facts {
  readonly change: BookingChange & { readonly kind: Kind };
  readonly row: BookingRow;
  readonly shop: Shop;
  readonly serviceName: string;
  readonly adviserName: string;
}

/** Tells both sides of a booking what became of it. */
export async function mailBookingChange(tx: Tx, outbox: Outbox, platform: Platform, change: BookingChange): Promise<void> {
  if (!isTold(change)) return;
  const row = await getBookingRow(tx, change.bookingId);
  const facts: Facts = {
    change, row, shop: await getShop(tx), serviceName: (await getService(tx, row.service_id)).name, adviserName: (await getAdviser(tx, row.adviser_id)).name,
  };
  await mailCustomer(tx, outbox, platform, facts);
  await mailAdviser(tx, outbox, platform, facts, { adviserId: row.adviser_id, kind: change.kind });
  const before = change.previous?.adviserId;
  if (before !== undefined && before !== row.adviser_id) await mailAdviser(tx, outbox, platform, facts, { adviserId: before, kind: 'cancelled' });
}

function isTold(change: BookingChange): change is BookingChange & { readonly kind: Kind } {
  return (TOLD as readonly string[]).includes(change.kind);
}

async function mailCustomer(tx: Tx, outbox: Outbox, { settings, clock }: Platform, facts: Facts): Promise<void> {
  const { change, row, shop } = facts;
  if (row.email === null) return;
  const url = change.manageToken === undefined ? shop.webAddress : manageUrl(settings, row.booking_id, change.manageToken);
  const letter = customerLetter(facts, url);
  const attendee = { name: row.name ?? '', email: row.email };
  const method = change.kind === 'cancelled' ? 'CANCEL' : 'REQUEST';
  const content = await bookingCalendar(tx, settings, row.booking_id, { side: 'customer', method, url, attendee, now: clock() });
  await outbox.sendMail(tx, {
    ...mailOf(letter, change.kind, `${row.booking_id} customer`, row.changes),
    to: { name: row.name ?? '', address: row.email },
    fromName: shop.name,
    ...(shop.mail === null ? {} : { replyTo: { name: shop.name, address: shop.mail } }),
    calendar: { method, content },
    // Nobody has shown yet that the address is theirs; what the shop does is no way to flood it.
    limited: change.by === 'customer',
  });
}

function customerLetter({ change, row, shop, serviceName, adviserName }: Facts, url: string): Letter {
  const language = row.language ?? shop.language;
  const zone = row.time_zone ?? shop.timeZone;
  const words = WORDS[language];
  const own = words[change.kind];
  const text = 'text' in own ? own.text(shop.name) : change.by === 'customer' ? own.byCustomer(shop.name) : own.byShop(shop.name);
  return {
    language,
    subject: own.subject(serviceName, shortTime(row.starts_at, language, zone)),
    sender: shop.name,
    accent: shop.accent,
    heading: own.heading,
    // The name is the one thing of the customer's that a mail repeats; it is short and holds no address.
    paragraphs: [words.greeting(row.name ?? ''), text],
    facts: factsOf(row, { language, zone, shop, serviceName, previous: change.previous?.startsAt, person: [words.facts.who, adviserName] }),
    button: { label: own.button, url },
    after: change.kind === 'cancelled' ? [] : [words.join, words.change, ...(change.kind === 'confirmed' ? [words.confirmed.notYou] : [])],
    links: [
      { label: words.links.shop, url: shop.webAddress },
      ...(shop.privacyUrl === null ? [] : [{ label: words.links.privacy, url: shop.privacyUrl }]),
      ...(shop.imprintUrl === null ? [] : [{ label: words.links.imprint, url: shop.imprintUrl }]),
    ],
  };
}

async function mailAdviser(tx: Tx, outbox: Outbox, { settings, clock }: Platform, { change, row, shop, serviceName }: Facts, { adviserId, kind }: { adviserId: string; kind: Kind }): Promise<void> {
  const email = await mailOfAdviser(tx, adviserId);
  if (email === undefined) return;
  const { name, timeZone: zone } = await getAdviser(tx, adviserId);
  const { language } = shop;
  const words = WORDS[language];
  const url = `${settings.VISAVIS_PUBLIC_URL}/console`;
  const letter: Letter = {
    language,
    subject: words.adviser.subjects[kind](serviceName, shortTime(row.starts_at, language, zone)),
    sender: shop.name,
    accent: shop.accent,
    heading: words.adviser.headings[kind],
    paragraphs: [],
    facts: factsOf(row, { language, zone, shop, serviceName, previous: change.previous?.startsAt, person: [words.facts.customer, row.name ?? ''] }),
    button: { label: words.adviser.button, url },
  };
  const method = kind === 'cancelled' ? 'CANCEL' : 'REQUEST';
  const content = await bookingCalendar(tx, settings, row.booking_id, { side: 'adviser', method, url, attendee: { name, email }, now: clock() });
  await outbox.sendMail(tx, { ...mailOf(letter, kind, `${row.booking_id} ${adviserId}`, row.changes), to: { name, address: email }, fromName: shop.name, calendar: { method, content }, limited: false });
}

/** When, in the reader's zone and, where its clocks show another time, in the shop's. */
function factsOf(row: BookingRow, { language, zone, shop, serviceName, previous, person }: { language: Language; zone: string; shop: Shop; serviceName: string; previous: Date | undefined; person: readonly [string, string] }): (readonly [string, string])[] {
  const { facts, what } = WORDS[language];
  const length = row.ends_at.getTime() - row.starts_at.getTime();
  const time = (from: Date, timeZone: string): string => longTime(from, new Date(from.getTime() + length), language, timeZone);
  return [
    [facts.what, what(serviceName, Math.round(length / 60_000))],
    [facts.when, time(row.starts_at, zone)],
    ...(sameTime(row.starts_at, zone, shop.timeZone) ? [] : [[facts.shopTime, time(row.starts_at, shop.timeZone)] as const]),
    ...(previous === undefined ? [] : [[facts.before, time(previous, zone)] as const]),
    person,
  ];
}

function mailOf(letter: Letter, kind: Kind, about: string, changes: number): Pick<Mail, 'kind' | 'dedupeKey' | 'subject' | 'text' | 'html' | 'thread'> {
  return { kind: `booking-${kind}`, dedupeKey: `${about} ${changes}`, thread: `${about} 0`, subject: letter.subject, text: renderText(letter), html: renderHtml(letter) };
}
