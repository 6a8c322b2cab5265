import type { OpenAPIHono } from '@hono/zod-openapi';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { html, raw } from 'hono/html';
import { PROBLEMS } from '../../contract/problem.ts';
import type { Env } from './platform.ts';

const VERSION = (JSON.parse(readFileSync(join(import.meta.dirname, '../../../package.json'), 'utf8')) as { version: string }).version;

interface Operation {
  readonly summary?: string;
  readonly description?: string;
  readonly tags?: readonly string[];
  readonly parameters?: readonly { name: string; in: string; required?: boolean }[];
  readonly requestBody?: { description?: string; content?: Record<string, { schema?: Schema }> };
  readonly responses?: Record<string, { description?: string; content?: Record<string, { schema?: Schema }> }>;
}
interface Schema { readonly $ref?: string }
interface Description {
  readonly paths?: Record<string, Record<string, Operation>>;
  readonly components?: { readonly schemas?: Record<string, unknown> };
}

const SECTIONS: Record<string, string> = {
  booking: 'Booking, for shop pages and agents', widget: 'For the widget', call: 'Calls', orders: 'Orders from shop systems', console: 'For the console', 'sign-in': 'Signing in',
};

/** The description of the interface: for programs at `/openapi.json`, for people at `/docs`. */
export function apiDocs(app: OpenAPIHono<Env>): void {
  // Written once, at the first question: it takes time, and no route comes later.
  let written: { json: string; page: ReturnType<typeof page> } | undefined;
  const write = (): NonNullable<typeof written> => {
    app.openAPIRegistry.registerComponent('securitySchemes', 'bearer', { type: 'http', scheme: 'bearer', description: 'A visit token from a hold or request, or a manage token from a mail.' });
    const description = app.getOpenAPI31Document({
      openapi: '3.1.0',
      info: {
        title: 'Vis-à-vis', version: VERSION,
        description: 'Video advice for web shops. Public routes take the shop\'s publishable key as `?shop=pk_…`, or a Bearer token; refusals are application/problem+json with a code from a closed list.',
      },
    });
    return { json: JSON.stringify(description), page: page(description as unknown as Description) };
  };
  app.get('/openapi.json', (c) => {
    written ??= write();
    return c.body(written.json, 200, { 'content-type': 'application/json' });
  });
  app.get('/docs', (c) => {
    written ??= write();
    c.header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'");
    return c.html(written.page);
  });
}

// No script and nothing from elsewhere: the page is as readable in ten years as today.
function page({ paths = {}, components = {} }: Description) {
  const operations = Object.entries(paths).flatMap(([path, methods]) => Object.entries(methods).map(([method, operation]) => ({ path, method, operation })));
  const groups = Map.groupBy(operations, ({ operation }) => operation.tags?.[0] ?? 'widget');
  return html`<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Vis-à-vis interface</title><style>${raw(STYLE)}</style></head><body><main>
<h1>Vis-à-vis interface</h1><p>Version ${VERSION}. The same for programs: <a href="/openapi.json">/openapi.json</a>; how an agent books, in one page: <a href="/llms.txt">/llms.txt</a>.</p>
<p>Public routes take the shop's publishable key as <code>?shop=pk_…</code> or a token as <code>Authorization: Bearer …</code>. Send an <code>Idempotency-Key</code> with every POST that creates; the same request again then gets the same answer. Times are instants in UTC, money is in minor units with its currency.</p>
${[...groups].map(([tag, members]) => html`<section><h2>${SECTIONS[tag] ?? tag}</h2>${members.map(operationOf)}</section>`)}
<section><h2>Shapes</h2>${Object.entries(components.schemas ?? {}).map(([name, schema]) => html`<details id="${name}"><summary>${name}</summary><pre>${JSON.stringify(schema, null, 2)}</pre></details>`)}</section>
<section><h2>Problem codes</h2><table><tbody>${Object.entries(PROBLEMS).map(([code, status]) => html`<tr><td><code>${code}</code></td><td>${String(status)}</td></tr>`)}</tbody></table></section>
</main></body></html>`;
}

function operationOf({ path, method, operation }: { path: string; method: string; operation: Operation }) {
  const parameters = (operation.parameters ?? []).map(({ name, required }) => (required === true ? name : `${name}?`)).join(', ');
  const replies = Object.entries(operation.responses ?? {}).filter(([status]) => status !== 'default');
  return html`<article><h3><code>${method.toUpperCase()} ${path}</code></h3>
${[operation.summary, operation.description].map((words) => (words === undefined ? '' : html`<p>${words}</p>`))}
${parameters === '' ? '' : html`<p>Parameters: <code>${parameters}</code></p>`}
${operation.requestBody ? html`<p>Body: ${shapeOf(operation.requestBody.content)} ${operation.requestBody.description ?? ''}</p>` : ''}
${replies.map(([status, { description, content }]) => html`<p>${status}: ${shapeOf(content)} ${description ?? ''}</p>`)}</article>`;
}

function shapeOf(content: Record<string, { schema?: Schema }> | undefined) {
  const name = Object.values(content ?? {})[0]?.schema?.$ref?.split('/').at(-1);
  return name === undefined ? '' : html`<a href="#${name}">${name}</a>`;
}

const STYLE = `:root{color-scheme:light dark;--line:light-dark(#dfe3df,#3a403c)}body{margin:0;font:16px/1.55 system-ui,sans-serif;background:light-dark(#fbfbf9,#151816);color:light-dark(#1c211e,#e8ebe8)}
main{max-width:800px;margin:0 auto;padding:40px 20px 80px}h1{font-size:32px;line-height:1.25}h2{margin:48px 0 8px;font-size:22px}article{padding:16px 0;border-top:1px solid var(--line)}h3{margin:0;font-size:16px;overflow-wrap:anywhere}
p{margin:6px 0}code,pre{font:14px/1.5 ui-monospace,monospace}pre{overflow-x:auto;padding:12px;border:1px solid var(--line);border-radius:8px}summary{padding:6px 0;cursor:pointer}a{color:light-dark(#0a5c36,#7fd3a6)}td{padding:2px 24px 2px 0}`;
