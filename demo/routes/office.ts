import { randomUUID } from 'node:crypto';
import { getConnInfo } from '@hono/node-server/conninfo';
import { Hono } from 'hono';
import { readMoney } from '../money.ts';
import { writeOrderEvent, type OrderEventType } from '../order-event.ts';
import { OrderRefusal, cancelOrder, markTest, payOrder, reduceOrder, refundOrder, type Order } from '../orders.ts';
import { notFoundPage } from '../pages/browse.ts';
import { officePage } from '../pages/office.ts';
import { readForm, type Env, type ShopParts } from '../shop-parts.ts';

interface Step {
  readonly type: OrderEventType;
  readonly apply: (order: Order, amount: string, now: Date) => Order;
}

const STEPS: Readonly<Record<string, Step>> = {
  pay: { type: 'order.paid', apply: (order, _, now) => payOrder(order, now) },
  cancel: { type: 'order.cancelled', apply: (order, _, now) => cancelOrder(order, now) },
  refund: { type: 'order.refunded', apply: (order, amount, now) => refundOrder(order, amount === '' ? undefined : sum(amount), now) },
  reduce: { type: 'order.updated', apply: (order, amount, now) => reduceOrder(order, sum(amount), now) },
  test: { type: 'order.updated', apply: (order, _, now) => markTest(order, now) },
};
const LOOPBACK = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);
const LOCAL_NAMES = new Set(['localhost', '127.0.0.1', '[::1]']);

export function officeRoutes({ ledger, outbox, clock }: ShopParts): Hono<Env> {
  const routes = new Hono<Env>();

  // A tool without a lock stays in the house: this machine only, and under its own name, so that no foreign name leads here.
  routes.use('/office/*', async (c, next) => {
    const { hostname } = new URL(c.req.url);
    const { address } = getConnInfo(c).remote;
    if (!LOCAL_NAMES.has(hostname) || !LOOPBACK.has(address ?? '')) return c.html(notFoundPage(c.var.visit), 404);
    return next();
  });

  routes.get('/office', (c) => {
    const { orders, pending, givenUp } = ledger;
    return c.html(officePage(c.var.visit, { orders: orders.toReversed(), pending, givenUp, refusal: c.req.query('refused') }));
  });

  routes.post('/office/send', async (c) => {
    ledger.sendAgain();
    await outbox.hurry();
    return c.redirect('/office', 303);
  });

  routes.post('/office/:number/:step', async (c) => {
    const { number, step: name } = c.req.param();
    const order = ledger.byNumber(number);
    const step = Object.hasOwn(STEPS, name) ? STEPS[name] : undefined;
    if (!order || !step) return c.html(notFoundPage(c.var.visit), 404);
    try {
      const changed = step.apply(order, (await readForm(c))('amount'), clock());
      ledger.keep(changed, [writeOrderEvent(randomUUID(), step.type, changed)]);
    } catch (error) {
      if (error instanceof OrderRefusal) return c.redirect(`/office?refused=${number}`, 303);
      throw error;
    }
    void outbox.deliver();
    return c.redirect(`/office#${number}`, 303);
  });

  return routes;
}

function sum(text: string): number {
  const amount = readMoney(text);
  if (amount === undefined) throw new OrderRefusal(`"${text}" is not a sum.`);
  return amount;
}
