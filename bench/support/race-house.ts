import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { inShop } from '../../src/server/platform/db.ts';
import { newId } from '../../src/server/platform/ids.ts';
import { openPlatform } from '../../src/server/platform/open.ts';
import { addShop } from '../../src/server/shops/change-shop.ts';
import { getShop, listServices } from '../../src/server/shops/shop.ts';
import { startPostgres, type EmbeddedPostgres } from '../../src/start/embedded-postgres.ts';
import { freePort } from '../../src/start/ports.ts';

const MAIN = join(import.meta.dirname, '../../src/server/main.ts');

/** A server process over a database that loses nothing, with one shop. Whoever asks may say where the request comes from. */
export class RaceHouse {
  readonly base: string;
  readonly key: string;
  readonly serviceId: string;
  readonly origin: string;
  readonly #folder: string;
  readonly #postgres: EmbeddedPostgres;
  readonly #server: ChildProcess;

  private constructor(parts: { base: string; key: string; serviceId: string; origin: string; folder: string; postgres: EmbeddedPostgres; server: ChildProcess }) {
    this.base = parts.base;
    this.key = parts.key;
    this.serviceId = parts.serviceId;
    this.origin = parts.origin;
    this.#folder = parts.folder;
    this.#postgres = parts.postgres;
    this.#server = parts.server;
  }

  static async open(): Promise<RaceHouse> {
    const folder = mkdtempSync(join(tmpdir(), 'visavis-bench-'));
    // Started as root, the database runs as another user, who must come through here.
    chmodSync(folder, 0o711);
    const postgres = await startPostgres({ folder: join(folder, 'postgres'), durable: true });
    const [port, metrics] = [await freePort(0), await freePort(0)];
    const env = {
      VISAVIS_DATA: join(folder, 'data'), VISAVIS_LISTEN: `127.0.0.1:${port}`, VISAVIS_METRICS_LISTEN: `127.0.0.1:${metrics}`, VISAVIS_TRUSTED_PROXIES: '127.0.0.1',
      VISAVIS_LOG_LEVEL: 'error', DATABASE_URL: postgres.url,
    };
    const shop = await makeShop(env, postgres.url);
    const server = fork(MAIN, { env: { ...process.env, ...env }, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
    await once(server, 'message');
    return new RaceHouse({ base: `http://127.0.0.1:${port}`, folder, postgres, server, ...shop });
  }

  async close(): Promise<void> {
    const exit = once(this.#server, 'exit');
    this.#server.kill('SIGTERM');
    await exit;
    await this.#postgres.stop();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

async function makeShop(env: NodeJS.ProcessEnv, url: string): Promise<{ key: string; serviceId: string; origin: string }> {
  const house = await openPlatform(env);
  const { db, clock } = house.platform;
  const origin = 'https://race.example';
  const shopId = newId('shp');
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(`INSERT INTO users (id, name, email, "emailVerified", "createdAt", "updatedAt") VALUES ('race', 'Race', 'race@race.example', true, now(), now())`);
  await client.end();
  const made = await inShop(db, shopId, async (tx) => {
    await addShop(tx, shopId, { name: 'Race', webAddress: origin, language: 'en', timeZone: 'UTC', adviserName: 'Racer', privacyUrl: `${origin}/privacy`, imprintUrl: `${origin}/imprint` }, 'race', clock());
    return { key: (await getShop(tx)).publishableKey, serviceId: (await listServices(tx))[0]?.serviceId ?? '', origin };
  });
  await house.close();
  return made;
}
