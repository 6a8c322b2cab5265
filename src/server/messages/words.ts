import type { Language } from '../../contract/ids.ts';
import { de } from './words-de.ts';
import { en } from './words-en.ts';

/** What mails say, per language. */
export interface Words {
  readonly facts: { readonly what: string; readonly when: string; readonly before: string; readonly shopTime: string; readonly who: string; readonly customer: string };
  readonly links: { readonly privacy: string; readonly imprint: string; readonly shop: string };
  readonly what: (service: string, minutes: number) => string;
  readonly greeting: (name: string) => string;
  readonly confirmed: CustomerWords & { readonly notYou: string };
  readonly moved: CustomerWords;
  readonly cancelled: { readonly subject: (service: string, when: string) => string; readonly heading: string; readonly byCustomer: (shop: string) => string; readonly byShop: (shop: string) => string; readonly button: string };
  readonly join: string;
  readonly change: string;
  readonly adviser: {
    readonly subjects: Readonly<Record<'confirmed' | 'moved' | 'cancelled', (service: string, when: string) => string>>;
    readonly headings: Readonly<Record<'confirmed' | 'moved' | 'cancelled', string>>;
    readonly button: string;
  };
  readonly signIn: { readonly subject: string; readonly heading: string; readonly text: string; readonly button: string; readonly after: string };
  readonly invitation: { readonly subject: (shop: string) => string; readonly heading: (shop: string) => string; readonly text: (shop: string) => string; readonly button: string; readonly after: string };
}

interface CustomerWords {
  readonly subject: (service: string, when: string) => string;
  readonly heading: string;
  readonly text: (shop: string) => string;
  readonly button: string;
}

export const WORDS: Record<Language, Words> = { de, en };
