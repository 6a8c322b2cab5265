import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { containedTax, formatMoney, readMoney, share } from '../../../demo/money.ts';
import { SHIPPING, findCode, priceCart } from '../../../demo/pricing.ts';

it('shares a sum to the cent, whatever the weights', () => {
  fc.assert(
    fc.property(fc.nat(10_000_000), fc.array(fc.nat(500_000), { minLength: 1, maxLength: 30 }), (sum, weights) => {
      const parts = share(sum, weights);
      const whole = weights.reduce((total, weight) => total + weight, 0);
      expect(parts.reduce((total, part) => total + part, 0)).toBe(whole === 0 ? 0 : sum);
      for (const [index, part] of parts.entries()) {
        const exact = whole === 0 ? 0 : (sum * (weights[index] ?? 0)) / whole;
        expect(Math.abs(part - exact)).toBeLessThan(1);
      }
    }),
  );
});

it('finds the tax in a gross sum', () => {
  expect(containedTax(11_900)).toBe(1900);
  expect(containedTax(329_000)).toBe(52_529);
  expect(containedTax(0)).toBe(0);
});

it('prices goods, discount, tax and shipping apart', () => {
  const quote = priceCart([{ sku: 'dreisam-l', quantity: 1 }, { sku: 'mondlicht', quantity: 1 }], 'PROBE10', 'ship');
  expect(quote).toMatchObject({ discount: 1685, goods: 15_165, tax: 2421, shipping: SHIPPING, total: 15_165 + SHIPPING, coupons: ['PROBE10'] });
  expect(quote.lines.map(({ amount }) => amount)).toEqual([8010, 7155]);
  expect(priceCart([{ sku: 'dreisam-l', quantity: 2 }], undefined, 'collect')).toMatchObject({ goods: 17_800, shipping: 0, coupons: [] });
});

it('drops articles that are not sold', () => {
  expect(priceCart([{ sku: 'dreisam', quantity: 1 }, { sku: '__proto__', quantity: 1 }], undefined, 'ship').lines).toEqual([]);
  expect(findCode(' probe10 ')).toBe('PROBE10');
  expect(findCode('constructor')).toBeUndefined();
});

it.each([['12', 1200], ['12,5', 1250], ['12.50', 1250], ['1.234,50', 123_450], ['0,01', 1], ['', undefined], ['-5', undefined], ['12,345', undefined], ['1e3', undefined]])(
  'reads %j as %s cents',
  (text, cents) => expect(readMoney(text)).toBe(cents),
);

it('writes money in both languages', () => {
  expect(formatMoney(249_900, 'de')).toBe('2.499\u00A0€');
  expect(formatMoney(7950, 'de')).toBe('79,50\u00A0€');
  expect(formatMoney(7950, 'en')).toBe('€79.50');
});
