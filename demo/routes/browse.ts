import { Hono } from 'hono';
import { CATEGORIES, findProduct } from '../catalog.ts';
import { categoryPage, homePage, notFoundPage, textPage, workshopPage } from '../pages/browse.ts';
import { productPage } from '../pages/product.ts';
import type { Env } from '../shop-parts.ts';

export function browseRoutes(): Hono<Env> {
  const routes = new Hono<Env>();
  routes.get('/', (c) => c.html(homePage(c.var.visit)));
  for (const category of CATEGORIES) routes.get(`/${category}`, (c) => c.html(categoryPage(c.var.visit, category)));
  routes.get('/workshop', (c) => c.html(workshopPage(c.var.visit)));
  routes.get('/imprint', ({ html, var: { visit } }) => html(textPage(visit, visit.words.imprint, visit.words.imprintText)));
  routes.get('/privacy', ({ html, var: { visit } }) => html(textPage(visit, visit.words.privacy, visit.words.privacyText)));
  routes.get('/p/:slug', (c) => {
    const product = findProduct(c.req.param('slug'));
    return product ? c.html(productPage(c.var.visit, product)) : c.html(notFoundPage(c.var.visit), 404);
  });
  return routes;
}
