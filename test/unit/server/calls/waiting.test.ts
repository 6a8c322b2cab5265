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
    await server.platform.jobs.runBeat('dispatch');
    expect(await stageOf(customer)).not.toBe('abandoned');
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

describe('a ring', () => {
  it('that one declines goes on at the others', async () => {
    const { desk, views } = await openDesk(server, shop);
    const { views: colleague } = await openDesk(server, shop, 1);
    const customer = await ask();
    expect((await desk.decline(customer.callId)).status).toBe(204);
    expect((await views.until(({ requests }) => requests[0]?.ringsHere === false)).requests[0]?.stage).toBe('ringing');
    expect((await colleague.until(({ requests }) => requests.length > 0)).requests[0]?.ringsHere).toBe(true);
    await (await customer.listen()).next();
    await server.pass(120);
    expect((await desk.listen().then((reader) => reader.next()))?.requests[0]?.ringsHere).toBe(false);
  });

  it('that all decline ends the waiting', async () => {
    const [first, second] = [await openDesk(server, shop), await openDesk(server, shop, 1)];
    const customer = await ask();
    await first.desk.decline(customer.callId);
    expect(await stageOf(customer)).toBe('ringing');
    await second.desk.decline(customer.callId);
    expect(await stageOf(customer)).toBe('expired');
    expect((await first.desk.decline(customer.callId)).status).toBe(410);
  });

  it('missed twice in a row sets an adviser away, but not the last one', async () => {
    const first = await openDesk(server, shop);
    const second = await openDesk(server, shop, 1);
    const customer = await ask();
    await (await customer.listen()).next();
    await server.pass(19);
    expect((await first.views.until(({ requests }) => requests.length > 0)).advisers.map(({ state }) => state)).toEqual(['free', 'free']);
    await server.pass(1);
    await server.pass(20);
    const away = await first.views.until(({ advisers }) => advisers.some(({ state }) => state === 'away'));
    expect(away.advisers.filter(({ state }) => state === 'free')).toHaveLength(1);
    for (let round = 0; round < 5; round += 1) await server.pass(20);
    expect(await stageOf(customer)).toBe('ringing');
    const last = [first, second][away.advisers.findIndex(({ state }) => state === 'free')];
    expect((await last?.desk.accept(customer.callId))?.status).toBe(204);
  });

  it('reaches who becomes available meanwhile', async () => {
    const { desk } = await openDesk(server, shop);
    await ask();
    const second = await ask();
    expect(await stageOf(second)).toBe('waiting');
    const { views } = await openDesk(server, shop, 1);
    expect((await views.until(({ requests }) => requests.every(({ ringsHere }) => ringsHere))).requests).toHaveLength(2);
    expect((await desk.accept(second.callId)).status).toBe(204);
  });

  it('of a service reaches only those who give it', async () => {
    const owner = new Desk(server, shop, shop.ownerCookie);
    const reply = await owner.send('POST', '/services', { name: 'Suspension', minutes: 45, step: 15, adviserIds: [shop.adviserIds[1]] });
    const { serviceId } = (await reply.json()) as { serviceId: string };
    const first = await openDesk(server, shop);
    expect(await (await new Customer(server, shop).ask({ serviceId })).json()).toMatchObject({ code: 'nobody_available' });
    const second = await openDesk(server, shop, 1);
    await new Customer(server, shop).ask({ serviceId });
    expect((await second.views.until(({ requests }) => requests.length > 0)).requests[0]).toMatchObject({ ringsHere: true, serviceName: 'Suspension' });
    expect((await first.views.until(({ requests }) => requests.length > 0)).requests[0]?.ringsHere).toBe(false);
  });
});
