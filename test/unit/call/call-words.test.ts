import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { templates } from '../../../src/call/locales/de.ts';

const room = new URL('../../../src/call/', import.meta.url);
const source = readdirSync(room).filter((name) => name.endsWith('.ts')).map((name) => readFileSync(new URL(name, room), 'utf8')).join('\n');

/** Texts by id, with the number of their placeholders. */
function textsIn(code: string): Map<string, number> {
  const texts = new Map<string, number>();
  for (const [, text = '', id = ''] of code.matchAll(/msg\(\s*((?:str)?(?:'(?:[^'\\]|\\.)*'|`[^`]*`)),\s*\{ id: '([^']+)' \}/gu)) {
    texts.set(id, (text.match(/\$\{/gu) ?? []).length);
  }
  return texts;
}

describe('the words of the call', () => {
  const texts = textsIn(source);

  it('all have an id of this room', () => {
    expect(source.match(/\bmsg\(/gu)).toHaveLength(source.match(/\{ id: 'call\.[a-z-]+' \}/gu)?.length ?? 0);
  });

  it('are all there in German, and no others', () => {
    expect(Object.keys(templates).toSorted()).toEqual([...texts.keys()].toSorted());
  });

  it('fill the same number of gaps in both languages', () => {
    for (const [id, gaps] of texts) {
      const german = templates[id];
      const count = typeof german === 'string' ? 0 : ((german as { values: unknown[] }).values.length);
      expect(count, id).toBe(gaps);
    }
  });
});
