import type { Product } from '../catalog.ts';
import { html, trusted, type Markup } from '../markup.ts';
import { formatMoney } from '../money.ts';
import type { Visit } from '../visit.ts';

/** A drawing in the page itself, so that the style sheet can repaint it for the dark. */
export function drawing({ drawing: { view, strokes } }: Product, label?: string): Markup {
  const role = label ? html`role="img" aria-label="${label}"` : html`aria-hidden="true"`;
  return html`<svg class="drawing" viewBox="${view}" ${role}>${trusted(strokes)}</svg>`;
}

export function productCard(product: Product, { language }: Visit): Markup {
  const { name, kind } = product.text[language];
  return html`<li class="card"><a href="/p/${product.slug}">
<span class="tile">${drawing(product)}</span>
<strong>${name}</strong>
<span class="quiet">${kind}</span>
<span class="price">${formatMoney(product.price, language)}</span></a></li>`;
}

export function productGrid(products: readonly Product[], visit: Visit): Markup {
  return html`<ul class="grid">${products.map((product) => productCard(product, visit))}</ul>`;
}
