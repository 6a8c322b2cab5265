import type { Tx } from '../platform/db.ts';
import { scheduling } from './tables.ts';

/** Whom an entry of the waitlist is for; nothing once that is forgotten. */
export async function contactOfEntry(tx: Tx, waitlistId: string): Promise<{ name: string; email: string } | undefined> {
  const row = await scheduling(tx).selectFrom('waitlist').select(['name', 'email']).where('waitlist_id', '=', waitlistId).executeTakeFirst();
  return row && row.name !== null && row.email !== null ? { name: row.name, email: row.email } : undefined;
}
