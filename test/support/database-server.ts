import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startPostgres } from '../../src/start/embedded-postgres.ts';
import { endWithUs } from './end-with-us.ts';
import { startSystemPostgres } from './system-postgres.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** A role there may create databases and roles. */
    databaseUrl: string;
  }
}

export interface DatabaseServer {
  readonly url: string;
  stop(): Promise<void>;
}

/** One database server for a whole run of tests. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startDatabaseServer();
  project.provide('databaseUrl', server.url);
  return () => server.stop();
}

/**
 * The server that VISAVIS_TEST_DATABASE_URL or DATABASE_URL names, one that is started from the folder of binaries in
 * VISAVIS_TEST_POSTGRES, or the embedded one. From here on VISAVIS_TEST_DATABASE_URL names it until it stops.
 */
export async function startDatabaseServer(): Promise<DatabaseServer> {
  const named = process.env['VISAVIS_TEST_DATABASE_URL'] ?? process.env['DATABASE_URL'];
  if (named) {
    process.env['VISAVIS_TEST_DATABASE_URL'] = named;
    return { url: named, stop: async () => undefined };
  }
  const folder = await mkdtemp(join(tmpdir(), 'visavis-test-'));
  // Started as root, the server runs as another user, who must come through here.
  await chmod(folder, 0o711);
  const binaries = process.env['VISAVIS_TEST_POSTGRES'];
  const place = join(folder, 'postgres');
  const server = binaries ? await startSystemPostgres(binaries, place) : await startPostgres({ folder: place, durable: false });
  endWithUs(server.pid, folder);
  process.env['VISAVIS_TEST_DATABASE_URL'] = server.url;
  return {
    url: server.url,
    async stop() {
      delete process.env['VISAVIS_TEST_DATABASE_URL'];
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
