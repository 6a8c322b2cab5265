import { describe, expect, it } from 'vitest';
import { toMinor } from '../../../../src/server/orders/money.ts';

describe('an amount as text', () => {
  it.each([['1899.00', 'EUR', 189_900], ['1899', 'EUR', 189_900], ['1899', 'JPY', 1899], ['1.234', 'KWD', 1234], ['0.1', 'EUR', 10], ['-5.00', 'EUR', -500]])('%s %s is %i', (text, currency, minor) => {
    expect(toMinor(text, currency)).toBe(minor);
  });

  it.each([['1.234,56', 'EUR'], ['1e3', 'EUR'], ['', 'EUR'], ['12.345', 'EUR'], ['1899.50', 'JPY'], ['99999999999999', 'EUR']])('%s %s is refused', (text, currency) => {
    expect(() => toMinor(text, currency)).toThrow();
  });
});
