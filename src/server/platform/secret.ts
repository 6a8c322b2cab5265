import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Settings } from './settings.ts';

/** Keys for hashes and sealed values, one per purpose, all drawn from the one secret (HKDF-SHA-256). */
export interface Keys {
  /** A hash nobody can make or check without the secret; `base64url`. */
  hash(purpose: string, value: string): string;
  /** Encrypts a short text (AES-256-GCM). */
  seal(purpose: string, text: string): string;
  /** Opens what `seal` made. @throws when it was changed or made with another secret. */
  open(purpose: string, sealed: string): string;
  /** A password for another library. */
  derive(purpose: string): string;
}

export function keysFrom(secret: string): Keys {
  const cache = new Map<string, Buffer>();
  const key = (purpose: string): Buffer => {
    const known = cache.get(purpose) ?? Buffer.from(hkdfSync('sha256', secret, 'visavis', purpose, 32));
    cache.set(purpose, known);
    return known;
  };
  return {
    hash: (purpose, value) => createHmac('sha256', key(`hash ${purpose}`)).update(value).digest('base64url'),
    seal(purpose, text) {
      const iv = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', key(`seal ${purpose}`), iv);
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64url');
    },
    open(purpose, sealed) {
      const bytes = Buffer.from(sealed, 'base64url');
      const decipher = createDecipheriv('aes-256-gcm', key(`seal ${purpose}`), bytes.subarray(0, 12));
      decipher.setAuthTag(bytes.subarray(12, 28));
      return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
    },
    derive: (purpose) => key(`derive ${purpose}`).toString('base64url'),
  };
}

/** The secret of this installation: the setting, or the one made in the data folder at the first start. */
export function loadSecret(settings: Settings): string {
  if (settings.VISAVIS_SECRET !== undefined) return settings.VISAVIS_SECRET;
  const file = join(settings.VISAVIS_DATA, 'secret');
  mkdirSync(settings.VISAVIS_DATA, { recursive: true, mode: 0o700 });
  try {
    // `wx` lets only one of two first starts write; the other reads what that one wrote.
    writeFileSync(file, randomBytes(32).toString('base64url'), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  chmodSync(file, 0o600);
  return readFileSync(file, 'utf8').trim();
}
