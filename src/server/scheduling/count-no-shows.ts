import { sql } from 'kysely';
import type { Tx } from '../platform/db.ts';
import { bookingRows } from './read-booking.ts';

/** Appointments of a period at which one side waited in vain. */
export async function countNoShows(tx: Tx, from: Date, to: Date): Promise<{ customerNoShow: number; adviserNoShow: number }> {
  const rows = await bookingRows(tx).where('starts_at', '>=', from).where('starts_at', '<', to).where(sql<boolean>`state IN ('customer_no_show', 'adviser_no_show')`).execute();
  const customerNoShow = rows.filter(({ state }) => state === 'customer_no_show').length;
  return { customerNoShow, adviserNoShow: rows.length - customerNoShow };
}
