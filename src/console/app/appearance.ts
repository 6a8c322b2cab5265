import type { Language } from '../../contract/ids.ts';
import { language, pickLanguage, setLanguage } from '../../kit/language.ts';
import { preferences } from './preferences.ts';

/** `auto` follows the system. */
export const SCHEMES = ['auto', 'light', 'dark'] as const;
export type Scheme = (typeof SCHEMES)[number];

const CSS_SCHEME: Record<Scheme, string> = { auto: 'light dark', light: 'light', dark: 'dark' };

export function readScheme(): Scheme {
  const kept = preferences.read('scheme');
  return SCHEMES.find((scheme) => scheme === kept) ?? 'auto';
}

/** Shows the whole page light or dark, and remembers it. */
export function chooseScheme(scheme: Scheme): void {
  preferences.write('scheme', scheme);
  applyScheme();
}

export function applyScheme(): void {
  document.documentElement.style.setProperty('--visavis-color-scheme', CSS_SCHEME[readScheme()]);
}

/** Changes the language of the console, and remembers it. */
export async function chooseLanguage(lang: Language): Promise<void> {
  preferences.write('language', lang);
  await applyLanguage();
}

/** The remembered language, else the browser's first one of ours. */
export async function applyLanguage(): Promise<void> {
  await setLanguage(pickLanguage(preferences.read('language'), ...navigator.languages));
  document.documentElement.lang = language();
}
