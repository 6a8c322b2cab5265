import { Problem } from '../platform/problem.ts';

/** Digits after the point, by currency (ISO 4217 as the runtime knows it): euro 2, yen 0, Kuwaiti dinar 3. */
export function minorDigits(currency: string): number {
  return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
}

/**
 * A decimal text such as `1899.00` in minor units, without ever being a fraction in between.
 * @throws Problem `order_invalid` for anything but plain digits and one point.
 */
export function toMinor(amount: string, currency: string): number {
  const [, sign = '', whole = '', fraction = ''] = /^(-?)(\d{1,13})(?:\.(\d{1,8}))?$/u.exec(amount) ?? [];
  if (whole === '') throw new Problem('order_invalid', `"${amount.slice(0, 40)}" is no amount such as 1899.00.`);
  const digits = minorDigits(currency);
  if (/[1-9]/u.test(fraction.slice(digits))) throw new Problem('order_invalid', `${amount} is finer than ${currency} has.`);
  const minor = BigInt(whole + fraction.slice(0, digits).padEnd(digits, '0'));
  if (minor > BigInt(Number.MAX_SAFE_INTEGER)) throw new Problem('order_invalid', `${amount} is larger than an order can be.`);
  return Number(minor) * (sign === '-' ? -1 : 1);
}
