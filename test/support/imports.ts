import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { parseSync } from 'vite';

export interface Import {
  /** The file that imports, from the root. */
  from: string;
  /** The file it imports, from the root, or the name of a package. */
  to: string;
  /** Static imports load at once, dynamic ones when asked for, types never. */
  kind: 'static' | 'dynamic' | 'type';
}

const ROOT = join(import.meta.dirname, '../..');

/** Every import that the TypeScript files below these folders make. */
export function importsBelow(folders: readonly string[]): Import[] {
  return folders.flatMap(filesBelow).flatMap((file) => importsOf(file, readFileSync(join(ROOT, file), 'utf8')));
}

export function importsOf(file: string, source: string): Import[] {
  const { program, module, errors } = parseSync(file, source);
  if (errors.length > 0) throw new Error(`${file} cannot be read: ${errors[0]?.message}`);
  const found: [specifier: string, kind: Import['kind']][] = [
    ...module.staticImports.map(({ moduleRequest, start }): [string, Import['kind']] => [moduleRequest.value, kindAt(source, start)]),
    ...module.staticExports.flatMap(({ entries, start }) =>
      entries.flatMap(({ moduleRequest }): [string, Import['kind']][] => (moduleRequest ? [[moduleRequest.value, kindAt(source, start)]] : [])),
    ),
    ...module.dynamicImports.map(({ moduleRequest: { start, end } }): [string, Import['kind']] => [source.slice(start + 1, end - 1), 'dynamic']),
    ...importTypes(program).map((specifier): [string, Import['kind']] => [specifier, 'type']),
  ];
  return found.map(([specifier, kind]) => ({ from: file, to: target(file, specifier), kind }));
}

/** `import { type X }` loads its module all the same; only `import type` does not. */
function kindAt(source: string, start: number): Import['kind'] {
  return /^(?:import|export)\s+type\b/u.test(source.slice(start, start + 20)) ? 'type' : 'static';
}

function target(file: string, specifier: string): string {
  return specifier.startsWith('.') ? relative(ROOT, resolve(ROOT, dirname(file), specifier)) : specifier;
}

/** The modules of `import('…').Type` in type positions. */
function importTypes(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return [];
  const { type, source } = node as { type?: string; source?: { value?: string } };
  const own = type === 'TSImportType' && source?.value !== undefined ? [source.value] : [];
  return [...own, ...Object.values(node).flatMap(importTypes)];
}

function filesBelow(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => join(folder, path));
}
