import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import { inShop, type Tx } from './db.ts';
import type { Env, Platform } from './platform.ts';
import { Problem } from './problem.ts';

type IdempotencyTables = {
  idempotency_keys: { route: string; key: string; body_hash: string; status: number | null; reply: string | null; created_at: Date };
};

/**
 * Runs work once per Idempotency-Key, in one transaction with its answer. The same key and body get the same answer, also
 * when both come at once: the second waits at the unique key for the first to commit. Without a key, work just runs.
 * @throws Problem `idempotency_mismatch` for the same key with another body.
 */
export async function once<Reply>(
  { db, clock, keys }: Pick<Platform, 'db' | 'clock' | 'keys'>,
  c: Context<Env>,
  work: (tx: Tx) => Promise<Reply>,
): Promise<Reply> {
  const key = c.req.header('idempotency-key');
  if (key === undefined) return inShop(db, c.var.shopId, work);
  if (!/^[\x21-\x7e]{1,255}$/u.test(key)) throw new Problem('invalid_request', 'The Idempotency-Key must have 1 to 255 visible ASCII characters.');
  const route = `${c.req.method} ${c.req.path}`;
  const bodyHash = createHash('sha256').update(await c.req.text()).digest('base64url');
  return inShop(db, c.var.shopId, async (tx) => {
    const table = tx.$extendTables<IdempotencyTables>();
    const mine = await table.insertInto('idempotency_keys')
      .values({ route, key, body_hash: bodyHash, status: null, reply: null, created_at: clock() })
      .onConflict((conflict) => conflict.doNothing())
      .returning('key')
      .executeTakeFirst();
    if (!mine) {
      const earlier = await table.selectFrom('idempotency_keys').select(['body_hash', 'reply']).where('route', '=', route).where('key', '=', key).executeTakeFirst();
      if (earlier?.body_hash !== bodyHash) throw new Problem('idempotency_mismatch', 'This Idempotency-Key was used with another body. Use a new key for a new request.');
      if (earlier.reply === null) throw new Problem('idempotency_running', 'The first request with this Idempotency-Key is still running.');
      return JSON.parse(keys.open('idempotency', earlier.reply)) as Reply;
    }
    const reply = await work(tx);
    await table.updateTable('idempotency_keys').set({ status: 200, reply: keys.seal('idempotency', JSON.stringify(reply)) })
      .where('route', '=', route).where('key', '=', key).execute();
    return reply;
  });
}

const KEPT_MS = 86_400_000;

/** Forgets answers after a day, as those who repeat expect. */
export async function forgetAnswers(tx: Tx, now: Date): Promise<void> {
  await tx.$extendTables<IdempotencyTables>().deleteFrom('idempotency_keys').where('created_at', '<', new Date(now.getTime() - KEPT_MS)).execute();
}
