import { PRODUCTS, articlesOf, type Product } from '../catalog.ts';
import { html, jsonScript, type Markup } from '../markup.ts';
import { CURRENCY, formatMoney } from '../money.ts';
import { SHOP, type Visit } from '../visit.ts';
import { page } from './layout.ts';
import { drawing, productGrid } from './product-card.ts';

export function productPage(visit: Visit, product: Product): string {
  const { words, language } = visit;
  const { name, kind, lead, facts } = product.text[language];
  const also = PRODUCTS.filter(({ category, slug }) => slug !== product.slug && (category === 'helmets' || category === 'accessories')).slice(0, 4);
  return page(visit, {
    title: name,
    description: lead,
    head: jsonScript('application/ld+json', productData(visit, product)),
    main: html`<nav class="crumbs" aria-label="${words.categories[product.category]}"><a href="/${product.category}">${words.categories[product.category]}</a> / <span aria-current="page">${name}</span></nav>
<article class="product">
<div class="tile">${drawing(product, name)}</div>
<div class="about">
<h1>${name}</h1>
<p class="kind">${kind}</p>
<p class="price">${formatMoney(product.price, language)} <small>${words.vat}</small></p>
<p>${lead}</p>
<form method="post" action="/cart/add">${choice(visit, product)}
<button class="button" type="submit">${words.add}</button></form>
<p class="stock">${words.stock}</p>
${adviceBox(visit, product)}
</div>
<section class="detail"><h2>${words.facts}</h2><dl class="facts">${facts.map(([what, value]) => html`<div><dt>${what}</dt><dd>${value}</dd></div>`)}</dl></section>
</article>
<section class="band"><h2>${words.also}</h2>${productGrid(also, visit)}</section>`,
  });
}

function choice({ words }: Visit, product: Product): Markup {
  const [only, ...others] = articlesOf(product);
  if (!only) throw new Error('A product without an article cannot be shown.');
  if (others.length === 0) return html`<input type="hidden" name="sku" value="${only.sku}">`;
  const chosen = others[0] ?? only;
  const label = product.category === 'helmets' ? words.size : words.frameSize;
  return html`<fieldset class="sizes"><legend>${label}</legend>${[only, ...others].map(
    ({ sku, size }) => html`<label><input type="radio" name="sku" value="${sku}"${sku === chosen.sku && html` checked`}><span>${size}</span></label>`,
  )}</fieldset>`;
}

/** The advice button as an element of the page. Until its script runs, its children are what the customer sees. */
function adviceBox({ words, settings, language }: Visit, product: Product): Markup {
  const call = html`<a class="button line" href="tel:${SHOP.phoneLink}">${words.adviceFallback}: ${SHOP.phone}</a>`;
  return html`<aside class="advice"><h2>${words.advice}</h2><p>${words.adviceText}</p>
${settings.visavis ? html`<vis-a-vis shop="${settings.visavis.shopKey}" product="${product.slug}" lang="${language}">${call}</vis-a-vis>` : call}</aside>`;
}

/** The product as machines read it: one offer, or one per size. */
function productData({ language, origin, path }: Visit, product: Product): unknown {
  const { name, kind, lead } = product.text[language];
  const offers = articlesOf(product).map(({ sku }) => ({
    '@type': 'Offer',
    sku,
    url: `${origin}${path}`,
    price: (product.price / 100).toFixed(2),
    priceCurrency: CURRENCY,
    availability: 'https://schema.org/InStock',
    itemCondition: 'https://schema.org/NewCondition',
  }));
  return {
    '@context': 'https://schema.org',
    '@type': 'Product',
    name,
    sku: product.slug,
    category: kind,
    description: lead,
    image: `${origin}/pictures/${product.slug}.jpg`,
    url: `${origin}${path}`,
    brand: { '@type': 'Brand', name: SHOP.name },
    offers: offers.length === 1 ? offers[0] : offers,
  };
}
