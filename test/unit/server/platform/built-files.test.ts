import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { afterAll, expect, it } from 'vitest';
import { BuiltFiles } from '../../../../src/server/platform/built-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'visavis-built-'));
const script = 'console.log("Vis-à-vis");'.repeat(50);
mkdirSync(join(folder, 'assets'));
writeFileSync(join(folder, 'visavis.js'), script);
writeFileSync(join(folder, 'assets/font.woff2'), 'font');
const files = new BuiltFiles(folder);
afterAll(() => rmSync(folder, { recursive: true }));

const textOf = async (reply: Response): Promise<string> => brotliDecompressSync(await reply.arrayBuffer()).toString();

it('packs a script for a browser that takes it packed', async () => {
  const reply = await files.answer('visavis.js', 'gzip, deflate, br, zstd', { 'cache-control': 'public' });
  expect(Object.fromEntries(reply.headers)).toEqual({
    'content-type': 'text/javascript; charset=utf-8', 'x-content-type-options': 'nosniff', vary: 'Accept-Encoding', 'cache-control': 'public', 'content-encoding': 'br',
  });
  expect(await textOf(reply)).toBe(script);
});

it('sends it as it is to one that does not', async () => {
  const reply = await files.answer('visavis.js', 'gzip', {});
  expect(reply.headers.get('content-encoding')).toBe(null);
  expect(await reply.text()).toBe(script);
});

it('leaves alone what is packed by its nature', async () => {
  const reply = await files.answer('assets/font.woff2', 'br', {});
  expect([reply.headers.get('content-encoding'), reply.headers.get('vary'), await reply.text()]).toEqual([null, null, 'font']);
});

it('sees that a page was built anew', async () => {
  writeFileSync(join(folder, 'visavis.js'), 'new');
  utimesSync(join(folder, 'visavis.js'), new Date(), new Date(Date.now() + 5000));
  expect(await textOf(await files.answer('visavis.js', 'br', {}))).toBe('new');
});

it('gives nothing from outside its folder, and no folder', async () => {
  for (const path of ['../secret', 'assets/../../secret', 'assets', 'missing.js']) {
    await expect(files.answer(path, 'br', {})).rejects.toMatchObject({ code: 'not_found' });
  }
});
