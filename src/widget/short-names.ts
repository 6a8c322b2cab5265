import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** Rooms whose code runs on shop pages. */
const ROOMS = ['kit', 'widget', 'call'];
/** Names that only our own code reads: properties of our styles, and ids of texts. */
const INNER = /--_[a-z\d-]*[a-z\d]|(?<=(["'`]))(?:kit|widget|advice|call)\.[a-z\d-]+(?=\1)/gu;

/** Gives names that nobody outside reads short forms: the same in every build, because all sources are counted first. */
export function shortNames(sources: string): Plugin {
  const short = new Map<string, string>();
  return {
    name: 'visavis-short-names',
    apply: 'build',
    buildStart() {
      short.clear();
      for (const name of namesByUse(sources)) short.set(name, `${name.startsWith('--_') ? '--_' : ''}${(short.size + 360).toString(36)}`);
    },
    transform: {
      order: 'post',
      handler(code, id) {
        if (!ROOMS.some((room) => id.startsWith(join(sources, room)))) return null;
        return { code: code.replace(INNER, (name) => short.get(name) ?? name), map: null };
      },
    },
  };
}

/** All inner names of the rooms, the most used first. */
function namesByUse(sources: string): string[] {
  const uses = new Map<string, number>();
  for (const room of ROOMS) {
    for (const file of readdirSync(join(sources, room), { recursive: true, encoding: 'utf8' }).toSorted()) {
      if (!file.endsWith('.ts')) continue;
      for (const [name] of readFileSync(join(sources, room, file), 'utf8').matchAll(INNER)) uses.set(name, (uses.get(name) ?? 0) + 1);
    }
  }
  return [...uses].toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([name]) => name);
}
