/** What a visit's address asks for. */
export type VisitLink = { page: 'booking'; bookingId: string; token: string } | { page: 'test' } | { page: 'unknown' };

/** What of the browser is used; tests bring their own. */
export interface Place {
  readonly pathname: string;
  readonly hash: string;
  readonly store: Pick<Storage, 'getItem' | 'setItem'>;
  /** Puts another address in the place of this one, in the address bar and in the history. */
  readonly replace: (path: string) => void;
}

/**
 * Reads the address. The token stands in its fragment, which no server sees; it moves to the tab's own storage, so that
 * it stays in no history and on no screen, and a reload still works.
 */
export function readLink({ pathname, hash, store, replace }: Place): VisitLink {
  if (pathname === '/test-device') return { page: 'test' };
  const [, bookingId] = /^\/m\/(bkg_[0-9A-Za-z]{22})\/?$/u.exec(pathname) ?? [];
  if (!bookingId) return { page: 'unknown' };
  const key = `visavis:${bookingId}`;
  const [fresh] = /(?:mt|vt)_[0-9A-Za-z]{22}/u.exec(hash) ?? [];
  try {
    if (fresh) store.setItem(key, fresh);
    const token = fresh ?? store.getItem(key) ?? '';
    if (fresh) replace(pathname);
    return { page: 'booking', bookingId, token };
  } catch {
    // Storage is denied: the address keeps the token.
    return { page: 'booking', bookingId, token: fresh ?? '' };
  }
}
