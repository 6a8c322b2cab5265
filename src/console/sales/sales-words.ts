import { msg, str } from '@lit/localize';
import type { MatchMethod, Rate, Window } from '../../contract/report.ts';
import { language } from '../../kit/language.ts';
import { dateFormat } from '../../kit/time.ts';
import { percentOf } from './bands.ts';

const SPACE = '\u00a0';

export function percent(share: number): string {
  return `${percentOf(share)}${SPACE}%`;
}

/** "8–64 %"; a dash where nothing was counted. */
export function interval({ low, high }: Rate): string {
  return low === null || high === null ? '–' : `${percentOf(low)}–${percent(high)}`;
}

/** "2 of 7" */
export function ofText({ k, n }: Pick<Rate, 'k' | 'n'>): string {
  return msg(str`${k} of ${n}`, { id: 'console.k-of-n' });
}

export function windowName(window: Window): string {
  switch (window) {
    case '1h':
      return msg('1 h', { id: 'console.window-1h' });
    case '1d':
      return msg('1 day', { id: 'console.day' });
    default: {
      const days = window.slice(0, -1);
      return msg(str`${days} days`, { id: 'console.days' });
    }
  }
}

/** "Fri 13 Nov", from a day without a zone. */
export function dayName(day: string): string {
  return dateFormat(language(), 'UTC', { weekday: 'short', day: 'numeric', month: 'short' }).format(Date.parse(`${day}T00:00:00Z`)).replace(',', '');
}

/** "Fri 13" */
export function shortDayName(day: string): string {
  return dateFormat(language(), 'UTC', { weekday: 'short', day: 'numeric' }).format(Date.parse(`${day}T00:00:00Z`)).replace(',', '');
}

/** "13 November – 19 November 2026" */
export function periodName(from: string, to: string): string {
  const format = dateFormat(language(), 'UTC', { day: 'numeric', month: 'long', year: 'numeric' });
  return from === to ? format.format(Date.parse(from)) : format.formatRange(Date.parse(from), Date.parse(to));
}

export function methodName(method: MatchMethod): string {
  switch (method) {
    case 'call_ref':
      return msg('Call ref in the order', { id: 'console.method-call-ref' });
    case 'coupon':
      return msg('Per-call coupon', { id: 'console.method-coupon' });
    case 'tab_hint':
      return msg('Order id seen in the browser', { id: 'console.method-tab-hint' });
    case 'customer_id':
      return msg('Shop’s customer id', { id: 'console.method-customer-id' });
    case 'mail_hash':
      return msg('Hash of the e-mail', { id: 'console.method-mail-hash' });
    case 'phone_hash':
      return msg('Hash of the phone number', { id: 'console.method-phone-hash' });
    default:
      return msg('By hand', { id: 'console.method-by-hand' });
  }
}

export function orderStateName(state: string): string {
  switch (state) {
    case 'paid':
      return msg('paid', { id: 'console.order-paid' });
    case 'cancelled':
      return msg('cancelled', { id: 'console.booking-cancelled' });
    case 'refunded':
      return msg('given back', { id: 'console.order-refunded' });
    case 'partly_refunded':
      return msg('partly given back', { id: 'console.order-partly-refunded' });
    case 'test':
      return msg('test order', { id: 'console.order-test' });
    default:
      return msg('ordered', { id: 'console.order-ordered' });
  }
}
