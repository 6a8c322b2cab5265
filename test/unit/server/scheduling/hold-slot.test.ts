import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Customers } from '../../../support/booking.ts';
import { startServer, type TestServer } from '../../../support/server.ts';
import { makeShop } from '../../../support/shop.ts';

/** Tuesday at noon in Berlin, on the day after the clock's. */
const noon = '2026-11-24T11:00:00.000Z';
const at = (time: string): string => `2026-11-24T${time}:00.000Z`;

let server: TestServer;
let customers: Customers;
beforeAll(async () => { server = await startServer({ VISAVIS_TRUSTED_PROXIES: '127.0.0.1' }); });
afterAll(() => server.close());
beforeEach(async () => {
  await server.clock.set('2026-11-23T09:00:00.000Z');
  customers = new Customers(server, await makeShop(server));
});

describe('a hold', () => {
  it('keeps a slot for seven minutes', async () => {
    const { status, body } = await customers.hold(noon);
    expect(status).toBe(201);
    expect(body).toEqual({ holdId: expect.stringMatching(/^bkg_/u), visitToken: expect.stringMatching(/^vt_/u), expiresAt: '2026-11-23T09:07:00.000Z' });
    expect((await customers.slots(noon, at('11:01'))).length).toBe(0);
  });

  it('gives a slot to one of twenty customers who ask at the same time', async () => {
    const replies = await Promise.all(Array.from({ length: 20 }, () => customers.hold(noon)));
    const losers = replies.filter((reply) => reply.status !== 201);
    expect(losers).toHaveLength(19);
    for (const { status, problem } of losers) {
      expect(status).toBe(409);
      expect(problem.code).toBe('slot_taken');
    }
  });

  it('gives a slot to the next customer when the hold has run out', async () => {
    await customers.hold(noon);
    await server.clock.forward(7);
    expect((await customers.hold(noon)).status).toBe(201);
  });
});
