import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Tx } from '../platform/db.ts';
import type { Adviser } from '../shops/shop.ts';

const DAY_MS = 86_400_000;

/**
 * The order in which advisers are asked to take a start: whoever has gone longest without a new booking comes first, with
 * more weight sooner. Whoever has none yet counts as booked the day before coming: soon had a turn, and then as all others,
 * so that nobody new is flooded. Among equals chance decides, the same chance for the same start.
 */
export async function byFairness(tx: Tx, advisers: readonly Pick<Adviser, 'adviserId' | 'weight' | 'since'>[], startsAt: Date, now: Date): Promise<string[]> {
  if (advisers.length < 2) return advisers.map(({ adviserId }) => adviserId);
  const { rows } = await sql<{ id: string; last: Date | null }>`/* prepared fairness */
    SELECT id, (
      SELECT created_at FROM occupations
      WHERE adviser_id = id AND live AND (held_until IS NULL OR held_until > ${now}) ORDER BY created_at DESC LIMIT 1
    ) AS last FROM unnest(${advisers.map(({ adviserId }) => adviserId)}::text[]) AS id`.execute(tx);
  const last = new Map(rows.map((row) => [row.id, row.last]));
  const turn = ({ adviserId, weight, since }: Pick<Adviser, 'adviserId' | 'weight' | 'since'>): { adviserId: string; wait: number; chance: string } => ({
    adviserId,
    wait: Math.max(0, now.getTime() - (last.get(adviserId)?.getTime() ?? since.getTime() - DAY_MS)) * weight,
    chance: createHash('sha256').update(`${startsAt.toISOString()} ${adviserId}`).digest('hex'),
  });
  return advisers.map(turn).toSorted((a, b) => b.wait - a.wait || a.chance.localeCompare(b.chance)).map(({ adviserId }) => adviserId);
}
