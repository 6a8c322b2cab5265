import type { Tx } from '../platform/db.ts';
import type { Platform } from '../platform/platform.ts';
import type { WaitlistChange } from '../scheduling/ports.ts';
import { showEntry } from '../scheduling/waitlist.ts';
import { contactOfEntry } from '../scheduling/waitlist-contact.ts';
import { getShop } from '../shops/shop.ts';
import { legalLinks } from './booking-facts.ts';
import { mailFrom } from './customer-mails.ts';
import { renderHtml, renderText, type Letter } from './layout.ts';
import { wordsFor } from './mail-texts.ts';
import type { Outbox } from './outbox.ts';
import { fill } from './templates.ts';
import { dayRange, longTime, shortTime } from './times.ts';
import { WORDS } from './words.ts';

/** Tells a customer that the waitlist has the name, or that a time is free. */
export async function mailWaitlistChange(tx: Tx, outbox: Outbox, { settings, clock }: Platform, { kind, waitlistId, waitToken, offer }: WaitlistChange): Promise<void> {
  const contact = await contactOfEntry(tx, waitlistId);
  if (contact === undefined) return;
  const shop = await getShop(tx);
  const entry = await showEntry(tx, waitlistId, clock());
  const { language, timeZone, service } = entry;
  const words = WORDS[language];
  const mailKind = kind === 'joined' ? 'waitlist-joined' : 'waitlist-offer';
  const said = await wordsFor(tx, mailKind, language);
  const values = {
    name: contact.name, shop: shop.name, service: service.name, adviser: '', minutes: String(service.minutes),
    when: offer ? shortTime(offer.startsAt, language, timeZone) : dayRange(new Date(entry.from), new Date(entry.to), language, timeZone),
  };
  const letter: Letter = {
    language, subject: fill(said.subject, values), sender: shop.senderName ?? shop.name, accent: shop.accent, heading: said.heading,
    paragraphs: [fill(words.greeting, values), ...fill(said.text, values).split(/\n{2,}/u)],
    facts: [
      [words.facts.what, fill(service.place ? words.inStore : words.byVideo, values)],
      ...(offer
        ? [[words.facts.when, longTime(offer.startsAt, offer.endsAt, language, timeZone)] as const, [words.facts.keptUntil, longTime(offer.keptUntil, offer.keptUntil, language, timeZone)] as const]
        : [[words.facts.between, values.when] as const]),
    ],
    button: { label: said.button, url: `${settings.VISAVIS_PUBLIC_URL}/w/${waitlistId}#${waitToken}` },
    after: kind === 'joined' ? [words.notYou] : [],
    links: legalLinks(shop, language),
  };
  await outbox.sendMail(tx, {
    ...mailFrom(shop), kind: mailKind, dedupeKey: offer ? `${waitlistId} offer ${offer.bookingId}` : `${waitlistId} 0`, thread: `${waitlistId} 0`, subject: letter.subject,
    text: renderText(letter), html: renderHtml(letter), to: { name: contact.name, address: contact.email }, limited: kind === 'joined',
    ...(offer ? { notAfter: offer.keptUntil.toISOString() } : {}),
  });
}
