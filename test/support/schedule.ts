import { sql } from 'kysely';
import { expect } from 'vitest';
import { inShop } from '../../src/server/platform/db.ts';
import type { TestServer } from './server.ts';
import type { TestShop } from './shop.ts';

/**
 * Looks at a shop's schedule as a whole: no adviser is in two places, and every booking that counts has exactly one live
 * occupation, at its own time, by its own adviser.
 */
export async function expectSound(server: TestServer, { shopId }: Pick<TestShop, 'shopId'>): Promise<void> {
  const { overlaps, homeless, idle } = await inShop(server.platform.db, shopId, async (tx) => {
    const count = async (query: ReturnType<typeof sql<{ n: number }>>): Promise<number> => (await query.execute(tx)).rows[0]?.n ?? -1;
    return {
      overlaps: await count(sql`SELECT count(*) AS n FROM occupations a JOIN occupations b ON a.adviser_id = b.adviser_id AND a.occupation_no < b.occupation_no AND a.busy && b.busy WHERE a.live AND b.live`),
      homeless: await count(sql`SELECT count(*) AS n FROM bookings JOIN appointments USING (appointment_id) WHERE state NOT IN ('held', 'cancelled') AND (
        SELECT count(*) FROM occupations o WHERE o.appointment_id = bookings.appointment_id AND o.live AND o.held_until IS NULL AND o.adviser_id = bookings.adviser_id
          AND o.starts_at = appointments.starts_at AND o.ends_at = appointments.ends_at) <> 1`),
      idle: await count(sql`SELECT count(*) AS n FROM occupations o WHERE live AND held_until IS NULL AND NOT EXISTS (
        SELECT FROM bookings b WHERE b.appointment_id = o.appointment_id AND b.state NOT IN ('held', 'cancelled'))`),
    };
  });
  expect({ overlaps, homeless, idle }).toEqual({ overlaps: 0, homeless: 0, idle: 0 });
}
