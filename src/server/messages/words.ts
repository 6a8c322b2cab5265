import type { Language } from '../../contract/ids.ts';
import type { MailKind } from '../../contract/mail.ts';
import { de } from './words-de.ts';
import { en } from './words-en.ts';

/**
 * What a mail to a customer says. Facts stand in it as `{name}`, `{shop}`, `{service}`, `{adviser}`, `{when}` and `{minutes}`, as
 * in the texts that owners write instead.
 */
export interface CustomerWords {
  readonly subject: string;
  readonly heading: string;
  /** Several where it depends on what happened, the usual one first. */
  readonly text: string | Readonly<Record<string, string>>;
  readonly button: string;
}

/** What an adviser is told of a booking. */
export interface AdviserWords {
  readonly subject: string;
  readonly heading: string;
}

export type AdviserMailKind = 'confirmed' | 'requested' | 'moved' | 'cancelled' | 'late';

/** What mails say, per language. */
export interface Words {
  readonly facts: Readonly<Record<'what' | 'when' | 'where' | 'before' | 'keptUntil' | 'shopTime' | 'who' | 'customer' | 'reason' | 'late' | 'between', string>>;
  readonly links: Readonly<Record<'privacy' | 'imprint' | 'shop' | 'noReminders' | 'leaveWaitlist', string>>;
  readonly byVideo: string;
  readonly inStore: string;
  readonly greeting: string;
  readonly customer: Readonly<Record<MailKind, CustomerWords>>;
  /** Below the facts. */
  readonly join: string;
  readonly change: string;
  readonly notYou: string;
  readonly adviser: {
    readonly booking: Readonly<Record<AdviserMailKind, AdviserWords>>;
    readonly late: string;
    readonly requested: string;
    readonly button: string;
    readonly agenda: AdviserWords;
    readonly feed: AdviserWords & { readonly text: string; readonly button: string; readonly failures: Readonly<Record<string, string>> };
  };
  readonly signIn: { readonly subject: string; readonly heading: string; readonly text: string; readonly button: string; readonly after: string };
  readonly invitation: { readonly subject: string; readonly heading: string; readonly text: string; readonly button: string; readonly after: string };
}

export const WORDS: Record<Language, Words> = { de, en };
