import { msg, str } from '@lit/localize';
import type { WeekWindow } from '../../contract/settings.ts';
import { language } from '../../kit/language.ts';
import { dateFormat } from '../../kit/time.ts';
import { summarise } from './hours.ts';
import type { WindowFault } from './hours.ts';

/** "Monday", or "Mon". 1 is Monday. */
export function weekdayName(weekday: number, form: 'long' | 'short' = 'long'): string {
  // The first of January 2024 was a Monday.
  return dateFormat(language(), 'UTC', { weekday: form }).format(Date.UTC(2024, 0, weekday));
}

export function faultText(fault: WindowFault): string {
  switch (fault) {
    case 'unreadable':
      return msg('Please write times such as 9:00 or 18:30.', { id: 'console.hours-unreadable' });
    default:
      return msg('Begin and end are the same. Please change one, or remove the window.', { id: 'console.hours-empty' });
  }
}

/** "Mon–Fri 09:00–18:00, Sat 10:00–14:00" */
export function hoursText(windows: readonly WeekWindow[]): string {
  const lines = summarise(windows).map(({ days: [first, last], windows: day }) => {
    const name = first === last ? weekdayName(first, 'short') : `${weekdayName(first, 'short')}–${weekdayName(last, 'short')}`;
    const times = day.map(({ from, to }) => `${from}–${to}`).join(' + ');
    return msg(str`${name} ${times}`, { id: 'console.hours-line' });
  });
  return lines.join(', ') || msg('never open', { id: 'console.hours-none' });
}
