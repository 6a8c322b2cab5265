import { CATEGORIES } from '../catalog.ts';
import { html, type Markup, type Piece } from '../markup.ts';
import { SHOP, type Visit } from '../visit.ts';

export interface PageParts {
  readonly title: string;
  readonly description?: string;
  readonly head?: Piece;
  /** False on pages that are not for customers. */
  readonly advice?: boolean;
  readonly main: Piece;
}

/** A whole page of the shop. The advice script is the one line its owner was given. */
export function page(visit: Visit, { title, description, head, advice = true, main }: PageParts): string {
  const { language, words, settings } = visit;
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="theme-color" content="#fbfaf6" media="(prefers-color-scheme: light)">
<meta name="theme-color" content="#161a17" media="(prefers-color-scheme: dark)">
<title>${title === SHOP.name ? `${SHOP.name}, ${words.tagline}` : `${title}, ${SHOP.name}`}</title>
${description && html`<meta name="description" content="${description}">`}
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/shop.css">
<link rel="stylesheet" href="/pages.css">
<link rel="stylesheet" href="/drawings.css">
<script src="/shop.js" defer></script>
${advice && settings.visavis && html`<script async src="${settings.visavis.url}/visavis.js" data-shop="${settings.visavis.shopKey}" data-phone="${SHOP.phone}" data-mail="${SHOP.mail}"></script>`}
${head}
</head>
<body>
<a class="skip" href="#main">${words.skip}</a>
${header(visit)}
<main id="main">${main}</main>
${footer(visit)}
</body>
</html>
`.text;
}

function header({ words, path, session }: Visit): Markup {
  const count = session.cart.reduce((sum, line) => sum + line.quantity, 0);
  const link = (href: string, label: string): Markup => html`<li><a href="${href}"${path === href && html` aria-current="page"`}>${label}</a></li>`;
  return html`<header class="top">
<a class="brand" href="/">${SHOP.name}</a>
<nav aria-label="${words.main}"><ul>
${CATEGORIES.map((category) => link(`/${category}`, words.categories[category]))}
${link('/workshop', words.workshop)}
</ul></nav>
<a class="basket" href="/cart" aria-label="${words.cartCount(count)}">
<svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true"><path d="M4 9.500h16l-1.500 8.700a2 2 0 0 1-2 1.600h-9a2 2 0 0 1-2-1.600ZM8.500 9.500l2.700-5M15.500 9.500l-2.700-5M10 13.200v3M14 13.200v3"/></svg>
<span class="word">${words.cart}</span>${count > 0 && html`<span class="count">${count}</span>`}</a>
</header>`;
}

function footer({ words, path, testing }: Visit): Markup {
  return html`<footer class="bottom">
<section><h2>${words.visit}</h2><address>${SHOP.name}<br>${SHOP.street}<br>${SHOP.town}</address>
<p><a href="tel:${SHOP.phoneLink}">${SHOP.phone}</a><br><a href="mailto:${SHOP.mail}">${SHOP.mail}</a></p></section>
<section><h2>${words.hoursTitle}</h2><dl>${words.hours.map(([days, hours]) => html`<div><dt>${days}</dt><dd>${hours}</dd></div>`)}</dl></section>
<section><h2>${words.legal}</h2><ul><li><a href="/imprint">${words.imprint}</a></li><li><a href="/privacy">${words.privacy}</a></li>
<li><a href="${path}?lang=${words.other.code}${testing && '&test=1'}" hreflang="${words.other.code}" lang="${words.other.code}">${words.other.label}</a></li></ul>
<p class="quiet">${words.demoNote}</p></section>
</footer>`;
}
