import { serve, type ServerType } from '@hono/node-server';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { apiDocs } from './platform/api-docs.ts';
import { ownHostOnly, watchRequests } from './platform/guard.ts';
import { healthRoutes } from './platform/health.ts';
import { answerErrors, newRouter } from './platform/http.ts';
import { llmsRoute } from './platform/llms.ts';
import { openPlatform, type OpenOptions } from './platform/open.ts';
import { pageRoutes } from './platform/pages.ts';
import type { Env, Platform } from './platform/platform.ts';
import { Problem } from './platform/problem.ts';
import { isLoopback, SettingsError } from './platform/settings.ts';
import { MigrationError } from './platform/migrate.ts';
import { serveMetrics } from './platform/metrics.ts';
import { callsOf, dropCallOf } from './calls/booking-call.ts';
import { countCohorts } from './calls/count-cohorts.ts';
import { runningCalls } from './calls/running-calls.ts';
import { callRoutes } from './calls/routes.ts';
import { createMessages } from './messages/messages.ts';
import { messagesRoutes } from './messages/routes.ts';
import { ordersRoutes } from './orders/routes.ts';
import { missBooking } from './scheduling/call-bookings.ts';
import { countNoShows } from './scheduling/count-no-shows.ts';
import type { SchedulingPorts } from './scheduling/ports.ts';
import { schedulingRoutes } from './scheduling/routes.ts';
import { addAdviceCall, closeAdviceCall } from './sales/add-advice-call.ts';
import { placeOrder } from './sales/place-order.ts';
import { salesRoutes } from './sales/routes.ts';
import { cors } from './shops/access.ts';
import type { SendSignInLink } from './shops/auth.ts';
import { getShop } from './shops/shop.ts';
import { shopsRoutes } from './shops/routes.ts';

export interface Server {
  readonly app: OpenAPIHono<Env>;
  readonly platform: Platform;
}

/** Puts the house together: the one place that knows every domain. */
export function createServer(platform: Platform): Server {
  const app = newRouter();
  app.onError(answerErrors(platform.log));
  app.notFound(() => { throw new Problem('not_found', 'There is nothing at this address.'); });
  app.use(watchRequests(platform));
  app.use(ownHostOnly(platform.settings));
  app.use('/v1/*', cors());
  app.route('/', healthRoutes(platform));
  const messages = createMessages(platform);
  app.route('/', shopsRoutes(platform, { mailSignInLink: messages.outbox.sends ? messages.mailSignInLink : showLink(platform), mailInvitation: messages.mailInvitation }));
  const bookings: SchedulingPorts = {
    async onBookingChanged(tx, change) {
      if (change.kind !== 'confirmed') await dropCallOf(tx, change.bookingId, platform.clock());
      await messages.onBookingChanged(tx, change);
    },
    callsOf,
    onWaitlistChanged: messages.onWaitlistChanged,
    onFeedFailing: messages.onFeedFailing,
    runningCalls,
  };
  app.route('/', schedulingRoutes(platform, bookings));
  app.route('/', messagesRoutes(platform));
  app.route('/', callRoutes(platform, {
    onAdviceCall: (tx, call) => addAdviceCall(tx, platform.keys, call), onCallEnded: closeAdviceCall,
    onBookingMissed: async (tx, missed, now) => missBooking(tx, bookings, { shopId: (await getShop(tx)).shopId, ...missed }, now),
    onRequestMissed: messages.onRequestMissed,
  }));
  app.route('/', ordersRoutes(platform, { onOrder: placeOrder }));
  app.route('/', salesRoutes(platform, async (tx, from, to) => ({ ...(await countCohorts(tx, from, to)), ...(await countNoShows(tx, from, to)) })));
  app.route('/', pageRoutes(platform.settings));
  apiDocs(app);
  llmsRoute(app, platform.settings);
  return { app, platform };
}

/** Without a mail server, the person at the terminal of this very machine may sign in; a log is read by others. */
function showLink({ settings, log }: Platform): SendSignInLink {
  return async ({ link }) => {
    if (isLoopback(new URL(settings.VISAVIS_PUBLIC_URL).hostname)) process.stderr.write(`Sign-in link, good for 15 minutes: ${link}\n`);
    else log.warn('a sign-in link was asked for, but no mail server is set');
  };
}

/** Serves until a signal: then finishes requests, ends streams with a hint to come back, and leaves running calls alone. */
export async function run(options: OpenOptions = {}): Promise<Platform> {
  const house = await openPlatform(process.env, options);
  const { platform } = house;
  const { app } = createServer(platform);
  await platform.jobs.start();
  const { address, number } = platform.settings.VISAVIS_LISTEN;
  const metrics = await serveMetrics(platform.metrics, platform.settings.VISAVIS_METRICS_LISTEN);
  const server = await new Promise<ServerType>((resolve, reject) => {
    const listening = serve({ fetch: app.fetch, hostname: address, port: number }, () => resolve(listening));
    listening.once('error', reject);
  });
  platform.log.info({ address, number }, 'listening');
  process.send?.({ listening: true });

  const stop = (): void => {
    platform.streams.closeAll();
    metrics.close();
    server.close(() => void house.close().finally(() => process.exit(0)));
    // Idle keep-alive connections would hold the server open.
    if ('closeIdleConnections' in server) server.closeIdleConnections();
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  return platform;
}

if (import.meta.main) {
  run().catch((error: unknown) => {
    const known = error instanceof SettingsError || error instanceof MigrationError;
    process.stderr.write(`${known ? error.message : String((error as Error).stack)}\n`);
    process.exit(1);
  });
}
