import type { Language, Words } from './words.ts';
import type { Session } from './sessions.ts';
import type { Settings } from './settings.ts';

/** What every page knows of the one who asks for it. */
export interface Visit {
  readonly language: Language;
  readonly words: Words;
  readonly session: Session;
  readonly settings: Settings;
  /** Path of the page, for the language switch and the marked place in the navigation. */
  readonly path: string;
  /** The shop's own origin, as the visitor sees it. */
  readonly origin: string;
  /** Shows the checkbox for test orders. */
  readonly testing: boolean;
}

export const SHOP = {
  name: 'Speichenwerk',
  street: 'Gerberau 12',
  town: '79098 Freiburg',
  phone: '0761 555 01 40',
  phoneLink: '+497615550140',
  mail: 'laden@speichenwerk.example',
} as const;
