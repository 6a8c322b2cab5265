import type { Language } from '../../contract/ids.ts';
import { inHouse, inShop, type Db, type Tx } from '../platform/db.ts';
import { getShop } from './shop.ts';
import { shops } from './tables.ts';

/** Where an adviser who has joined gets mail. */
export async function mailOfAdviser(tx: Tx, adviserId: string): Promise<string | undefined> {
  const person = await shops(tx).selectFrom('advisers').innerJoin('users', 'users.id', 'advisers.user_id').select('email').where('adviser_id', '=', adviserId).executeTakeFirst();
  return person?.email;
}

/** The language somebody is written to who is no customer: that of a shop where they belong. */
export async function languageOf(db: Db, email: string): Promise<Language> {
  const member = await inHouse(db, (tx) =>
    shops(tx).selectFrom('members').innerJoin('users', 'users.id', 'members.user_id').select('shop_id').where('email', '=', email.toLowerCase()).limit(1).executeTakeFirst());
  return member ? (await inShop(db, member.shop_id, getShop)).language : 'en';
}
