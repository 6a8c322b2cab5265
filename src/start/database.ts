import { join } from 'node:path';
import { Client } from 'pg';
import type { Settings } from '../server/platform/settings.ts';
import { startPostgres } from './embedded-postgres.ts';
import { StartError } from './start-error.ts';

export interface Database {
  url: string;
  /** One word for the person at the terminal. */
  how: string;
  /** Starts it again if it is ours and has died. */
  revive(): Promise<boolean>;
  stop(): Promise<void>;
}

/** The database that the settings name, or the embedded one. */
export async function openDatabase(settings: Settings): Promise<Database> {
  if (settings.DATABASE_URL !== undefined) return checkExternal(settings.DATABASE_URL);
  const folder = join(settings.VISAVIS_DATA, 'postgres');
  let postgres = await startPostgres({ folder });
  return {
    url: postgres.url,
    how: postgres.adopted ? 'still ran' : 'started',
    async revive() {
      if (await postgres.runs()) return false;
      postgres = await startPostgres({ folder });
      return true;
    },
    stop: () => postgres.stop(),
  };
}

async function checkExternal(url: string): Promise<Database> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.end();
  } catch (error) {
    const { host, pathname } = new URL(url);
    throw new StartError(`The database of DATABASE_URL (${host}${pathname}) cannot be used: ${reason(error)} Unset DATABASE_URL to use the embedded one.`, { cause: error });
  }
  return { url, how: 'reached', revive: async () => false, stop: async () => undefined };
}

function reason(error: unknown): string {
  const { code, message } = error as { code?: string; message?: string };
  if (code === 'ECONNREFUSED') return 'nothing listens there. Is PostgreSQL running, and are address and port right?';
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'the host name is not known. Is it spelled right?';
  if (code === '28P01' || code === '28000') return 'it refuses the user or the password.';
  if (code === '3D000') return 'it has no such database. Make it with: createdb NAME';
  return `${message ?? String(error)}.`;
}
