import { randomBytes, randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import { writeOrderEvent } from '../order-event.ts';
import { payOrder, placeOrder } from '../orders.ts';
import { notFoundPage } from '../pages/browse.ts';
import { checkoutPage, confirmationPage, type CheckoutForm, type Field } from '../pages/checkout.ts';
import { priceCart } from '../pricing.ts';
import { readForm, type Env, type ShopParts } from '../shop-parts.ts';

const EMPTY: Readonly<Record<Field, string>> = { name: '', email: '', phone: '', street: '', postcode: '', city: '' };

export function checkoutRoutes({ ledger, outbox, clock }: ShopParts): Hono<Env> {
  const routes = new Hono<Env>();

  routes.get('/checkout', (c) => {
    const { session, testing } = c.var.visit;
    if (session.cart.length === 0) return c.redirect('/cart', 303);
    const form: CheckoutForm = { values: EMPTY, mistakes: [], delivery: 'collect', test: testing, checkoutId: randomBytes(16).toString('base64url') };
    return c.html(checkoutPage(c.var.visit, form));
  });

  routes.post('/checkout', async (c) => {
    const { session, language } = c.var.visit;
    const form = readCheckout(await readForm(c));
    // The form was sent twice, by an impatient click or by going back: the first order stands.
    const placed = ledger.byCheckout(form.checkoutId);
    if (placed && session.orders.includes(placed.number)) return c.redirect(`/order/${placed.number}`, 303);
    if (session.cart.length === 0 || form.checkoutId === '' || placed) return c.redirect('/cart', 303);
    if (form.mistakes.length > 0) return c.html(checkoutPage(c.var.visit, form), 422);

    const now = clock();
    const quote = priceCart(session.cart, session.code, form.delivery);
    const ordered = placeOrder(
      {
        id: randomUUID(),
        number: ledger.nextNumber(now.getFullYear()),
        checkoutId: form.checkoutId,
        customer: form.values,
        lines: quote.lines.map(({ sku, product, size, quantity, amount }) => ({ sku, name: [product.text[language].name, size].filter(Boolean).join(', '), quantity, amount })),
        test: form.test,
        ...(session.callRef && { callRef: session.callRef }),
      },
      quote,
      now,
    );
    const created = writeOrderEvent(randomUUID(), 'order.created', ordered);
    if (form.delivery === 'ship') {
      const paid = payOrder(ordered, now);
      ledger.keep(paid, [created, writeOrderEvent(randomUUID(), 'order.paid', paid)]);
    } else {
      ledger.keep(ordered, [created]);
    }
    c.var.remember(({ callRef, orders }) => ({ callRef, cart: [], orders: [...orders, ordered.number] }));
    // The order stands; telling others about it is not the customer's wait.
    void outbox.deliver();
    return c.redirect(`/order/${ordered.number}`, 303);
  });

  routes.get('/order/:number', (c) => {
    const order = ledger.byNumber(c.req.param('number'));
    const own = order && c.var.visit.session.orders.includes(order.number);
    return own ? c.html(confirmationPage(c.var.visit, order)) : c.html(notFoundPage(c.var.visit), 404);
  });

  return routes;
}

function readCheckout(field: (name: string) => string): CheckoutForm {
  const values = Object.fromEntries((Object.keys(EMPTY) as Field[]).map((name) => [name, field(name).slice(0, 120)])) as Record<Field, string>;
  const delivery = field('delivery') === 'ship' ? 'ship' : 'collect';
  const needed: readonly Field[] = delivery === 'ship' ? ['name', 'street', 'postcode', 'city'] : ['name'];
  const mistakes = needed.filter((name) => values[name] === '');
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/u.test(values.email)) mistakes.push('email');
  if (values.phone !== '' && !/^\+?[\d\s()/.-]{5,40}$/u.test(values.phone)) mistakes.push('phone');
  const order = Object.keys(EMPTY);
  return {
    values,
    delivery,
    mistakes: mistakes.toSorted((a, b) => order.indexOf(a) - order.indexOf(b)),
    test: field('test') === '1',
    checkoutId: field('checkoutId').slice(0, 64),
  };
}
