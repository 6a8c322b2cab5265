import { PRODUCTS, type Category } from '../catalog.ts';
import { html, type Markup } from '../markup.ts';
import { SHOP, type Visit } from '../visit.ts';
import { page } from './layout.ts';
import { drawing, productGrid } from './product-card.ts';

export function homePage(visit: Visit): string {
  const { words } = visit;
  const rides = PRODUCTS.filter(({ category }) => category === 'bikes' || category === 'e-bikes');
  const parts = PRODUCTS.filter((product) => !rides.includes(product));
  return page(visit, {
    title: SHOP.name,
    description: words.heroText,
    main: html`<section class="hero"><div>
<p class="kicker">${words.tagline}</p>
<h1>${words.heroTitle[0]}<br>${words.heroTitle[1]}</h1>
<p class="lead">${words.heroText}</p>
<p class="actions"><a class="button" href="/bikes">${words.heroAction}</a> <a class="plain" href="/workshop">${words.heroSecond}</a></p></div>
<div class="big">${PRODUCTS[0] && drawing(PRODUCTS[0])}</div></section>
<section class="band"><h2>${words.bikesTitle}</h2>${productGrid(rides, visit)}</section>
<section class="band"><h2>${words.partsTitle}</h2>${productGrid(parts, visit)}</section>
${steps(visit)}`,
  });
}

export function categoryPage(visit: Visit, category: Category): string {
  const title = visit.words.categories[category];
  const shown = PRODUCTS.filter((product) => product.category === category || (category === 'bikes' && product.category === 'e-bikes'));
  return page(visit, { title, main: html`<section class="band first"><h1>${title}</h1>${productGrid(shown, visit)}</section>${steps(visit)}` });
}

export function workshopPage(visit: Visit): string {
  const { words } = visit;
  return page(visit, {
    title: words.workshopTitle,
    main: html`<section class="band first reading"><h1>${words.workshopTitle}</h1><p class="lead">${words.workshopText}</p>
<dl class="facts">${words.workshopList.map(([what, price]) => html`<div><dt>${what}</dt><dd>${price}</dd></div>`)}</dl></section>`,
  });
}

export function textPage(visit: Visit, title: string, paragraphs: readonly string[]): string {
  return page(visit, { title, main: html`<section class="band first reading"><h1>${title}</h1>${paragraphs.map((text) => html`<p>${text}</p>`)}</section>` });
}

export function notFoundPage(visit: Visit): string {
  const { words } = visit;
  return page(visit, {
    title: words.notFound,
    main: html`<section class="band first reading"><h1>${words.notFound}</h1><p class="lead">${words.notFoundText}</p><p><a class="button" href="/bikes">${words.heroAction}</a></p></section>`,
  });
}

function steps({ words }: Visit): Markup {
  return html`<section class="steps"><h2>${words.stepsTitle}</h2><ol>${words.steps.map(([title, text]) => html`<li><h3>${title}</h3><p>${text}</p></li>`)}</ol></section>`;
}
