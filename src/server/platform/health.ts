import type { OpenAPIHono } from '@hono/zod-openapi';
import { sql } from 'kysely';
import { newRouter } from './http.ts';
import type { Env, Platform } from './platform.ts';

/** `/healthz`: the process answers. `/readyz`: the database answers and takes writes. */
export function healthRoutes({ db, log }: Pick<Platform, 'db' | 'log'>): OpenAPIHono<Env> {
  const app = newRouter();
  app.get('/healthz', (c) => c.json({ ok: true }));
  app.get('/readyz', async (c) => {
    try {
      const { rows } = await sql<{ writable: boolean }>`SELECT NOT pg_is_in_recovery() AS writable`.execute(db);
      const ready = rows[0]?.writable === true;
      return c.json({ ready, database: ready ? 'ok' : 'read only' }, ready ? 200 : 503);
    } catch (error) {
      log.warn({ error }, 'not ready');
      return c.json({ ready: false, database: 'unreachable' }, 503);
    }
  });
  return app;
}
