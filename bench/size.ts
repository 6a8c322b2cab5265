import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Language } from '../src/contract/ids.ts';
import { buildPages } from '../src/start/build-step.ts';
import { BROWSER_OUTPUT } from '../src/start/build-stamp.ts';
import type { Result } from './support/result.ts';
import { buildParts, type Code } from './support/widget-parts.ts';

const KB = 1024;
/** The budgets of DESIGN §6, in bytes. */
const BUDGETS = { loader: 3 * KB, booking: 26 * KB, call: 15 * KB, chunk: 8 * KB };

interface Size {
  name: string;
  minified: number;
  gzip: number;
  brotli: number;
}

interface Held extends Size {
  measure: 'gzip' | 'brotli';
  budget: number;
}

/** What shop pages and our own pages load: every file as it is and as it travels, and the parts that have a budget. */
export async function run(): Promise<Result> {
  await buildPages();
  const names = readdirSync(join(BROWSER_OUTPUT, 'assets')).filter((name) => name.endsWith('.js'));
  const codes = ['visavis.js', ...names.map((name) => `assets/${name}`)].map((name) => ({ name, code: readFileSync(join(BROWSER_OUTPUT, name), 'utf8') }));
  const files = codes.map(sizeOf);
  const loader = codes.slice(0, 1);
  const held: Held[] = [
    { ...sum('stage 0: loader', loader), measure: 'brotli', budget: BUDGETS.loader },
    ...(await holdToBudgets('en', loader)),
    ...(await holdToBudgets('de', loader)),
  ];
  for (const file of files) console.log(row(file));
  console.log('');
  for (const part of held) console.log(`${row(part)}  ${isOver(part) ? 'OVER' : 'ok'}: ${part.measure} ${part[part.measure]} of ${part.budget}`);
  const over = held.filter((part) => isOver(part));
  return { ok: over.length === 0, line: `size: ${held.length - over.length} passed, ${over.length} failed`, json: { budgets: held, files } };
}

async function holdToBudgets(language: Language, loader: readonly Code[]): Promise<Held[]> {
  const { panel, call, chunks } = await buildParts(language);
  return [
    { ...sum(`stages 0+1, booking works (${language})`, [...loader, ...panel]), measure: 'gzip', budget: BUDGETS.booking },
    { ...sum(`stage 2 without livekit-client (${language})`, call), measure: 'gzip', budget: BUDGETS.call },
    ...Object.entries(chunks).map(([name, code]): Held => ({ ...sum(`chunk: ${name} (${language})`, code), measure: 'gzip', budget: BUDGETS.chunk })),
  ];
}

function isOver({ measure, budget, ...size }: Held): boolean {
  return size[measure] > budget;
}

function row({ name, minified, gzip, brotli }: Size): string {
  return [name.padEnd(40), ...[minified, gzip, brotli].map((bytes) => String(bytes).padStart(8))].join(' ');
}

/** As a server sends files that never change: packed once, as small as it gets. */
function sizeOf({ name, code }: Code): Size {
  const bytes = Buffer.from(code);
  const text = { params: { [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT } };
  return { name, minified: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length, brotli: brotliCompressSync(bytes, text).length };
}

function sum(name: string, codes: readonly Code[]): Size {
  const sizes = codes.map(sizeOf);
  const add = (measure: 'minified' | 'gzip' | 'brotli'): number => sizes.reduce((total, size) => total + size[measure], 0);
  return { name, minified: add('minified'), gzip: add('gzip'), brotli: add('brotli') };
}
