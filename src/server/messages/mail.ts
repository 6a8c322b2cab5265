import type { MailKind } from '../../contract/mail.ts';
import type { AdviserMailKind } from './words.ts';

/** A mail, ready to be sent. */
export interface Mail {
  readonly kind: MailKind | `adviser-${AdviserMailKind | 'agenda' | 'feed'}` | 'sign-in' | 'invitation';
  /** What it says about what. A second mail with the same key is not written. */
  readonly dedupeKey: string;
  readonly to: Mailbox;
  readonly fromName: string;
  /** The shop's own sender; that of the whole house unless told. */
  readonly fromAddress?: string;
  /** Where answers go, if not to the sender. */
  readonly replyTo?: Mailbox;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly calendar?: { readonly method: 'REQUEST' | 'CANCEL'; readonly content: string };
  /** Mails with the same thread lie together. */
  readonly thread?: string;
  /** Whether anybody could cause it by typing the address. Such mails are few per address and day. */
  readonly limited: boolean;
  /** After this it says nothing any more and is not sent. */
  readonly notAfter?: string;
  /** An address whose POST ends mails of this kind. */
  readonly unsubscribe?: string;
}

export interface Mailbox {
  readonly name: string;
  readonly address: string;
}
