import { join } from 'node:path';
import type { Context } from 'hono';
import { BuiltFiles } from './built-files.ts';
import { newRouter } from './http.ts';
import { mediaSources } from './media-sources.ts';
import type { Env } from './platform.ts';
import type { Settings } from './settings.ts';
import type { OpenAPIHono } from '@hono/zod-openapi';

const IMMUTABLE = 'public, max-age=31536000, immutable';

/** Serves what the browser build made: the widget to any page, the console and the visit pages to their own. */
export function pageRoutes(settings: Settings, folder = join(import.meta.dirname, '../../../dist/browser')): OpenAPIHono<Env> {
  const files = new BuiltFiles(folder);
  const file = (c: Context<Env>, path: string, headers: Record<string, string>): Promise<Response> => files.answer(path, c.req.header('accept-encoding') ?? '', headers);
  const app = newRouter();
  app.get('/visavis.js', (c) => file(c, 'visavis.js', { 'access-control-allow-origin': '*', 'cache-control': 'public, max-age=300', 'cross-origin-resource-policy': 'cross-origin' }));
  app.get('/assets/*', (c) => file(c, c.req.path.slice(1), { 'access-control-allow-origin': '*', 'cache-control': IMMUTABLE, 'cross-origin-resource-policy': 'cross-origin' }));
  const page = (name: string) => (c: Context<Env>) => file(c, name, pageHeaders(settings, c));
  app.get('/', (c) => c.redirect('/console'));
  app.get('/console', page('console/index.html'));
  app.get('/console/*', page('console/index.html'));
  app.get('/m/:booking', page('visit/index.html'));
  app.get('/w/:entry', page('visit/index.html'));
  app.get('/u/:booking', page('visit/index.html'));
  app.get('/test-device', page('visit/index.html'));
  return app;
}

/** Our own pages call nobody but us and the media server, are framed by nobody and tell nobody where a link came from. */
function pageHeaders(settings: Settings, c: Context<Env>): Record<string, string> {
  const connect = ["'self'", ...mediaSources(settings)].join(' ');
  return {
    'cache-control': 'no-store',
    'content-security-policy': `default-src 'none'; script-src 'self'; style-src 'self'; style-src-attr 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self'; media-src 'self' blob:; connect-src ${connect}; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'`,
    'referrer-policy': 'no-referrer',
    'x-robots-tag': 'noindex',
    'cross-origin-opener-policy': 'same-origin',
    'permissions-policy': 'camera=(self), microphone=(self), display-capture=(self)',
    ...(/^\/[muw]\//u.test(c.req.path) ? { 'x-frame-options': 'DENY' } : {}),
  };
}
