import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from 'vite';
import { expect, it } from 'vitest';

const SRC = join(import.meta.dirname, '../../../src');

interface Message {
  id: string;
  placeholders: number;
}

interface Node {
  type: string;
  [name: string]: unknown;
}

/** Every `msg(…, { id })` of a file, with how many placeholders its text has. */
function messagesOf(file: string): Message[] {
  const found: Message[] = [];
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const node = value as Node;
    if (node.type === 'CallExpression' && (node['callee'] as Node)['name'] === 'msg') found.push(messageOf(node, file));
    for (const child of Object.values(node)) visit(child);
  };
  visit(parseSync(file, readFileSync(join(SRC, file), 'utf8')).program);
  return found;
}

function messageOf(call: Node, file: string): Message {
  const [text, options] = call['arguments'] as [Node, Node | undefined];
  const properties = (options?.['properties'] ?? []) as { key: Node; value: Node }[];
  const id = properties.find(({ key }) => key['name'] === 'id')?.value['value'];
  if (typeof id !== 'string') throw new Error(`A text in ${file} has no id.`);
  const quasi = text['quasi'] as { expressions: unknown[] } | undefined;
  return { id, placeholders: quasi?.expressions.length ?? 0 };
}

/** The places a translated text uses: `str` and `html` templates hold the number of each. */
function placesOf(template: unknown): number[] {
  if (typeof template === 'string') return [];
  return ((template as { values: number[] }).values ?? []).toSorted((a, b) => a - b);
}

const files = globSync('*/locales/*de.ts', { cwd: SRC });
const translated = await Promise.all(files.map(async (file) => ((await import(join(SRC, file))) as { templates: Record<string, unknown> }).templates));
const german = new Map(translated.flatMap((templates) => Object.entries(templates)));
const messages = globSync('{kit,widget,call,visit,console}/**/*.ts', { cwd: SRC, exclude: ['**/locales/**'] }).flatMap(messagesOf);

it('has every text in German, and no German text that nobody uses', () => {
  expect([...german.keys()].toSorted()).toEqual([...new Set(messages.map(({ id }) => id))].toSorted());
});

it('translates no text twice', () => {
  expect(translated.flatMap((templates) => Object.keys(templates))).toHaveLength(german.size);
});

it('puts the same things into a text in both languages', () => {
  for (const { id, placeholders } of messages) {
    expect([...new Set(placesOf(german.get(id)))], id).toEqual(Array.from({ length: placeholders }, (_, place) => place));
  }
});
