import type { Language } from '../../contract/ids.ts';
import { MailKind, type MailText, type MailTextList } from '../../contract/mail.ts';
import type { Tx } from '../platform/db.ts';
import { messages } from './tables.ts';
import { checkTemplate } from './templates.ts';
import { WORDS, type CustomerWords } from './words.ts';

/** What a kind of mail says: the owner's words where there are some, else ours. `variant` chooses where ours depends on what happened. */
export async function wordsFor(tx: Tx, kind: MailKind, language: Language, variant?: string): Promise<{ subject: string; heading: string; text: string; button: string }> {
  const own = await messages(tx).selectFrom('mail_texts').select(['subject', 'text']).where('kind', '=', kind).where('language', '=', language).executeTakeFirst();
  return chooseWords(kind, language, own ?? { subject: null, text: null }, variant);
}

export function chooseWords(kind: MailKind, language: Language, { subject, text }: MailText, variant?: string): { subject: string; heading: string; text: string; button: string } {
  const ours = WORDS[language].customer[kind];
  return { subject: subject ?? ours.subject, heading: ours.heading, text: text ?? textOf(ours, variant), button: ours.button };
}

/** All kinds in all languages, with the owner's words and ours. */
export async function listTexts(tx: Tx): Promise<MailTextList> {
  const rows = await messages(tx).selectFrom('mail_texts').selectAll().execute();
  return {
    texts: MailKind.options.flatMap((kind) => (Object.keys(WORDS) as Language[]).map((language) => {
      const own = rows.find((row) => row.kind === kind && row.language === language);
      const ours = WORDS[language].customer[kind];
      return { kind, language, subject: own?.subject ?? null, text: own?.text ?? null, ourSubject: ours.subject, ourText: textOf(ours) };
    })),
  };
}

/** Keeps an owner's words for a kind of mail; with null, ours are said again. @throws Problem `text_invalid` */
export async function setText(tx: Tx, kind: MailKind, language: Language, { subject, text }: MailText): Promise<void> {
  for (const one of [subject, text]) if (one !== null) checkTemplate(one);
  await messages(tx).deleteFrom('mail_texts').where('kind', '=', kind).where('language', '=', language).execute();
  if (subject !== null || text !== null) await messages(tx).insertInto('mail_texts').values({ kind, language, subject, text }).execute();
}

function textOf({ text }: CustomerWords, variant?: string): string {
  if (typeof text === 'string') return text;
  return text[variant ?? ''] ?? Object.values(text)[0] ?? '';
}
