import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer, type Server } from '../../src/server/main.ts';
import { createLog } from '../../src/server/platform/log.ts';
import { openPlatform } from '../../src/server/platform/open.ts';
import { MovableClock } from './clock.ts';
import { createDatabase } from './database.ts';

export const PUBLIC_URL = 'http://127.0.0.1:4200';

export interface TestServer extends Server {
  readonly clock: MovableClock;
  readonly databaseUrl: string;
  /** Sends a request to the house without a socket; paths begin with a slash. */
  request(path: string, init?: RequestInit): Promise<Response>;
  close(): Promise<void>;
}

/** The whole house over a database of its own and a clock the test moves; no socket is opened. */
export async function startServer(env: NodeJS.ProcessEnv = {}, log = createLog(env['VISAVIS_LOG_LEVEL'] ?? 'error')): Promise<TestServer> {
  const database = await createDatabase();
  const data = mkdtempSync(join(tmpdir(), 'visavis-test-'));
  const clock = new MovableClock();
  const house = await openPlatform(
    { VISAVIS_SECRET: 'a secret that only tests know, 32+', VISAVIS_DATA: data, ...env, DATABASE_URL: database.url },
    { clock: clock.now, jobsClock: clock.jobs, log },
  );
  const { platform } = house;
  const server = createServer(platform);
  await platform.jobs.start({ work: false });
  return {
    ...server,
    clock,
    databaseUrl: database.url,
    request: async (path, init) => server.app.request(`${PUBLIC_URL}${path}`, init),
    async close() {
      await house.close();
      await database.drop();
      rmSync(data, { recursive: true, force: true });
    },
  };
}
