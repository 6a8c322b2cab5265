import { readFileSync, readdirSync } from 'node:fs';
import { extname } from 'node:path';
import { Hono } from 'hono';

const TYPES: Readonly<Record<string, string>> = { '.css': 'text/css; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.svg': 'image/svg+xml', '.jpg': 'image/jpeg' };

/** Style sheets, the small script and the pictures: few files, read once, known by name and nothing else. */
export function staticRoutes(): Hono {
  const routes = new Hono();
  const serve = (folder: URL, under: string, cache: string): void => {
    for (const name of readdirSync(folder)) {
      const type = TYPES[extname(name)];
      if (!type) continue;
      const body = new Uint8Array(readFileSync(new URL(name, folder)));
      routes.get(`${under}${name}`, (c) => c.body(body, 200, { 'Content-Type': type, 'Cache-Control': cache }));
    }
  };
  serve(new URL('../static/', import.meta.url), '/', 'no-cache');
  serve(new URL('../pictures/', import.meta.url), '/pictures/', 'public, max-age=3600');
  routes.get('/healthz', (c) => c.text('ok'));
  return routes;
}
