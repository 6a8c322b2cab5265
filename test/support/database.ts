import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { Jobs } from '../../src/server/platform/jobs.ts';
import { createLog } from '../../src/server/platform/log.ts';
import { migrate } from '../../src/server/platform/migrate.ts';
import { randomText } from '../../src/server/platform/ids.ts';

const MIGRATIONS = join(import.meta.dirname, '../../src/server/platform/migrations');
/** Cloning wants its template unused, so clones are made one after the other. */
const LOCK = 7_240_902;

export interface TestDatabase {
  readonly url: string;
  drop(): Promise<void>;
}

/** A database of its own, cloned from one that was migrated once for this state of the migrations. */
export async function createDatabase(): Promise<TestDatabase> {
  const server = process.env['VISAVIS_TEST_DATABASE_URL'];
  if (server === undefined) throw new Error('VISAVIS_TEST_DATABASE_URL is not set; the global set-up starts a server and sets it.');
  const name = `visavis_${randomText().toLowerCase()}`;
  await asAdmin(server, async (client) => {
    const template = await ensureTemplate(client, server);
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`);
  });
  return { url: withDatabase(server, name), drop: () => asAdmin(server, async (client) => { await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`); }) };
}

async function ensureTemplate(client: pg.Client, server: string): Promise<string> {
  const hash = createHash('sha256');
  for (const file of readdirSync(MIGRATIONS).toSorted()) hash.update(readFileSync(join(MIGRATIONS, file)));
  const name = `visavis_template_${hash.digest('hex').slice(0, 16)}`;
  const known = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
  if (known.rowCount === 1) return name;
  const draft = `${name}_draft`;
  await client.query(`DROP DATABASE IF EXISTS ${draft} WITH (FORCE)`);
  await client.query(`CREATE DATABASE ${draft}`);
  const url = withDatabase(server, draft);
  const { role } = await migrate(url);
  const jobs = new Jobs({ url, log: createLog('error'), role });
  await jobs.start({ work: false });
  await jobs.stop();
  await client.query(`ALTER DATABASE ${draft} RENAME TO ${name}`);
  return name;
}

async function asAdmin(server: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [LOCK]);
    await work(client);
  } finally {
    await client.end();
  }
}

function withDatabase(server: string, name: string): string {
  // A socket's folder stands in the query or the host, and a URL parser would encode it; only the path is the database.
  return server.replace(/^(postgres(?:ql)?:\/\/[^/?]*\/)[^?]*/u, `$1${name}`);
}
