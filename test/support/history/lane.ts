import pg from 'pg';
import { watchRequests } from '../../../src/server/platform/guard.ts';
import { answerErrors, newRouter } from '../../../src/server/platform/http.ts';
import type { SchedulingPorts } from '../../../src/server/scheduling/ports.ts';
import { schedulingRoutes } from '../../../src/server/scheduling/routes.ts';
import { cors } from '../../../src/server/shops/access.ts';
import { PUBLIC_URL, startServer, type TestServer } from '../server.ts';

/** A house and a look into its database, for one history at a time: its clock moves. */
export interface Lane {
  readonly server: TestServer;
  readonly client: pg.Client;
  close(): Promise<void>;
}

/** Nobody is told anything and nobody calls: most of a booking's work is its mails, and histories are many. */
const quiet: SchedulingPorts = {
  onBookingChanged: async () => undefined, onWaitlistChanged: async () => undefined, onFeedFailing: async () => undefined, callsOf: async () => new Map(), runningCalls: async () => new Map(),
};

export async function openLane(): Promise<Lane> {
  const server = await startServer({ VISAVIS_TRUSTED_PROXIES: '127.0.0.1' });
  const app = newRouter();
  app.onError(answerErrors(server.platform.log));
  app.use('/v1/*', watchRequests(server.platform), cors());
  app.route('/', schedulingRoutes(server.platform, quiet));
  const client = new pg.Client({ connectionString: server.databaseUrl });
  await client.connect();
  return {
    server: { ...server, request: async (path, init) => app.request(`${PUBLIC_URL}${path}`, init) },
    client,
    async close() {
      await client.end();
      await server.close();
    },
  };
}
