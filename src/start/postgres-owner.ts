import { resolve } from 'node:path';
import { Client } from 'pg';

const OWNER = 'visavis';

/** A connection string for a server that listens in a folder. The kernel says who connects, so there is no password. */
export function urlOf(socketFolder: string, role = OWNER, database = OWNER): string {
  return `postgres://${role}@${encodeURIComponent(socketFolder)}:5432/${database}`;
}

async function asAdmin<T>(socketFolder: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: urlOf(socketFolder, 'postgres', 'postgres'), connectionTimeoutMillis: 2_000 });
  // A server that ends while it is asked is heard by the query itself.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** The version of the server that answers in this folder and serves this data, or nothing. */
export async function versionOf(socketFolder: string, data: string): Promise<string | undefined> {
  try {
    return await asAdmin(socketFolder, async (client) => {
      const { rows } = await client.query<{ data: string; version: string }>(
        `SELECT current_setting('data_directory') AS data, current_setting('server_version') AS version`,
      );
      const [row] = rows;
      return row && resolve(row.data) === resolve(data) ? row.version : undefined;
    });
  } catch {
    return undefined;
  }
}

/** Makes the owner and its database where they are missing. The owner is no superuser, so that row-level security binds it too. */
export async function prepareOwner(socketFolder: string): Promise<void> {
  await asAdmin(socketFolder, async (client) => {
    const { rows } = await client.query<{ role: boolean; database: boolean }>(
      `SELECT EXISTS (SELECT FROM pg_roles WHERE rolname = $1) AS role, EXISTS (SELECT FROM pg_database WHERE datname = $1) AS database`,
      [OWNER],
    );
    if (!rows[0]?.role) await client.query(`CREATE ROLE ${OWNER} LOGIN CREATEROLE CREATEDB`);
    if (!rows[0]?.database) await client.query(`CREATE DATABASE ${OWNER} OWNER ${OWNER}`);
  });
}
