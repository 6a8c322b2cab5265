import { msg, str } from '@lit/localize';
import type { Language } from '../contract/ids.ts';
import type { WaitRange } from '../contract/shop.ts';
import { language } from './language.ts';

type Moment = string | number | Date;

/** British English: the day before the month and 24 hours, as in the rest of our texts. */
const LOCALES = { de: 'de', en: 'en-GB' } as const;
const formats = new Map<string, Intl.DateTimeFormat>();

/** `16:30` */
export function formatTime(at: Moment, zone: string, lang = language()): string {
  return dateFormat(lang, zone, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(new Date(at));
}

/** `Thursday, 26 November`; a line breaks only after the comma. */
export function formatDay(at: Moment, zone: string, lang = language()): string {
  const text = dateFormat(lang, zone, { weekday: 'long', day: 'numeric', month: 'long' }).format(new Date(at));
  return text.replace(/^(\p{L}+),? (\d+\.?) /u, '$1, $2\u00a0');
}

/** `Thursday, 26 November, 16:30`, with the German word for o'clock. */
export function formatDayTime(at: Moment, zone: string, lang = language()): string {
  return `${formatDay(at, zone, lang)}, ${formatTime(at, zone, lang)}${lang === 'de' ? ' Uhr' : ''}`;
}

/** `16:30 to 17:00`, with the German word for o'clock. */
export function formatSpan(at: Moment, minutes: number, zone: string, lang = language()): string {
  const [from, to] = [formatTime(at, zone, lang), formatTime(new Date(at).getTime() + minutes * 60_000, zone, lang)];
  return lang === 'de' ? `${from} bis ${to} Uhr` : `${from} to ${to}`;
}

/** `Berlin (CET)`, as the zone is called at that moment. */
export function zoneName(zone: string, lang = language(), at: Moment = Date.now()): string {
  const short = dateFormat(lang, zone, { timeZoneName: 'short' })
    .formatToParts(new Date(at))
    .find(({ type }) => type === 'timeZoneName')?.value;
  const city = zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ');
  return !short || short === city ? city : `${city} (${short})`;
}

/** The calendar day of a moment in a zone: `2026-11-26`. */
export function dayOf(at: Moment, zone: string): string {
  const parts = dateFormat('en', zone, { year: 'numeric', month: '2-digit', day: '2-digit' }).formatToParts(new Date(at));
  const part = (type: string): string => parts.find((one) => one.type === type)?.value ?? '';
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`;
}

/** The customer's own zone. */
export function ownZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC';
}

/** `About 3–6 minutes`; below a minute in seconds. A range, never a countdown. */
export function formatWait({ fromSeconds, toSeconds }: WaitRange): string {
  if (toSeconds < 60) {
    const seconds = Math.max(10, Math.round(toSeconds / 10) * 10);
    return msg(str`About ${seconds} seconds`, { id: 'kit.wait-seconds' });
  }
  const from = Math.max(1, Math.floor(fromSeconds / 60));
  const to = Math.ceil(toSeconds / 60);
  if (to === 1) return msg('About a minute', { id: 'kit.wait-minute' });
  const minutes = from === to ? `${to}` : `${from}–${to}`;
  return msg(str`About ${minutes} minutes`, { id: 'kit.wait-minutes' });
}

/** Integer minor units in the currency's own number of digits: `formatMoney(129900, 'EUR')` is `€1,299.00`. */
export function formatMoney(minor: number, currency: string, lang = language()): string {
  const format = new Intl.NumberFormat(LOCALES[lang], { style: 'currency', currency });
  return format.format(minor / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2));
}

/** Making a formatter costs a hundred times what using it does. */
export function dateFormat(lang: Language, zone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${lang} ${zone} ${Object.entries(options).join(' ')}`;
  let format = formats.get(key);
  if (!format) formats.set(key, (format = new Intl.DateTimeFormat(LOCALES[lang], { ...options, timeZone: zone })));
  return format;
}
