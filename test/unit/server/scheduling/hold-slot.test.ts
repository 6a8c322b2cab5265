import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Hold } from '../../../../src/contract/booking.ts';
import { Customers, newAddress } from '../../../support/booking.ts';
import { expectSound } from '../../../support/schedule.ts';
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

const isFree = async (start: string): Promise<boolean> => (await customers.slots(start, new Date(Date.parse(start) + 1).toISOString())).length === 1;

describe('a hold', () => {
  it('keeps a slot for seven minutes', async () => {
    const { status, body } = await customers.hold(noon);
    expect(status).toBe(201);
    expect(body).toEqual({ holdId: expect.stringMatching(/^bkg_/u), visitToken: expect.stringMatching(/^vt_/u), expiresAt: '2026-11-23T09:07:00.000Z' });
    expect(await isFree(noon)).toBe(false);
    await server.clock.forward(7);
    expect(await isFree(noon)).toBe(true);
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

  it('is kept up while the form is touched, to fifteen minutes in all', async () => {
    const { body } = await customers.hold(noon);
    const ends: string[] = [];
    for (const minutes of [4, 4, 4]) {
      await server.clock.forward(minutes);
      ends.push((await customers.extend(body)).body.expiresAt);
    }
    expect(ends).toEqual(['2026-11-23T09:11:00.000Z', '2026-11-23T09:15:00.000Z', '2026-11-23T09:15:00.000Z']);
    await server.clock.forward(2);
    expect(await isFree(noon)).toBe(false);
    await server.clock.forward(1);
    expect(await isFree(noon)).toBe(true);
    expect((await customers.extend(body)).problem.code).toBe('hold_expired');
  });

  it('cannot be kept up once it has run out', async () => {
    const { body } = await customers.hold(noon);
    await server.clock.forward(7);
    const { status, problem } = await customers.extend(body);
    expect([status, problem.code]).toEqual([410, 'hold_expired']);
  });

  it('is given back without a trace, and a second time without harm', async () => {
    const { body } = await customers.hold(noon);
    expect((await customers.release(body)).status).toBe(204);
    expect(await isFree(noon)).toBe(true);
    expect((await customers.release(body)).status).toBe(204);
    expect((await customers.read(body.holdId, body.visitToken)).problem.code).toBe('not_found');
  });

  it('opens to its own token alone', async () => {
    const [mine, other] = [(await customers.hold(noon)).body, (await customers.hold(at('13:00'))).body];
    const foreign: Hold = { ...mine, visitToken: other.visitToken };
    for (const { status, problem } of [await customers.extend(foreign), await customers.release(foreign), await customers.confirm(foreign)]) {
      expect([status, problem.code]).toEqual([403, 'not_allowed']);
    }
    expect((await customers.extend({ ...mine, visitToken: `vt_${'0'.repeat(22)}` })).problem.code).toBe('token_invalid');
    expect(await isFree(noon)).toBe(false);
  });

  it('cannot be given back once it is booked', async () => {
    const { body } = await customers.hold(noon);
    await customers.confirm(body);
    expect((await customers.release(body)).problem.code).toBe('booking_closed');
    expect((await customers.extend(body)).problem.code).toBe('booking_closed');
  });
});

describe('one address', () => {
  it('holds two slots at most, and learns when it may hold another', async () => {
    const address = newAddress();
    await customers.hold(at('09:00'), { address });
    await server.clock.forward(2);
    const second = await customers.hold(at('12:00'), { address });
    const third = await customers.hold(at('15:00'), { address });
    expect([second.status, third.status, third.problem.code]).toEqual([201, 429, 'too_many_holds']);
    expect(third.headers.get('retry-after')).toBe('300');
    await server.clock.forward(5);
    expect((await customers.hold(at('15:00'), { address })).status).toBe(201);
  });

  it('holds two slots at most when it asks for ten at once', async () => {
    const address = newAddress();
    const times = ['08:00', '08:30', '09:00', '09:30', '10:00', '10:30', '11:00', '11:30', '12:00', '12:30'];
    const replies = await Promise.all(times.map((time) => customers.hold(at(time), { address })));
    expect(replies.filter(({ status }) => status === 201)).toHaveLength(2);
    expect(replies.filter(({ status }) => status === 429)).toHaveLength(8);
  });

  it('is a whole /64 where addresses are long', async () => {
    const replies = [];
    for (const [index, time] of ['09:00', '12:00', '15:00'].entries()) replies.push(await customers.hold(at(time), { address: `2001:db8:1:2::${index + 1}` }));
    expect(replies.map(({ status }) => status)).toEqual([201, 201, 429]);
    expect((await customers.hold(at('15:00'), { address: '2001:db8:1:3::1' })).status).toBe(201);
  });

  it('may hold again after it has booked', async () => {
    const address = newAddress();
    await customers.book(at('09:00'), { address });
    await customers.book(at('12:00'), { address });
    expect((await customers.hold(at('15:00'), { address })).status).toBe(201);
  });
});

describe('one day', () => {
  it('is held to a third by customers who have not booked; from then on who submits first wins', async () => {
    customers = new Customers(server, await makeShop(server, { hours: [{ weekday: 2, from: '09:00', to: '15:00' }, { weekday: 3, from: '09:00', to: '15:00' }] }));
    const starts = (await customers.slots(at('00:00'), '2026-11-24T23:00:00.000Z')).map(({ startsAt }) => startsAt);
    expect(starts).toHaveLength(12);
    const holds = [];
    for (const startsAt of starts.slice(0, 5)) holds.push((await customers.hold(startsAt)).body);
    const now = server.clock.now().toISOString();
    expect(holds.every(({ expiresAt }) => expiresAt > now)).toBe(true);
    // Over a third of twelve is five: nothing more is kept, and nobody is turned away.
    const [slow, quick] = [await customers.hold(starts[6] ?? ''), await customers.hold(starts[6] ?? '')];
    expect([slow.status, slow.body.expiresAt, quick.body.expiresAt]).toEqual([201, now, now]);
    expect((await customers.slots(at('00:00'), '2026-11-24T23:00:00.000Z')).map(({ startsAt }) => startsAt)).toContain(starts[6]);
    expect((await customers.confirm(quick.body)).body.booking.startsAt).toBe(starts[6]);
    expect((await customers.confirm(slow.body)).problem.code).toBe('slot_taken');
    expect((await customers.release(slow.body)).status).toBe(204);
    expect((await customers.hold('2026-11-25T09:00:00.000Z')).body.expiresAt > now).toBe(true);
    // Who books makes room for others to choose.
    for (const hold of holds.slice(0, 2)) await customers.confirm(hold);
    expect((await customers.hold(starts[7] ?? '')).body.expiresAt > now).toBe(true);
    await expectSound(server, customers.shop);
  });

  it('with few starts lets two customers choose all the same', async () => {
    customers = new Customers(server, await makeShop(server, { hours: [{ weekday: 2, from: '09:00', to: '10:00' }] }));
    expect((await customers.hold(at('08:00'))).status).toBe(201);
    expect((await customers.hold(at('08:30'))).status).toBe(201);
  });
});
