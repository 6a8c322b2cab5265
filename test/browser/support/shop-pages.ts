import { PassThrough } from 'node:stream';
import type { Context, Middleware } from '@web/dev-server-core';
import { builtFile } from './built-widget.ts';
import { bodyOf, StandIn, type Scene } from './stand-in.ts';

/** A page that a test made up. */
export interface Page {
  html: string;
  headers: Record<string, string>;
}

/**
 * Serves what widget tests need beside their own files: the built widget under `/visavis/` with a stand-in for our server
 * behind it, the shop pages that tests put under `/pages/`, and under `/stand-in/` what tests tell the stand-in.
 */
export function shopPages(): Middleware {
  const shops = new Map<string, StandIn>();
  const pages = new Map<string, Page>();
  const shopOf = (key: string): StandIn => {
    const shop = shops.get(key) ?? new StandIn(key);
    shops.set(key, shop);
    return shop;
  };
  return async (context, next) => {
    const [, room, name = '', what = ''] = context.path.split('/');
    if (room === 'pages') await servePage(context, pages, name);
    else if (room === 'stand-in') await hearTest(context, shopOf(name), what);
    else if (room === 'visavis' && name === 'v1') await serveApi(context, shopOf);
    else if (room === 'visavis') serveBuilt(context);
    else await next();
  };
}

async function servePage(context: Context, pages: Map<string, Page>, name: string): Promise<void> {
  if (context.method === 'PUT') pages.set(name, JSON.parse(await bodyOf(context.req)) as Page);
  const page = pages.get(name);
  if (!page) return;
  context.set(page.headers);
  context.type = 'text/html';
  context.body = page.html;
}

async function hearTest(context: Context, shop: StandIn, what: string): Promise<void> {
  const said: unknown = context.method === 'PUT' ? JSON.parse(await bodyOf(context.req)) : undefined;
  if (what === 'scene') shop.set(said as Partial<Scene>);
  if (what === 'view') shop.show(said as Parameters<StandIn['show']>[0]);
  context.body = what === 'heard' ? shop.heard : {};
}

async function serveApi(context: Context, shopOf: (key: string) => StandIn): Promise<void> {
  const url = new URL(context.url.slice('/visavis'.length), 'http://server.example');
  const body = await bodyOf(context.req);
  // Each shop has one visit token, which is its key with another prefix; a beacon carries it in its body.
  const token = /vt_(\w+)/u.exec(context.get('authorization') + body)?.[1] ?? '';
  const shop = shopOf(url.searchParams.get('shop') ?? `pk_${token}`);
  if (url.pathname.endsWith('/stream')) {
    const stream = new PassThrough();
    context.req.once('close', shop.follow((event) => stream.write(event)));
    context.type = 'text/event-stream';
    context.body = stream;
    return;
  }
  const { pathname: path, search: query } = url;
  const [authorization, key] = [context.get('authorization'), context.get('idempotency-key')];
  const answer = shop.answer({ method: context.method, path, query, authorization, key, body });
  if (!answer) {
    context.respond = false;
    return;
  }
  context.status = answer.status;
  context.type = answer.type;
  context.body = answer.body;
}

/** Two pixels beside each other. */
const PICTURE = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAIAAAB7QOjdAAAAD0lEQVR4nGM4kWJklHICAAmZAr3AzgZ/AAAAAElFTkSuQmCC', 'base64');

function serveBuilt(context: Context): void {
  if (context.path.endsWith('.png')) {
    context.type = 'image/png';
    context.body = PICTURE;
    return;
  }
  context.set('access-control-allow-origin', '*');
  context.type = 'text/javascript';
  context.body = builtFile(context.path.slice('/visavis/'.length));
}
