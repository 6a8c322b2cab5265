import { html, type Markup } from '../markup.ts';
import { formatMoney } from '../money.ts';
import { SHIPPING, priceCart, type PricedLine, type Quote } from '../pricing.ts';
import type { Visit } from '../visit.ts';
import { page } from './layout.ts';
import { drawing } from './product-card.ts';

export function cartPage(visit: Visit, codeRefused: boolean): string {
  const { words, session } = visit;
  const quote = priceCart(session.cart, session.code, 'collect');
  if (quote.lines.length === 0) {
    return page(visit, {
      title: words.cart,
      main: html`<section class="band first reading"><h1>${words.cart}</h1><p class="lead">${words.cartEmpty}</p><p><a class="button" href="/bikes">${words.lookAround}</a></p></section>`,
    });
  }
  return page(visit, {
    title: words.cart,
    main: html`<section class="band first"><h1>${words.cart}</h1><div class="split">
<ul class="lines">${quote.lines.map((line) => cartLine(visit, line))}</ul>
<div class="sums">
${sums(visit, quote)}
<form class="code" method="post" action="/cart/code"><label for="code">${words.code}</label>
<div class="row"><input id="code" name="code" autocomplete="off" autocapitalize="characters" value="${session.code ?? ''}"${codeRefused && html` aria-invalid="true" aria-describedby="code-refused"`}>
<button class="button line" type="submit">${words.apply}</button></div>
${codeRefused && html`<p class="mistake" id="code-refused" role="alert">${words.codeUnknown}</p>`}</form>
<a class="button wide" href="/checkout${visit.testing && '?test=1'}">${words.toCheckout}</a>
</div></div></section>`,
  });
}

function cartLine({ words, language }: Visit, { product, sku, size, quantity, full }: PricedLine): Markup {
  const { name } = product.text[language];
  const title = size ? `${name}, ${size}` : name;
  return html`<li><a class="tile small" href="/p/${product.slug}" tabindex="-1" aria-hidden="true">${drawing(product)}</a>
<div class="what"><a href="/p/${product.slug}"><strong>${title}</strong></a><span class="quiet">${formatMoney(product.price, language)}</span>
<div class="row"><form method="post" action="/cart/change" data-auto><input type="hidden" name="sku" value="${sku}">
<input type="number" name="quantity" value="${quantity}" min="1" max="20" inputmode="numeric" aria-label="${words.quantityOf(title)}"><button class="plain" type="submit">${words.update}</button></form>
<form method="post" action="/cart/change"><input type="hidden" name="sku" value="${sku}"><button class="plain" type="submit" name="quantity" value="0" aria-label="${words.removeOf(title)}">${words.remove}</button></form></div></div>
<span class="amount">${formatMoney(full, language)}</span></li>`;
}

/** The arithmetic of an order, from goods to total. With nothing chosen yet, shipping is named and not counted. */
export function sums({ words, language }: Visit, quote: Pick<Quote, 'goods' | 'discount' | 'shipping' | 'total' | 'coupons' | 'tax'>, decided = false): Markup {
  const money = (cents: number): string => formatMoney(cents, language);
  const shipping = decided ? money(quote.shipping) : `${words.collectFree}, ${words.shipping} ${money(SHIPPING)}`;
  return html`<dl class="sum">
<div><dt>${words.goods}</dt><dd>${money(quote.goods + quote.discount)}</dd></div>
${quote.discount > 0 && html`<div><dt>${words.discount(quote.coupons.join(', '))}</dt><dd>−${money(quote.discount)}</dd></div>`}
<div${!decided && html` class="quiet"`}>${decided ? html`<dt>${words.shipping}</dt><dd>${shipping}</dd>` : html`<dt>${shipping}</dt>`}</div>
<div class="total"><dt>${words.total}</dt><dd>${money(quote.total)}</dd></div>
<div class="quiet"><dt>${words.tax}</dt><dd>${money(quote.tax)}</dd></div></dl>`;
}
