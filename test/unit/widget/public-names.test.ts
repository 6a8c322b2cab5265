import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

interface Named {
  name: string;
  description?: string;
}

interface Declaration {
  tagName?: string;
  summary?: string;
  members?: (Named & { kind: string; privacy?: string; static?: boolean })[];
  attributes?: Named[];
  events?: Named[];
  slots?: Named[];
  cssParts?: Named[];
  cssProperties?: Named[];
}

const SRC = join(import.meta.dirname, '../../../src');
const read = (file: string): string => readFileSync(join(SRC, file), 'utf8');
const sources = globSync('{kit,widget,call}/**/*.ts', { cwd: SRC }).map((file) => ({ file, text: read(file) }));

/** What the analyzer exports; its own types leave it out. */
interface Analyzer {
  ts: { createSourceFile: (name: string, text: string, target: unknown, withParents: boolean) => unknown; ScriptTarget: Record<string, unknown> };
  create: (options: { modules: unknown[]; plugins: []; context: object }) => { modules: { declarations: Declaration[] }[] };
}
const { create, ts } = (await import('@custom-elements-manifest/analyzer')) as unknown as Analyzer;
const source = ts.createSourceFile('vis-a-vis.ts', read('widget/vis-a-vis.ts'), ts.ScriptTarget['ES2022'], true);
const manifest = create({ modules: [source], plugins: [], context: { dev: false } });
const element = manifest.modules[0]?.declarations[0] ?? {};

/** Every match of the first group, once, in order. */
function found(texts: readonly { text: string }[], pattern: RegExp): string[] {
  return [...new Set(texts.flatMap(({ text }) => [...text.matchAll(pattern)].map(([, name]) => name ?? '')))].toSorted();
}

const names = (list: readonly Named[] | undefined): string[] => (list ?? []).map(({ name }) => name).toSorted();
const only = (pattern: RegExp): { text: string }[] => sources.filter(({ file }) => pattern.test(file));

it('says in one line what the element is for', () => {
  expect(element.summary).toMatch(/\w.*\.$/u);
});

it('describes every name that an owner can touch', () => {
  const documented = [element.attributes, element.events, element.slots, element.cssParts, element.cssProperties].flatMap((list) => list ?? []);
  expect(documented.length).toBeGreaterThan(20);
  expect(documented.filter(({ description }) => !description)).toEqual([]);
});

it('describes every public member, and no other', () => {
  const open = (element.members ?? []).filter(({ name, privacy }) => privacy !== 'private' && !name.startsWith('#'));
  expect(open.filter(({ description }) => !description)).toEqual([]);
  expect(open.filter(({ kind }) => kind === 'method').map(({ name }) => name)).toEqual(['open', 'book', 'callNow', 'close', 'getCallRef', 'focus']);
});

it('has a tag for each attribute it reads', () => {
  const reads = found(only(/widget\/(?:vis-a-vis|panel-element|advice-controller)\.ts$/u), /getAttribute\('([\w-]+)'\)/gu);
  expect(names(element.attributes)).toEqual([...reads, 'lang'].toSorted());
});

it('has a tag for each event it sends', () => {
  const sent = found(only(/widget\/(?:advice-)?(?:events|panel-element)\.ts$/u), /(?:super|PublicEvent)\('(visavis-[\w-]+)'/gu);
  expect(names(element.events)).toEqual(sent);
});

it('has a tag for each part it offers', () => {
  const offered = found(only(/widget\/(?:launcher|widget|panel)\.ts$/u), /(?:make\('\w+', |makeButton\(|part = )'([\w-]+)'/gu);
  expect(names(element.cssParts)).toEqual(offered);
});

it('has a tag for each property of the page that its styles read', () => {
  expect(names(element.cssProperties)).toEqual(found(only(/styles\.ts$/u), /(--visavis-[\w-]+)/gu));
});
