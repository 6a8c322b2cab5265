import type { Generated } from 'kysely';
import type { Language } from '../../contract/ids.ts';
import type { MailKind } from '../../contract/mail.ts';
import type { Tx } from '../platform/db.ts';

/** `kept`: there is no mail server. `withheld`: the address had its share. `late`: what it says is over. */
export type MailState = 'waiting' | 'kept' | 'sent' | 'refused' | 'withheld' | 'late';

export type MessagesTables = {
  mails: {
    mail_id: string; dedupe_key: string; kind: string; recipient: string; limited: boolean; state: MailState; content: string | null;
    attempts: Generated<number>; failure: string | null; created_at: Date; sent_at: Date | null;
  };
  mail_texts: { kind: MailKind; language: Language; subject: string | null; text: string | null };
};

export const messages = (tx: Tx) => tx.$extendTables<MessagesTables>();
