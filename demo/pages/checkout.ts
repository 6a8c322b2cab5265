import { html, type Markup, type Piece } from '../markup.ts';
import { formatMoney } from '../money.ts';
import type { Order } from '../orders.ts';
import { SHIPPING, priceCart, type Delivery } from '../pricing.ts';
import type { Visit } from '../visit.ts';
import { sums } from './cart.ts';
import { page } from './layout.ts';

export type Field = 'name' | 'email' | 'phone' | 'street' | 'postcode' | 'city';

/** What the customer typed, and which of it needs another look. */
export interface CheckoutForm {
  readonly values: Readonly<Record<Field, string>>;
  readonly mistakes: readonly Field[];
  readonly delivery: Delivery;
  readonly test: boolean;
  readonly checkoutId: string;
}

const FIELDS: Readonly<Record<Field, { readonly type: string; readonly fill: string; readonly required?: true }>> = {
  name: { type: 'text', fill: 'name', required: true },
  email: { type: 'email', fill: 'email', required: true },
  phone: { type: 'tel', fill: 'tel' },
  street: { type: 'text', fill: 'street-address' },
  postcode: { type: 'text', fill: 'postal-code' },
  city: { type: 'text', fill: 'address-level2' },
};

export function checkoutPage(visit: Visit, form: CheckoutForm): string {
  const { words, session, language } = visit;
  const quote = priceCart(session.cart, session.code, form.delivery);
  const fields = (names: readonly Field[]): Markup[] => names.map((name) => field(visit, form, name));
  return page(visit, {
    title: words.checkout,
    main: html`<section class="band first"><h1>${words.checkout}</h1>
${form.mistakes.length > 0 && html`<div class="mistake" role="alert"><p>${words.mistakes}</p><ul>${form.mistakes.map((name) => html`<li><a href="#${name}">${words.need[name]}</a></li>`)}</ul></div>`}
<form class="split" method="post" action="/checkout" novalidate>
<div>
<input type="hidden" name="checkoutId" value="${form.checkoutId}">
<fieldset><legend>${words.contact}</legend>${fields(['name', 'email', 'phone'])}</fieldset>
<fieldset class="ways"><legend>${words.payment}</legend>
${way(form, 'collect', words.collect, words.collectNote)}
${way(form, 'ship', words.ship, words.shipNote(formatMoney(SHIPPING, language)))}</fieldset>
<fieldset class="address"><legend>${words.address}</legend><p class="quiet">${words.addressNote}</p>${fields(['street', 'postcode', 'city'])}</fieldset>
${(visit.testing || form.test) && html`<label class="check"><input type="checkbox" name="test" value="1"${form.test && html` checked`}><span>${words.testOrder}</span></label>`}
</div>
<div class="sums"><h2>${words.summary}</h2>
<ul class="short">${quote.lines.map(({ product, size, quantity, full }) => html`<li><span>${quantity} × ${product.text[language].name}${size && `, ${size}`}</span><span>${formatMoney(full, language)}</span></li>`)}</ul>
${sums(visit, quote)}
<button class="button wide" type="submit">${words.place}</button>
<p class="quiet">${words.privacyNote} <a href="/privacy">${words.privacy}</a>.</p></div>
</form></section>`,
  });
}

export function confirmationPage(visit: Visit, order: Order): string {
  const { words, language } = visit;
  const firstName = order.customer.name.split(' ')[0] ?? '';
  return page(visit, {
    title: words.placed(order.number),
    main: html`<section class="band first reading" data-order="${order.number}"><h1>${words.thanks(firstName)}</h1>
<p class="lead">${words.placed(order.number)}</p>
<p>${order.shipping > 0 ? words.nextShip : words.nextCollect}</p>
<ul class="short">${order.lines.map(({ name, quantity, amount }) => html`<li><span>${quantity} × ${name}</span><span>${formatMoney(amount, language)}</span></li>`)}</ul>
${sums(visit, { ...order, discount: 0, total: order.goods + order.shipping }, true)}
<p><a class="button" href="/">${words.onward}</a></p></section>`,
  });
}

function field({ words }: Visit, { values, mistakes }: CheckoutForm, name: Field): Markup {
  const { type, fill, required } = FIELDS[name];
  const wrong = mistakes.includes(name);
  return html`<p class="field ${name}"><label for="${name}">${words[name]}${name === 'phone' && html` <span class="quiet">(${words.optional})</span>`}</label>
<input id="${name}" name="${name}" type="${type}" autocomplete="${fill}" maxlength="120" value="${values[name]}"${required && html` required`}${wrong && html` aria-invalid="true" aria-describedby="${name}-mistake"`}>
${wrong && html`<span class="mistake" id="${name}-mistake">${words.need[name]}</span>`}</p>`;
}

function way({ delivery }: CheckoutForm, value: Delivery, title: Piece, note: Piece): Markup {
  return html`<label class="way"><input type="radio" name="delivery" value="${value}"${delivery === value && html` checked`}><span><strong>${title}</strong><span class="quiet">${note}</span></span></label>`;
}
