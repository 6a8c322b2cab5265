import type { Selectable } from 'kysely';
import type { MatchMethod } from '../../contract/report.ts';
import type { Tx } from '../platform/db.ts';
import { sales, type SalesTables } from './tables.ts';

export interface Marks {
  readonly placedAt: Date;
  readonly callRef: string | null;
  readonly mailHash: string | null;
  readonly phoneHash: string | null;
}

export interface Match {
  readonly call: Selectable<SalesTables['advice_calls']>;
  readonly method: MatchMethod;
}

/**
 * The customer's last advice call before the order, by the strongest mark that finds one. What no mark finds stays
 * unmatched: there is no guessing.
 */
export async function matchOrder(tx: Tx, { placedAt, callRef, mailHash, phoneHash }: Marks): Promise<Match | undefined> {
  const ladder: [MatchMethod, 'call_ref' | 'mail_hash' | 'phone_hash', string | null][] = [
    ['call_ref', 'call_ref', callRef],
    ['mail_hash', 'mail_hash', mailHash],
    ['phone_hash', 'phone_hash', phoneHash],
  ];
  for (const [method, column, value] of ladder) {
    if (value === null) continue;
    const call = await sales(tx).selectFrom('advice_calls').selectAll()
      .where(column, '=', value).where('started_at', '<=', placedAt)
      .orderBy('started_at', 'desc').limit(1).executeTakeFirst();
    if (call) return { call, method };
  }
  return undefined;
}
