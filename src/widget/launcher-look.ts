import type { Language } from '../contract/ids.ts';
import type { Presence } from '../contract/shop.ts';
import { WORDS } from './launcher-words.ts';
import type { Answer } from './panel-contract.ts';
import type { ScriptTag } from './script-tag.ts';

/** What one launcher shows. When nothing is known, nothing is claimed. */
export interface LauncherLook {
  title: string;
  word: string;
  presence: Presence | undefined;
  name: string;
  picture: string | null | undefined;
}

/** Turns what our server said, or in its silence what the tag says, into what the launcher shows. */
export function lookOf(answer: Answer, tag: ScriptTag, lang: Language, failed?: boolean): LauncherLook {
  const words = WORDS[lang];
  const { presence, nextStart, label, name, pictureUrl } = answer ?? {};
  const there = presence === 'free' || presence === 'busy';
  return {
    // Who cannot be called now is not promised: somebody else may take the booked time.
    title: failed ? words.away : (tag.label ?? label ?? (there && name ? name + words.advises : words.advice)),
    word: failed ? words.again : there ? words[presence] : nextStart ? words.booking + opening(new Date(nextStart), lang) : '',
    presence,
    name: name ?? '',
    picture: pictureUrl,
  };
}

/** A time of today, a day of the week with its time, or a later date, in the zone of this machine. */
function opening(at: Date, lang: Language): string {
  const days = (at.getTime() - Date.now()) / 86_400_000;
  const weekday = at.getDate() === new Date().getDate() ? undefined : 'long';
  return at.toLocaleString(
    lang === 'de' ? lang : 'en-GB',
    days > 6 ? { day: 'numeric', month: 'long' } : { weekday, hour: '2-digit', minute: '2-digit' },
  );
}
