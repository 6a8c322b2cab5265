import { Hono } from 'hono';
import { findArticle } from '../catalog.ts';
import { cartPage } from '../pages/cart.ts';
import { findCode, type CartLine } from '../pricing.ts';
import { readForm, type Env } from '../shop-parts.ts';

const MOST = 20;
/** Letters, digits, - and _: what a call ref is made of, whatever its prefix. */
const CALL_REF = /^[\w-]{16,64}$/u;

export function cartRoutes(): Hono<Env> {
  const routes = new Hono<Env>();

  routes.get('/cart', (c) => c.html(cartPage(c.var.visit, c.req.query('code') === 'unknown')));

  routes.post('/cart/add', async (c) => {
    const sku = (await readForm(c))('sku');
    if (!findArticle(sku)) return c.redirect('/cart', 303);
    c.var.remember((session) => {
      const had = session.cart.find((line) => line.sku === sku)?.quantity ?? 0;
      return { ...session, cart: withLine(session.cart, sku, had + 1) };
    });
    return c.redirect('/cart', 303);
  });

  routes.post('/cart/change', async (c) => {
    const form = await readForm(c);
    const quantity = Number(form('quantity'));
    if (form('quantity') !== '' && Number.isInteger(quantity) && quantity >= 0) c.var.remember((session) => ({ ...session, cart: withLine(session.cart, form('sku'), quantity) }));
    return c.redirect('/cart', 303);
  });

  routes.post('/cart/code', async (c) => {
    const typed = (await readForm(c))('code');
    const code = findCode(typed);
    c.var.remember((session) => ({ ...session, code }));
    return c.redirect(typed !== '' && !code ? '/cart?code=unknown' : '/cart', 303);
  });

  // The shop's own page hands over the mark of an advice call, so that it can travel with the next order.
  routes.post('/call-ref', async (c) => {
    const body = await c.req.json<{ callRef?: unknown } | null>().catch(() => null);
    const callRef = body?.callRef;
    if (typeof callRef !== 'string' || !CALL_REF.test(callRef)) return c.text('Not a call ref', 422);
    c.var.remember((session) => ({ ...session, callRef }));
    return c.body(null, 204);
  });

  return routes;
}

/** The cart with so many of one article. None of it, and the line is gone. */
function withLine(cart: readonly CartLine[], sku: string, quantity: number): readonly CartLine[] {
  const line = { sku, quantity: Math.min(quantity, MOST) };
  if (quantity > 0 && !cart.some((other) => other.sku === sku)) return findArticle(sku) ? [...cart, line] : cart;
  return cart.flatMap((other) => (other.sku === sku ? (quantity > 0 ? [line] : []) : [other]));
}
