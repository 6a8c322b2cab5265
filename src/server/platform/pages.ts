import { existsSync, readFileSync } from 'node:fs';
import { join, normalize, sep } from 'node:path';
import type { Context } from 'hono';
import { newRouter } from './http.ts';
import type { Env } from './platform.ts';
import { Problem } from './problem.ts';
import type { Settings } from './settings.ts';
import type { OpenAPIHono } from '@hono/zod-openapi';

const TYPES: Record<string, string> = {
  js: 'text/javascript; charset=utf-8', css: 'text/css; charset=utf-8', html: 'text/html; charset=utf-8', svg: 'image/svg+xml', png: 'image/png',
  woff2: 'font/woff2', json: 'application/json', map: 'application/json', webmanifest: 'application/manifest+json',
};
const IMMUTABLE = 'public, max-age=31536000, immutable';

/** Serves what the browser build made: the widget to any page, the console and the visit pages to their own. */
export function pageRoutes(settings: Settings, folder = join(import.meta.dirname, '../../../dist/browser')): OpenAPIHono<Env> {
  const file = fileReader(folder);
  const app = newRouter();
  app.get('/visavis.js', () => file('visavis.js', { 'access-control-allow-origin': '*', 'cache-control': 'public, max-age=300', 'cross-origin-resource-policy': 'cross-origin' }));
  app.get('/assets/*', (c) => file(c.req.path.slice(1), { 'access-control-allow-origin': '*', 'cache-control': IMMUTABLE, 'cross-origin-resource-policy': 'cross-origin' }));
  const page = (name: string) => (c: Context<Env>) => file(name, pageHeaders(settings, c));
  app.get('/', (c) => c.redirect('/console'));
  app.get('/console', page('console/index.html'));
  app.get('/console/*', page('console/index.html'));
  app.get('/m/:booking', page('visit/index.html'));
  app.get('/test-device', page('visit/index.html'));
  return app;
}

function fileReader(folder: string): (path: string, headers: Record<string, string>) => Response {
  const cache = new Map<string, Buffer<ArrayBuffer>>();
  return (path, headers) => {
    const full = normalize(join(folder, path));
    const known = cache.get(full);
    if (known === undefined && (!full.startsWith(folder + sep) || !existsSync(full))) throw new Problem('not_found', 'There is no such page.');
    const bytes = known ?? readFileSync(full);
    // Hashed names never change; pages may be built anew while the server runs.
    if (headers['cache-control'] === IMMUTABLE) cache.set(full, bytes);
    return new Response(bytes, { headers: { 'content-type': TYPES[path.split('.').at(-1) ?? ''] ?? 'application/octet-stream', 'x-content-type-options': 'nosniff', ...headers } });
  };
}

/** Our own pages call nobody but us and the media server, are framed by nobody and tell nobody where a link came from. */
function pageHeaders(settings: Settings, c: Context<Env>): Record<string, string> {
  const livekit = settings.VISAVIS_LIVEKIT_PUBLIC_URL ?? settings.LIVEKIT_URL;
  const media = livekit === undefined ? '' : ` ${livekit.replace(/^http/u, 'ws')} ${livekit.replace(/^ws/u, 'http')}`;
  return {
    'cache-control': 'no-store',
    'content-security-policy': `default-src 'none'; script-src 'self'; style-src 'self'; style-src-attr 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self'; media-src 'self' blob:; connect-src 'self'${media}; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'`,
    'referrer-policy': 'no-referrer',
    'x-robots-tag': 'noindex',
    'cross-origin-opener-policy': 'same-origin',
    'permissions-policy': 'camera=(self), microphone=(self), display-capture=(self)',
    ...(c.req.path.startsWith('/m/') ? { 'x-frame-options': 'DENY' } : {}),
  };
}
