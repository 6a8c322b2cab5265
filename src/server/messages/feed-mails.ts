import type { Tx } from '../platform/db.ts';
import type { Platform } from '../platform/platform.ts';
import type { FeedTrouble } from '../scheduling/ports.ts';
import { mailOfAdviser } from '../shops/people.ts';
import { getAdviser, getShop } from '../shops/shop.ts';
import { mailFrom } from './customer-mails.ts';
import { renderHtml, renderText, type Letter } from './layout.ts';
import type { Outbox } from './outbox.ts';
import { fill } from './templates.ts';
import { WORDS } from './words.ts';

/** Tells an adviser that another calendar of theirs cannot be read. */
export async function mailFeedTrouble(tx: Tx, outbox: Outbox, { settings }: Pick<Platform, 'settings'>, { feedId, adviserId, name, failure, since }: FeedTrouble): Promise<void> {
  const email = await mailOfAdviser(tx, adviserId);
  if (email === undefined) return;
  const shop = await getShop(tx);
  const { subject, heading, text, button, failures } = WORDS[shop.language].adviser.feed;
  const letter: Letter = {
    language: shop.language, subject: fill(subject, { name }), sender: shop.name, accent: shop.accent, heading: fill(heading, { name }), paragraphs: [failures[failure] ?? '', text],
    button: { label: button, url: `${settings.VISAVIS_PUBLIC_URL}/console/settings/advisers` },
  };
  await outbox.sendMail(tx, {
    ...mailFrom(shop), kind: 'adviser-feed', dedupeKey: `feed ${feedId} ${since.toISOString()}`, subject: letter.subject, text: renderText(letter), html: renderHtml(letter),
    to: { name: (await getAdviser(tx, adviserId)).name, address: email }, limited: false,
  });
}
