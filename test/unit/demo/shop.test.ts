import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Hono } from 'hono';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { Ledger } from '../../../demo/ledger.ts';
import { html, jsonScript } from '../../../demo/markup.ts';
import { Outbox } from '../../../demo/outbox.ts';
import { SessionStore } from '../../../demo/sessions.ts';
import { readSettings } from '../../../demo/settings.ts';
import type { Env } from '../../../demo/shop-parts.ts';
import { createShop } from '../../../demo/shop.ts';

const evil = `"><script>alert('x')</script>&`;
let folder: string;
let ledger: Ledger;
let shop: Hono<Env>;
let cookie: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'demo-'));
  ledger = new Ledger(folder);
  const clock = (): Date => new Date('2026-11-23T15:30:00.000Z');
  const settings = readSettings({ DEMO_DATA: folder, DEMO_VISAVIS_URL: 'http://127.0.0.1:4200', DEMO_SHOP_KEY: 'pk_x', DEMO_LIVEKIT_URL: 'ws://127.0.0.1:7880' });
  // Its receiver never answers: nothing a customer does may wait for it.
  const outbox = new Outbox({ ledger, clock, send: () => Promise.withResolvers<never>().promise, wake: () => undefined });
  shop = createShop({ settings, clock, ledger, sessions: new SessionStore(folder, clock()), outbox });
  cookie = '';
});

afterEach(() => {
  ledger.close();
  rmSync(folder, { recursive: true });
});

async function get(path: string): Promise<string> {
  return (await shop.request(`http://localhost${path}`, { headers: { cookie } })).text();
}

async function post(path: string, fields: Record<string, string>): Promise<Response> {
  const response = await shop.request(`http://localhost${path}`, { method: 'POST', body: new URLSearchParams(fields), headers: { cookie } });
  cookie = response.headers.getSetCookie()[0]?.split(';')[0] ?? cookie;
  return response;
}

async function fillCheckout(fields: Record<string, string>): Promise<Record<string, string>> {
  const checkoutId = /name="checkoutId" value="(?<id>[^"]+)"/u.exec(await get('/checkout'))?.groups?.['id'] ?? '';
  return { checkoutId, name: 'Paula Stein', email: 'paula@example.org', delivery: 'collect', ...fields };
}

it('escapes what it is given, in text, in attributes and in data', () => {
  expect(html`<b title="${evil}">${evil}</b>`.text).not.toContain('<script');
  expect(html`${[evil, html`<i>${evil}</i>`]}`.text).toBe('&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;<i>&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;</i>');
  expect(jsonScript('application/ld+json', { name: '</script><script>' }).text).toBe(String.raw`<script type="application/ld+json">{"name":"\u003c/script>\u003cscript>"}</script>`);
});

it('shows no customer text as markup', async () => {
  await post('/cart/add', { sku: 'wiehre' });
  const refused = await (await post('/checkout', await fillCheckout({ name: evil, email: evil }))).text();
  expect(refused).toContain('&quot;&gt;&lt;script&gt;');
  expect(refused).not.toContain('<script>alert');
});

it('takes an order once, with the call ref of its session, while nobody receives events', async () => {
  await post('/cart/add', { sku: 'kaiserstuhl-m' });
  const told = await shop.request('http://localhost/call-ref', { method: 'POST', body: JSON.stringify({ callRef: 'Q2hhcmxvdHRlLUhhbnNlbg' }), headers: { cookie } });
  expect(told.status).toBe(204);
  const form = await fillCheckout({ delivery: 'ship', street: 'Weg 1', postcode: '79098', city: 'Freiburg' });
  const answer = await post('/checkout', form);
  expect(answer.headers.get('location')).toBe('/order/2026-0001');
  expect((await post('/checkout', form)).headers.get('location')).toBe('/order/2026-0001');
  expect(ledger.orders).toHaveLength(1);
  expect(ledger.orders[0]).toMatchObject({ state: 'paid', goods: 329_000, shipping: 690, callRef: 'Q2hhcmxvdHRlLUhhbnNlbg', test: false });
  expect(ledger.pending.map(({ type }) => type)).toEqual(['order.created', 'order.paid']);
  expect(await get('/order/2026-0001')).toContain('Danke, Paula.');
  cookie = '';
  expect(await get('/order/2026-0001')).not.toContain('Paula');
});

it('keeps the call ref of a call that counts while the customer fills the cart', async () => {
  await post('/cart/add', { sku: 'wiehre' });
  const tell = shop.request('http://localhost/call-ref', { method: 'POST', body: JSON.stringify({ callRef: 'Q2hhcmxvdHRlLUhhbnNlbg' }), headers: { cookie } });
  await Promise.all([post('/cart/add', { sku: 'dreisam-l' }), tell, post('/cart/code', { code: 'PROBE10' })]);
  await post('/checkout', await fillCheckout({}));
  expect(ledger.orders[0]).toMatchObject({ callRef: 'Q2hhcmxvdHRlLUhhbnNlbg', coupons: ['PROBE10'], goods: 19_620 });
});

it.each(['', 'short', 'a'.repeat(65), 'has spaces in it, sixteen'])('refuses %j as a call ref', async (callRef) => {
  const answer = await shop.request('http://localhost/call-ref', { method: 'POST', body: JSON.stringify({ callRef }) });
  expect(answer.status).toBe(422);
});

it('lets no other site fill a cart', async () => {
  const answer = await shop.request('http://localhost/cart/add', { method: 'POST', body: new URLSearchParams({ sku: 'wiehre' }), headers: { 'sec-fetch-site': 'cross-site' } });
  expect(answer.status).toBe(403);
});

it('allows the advice script, its server and its media server, and nothing else from elsewhere', async () => {
  const answer = await shop.request('http://localhost/p/feldberg');
  expect(answer.headers.get('content-security-policy')).toBe(
    "default-src 'none'; script-src 'self' http://127.0.0.1:4200; connect-src 'self' http://127.0.0.1:4200 ws://127.0.0.1:7880 http://127.0.0.1:7880; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  );
  expect(await answer.text()).toContain('<script async src="http://127.0.0.1:4200/visavis.js" data-shop="pk_x"');
});

it('speaks German first, and the language that was chosen after', async () => {
  expect(await get('/')).toContain('<html lang="de">');
  cookie = (await shop.request('http://localhost/?lang=en')).headers.getSetCookie()[0]?.split(';')[0] ?? '';
  expect(await get('/p/dreisam')).toContain('Add to basket');
});

it('describes a product to machines', async () => {
  const data: unknown = JSON.parse(/ld\+json">(?<json>.+?)<\/script>/u.exec(await get('/p/dreisam'))?.groups?.['json'] ?? '');
  expect(data).toMatchObject({ '@type': 'Product', sku: 'dreisam', offers: [{ '@type': 'Offer', sku: 'dreisam-m', price: '89.00', priceCurrency: 'EUR' }, { sku: 'dreisam-l' }] });
});

it('says what is wrong with a setting', () => {
  expect(() => readSettings({ DEMO_LISTEN: 'nowhere' })).toThrow('DEMO_LISTEN');
  expect(() => readSettings({ DEMO_VISAVIS_URL: 'ftp://x' })).toThrow('DEMO_VISAVIS_URL');
  expect(() => readSettings({ DEMO_ORDER_SECRET: 'secret' })).toThrow('whsec_');
});
