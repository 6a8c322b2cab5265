import type { Language } from '../../contract/ids.ts';
import { inHouse, type Tx } from '../platform/db.ts';
import { randomText } from '../platform/ids.ts';
import type { Platform } from '../platform/platform.ts';
import { languageOf } from '../shops/people.ts';
import { renderHtml, renderText, type Letter } from './layout.ts';
import type { Mail } from './mail.ts';
import type { Outbox } from './outbox.ts';
import { fill } from './templates.ts';
import { WORDS } from './words.ts';

const HOUSE_NAME = 'Vis-à-vis';
const HOUSE_ACCENT = '#0a5c36';
const SIGN_IN_MS = 15 * 60_000;
const INVITATION_MS = 7 * 86_400_000;

/** Mails somebody the link that signs them in. */
export async function mailSignInLink(outbox: Outbox, { db, clock }: Platform, { email, link }: { email: string; link: string }): Promise<void> {
  const language = await languageOf(db, email);
  const { subject, heading, text, button, after } = WORDS[language].signIn;
  const letter: Letter = { language, subject, sender: HOUSE_NAME, accent: HOUSE_ACCENT, heading, paragraphs: [text], button: { label: button, url: link }, after: [after] };
  await inHouse(db, (tx) => outbox.sendMail(tx, mailTo(email, letter, 'sign-in', new Date(clock().getTime() + SIGN_IN_MS))));
}

/** Mails a new adviser the invitation. */
export async function mailInvitation(tx: Tx, outbox: Outbox, { clock }: Platform, { email, shopName, language, link }: { email: string; shopName: string; language: Language; link: string }): Promise<void> {
  const words = WORDS[language].invitation;
  const letter: Letter = {
    language, subject: fill(words.subject, { shop: shopName }), sender: shopName, accent: HOUSE_ACCENT, heading: fill(words.heading, { shop: shopName }),
    paragraphs: [fill(words.text, { shop: shopName })],
    button: { label: words.button, url: link }, after: [words.after],
  };
  await outbox.sendMail(tx, mailTo(email, letter, 'invitation', new Date(clock().getTime() + INVITATION_MS)));
}

function mailTo(address: string, letter: Letter, kind: 'sign-in' | 'invitation', notAfter: Date): Mail {
  return {
    // Each has a link of its own.
    kind, dedupeKey: `${kind} ${randomText()}`, to: { name: '', address }, fromName: letter.sender, subject: letter.subject, text: renderText(letter), html: renderHtml(letter),
    limited: false, notAfter: notAfter.toISOString(),
  };
}
