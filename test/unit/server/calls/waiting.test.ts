import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Customer, Desk, openDesk } from '../../../support/calls.ts';
import { startCallsServer, type CallsServer } from '../../../support/calls-server.ts';
import { makeShop, type TestShop } from '../../../support/shop.ts';

let server: CallsServer;
let shop: TestShop;
beforeAll(async () => {
  server = await startCallsServer();
  // Past the time in which a server that has just started judges nobody.
  await server.pass(60);
});
afterAll(() => server.close());
beforeEach(async () => { shop = await makeShop(server, { advisers: 2 }); });

let asked: Customer[] = [];
// Who waits on is looked at by every beat of the tests after it.
afterEach(async () => {
  await Promise.all(asked.map((customer) => customer.end()));
  asked = [];
});

const ask = async (): Promise<Customer> => {
  // The queue is in order of time, so nobody asks at the same instant.
  await server.clock.forward(0.001);
  const customer = new Customer(server, shop);
  await customer.ask();
  asked.push(customer);
  return customer;
};
const stageOf = async (customer: Customer): Promise<string | undefined> => {
  const stream = await customer.listen();
  const view = await stream.next();
  await stream.close();
  return view?.stage;
};

describe('a customer who waits', () => {
  it('is refused when nobody is there, and when nobody can be', async () => {
    expect(await (await new Customer(server, shop).ask()).json()).toMatchObject({ code: 'nobody_available', status: 409 });
    const desk = new Desk(server, shop, shop.ownerCookie);
    await desk.available(true);
    // Available, but without an open console.
    expect(await (await new Customer(server, shop).ask()).json()).toMatchObject({ code: 'nobody_available' });
  });

  it('is refused while the media server is down', async () => {
    const silent = await startCallsServer();
    silent.livekit.down = true;
    const there = await makeShop(silent);
    await openDesk(silent, there);
    expect(await (await new Customer(silent, there).ask()).json()).toMatchObject({ code: 'video_unavailable', status: 503 });
    await silent.close();
  });

  it('knows the place in the queue, and moves up', async () => {
    await openDesk(server, shop);
    const [first, second, third] = [await ask(), await ask(), await ask()];
    const stream = await third.listen();
    expect(await stream.next()).toMatchObject({ stage: 'waiting', ahead: 2, wait: { fromSeconds: 2700, toSeconds: 8100 } });
    await second.end();
    expect(await stream.until(({ ahead }) => ahead === 1)).toMatchObject({ stage: 'waiting' });
    await first.end();
    expect(await stream.until(({ ahead }) => ahead === 0)).toMatchObject({ stage: 'ringing' });
  });

  it('is offered other ways after 90 seconds, and may go on waiting', async () => {
    await openDesk(server, shop);
    const customer = await ask();
    const stream = await customer.listen();
    expect((await stream.next())?.long).toBe(false);
    await server.pass(89);
    await server.pass(1);
    expect(await stream.until(({ long }) => long)).toMatchObject({ stage: 'ringing' });
  });

  it('withdraws by ending, and rings nowhere any more', async () => {
    const { views } = await openDesk(server, shop);
    const customer = await ask();
    await views.until(({ requests }) => requests.length === 1);
    expect((await customer.end()).status).toBe(204);
    expect((await views.until(({ requests }) => requests.length === 0)).today.abandoned).toBe(1);
    expect(await stageOf(customer)).toBe('abandoned');
    expect(server.ended.some(({ callId }) => callId === customer.callId)).toBe(false);
  });

  it('has left when the page has been gone for 25 seconds', async () => {
    await openDesk(server, shop);
    const customer = await ask();
    const stream = await customer.listen();
    await stream.next();
    await server.pass(300);
    expect(await stageOf(customer)).toBe('ringing');
    await stream.close();
    await server.pass(24);
    expect(await stageOf(customer)).toBe('ringing');
    await server.pass(24);
    await server.pass(2);
    expect(await stageOf(customer)).toBe('abandoned');
  });

  it('has left when the page never came to listen', async () => {
    await openDesk(server, shop);
    const customer = await ask();
    await server.pass(25);
    expect(await stageOf(customer)).toBe('abandoned');
  });

  it('is not judged by a server that has only just started', async () => {
    await openDesk(server, shop);
    const customer = await ask();
    const stream = await customer.listen();
    await stream.next();
    await server.clock.forward(10);
    server.restart();
    await server.pass(0);
    // Neither the customer's page nor the adviser's console have come back yet.
    expect(await stageOf(customer)).toBe('waiting');
    await openDesk(server, shop);
    await server.pass(20);
    expect(await stageOf(customer)).toBe('ringing');
  });

  it('has left seconds after saying so, unless the page comes back', async () => {
    await openDesk(server, shop);
    const [gone, back, moving] = [await ask(), await ask(), await ask()];
    for (const customer of [gone, back, moving]) await (await customer.listen()).next();
    expect((await gone.leave('left')).status).toBe(204);
    expect((await back.leave('left')).status).toBe(204);
    expect((await moving.leave('changing_page')).status).toBe(204);
    await server.pass(5);
    await (await back.listen()).next();
    await server.pass(5);
    expect(await Promise.all([gone, back, moving].map(stageOf))).toEqual(['abandoned', 'ringing', 'waiting']);
  });

  it('is not sent away by a stranger', async () => {
    await openDesk(server, shop);
    const customer = await ask();
    const other = await ask();
    const forged = { token: other.ticket?.visitToken, callId: customer.callId, reason: 'left' };
    const reply = await server.request('/v1/leave', { method: 'POST', headers: { 'content-type': 'text/plain' }, body: JSON.stringify(forged) });
    expect(reply.status).toBe(401);
    for (const body of ['no json', '{}', '[1]']) expect((await server.request('/v1/leave', { method: 'POST', body })).status).toBe(400);
  });
});

describe('when the advisers go', () => {
  it('everybody who waits is told at once', async () => {
    const { desk } = await openDesk(server, shop);
    const customers = [await ask(), await ask()];
    const streams = await Promise.all(customers.map((customer) => customer.listen()));
    await desk.available(false);
    for (const stream of streams) expect(await stream.until(({ stage }) => stage === 'expired')).toMatchObject({ endReason: 'no_adviser', ahead: 0, wait: null });
    for (const stream of streams) expect(await stream.next()).toBeUndefined();
  });

  it('the others go on ringing', async () => {
    const { desk } = await openDesk(server, shop);
    const { views } = await openDesk(server, shop, 1);
    const customer = await ask();
    await desk.available(false);
    expect(await stageOf(customer)).toBe('ringing');
    expect((await views.until(({ requests }) => requests.length > 0)).requests[0]?.ringsHere).toBe(true);
  });

  it('a console that loads again within 25 seconds was never gone', async () => {
    const { desk, views } = await openDesk(server, shop);
    const customer = await ask();
    const page = await customer.listen();
    await views.close();
    await server.pass(20);
    expect(await stageOf(customer)).toBe('ringing');
    await (await desk.listen()).next();
    await server.pass(300);
    expect(await stageOf(customer)).toBe('ringing');
    await page.close();
  });

  it('a console that stays away takes the adviser away', async () => {
    const { views } = await openDesk(server, shop);
    const { views: colleague } = await openDesk(server, shop, 1);
    const customer = await ask();
    await (await customer.listen()).next();
    await views.close();
    await server.pass(26);
    expect((await colleague.until(({ advisers }) => advisers[0]?.state === 'offline')).advisers[1]?.state).toBe('free');
    expect(await stageOf(customer)).toBe('ringing');
    await colleague.close();
    await server.pass(26);
    expect(await stageOf(customer)).toBe('expired');
  });

  it('an adviser who comes back is as available as before', async () => {
    const { desk, views } = await openDesk(server, shop);
    await views.close();
    await server.pass(60);
    const again = await desk.listen();
    expect(await again.next()).toMatchObject({ available: true, me: { state: 'free' } });
  });
});
