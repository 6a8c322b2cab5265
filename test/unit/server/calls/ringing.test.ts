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
