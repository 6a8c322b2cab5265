import { language } from '../../kit/language.ts';
import type { Option } from './select-field.ts';

/** Languages that advice is often given in. */
const USUAL = ['de', 'en', 'fr', 'it', 'es', 'nl', 'pl', 'tr', 'ru', 'uk', 'ar'];

/** Spoken languages by their names, those that are chosen already among them. */
export function spokenLanguages(chosen: readonly string[]): Option[] {
  const names = new Intl.DisplayNames([language()], { type: 'language' });
  return [...new Set([...USUAL, ...chosen])].map((value) => ({ value, label: names.of(value) ?? value }));
}
