import { inHouse, inShop } from '../platform/db.ts';
import type { Platform } from '../platform/platform.ts';
import { Problem } from '../platform/problem.ts';
import { authOf } from './auth.ts';
import { getAdviser } from './shop.ts';
import { shops } from './tables.ts';
import { findToken } from './tokens.ts';

/**
 * Makes the holder of an invitation a member of its shop; whoever holds it has read the mail, so the address is proven.
 * @throws Problem `token_invalid`
 */
export async function acceptInvitation(platform: Platform, token: string): Promise<{ email: string }> {
  const { db, clock } = platform;
  const holder = await inHouse(db, (tx) => findToken(tx, token, clock()));
  if (holder?.kind !== 'invitation' || holder.email === null || holder.adviserId === null) throw new Problem('token_invalid', 'This invitation was used before or is too old. Ask for a new one.');
  const { email, adviserId, shopId, tokenHash } = holder;
  const adviser = await inShop(db, shopId, (tx) => getAdviser(tx, adviserId));
  const userId = await ensureUser(platform, email, adviser.name);
  await inShop(db, shopId, async (tx) => {
    const used = await shops(tx).deleteFrom('access_tokens').where('token_hash', '=', tokenHash).returning('token_hash').executeTakeFirst();
    if (!used) throw new Problem('token_invalid', 'This invitation has just been used.');
    await shops(tx).updateTable('advisers').set({ user_id: userId }).where('adviser_id', '=', adviserId).execute();
    await shops(tx).insertInto('members').values({ shop_id: shopId, user_id: userId, role: 'adviser', adviser_id: adviserId })
      .onConflict((conflict) => conflict.columns(['shop_id', 'user_id']).doUpdateSet({ adviser_id: adviserId })).execute();
  });
  return { email };
}

/** The person with this address, made if unknown. */
export async function ensureUser(platform: Platform, email: string, name: string): Promise<string> {
  const { internalAdapter } = await authOf(platform).$context;
  const known = await internalAdapter.findUserByEmail(email);
  return (known?.user ?? (await internalAdapter.createUser({ email, name, emailVerified: true }, { method: 'magic-link' }))).id;
}
