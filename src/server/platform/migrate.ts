import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';

const FOLDER = join(import.meta.dirname, 'migrations');
/** Any number will do as long as every instance asks for the same one. */
const LOCK = 7_240_901;
export const APP_ROLE = 'visavis_app';

/** A start that cannot go on, in words for the person who started it. */
export class MigrationError extends Error {
  override readonly name = 'MigrationError';
}

/**
 * Brings the schema up to date: each file once, in order of number, each in its own transaction, under one lock for all
 * instances. A file that was changed after it ran stops the start.
 * @returns the role that requests must take so that row-level security holds for them, if the login is above it.
 */
export async function migrate(url: string): Promise<{ role: string | undefined; applied: string[] }> {
  const client = new pg.Client({ connectionString: url, application_name: 'visavis migrate' });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [LOCK]);
    const role = await appRole(client);
    await client.query('CREATE TABLE IF NOT EXISTS migrations (name text PRIMARY KEY, checksum text NOT NULL)');
    const done = await client.query<{ name: string; checksum: string }>('SELECT name, checksum FROM migrations');
    const checksums = new Map(done.rows.map((row) => [row.name, row.checksum]));
    const applied: string[] = [];
    for (const { name, text, checksum } of files()) {
      if (checksums.get(name) === checksum) continue;
      if (checksums.has(name)) throw new MigrationError(`The migration ${name} was changed after it had run. Restore the file, or start with an empty database.`);
      await apply(client, name, text, checksum);
      applied.push(name);
    }
    if (role !== undefined) await client.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO ${role}; GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO ${role}`);
    return { role, applied };
  } finally {
    await client.end();
  }
}

function files(): { name: string; text: string; checksum: string }[] {
  return readdirSync(FOLDER)
    .filter((name) => /^\d{4}-.*\.sql$/u.test(name))
    .toSorted()
    .map((name) => {
      const text = readFileSync(join(FOLDER, name), 'utf8');
      return { name, text, checksum: createHash('sha256').update(text).digest('hex') };
    });
}

async function apply(client: pg.Client, name: string, text: string, checksum: string): Promise<void> {
  await client.query('BEGIN');
  try {
    await client.query(text);
    await client.query('INSERT INTO migrations (name, checksum) VALUES ($1, $2)', [name, checksum]);
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw new MigrationError(`The migration ${name} failed and changed nothing: ${(error as Error).message}`, { cause: error });
  }
}

/** A superuser, or a role that may bypass row-level security, must step down to one that may not. */
async function appRole(client: pg.Client): Promise<string | undefined> {
  const version = await client.query<{ number: number }>("SELECT current_setting('server_version_num')::int AS number");
  if ((version.rows[0]?.number ?? 0) < 150_000) throw new MigrationError('This PostgreSQL is too old: version 15 or newer is needed.');
  const login = await client.query<{ above: boolean }>('SELECT rolsuper OR rolbypassrls AS above FROM pg_roles WHERE rolname = current_user');
  if (login.rows[0]?.above !== true) return undefined;
  await client.query(`DO $$ BEGIN CREATE ROLE ${APP_ROLE} NOLOGIN NOBYPASSRLS; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$`).catch((error: unknown) => {
    throw new MigrationError(`The database login may not create the role ${APP_ROLE}. Give it CREATEROLE, or prepare the role: CREATE ROLE ${APP_ROLE} NOLOGIN; GRANT ${APP_ROLE} TO the login.`, { cause: error });
  });
  await client.query(`GRANT ${APP_ROLE} TO CURRENT_USER; GRANT USAGE ON SCHEMA public TO ${APP_ROLE}`);
  return APP_ROLE;
}
