import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { announce } from '../../../../src/server/platform/announce.ts';
import { askShop, inHouse, inShop, onConnection } from '../../../../src/server/platform/db.ts';
import { startServer, type TestServer } from '../../../support/server.ts';

let server: TestServer;
beforeAll(async () => { server = await startServer(); });
afterAll(() => server.close());

describe('the house', () => {
  it('answers that it lives and is ready', async () => {
    expect((await server.request('/healthz')).status).toBe(200);
    expect(await (await server.request('/readyz')).json()).toEqual({ ready: true, database: 'ok' });
  });

  it('refuses a foreign host', async () => {
    const reply = await server.app.request('http://evil.example/healthz');
    expect(reply.status).toBe(421);
    expect(await reply.json()).toMatchObject({ code: 'wrong_host' });
  });

  it('answers an unknown address with a problem', async () => {
    const reply = await server.request('/v1/nothing');
    expect(reply.status).toBe(404);
    expect(reply.headers.get('content-type')).toBe('application/problem+json');
  });
});

describe('rows of a shop', () => {
  const insert = sql`INSERT INTO idempotency_keys (route, key, body_hash, created_at) VALUES ('r', 'k', 'h', ${new Date()})`;

  it('are seen by that shop only', async () => {
    await inShop(server.platform.db, 'shp_a', (tx) => insert.execute(tx));
    const count = async (shop: string): Promise<unknown> => inShop(server.platform.db, shop, async (tx) => (await sql`SELECT * FROM idempotency_keys`.execute(tx)).rows.length);
    expect(await count('shp_a')).toBe(1);
    expect(await count('shp_b')).toBe(0);
  });

  it('are seen by that shop only when a statement enters it by itself, and it leaves nobody inside', async () => {
    const { db } = server.platform;
    await inShop(db, 'shp_c', (tx) => insert.execute(tx));
    await onConnection(db, async (connection) => {
      const select = sql`SELECT count(*) AS count FROM idempotency_keys`;
      const ask = (shopId: string): Promise<unknown> => askShop({ db: connection, shopId }, 'keys_in_test', select);
      expect(await ask('shp_c')).toEqual([{ count: 1 }]);
      expect(await ask('shp_d')).toEqual([{ count: 0 }]);
      expect(await ask('')).toEqual([]);
      expect((await select.execute(connection)).rows).toEqual([{ count: 0 }]);
    });
  });

  it('are chosen in every table by a query of its own, so that a plan made before a shop is entered expects some', async () => {
    const { rows } = await sql<{ tablename: string; asks: boolean }>`SELECT tablename, qual LIKE '%( SELECT NULLIF(current_setting(%' AS asks FROM pg_policies WHERE policyname = 'by_shop'`.execute(server.platform.db);
    expect(rows.length).toBeGreaterThan(30);
    expect(rows.filter(({ asks }) => !asks)).toEqual([]);
  });

  it('cannot be written for another shop, nor for none', async () => {
    await expect(inShop(server.platform.db, 'shp_a', (tx) => sql`INSERT INTO idempotency_keys (shop_id, route, key, body_hash, created_at) VALUES ('shp_b', 'r', 'k', 'h', ${new Date()})`.execute(tx))).rejects.toThrow(/row-level security/u);
    await expect(inHouse(server.platform.db, (tx) => insert.execute(tx))).rejects.toThrow();
  });
});

describe('announcements', () => {
  it('reach the streams of their shop once the transaction commits', async () => {
    const heard: string[] = [];
    const first = new Promise<void>((resolve) => { server.platform.announcements.subscribe('shp_a', ['desk'], () => { heard.push('a'); resolve(); }); });
    server.platform.announcements.subscribe('shp_b', ['desk'], () => heard.push('b'));
    await inShop(server.platform.db, 'shp_a', (tx) => announce(tx, 'desk'));
    await first;
    expect(heard).toEqual(['a']);
  });
});

describe('jobs', () => {
  it('are done when their time has come', async () => {
    const done: unknown[] = [];
    const later = await startServer();
    later.platform.jobs.define('try', async (data: { n: number }) => { done.push(data.n); });
    await later.platform.jobs.start({ work: false });
    const at = new Date(later.clock.now().getTime() + 60 * 60_000);
    await inShop(later.platform.db, 'shp_a', (tx) => later.platform.jobs.send(tx, 'try', { n: 1 }, { at }));
    expect(await later.platform.jobs.runDue()).toBe(0);
    await later.clock.forward(61);
    expect(await later.platform.jobs.runDue()).toBe(1);
    expect(done).toEqual([1]);
    await later.close();
  });
});
