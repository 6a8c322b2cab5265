import { expect, it } from 'vitest';
import { importsBelow, importsOf, type Import } from '../support/imports.ts';

const PAGES = ['widget', 'visit', 'console'];
const BROWSER = new Set(['kit', 'call', ...PAGES]);
/** What each room may import from other rooms of ours, and in which way. */
const ROOMS: Readonly<Record<string, Readonly<Record<string, readonly Import['kind'][]>>>> = {
  contract: {},
  kit: { contract: ['type'] },
  call: { contract: ['type'], kit: ['static', 'dynamic', 'type'] },
  ...Object.fromEntries(PAGES.map((room) => [room, { contract: ['type'], kit: ['static', 'dynamic', 'type'], call: ['dynamic', 'type'] }])),
  server: { contract: ['static', 'type'] },
  // The start reads the settings that the server will read, and nothing else of it.
  start: { contract: ['static', 'type'], 'server/platform/settings.ts': ['static', 'type'] },
};
/** What each domain of the server may import from its neighbours. `main.ts` and the demo's seed know all. */
const DOMAINS: Readonly<Record<string, readonly string[]>> = {
  platform: [],
  shops: ['platform'],
  scheduling: ['platform', 'shops'],
  calls: ['platform', 'shops', 'scheduling'],
  orders: ['platform', 'shops'],
  sales: ['platform', 'shops', 'calls', 'orders'],
  messages: ['platform', 'shops', 'scheduling', 'calls'],
};

const imports = importsBelow(['src', 'demo']);
/** Plugins of the build lie beside what they build, but no browser loads them. */
const plugins = new Set(imports.filter(({ to }) => to === 'vite').map(({ from }) => from));

/** The part of a path that names a room below `src/`, or a domain below `src/server/`. */
function below(folder: string, path: string): string | undefined {
  return path.startsWith(`${folder}/`) ? path.slice(folder.length + 1).split('/')[0] : undefined;
}

function faults(wrong: (found: Import) => boolean): string[] {
  return imports.filter(wrong).map(({ from, to, kind }) => `${from} -> ${to} (${kind})`);
}

it('reads every way to import', () => {
  const source = `import type { A } from './a.ts'; import { type B } from './b.ts'; import './c.ts'; export * from './d.ts';
    export type { E } from './e.ts'; const load = () => import('./f.ts'); type G = import('./g.ts').G; import 'lit';`;
  expect(importsOf('src/kit/x.ts', source).map(({ to, kind }) => `${to} ${kind}`)).toEqual([
    'src/kit/a.ts type', 'src/kit/b.ts static', 'src/kit/c.ts static', 'lit static', 'src/kit/d.ts static', 'src/kit/e.ts type', 'src/kit/f.ts dynamic', 'src/kit/g.ts type',
  ]);
});

it('lets rooms import only along the arrows', () => {
  expect(imports.length).toBeGreaterThan(100);
  expect(
    faults(({ from, to, kind }) => {
      const room = below('src', from);
      const other = below('src', to);
      if (room === undefined || other === undefined || room === other || plugins.has(from)) return false;
      const allowed = ROOMS[room]?.[other] ?? ROOMS[room]?.[to.slice('src/'.length)];
      return !allowed?.includes(kind);
    }),
  ).toEqual([]);
});

it('keeps the demo shop to what any shop could use', () => {
  expect(faults(({ from, to }) => from.startsWith('demo/') && !to.startsWith('demo/') && /^(?:src|test|bench)\//u.test(to))).toEqual([]);
});

it('lets the domains of the server import only from those they stand on', () => {
  expect(
    faults(({ from, to }) => {
      const domain = below('src/server', from);
      const other = below('src/server', to);
      if (domain === undefined || other === undefined || domain === other || domain.endsWith('.ts')) return false;
      return !DOMAINS[domain]?.includes(other);
    }),
  ).toEqual([]);
});

it('lets no domain reach into the tables of a neighbour', () => {
  expect(faults(({ from, to }) => /^src\/server\/\w+\/tables\.ts$/u.test(to) && below('src/server', from) !== below('src/server', to))).toEqual([]);
});

it('keeps LiveKit to the call, and schemas out of browsers', () => {
  expect(faults(({ from, to }) => to === 'livekit-client' && !from.startsWith('src/call/'))).toEqual([]);
  expect(faults(({ from, to }) => (to === 'zod' || to.startsWith('zod/')) && BROWSER.has(below('src', from) ?? ''))).toEqual([]);
  expect(faults(({ from, to }) => to.startsWith('node:') && BROWSER.has(below('src', from) ?? '') && !plugins.has(from))).toEqual([]);
});

it('keeps the plugins of the build out of browsers', () => {
  expect(faults(({ from, to }) => plugins.has(to) && BROWSER.has(below('src', from) ?? '') && !plugins.has(from))).toEqual([]);
});
