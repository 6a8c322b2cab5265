import { createHash, randomBytes } from 'node:crypto';
import type { IdPrefix } from '../../contract/ids.ts';

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const LENGTH = 22;
/** Largest multiple of 62 a byte holds: above it, a byte is thrown away so that every letter is as likely. */
const FAIR = 248;

/** A new id: prefix and 22 random base62 characters. */
export function newId<Prefix extends IdPrefix>(prefix: Prefix): `${Prefix}_${string}` {
  return `${prefix}_${randomText()}`;
}

/** A new secret or key of the same shape: `pk` publishable key, `vt` visit token, `mt` manage token, and so on. */
export function newToken(prefix: 'pk' | 'vt' | 'mt' | 'ct' | 'wt' | 'ut' | 'it' | 'at'): string {
  return `${prefix}_${randomText()}`;
}

/** A random mark of 131 bits in base62. */
export function randomText(): string {
  let text = '';
  while (text.length < LENGTH) {
    for (const byte of randomBytes(32)) {
      if (byte < FAIR && text.length < LENGTH) text += ALPHABET[byte % 62];
    }
  }
  return text;
}

/** What is stored of a token. The tokens are random, so a plain hash is enough. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}
