import { missBooking } from '../../src/server/scheduling/call-bookings.ts';
import { callRoutes } from '../../src/server/calls/routes.ts';
import type { AdviceCall, EndedCall, MissedRequest } from '../../src/server/calls/ports.ts';
import { watchRequests } from '../../src/server/platform/guard.ts';
import { answerErrors, newRouter } from '../../src/server/platform/http.ts';
import { cors } from '../../src/server/shops/access.ts';
import { accessOf, Customer, openDesk, type Desk, type ViewReader } from './calls.ts';
import type { DeskView } from '../../src/contract/desk.ts';
import { LiveKitStandIn, type Stay } from './livekit-stand-in.ts';
import { PUBLIC_URL, startServer, type TestServer } from './server.ts';
import type { TestShop } from './shop.ts';

export interface CallsServer extends TestServer {
  readonly livekit: LiveKitStandIn;
  /** What the ports were told. */
  readonly advised: AdviceCall[];
  readonly ended: EndedCall[];
  readonly missed: MissedRequest[];
  /** Puts another instance in the place of the one that answers, as after a crash: it knows what the database knows. */
  restart(): void;
  /** Lets time go by, as the beats of the house see it. */
  pass(seconds: number): Promise<void>;
}

/** The whole house with calls that say what they tell the others, over a LiveKit that stands in. */
export async function startCallsServer(): Promise<CallsServer> {
  const livekit = new LiveKitStandIn();
  await livekit.start();
  const server = await startServer({ ...livekit.settings, VISAVIS_TRUSTED_PROXIES: '127.0.0.1' });
  const advised: AdviceCall[] = [];
  const ended: EndedCall[] = [];
  const missed: MissedRequest[] = [];
  const build = (): ReturnType<typeof newRouter> => {
    const app = newRouter();
    app.onError(answerErrors(server.platform.log));
    app.notFound((c) => server.app.fetch(c.req.raw));
    app.use('/v1/*', watchRequests(server.platform), cors());
    app.route('/', callRoutes(server.platform, {
      onAdviceCall: async (_, call) => { advised.push(call); },
      onCallEnded: async (_, call) => { ended.push(call); },
      onBookingMissed: async (tx, { bookingId, outcome }, now) => missBooking(tx, { onBookingChanged: async () => undefined }, { shopId: '', bookingId, outcome }, now),
      onRequestMissed: async (_, request) => { missed.push(request); },
    }));
    return app;
  };
  let app = build();
  return {
    ...server, livekit, advised, ended, missed,
    restart() { app = build(); },
    async pass(seconds) {
      await server.clock.forward(seconds / 60);
      await server.platform.jobs.runBeat('reconcile');
      await server.platform.jobs.runBeat('dispatch');
    },
    request: async (path, init) => app.request(`${PUBLIC_URL}${path}`, init),
    async close() {
      await server.close();
      await livekit.stop();
    },
  };
}

export interface Meeting {
  readonly desk: Desk;
  readonly views: ViewReader<DeskView>;
  readonly customer: Customer;
  readonly room: string;
  readonly adviserStay: Stay;
  /** Lets the customer's media connect, again or for the first time. */
  readonly enter: () => Promise<Stay>;
}

/** A call that an adviser has accepted and entered; the customer's media is not connected yet. */
export async function answerCall(server: CallsServer, shop: TestShop): Promise<Meeting> {
  const { desk, views } = await openDesk(server, shop);
  const customer = new Customer(server, shop);
  await customer.ask();
  await desk.accept(customer.callId);
  const adviserStay = await server.livekit.enter(server, await accessOf(await desk.access(customer.callId)));
  return {
    desk, views, customer, adviserStay, room: adviserStay.room,
    enter: async () => server.livekit.enter(server, await accessOf(await customer.access())),
  };
}
