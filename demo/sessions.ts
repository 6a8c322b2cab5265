import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CartLine } from './pricing.ts';

/** What the shop remembers of a visitor between pages. */
export interface Session {
  readonly cart: readonly CartLine[];
  readonly code?: string | undefined;
  /** The mark of the last advice call, on its way into the next order. */
  readonly callRef?: string | undefined;
  /** Numbers of the visitor's own orders: only these confirmations are shown. */
  readonly orders: readonly string[];
}

export const EMPTY_SESSION: Session = { cart: [], orders: [] };
const LIFETIME = 30 * 24 * 3_600_000;

/** Keeps each session in a file of its own, named by the hash of its id, so the folder opens no session. */
export class SessionStore {
  readonly #folder: string;

  constructor(folder: string, now: Date) {
    this.#folder = join(folder, 'sessions');
    mkdirSync(this.#folder, { recursive: true, mode: 0o700 });
    for (const name of readdirSync(this.#folder)) {
      const file = join(this.#folder, name);
      if (now.getTime() - statSync(file).mtimeMs > LIFETIME) rmSync(file);
    }
  }

  newId(): string {
    return randomBytes(16).toString('base64url');
  }

  read(id: string | undefined): Session {
    if (!id) return EMPTY_SESSION;
    try {
      return { ...EMPTY_SESSION, ...(JSON.parse(readFileSync(this.#path(id), 'utf8')) as Session) };
    } catch {
      return EMPTY_SESSION;
    }
  }

  write(id: string, session: Session): void {
    const path = this.#path(id);
    // Written aside and moved, so that a crash leaves the old session or the new one and never half of it.
    writeFileSync(`${path}.new`, JSON.stringify(session), { mode: 0o600 });
    renameSync(`${path}.new`, path);
  }

  #path(id: string): string {
    return join(this.#folder, `${createHash('sha256').update(id).digest('hex')}.json`);
  }
}
