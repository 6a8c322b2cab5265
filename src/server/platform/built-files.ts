import { readFileSync, statSync } from 'node:fs';
import { join, normalize, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { Problem } from './problem.ts';

const pack = promisify(brotliCompress);
const TYPES: Record<string, string> = {
  js: 'text/javascript; charset=utf-8', css: 'text/css; charset=utf-8', html: 'text/html; charset=utf-8', svg: 'image/svg+xml', png: 'image/png',
  woff2: 'font/woff2', json: 'application/json', map: 'application/json', webmanifest: 'application/manifest+json',
};
/** The best packing of a large file takes seconds; the next best is hardly larger. */
const LARGE = 200_000;

interface BuiltFile {
  changed: number;
  bytes: Buffer<ArrayBuffer>;
  packed?: Promise<Buffer>;
}

/** Reads files of the browser build, and packs each once for browsers that take Brotli. */
export class BuiltFiles {
  readonly #folder: string;
  readonly #files = new Map<string, BuiltFile>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** @throws Problem `not_found` for what the build has not made. */
  async answer(path: string, accepted: string, headers: Record<string, string>): Promise<Response> {
    const type = TYPES[path.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
    const file = this.#read(path);
    const packed = /^(?:text|application\/(?:json|manifest))|svg/u.test(type);
    const all = { 'content-type': type, 'x-content-type-options': 'nosniff', ...(packed && { vary: 'Accept-Encoding' }), ...headers };
    if (!packed || !/\bbr\b/u.test(accepted)) return new Response(file.bytes, { headers: all });
    file.packed ??= packOnce(file.bytes);
    return new Response(new Uint8Array(await file.packed), { headers: { ...all, 'content-encoding': 'br' } });
  }

  /** Pages may be built anew while the server runs. */
  #read(path: string): BuiltFile {
    const full = normalize(join(this.#folder, path));
    const stat = full.startsWith(this.#folder + sep) ? statSync(full, { throwIfNoEntry: false }) : undefined;
    if (!stat?.isFile()) throw new Problem('not_found', 'There is no such page.');
    const known = this.#files.get(full);
    if (known?.changed === stat.mtimeMs) return known;
    const file = { changed: stat.mtimeMs, bytes: readFileSync(full) };
    this.#files.set(full, file);
    return file;
  }
}

function packOnce(bytes: Buffer): Promise<Buffer> {
  const quality = bytes.length > LARGE ? 9 : constants.BROTLI_MAX_QUALITY;
  return pack(bytes, { params: { [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT, [constants.BROTLI_PARAM_QUALITY]: quality } });
}
