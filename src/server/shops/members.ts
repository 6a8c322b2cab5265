import type { Tx } from '../platform/db.ts';
import { shops } from './tables.ts';

/** Whether this mail address belongs to a member of the shop, who probably tries things out. */
export async function isMemberMail(tx: Tx, shopId: string, email: string): Promise<boolean> {
  const member = await shops(tx).selectFrom('members').innerJoin('users', 'users.id', 'members.user_id').select('user_id')
    .where('shop_id', '=', shopId).where((eb) => eb(eb.fn<string>('lower', ['users.email']), '=', email.toLowerCase()))
    .executeTakeFirst();
  return member !== undefined;
}

/** A shop this person owns, if there is one. */
export async function ownedShop(tx: Tx, userId: string): Promise<string | undefined> {
  const row = await shops(tx).selectFrom('members').select('shop_id').where('user_id', '=', userId).where('role', '=', 'owner').executeTakeFirst();
  return row?.shop_id;
}
