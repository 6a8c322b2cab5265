import type { MailPreview, MailPreviewRequest } from '../../contract/mail.ts';
import type { Tx } from '../platform/db.ts';
import type { Settings } from '../platform/settings.ts';
import { readHouse } from '../shops/house.ts';
import { legalLinks } from './booking-facts.ts';
import { renderHtml, renderText, type Letter } from './layout.ts';
import { chooseWords } from './mail-texts.ts';
import { checkTemplate, fill } from './templates.ts';
import { longTime, shortTime } from './times.ts';
import { WORDS } from './words.ts';

const MINUTE = 60_000;
const AHEAD_MS = 26 * 60 * MINUTE;

/** A mail as it would be sent, with an example's facts. @throws Problem `text_invalid` */
export async function previewMail(tx: Tx, { VISAVIS_PUBLIC_URL }: Pick<Settings, 'VISAVIS_PUBLIC_URL'>, { kind, language, subject, text }: MailPreviewRequest, now: Date): Promise<MailPreview> {
  for (const one of [subject, text]) if (one !== null) checkTemplate(one);
  const { shop, services, advisers } = await readHouse(tx);
  const service = services.find(({ active }) => active);
  const minutes = service?.minutes ?? 30;
  const startsAt = new Date(Math.ceil((now.getTime() + AHEAD_MS) / (30 * MINUTE)) * 30 * MINUTE);
  const adviser = advisers.find(({ active }) => active)?.name ?? '';
  const words = WORDS[language];
  const said = chooseWords(kind, language, { subject, text });
  const values = { name: 'Kim Sommer', shop: shop.name, service: service?.name ?? '', adviser, when: shortTime(startsAt, language, shop.timeZone), minutes: String(minutes) };
  const letter: Letter = {
    language, subject: fill(said.subject, values), sender: shop.senderName ?? shop.name, accent: shop.accent, heading: fill(said.heading, values),
    paragraphs: [fill(words.greeting, values), ...fill(said.text, values).split(/\n{2,}/u)],
    facts: [
      [words.facts.what, fill(words.byVideo, values)],
      [words.facts.when, longTime(startsAt, new Date(startsAt.getTime() + minutes * MINUTE), language, shop.timeZone)],
      [words.facts.who, adviser],
    ],
    button: { label: said.button, url: `${VISAVIS_PUBLIC_URL}/m/` }, after: [words.join, words.change], links: legalLinks(shop, language),
  };
  return { subject: letter.subject, text: renderText(letter), html: renderHtml(letter) };
}
