import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentStamp } from './stamp.ts';

const ROOT = join(import.meta.dirname, '../..');
/** All that decides what the browser build makes. */
const SOURCES = ['src/contract', 'src/kit', 'src/widget', 'src/call', 'src/visit', 'src/console', 'vite.config.ts', 'tsconfig.json', 'package-lock.json'];

export const BROWSER_OUTPUT = join(ROOT, 'dist/browser');

export function sourceStamp(): string {
  return contentStamp(ROOT, SOURCES);
}

/** Whether what lies in the output was built from just these sources. */
export function isBuilt(stamp = sourceStamp()): boolean {
  const file = join(BROWSER_OUTPUT, 'stamp');
  return existsSync(file) && readFileSync(file, 'utf8') === stamp;
}

export function writeStamp(folder: string, stamp: string): void {
  writeFileSync(join(folder, 'stamp'), stamp);
}
