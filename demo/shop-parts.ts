import type { Context } from 'hono';
import type { Ledger } from './ledger.ts';
import type { Outbox } from './outbox.ts';
import type { Session, SessionStore } from './sessions.ts';
import type { Settings } from './settings.ts';
import type { Visit } from './visit.ts';

/** What the routes of the shop share. */
export interface ShopParts {
  readonly settings: Settings;
  readonly clock: () => Date;
  readonly ledger: Ledger;
  readonly sessions: SessionStore;
  readonly outbox: Outbox;
}

export interface Env {
  Variables: {
    visit: Visit;
    /** Changes the visitor's session as it is now, not as it was when the request began, and gives a new visitor a cookie. */
    remember: (change: (session: Session) => Session) => void;
  };
}

/** One field of a posted form, as text. A file or a missing field is empty. */
export async function readForm(c: Context<Env>): Promise<(name: string) => string> {
  const form = await c.req.parseBody();
  return (name) => {
    const value = form[name];
    return typeof value === 'string' ? value.trim() : '';
  };
}
