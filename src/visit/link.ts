/** What a visit's address asks for. */
export type VisitLink =
  | { page: 'booking'; bookingId: string; token: string }
  | { page: 'waitlist'; waitlistId: string; token: string }
  | { page: 'stop'; bookingId: string; token: string }
  | { page: 'test' }
  | { page: 'unknown' };

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
  const [, room, id] = /^\/([muw])\/((?:bkg|wai)_[0-9A-Za-z]{22})\/?$/u.exec(pathname) ?? [];
  if (!room || !id || (room === 'w') !== id.startsWith('wai')) return { page: 'unknown' };
  const key = `visavis:${room === 'u' ? 'u ' : ''}${id}`;
  const [fresh] = /(?:mt|vt|ct|wt|ut)_[0-9A-Za-z]{22}/u.exec(hash) ?? [];
  const named = (token: string): VisitLink =>
    room === 'w' ? { page: 'waitlist', waitlistId: id, token } : { page: room === 'u' ? 'stop' : 'booking', bookingId: id, token };
  try {
    if (fresh) store.setItem(key, fresh);
    const token = fresh ?? store.getItem(key) ?? '';
    if (fresh) replace(pathname);
    return named(token);
  } catch {
    // Storage is denied: the address keeps the token.
    return named(fresh ?? '');
  }
}
