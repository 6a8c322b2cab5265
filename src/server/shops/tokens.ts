import type { Db, Tx } from '../platform/db.ts';
import { hashToken, newToken } from '../platform/ids.ts';
import { shops, type TokenKind } from './tables.ts';

const PREFIXES = { visit: 'vt', manage: 'mt', confirm: 'ct', wait: 'wt', unsubscribe: 'ut', invitation: 'it', agenda: 'at' } as const;

export interface TokenSubject {
  readonly kind: TokenKind;
  readonly bookingId?: string | null;
  readonly callId?: string | null;
  readonly adviserId?: string | null;
  readonly email?: string | null;
  readonly waitlistId?: string | null;
  readonly expiresAt: Date;
}

/** Makes a token for the shop of the transaction. Only its hash is stored. */
export async function issueToken(tx: Tx, shopId: string, { kind, bookingId = null, callId = null, adviserId = null, email = null, waitlistId = null, expiresAt }: TokenSubject): Promise<string> {
  const token = newToken(PREFIXES[kind]);
  await shops(tx).insertInto('access_tokens')
    .values({ token_hash: hashToken(token), shop_id: shopId, kind, booking_id: bookingId, call_id: callId, adviser_id: adviserId, email, waitlist_id: waitlistId, expires_at: expiresAt })
    .execute();
  return token;
}

/** Lets a token that lives stand for another booking or call, or longer. */
export async function bindToken(tx: Tx, tokenHash: string, { bookingId, callId, expiresAt }: { bookingId?: string; callId?: string; expiresAt?: Date }): Promise<void> {
  await shops(tx).updateTable('access_tokens')
    .set({
      ...(bookingId === undefined ? {} : { booking_id: bookingId }),
      ...(callId === undefined ? {} : { call_id: callId }),
      ...(expiresAt === undefined ? {} : { expires_at: expiresAt }),
    })
    .where('token_hash', '=', tokenHash)
    .execute();
}

/** Ends the tokens of one kind for a call, a booking, an adviser or an entry of the waitlist. */
export async function endTokens(tx: Tx, shopId: string, kind: TokenKind, subject: { bookingId: string } | { callId: string } | { adviserId: string } | { waitlistId: string }): Promise<void> {
  const query = shops(tx).deleteFrom('access_tokens').where('shop_id', '=', shopId).where('kind', '=', kind);
  const [column, id] = 'callId' in subject ? ['call_id' as const, subject.callId]
    : 'adviserId' in subject ? ['adviser_id' as const, subject.adviserId]
      : 'waitlistId' in subject ? ['waitlist_id' as const, subject.waitlistId] : ['booking_id' as const, subject.bookingId];
  await query.where(column, '=', id).execute();
}

/** Whether an adviser has a token of this kind that lives. */
export async function hasToken(tx: Tx, shopId: string, kind: TokenKind, adviserId: string): Promise<boolean> {
  return (await shops(tx).selectFrom('access_tokens').select('token_hash').where('shop_id', '=', shopId).where('kind', '=', kind).where('adviser_id', '=', adviserId).executeTakeFirst()) !== undefined;
}

export interface TokenHolder {
  readonly shopId: string;
  readonly kind: TokenKind;
  readonly tokenHash: string;
  readonly bookingId: string | null;
  readonly callId: string | null;
  readonly adviserId: string | null;
  readonly email: string | null;
  readonly waitlistId: string | null;
}

/** Who holds this token, if it lives. The one look-up that is made before the shop is known. */
export async function findToken(db: Db | Tx, token: string, now: Date): Promise<TokenHolder | undefined> {
  const row = await shops(db as Tx).selectFrom('access_tokens').selectAll()
    .where('token_hash', '=', hashToken(token)).where('expires_at', '>', now).executeTakeFirst();
  return row && {
    shopId: row.shop_id, kind: row.kind, tokenHash: row.token_hash, bookingId: row.booking_id, callId: row.call_id, adviserId: row.adviser_id, email: row.email,
    waitlistId: row.waitlist_id,
  };
}

/** Throws away what ran out. */
export async function sweepTokens(tx: Tx, now: Date): Promise<void> {
  await shops(tx).deleteFrom('access_tokens').where('expires_at', '<', now).execute();
}
