import type { Db, Tx } from '../platform/db.ts';
import { hashToken, newToken } from '../platform/ids.ts';
import { shops, type TokenKind } from './tables.ts';

const PREFIXES = { visit: 'vt', manage: 'mt', invitation: 'it' } as const;

export interface TokenSubject {
  readonly kind: TokenKind;
  readonly bookingId?: string | null;
  readonly callId?: string | null;
  readonly adviserId?: string | null;
  readonly email?: string | null;
  readonly expiresAt: Date;
}

/** Makes a token for the shop of the transaction. Only its hash is stored. */
export async function issueToken(tx: Tx, shopId: string, { kind, bookingId = null, callId = null, adviserId = null, email = null, expiresAt }: TokenSubject): Promise<string> {
  const token = newToken(PREFIXES[kind]);
  await shops(tx).insertInto('access_tokens')
    .values({ token_hash: hashToken(token), shop_id: shopId, kind, booking_id: bookingId, call_id: callId, adviser_id: adviserId, email, expires_at: expiresAt })
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

/** Ends the tokens of a call or a booking. */
export async function endTokens(tx: Tx, shopId: string, kind: TokenKind, subject: { bookingId: string } | { callId: string }): Promise<void> {
  const query = shops(tx).deleteFrom('access_tokens').where('shop_id', '=', shopId).where('kind', '=', kind);
  await ('callId' in subject ? query.where('call_id', '=', subject.callId) : query.where('booking_id', '=', subject.bookingId)).execute();
}

export interface TokenHolder {
  readonly shopId: string;
  readonly kind: TokenKind;
  readonly tokenHash: string;
  readonly bookingId: string | null;
  readonly callId: string | null;
  readonly adviserId: string | null;
  readonly email: string | null;
}

/** Who holds this token, if it lives. The one look-up that is made before the shop is known. */
export async function findToken(db: Db | Tx, token: string, now: Date): Promise<TokenHolder | undefined> {
  const row = await shops(db as Tx).selectFrom('access_tokens').selectAll()
    .where('token_hash', '=', hashToken(token)).where('expires_at', '>', now).executeTakeFirst();
  return row && {
    shopId: row.shop_id, kind: row.kind, tokenHash: row.token_hash, bookingId: row.booking_id, callId: row.call_id, adviserId: row.adviser_id, email: row.email,
  };
}

/** Throws away what ran out. */
export async function sweepTokens(tx: Tx, now: Date): Promise<void> {
  await shops(tx).deleteFrom('access_tokens').where('expires_at', '<', now).execute();
}
