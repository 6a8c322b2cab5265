import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { accessOf, Customer, openDesk } from '../../../support/calls.ts';
import { claimsOf, LiveKitStandIn } from '../../../support/livekit-stand-in.ts';
import { startServer, type TestServer } from '../../../support/server.ts';
import { makeShop, type TestShop } from '../../../support/shop.ts';

const livekit = new LiveKitStandIn();
let server: TestServer;
let shop: TestShop;
beforeAll(async () => {
  await livekit.start();
  server = await startServer(livekit.settings);
});
afterAll(async () => {
  await server.close();
  await livekit.stop();
});
beforeEach(async () => {
  // Each test asks from the same address, so the limit must have filled up again.
  await server.clock.forward(60);
  shop = await makeShop(server);
});

describe('a call now', () => {
  it('rings, is accepted and lets both sides into one room, the adviser first', async () => {
    const { desk, views } = await openDesk(server, shop);
    const customer = new Customer(server, shop);
    expect((await customer.ask()).status).toBe(201);
    const [request] = (await views.until(({ requests }) => requests.length === 1)).requests;
    expect(request).toMatchObject({ callId: customer.callId, stage: 'ringing', name: 'Mia', ringsHere: true });
    const stream = await customer.listen();
    expect(await stream.next()).toMatchObject({ stage: 'ringing', ahead: 0, wait: { fromSeconds: 0, toSeconds: 60 }, adviser: { name: 'Anna Berger' }, advice: false });

    expect((await desk.accept(customer.callId)).status).toBe(204);
    const view = await views.until(({ call }) => call !== null);
    expect(view.requests).toEqual([]);
    expect(view.me?.state).toBe('in_call');
    const adviser = await accessOf(await desk.access(customer.callId));
    const { room, sid } = livekit.join(adviser.token, server.clock);
    await livekit.tell(server, 'participant_joined', { room, sid, identity: claimsOf(adviser.token).sub });
    await stream.until(({ stage }) => stage === 'accepted');

    const access = await accessOf(await customer.access());
    expect(access.callRef).toMatch(/^\w{22}$/u);
    expect(adviser.callRef).toBeNull();
    expect(claimsOf(access.token).video.room).toBe(room);
    await stream.close();
    await views.close();
  });
});
