import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from 'vite';
import { describe, expect, it } from 'vitest';

const SRC = join(import.meta.dirname, '../../../src');
const rooms = globSync('*/locales/de.ts', { cwd: SRC }).map((path) => path.split('/')[0] ?? '');

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

describe.each(rooms)('the texts of src/%s', (room) => {
  const messages = new Map(globSync(`${room}/**/*.ts`, { cwd: SRC, exclude: ['**/locales/**'] }).flatMap(messagesOf).map((message) => [message.id, message]));

  it('are all there in German, with the same placeholders, and no others', async () => {
    const { templates } = (await import(join(SRC, room, 'locales/de.ts'))) as { templates: Record<string, unknown> };
    expect(Object.keys(templates).toSorted()).toEqual([...messages.keys()].toSorted());
    for (const [id, { placeholders }] of messages) {
      expect([...new Set(placesOf(templates[id]))], id).toEqual(Array.from({ length: placeholders }, (_, place) => place));
    }
  });

  it('are named after their room', () => {
    expect([...messages.keys()].filter((id) => !id.startsWith(`${room}.`))).toEqual([]);
  });
});

it('finds the rooms that speak', () => {
  expect(rooms).toContain('kit');
  expect(rooms.every((room) => existsSync(join(SRC, room)))).toBe(true);
});
