import type { Language } from '../../contract/ids.ts';

/** English without a country writes dates the American way, which others misread. */
const LOCALES: Record<Language, string> = { de: 'de', en: 'en-GB' };

/** `Dienstag, 24. November 2026, 12:00–12:30 Uhr (MEZ, Berlin)` */
export function longTime(from: Date, to: Date, language: Language, timeZone: string): string {
  const locale = LOCALES[language];
  const day = new Intl.DateTimeFormat(locale, { timeZone, weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }).format(from);
  const span = new Intl.DateTimeFormat(locale, { timeZone, hour: '2-digit', minute: '2-digit' }).formatRange(from, to);
  return `${day}, ${span} (${zoneName(from, language, timeZone)})`;
}

/** `Di., 24. Nov., 12:00` */
export function shortTime(from: Date, language: Language, timeZone: string): string {
  return new Intl.DateTimeFormat(LOCALES[language], { timeZone, weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' }).format(from);
}

/** `Dienstag, 24. November` */
export function longDay(at: Date, language: Language, timeZone: string): string {
  return new Intl.DateTimeFormat(LOCALES[language], { timeZone, weekday: 'long', day: 'numeric', month: 'long' }).format(at);
}

/** `12:00–12:30` */
export function clockTimes(from: Date, to: Date, language: Language, timeZone: string): string {
  return new Intl.DateTimeFormat(LOCALES[language], { timeZone, hour: '2-digit', minute: '2-digit' }).formatRange(from, to);
}

/** `24.–28. November 2026` */
export function dayRange(from: Date, to: Date, language: Language, timeZone: string): string {
  return new Intl.DateTimeFormat(LOCALES[language], { timeZone, day: 'numeric', month: 'long', year: 'numeric' }).formatRange(from, new Date(Math.max(from.getTime(), to.getTime() - 1)));
}

/** Whether clocks in two zones show the same at an instant. */
export function sameTime(at: Date, one: string, other: string): boolean {
  const wall = (timeZone: string): string => new Intl.DateTimeFormat('en', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(at);
  return wall(one) === wall(other);
}

function zoneName(at: Date, language: Language, timeZone: string): string {
  const short = new Intl.DateTimeFormat(LOCALES[language], { timeZone, timeZoneName: 'short' }).formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const city = timeZone.includes('/') ? timeZone.split('/').at(-1)?.replaceAll('_', ' ') : undefined;
  return city === undefined ? short : `${short}, ${city}`;
}
