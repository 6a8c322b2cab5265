import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { inShop } from '../../src/server/platform/db.ts';
import { newId } from '../../src/server/platform/ids.ts';
import { openPlatform } from '../../src/server/platform/open.ts';
import { createAuth } from '../../src/server/shops/auth.ts';
import { addShop } from '../../src/server/shops/change-shop.ts';
import { getShop, listAdvisers, listServices } from '../../src/server/shops/shop.ts';
import { linkTokenFor } from '../../src/server/shops/sign-in-routes.ts';
import { startPostgres, type EmbeddedPostgres } from '../../src/start/embedded-postgres.ts';
import { freePort } from '../../src/start/ports.ts';

const OWNER = 'race@race.example';
const MAIN = join(import.meta.dirname, '../../src/server/main.ts');

/** A server process over a database that loses nothing, with one shop. Whoever asks may say where the request comes from. */
export class RaceHouse {
  readonly base: string;
  readonly key: string;
  readonly serviceId: string;
  readonly origin: string;
  readonly shopId: string;
  readonly adviserId: string;
  /** `cookie` header of the shop's owner, who is its adviser. */
  readonly cookie: string;
  /** The database, as the owner of its tables. */
  readonly databaseUrl: string;
  readonly #folder: string;
  readonly #postgres: EmbeddedPostgres;
  readonly #server: ChildProcess;

  private constructor(parts: { base: string; key: string; serviceId: string; origin: string; shopId: string; adviserId: string; cookie: string; folder: string; postgres: EmbeddedPostgres; server: ChildProcess }) {
    this.base = parts.base;
    this.key = parts.key;
    this.serviceId = parts.serviceId;
    this.origin = parts.origin;
    this.shopId = parts.shopId;
    this.adviserId = parts.adviserId;
    this.cookie = parts.cookie;
    this.databaseUrl = parts.postgres.url;
    this.#folder = parts.folder;
    this.#postgres = parts.postgres;
    this.#server = parts.server;
  }

  /** @param settings further ones of the server's. */
  static async open(settings: NodeJS.ProcessEnv = {}): Promise<RaceHouse> {
    const folder = mkdtempSync(join(tmpdir(), 'visavis-bench-'));
    // Started as root, the database runs as another user, who must come through here.
    chmodSync(folder, 0o711);
    const postgres = await startPostgres({ folder: join(folder, 'postgres'), durable: true });
    const [port, metrics] = [await freePort(0), await freePort(0)];
    const env = {
      VISAVIS_DATA: join(folder, 'data'), VISAVIS_LISTEN: `127.0.0.1:${port}`, VISAVIS_METRICS_LISTEN: `127.0.0.1:${metrics}`, VISAVIS_TRUSTED_PROXIES: '127.0.0.1',
      VISAVIS_LOG_LEVEL: 'error', ...settings, DATABASE_URL: postgres.url,
    };
    const { linkToken, ...shop } = await makeShop(env, postgres.url);
    const server = fork(MAIN, { env: { ...process.env, ...env }, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
    await once(server, 'message');
    const base = `http://127.0.0.1:${port}`;
    return new RaceHouse({ base, folder, postgres, server, cookie: await signIn(base, linkToken), ...shop });
  }

  /** Memory of the server's process, in MB. */
  memory(): number {
    return Number(/^VmRSS:\s+(\d+) kB/mu.exec(readFileSync(`/proc/${this.#server.pid}/status`, 'utf8'))?.[1]) / 1_024;
  }

  async close(): Promise<void> {
    const exit = once(this.#server, 'exit');
    this.#server.kill('SIGTERM');
    await exit;
    await this.#postgres.stop();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

async function makeShop(env: NodeJS.ProcessEnv, url: string): Promise<{ key: string; serviceId: string; origin: string; shopId: string; adviserId: string; linkToken: string }> {
  const house = await openPlatform(env);
  const { db, clock } = house.platform;
  const origin = 'https://race.example';
  const shopId = newId('shp');
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(`INSERT INTO users (id, name, email, "emailVerified", "createdAt", "updatedAt") VALUES ('race', 'Race', $1, true, now(), now())`, [OWNER]);
  await client.end();
  const made = await inShop(db, shopId, async (tx) => {
    await addShop(tx, shopId, { name: 'Race', webAddress: origin, language: 'en', timeZone: 'UTC', adviserName: 'Racer', privacyUrl: `${origin}/privacy`, imprintUrl: `${origin}/imprint` }, 'race', clock());
    return { key: (await getShop(tx)).publishableKey, serviceId: (await listServices(tx))[0]?.serviceId ?? '', adviserId: (await listAdvisers(tx))[0]?.adviserId ?? '', origin, shopId };
  });
  createAuth(house.platform, async () => undefined);
  const linkToken = await linkTokenFor(house.platform, OWNER);
  await house.close();
  return { ...made, linkToken };
}

async function signIn(base: string, token: string): Promise<string> {
  const reply = await fetch(`${base}/v1/sign-in/confirm`, { method: 'POST', headers: { origin: base, 'content-type': 'application/json' }, body: JSON.stringify({ token }) });
  if (!reply.ok) throw new Error(`Sign-in failed: ${reply.status}`);
  return reply.headers.getSetCookie().map((line) => line.split(';')[0]).join('; ');
}
