import { findArticle, type Article } from './catalog.ts';
import { containedTax, share } from './money.ts';

/** What the customer put into the cart. */
export interface CartLine {
  readonly sku: string;
  readonly quantity: number;
}

export type Delivery = 'collect' | 'ship';

export interface PricedLine extends Article {
  readonly quantity: number;
  /** Price of the line before the discount. */
  readonly full: number;
  /** What of it the customer pays. */
  readonly amount: number;
}

export interface Quote {
  readonly lines: readonly PricedLine[];
  readonly discount: number;
  /** After the discount, tax included, without shipping. */
  readonly goods: number;
  readonly tax: number;
  readonly shipping: number;
  readonly total: number;
  readonly coupons: readonly string[];
}

export const SHIPPING = 690;
const DISCOUNT_PERCENT: Readonly<Record<string, number>> = { PROBE10: 10 };

/** The code as the shop knows it, or nothing. */
export function findCode(text: string): string | undefined {
  const code = text.trim().toUpperCase();
  return Object.hasOwn(DISCOUNT_PERCENT, code) ? code : undefined;
}

/** Prices a cart. Articles that are no longer sold fall out of it. */
export function priceCart(cart: readonly CartLine[], code: string | undefined, delivery: Delivery): Quote {
  const found = cart.flatMap(({ sku, quantity }) => {
    const article = findArticle(sku);
    return article ? [{ ...article, quantity, full: article.product.price * quantity }] : [];
  });
  const full = found.reduce((sum, line) => sum + line.full, 0);
  const discount = Math.round((full * (code ? (DISCOUNT_PERCENT[code] ?? 0) : 0)) / 100);
  const goods = full - discount;
  const amounts = share(goods, found.map((line) => line.full));
  const shipping = delivery === 'ship' ? SHIPPING : 0;
  return {
    lines: found.map((line, index) => ({ ...line, amount: amounts[index] ?? 0 })),
    discount,
    goods,
    tax: containedTax(goods),
    shipping,
    total: goods + shipping,
    coupons: code && discount > 0 ? [code] : [],
  };
}
