import type { MissedRequest } from '../calls/ports.ts';
import type { Tx } from '../platform/db.ts';
import { getShop } from '../shops/shop.ts';
import { legalLinks } from './booking-facts.ts';
import { mailFrom } from './customer-mails.ts';
import { renderHtml, renderText, type Letter } from './layout.ts';
import { wordsFor } from './mail-texts.ts';
import type { Outbox } from './outbox.ts';
import { fill } from './templates.ts';
import { WORDS } from './words.ts';

/** Tells a customer how to reach the shop after all. */
export async function mailMissedRequest(tx: Tx, outbox: Outbox, { callId, name, email, language }: MissedRequest): Promise<void> {
  const shop = await getShop(tx);
  const words = await wordsFor(tx, 'call-missed', language);
  const values = { name: name ?? '', shop: shop.name, service: '', adviser: '', when: '', minutes: '' };
  const letter: Letter = {
    language, subject: fill(words.subject, values), sender: shop.senderName ?? shop.name, accent: shop.accent, heading: words.heading,
    paragraphs: [...(name === null ? [] : [fill(WORDS[language].greeting, values)]), fill(words.text, values)],
    button: { label: words.button, url: shop.webAddress }, links: legalLinks(shop, language),
  };
  await outbox.sendMail(tx, {
    ...mailFrom(shop), kind: 'call-missed', dedupeKey: `missed ${callId}`, subject: letter.subject, text: renderText(letter), html: renderHtml(letter), to: { name: name ?? '', address: email }, limited: true,
  });
}
