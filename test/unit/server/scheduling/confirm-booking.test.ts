import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Customers } from '../../../support/booking.ts';
import { expectSound } from '../../../support/schedule.ts';
import { PUBLIC_URL, startServer, type TestServer } from '../../../support/server.ts';
import { makeShop } from '../../../support/shop.ts';

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

describe('booking the slot that is held', () => {
  it('brings the booking, its manage link and its calendar file', async () => {
    const hold = (await customers.hold(noon)).body;
    const { status, body } = await customers.confirm(hold, { name: '  Kim 🚲 Reuter ', phone: '+49 30 123456', topic: 'Welche Größe?' });
    const { shop } = customers;
    expect(status).toBe(201);
    expect(body.booking).toEqual({
      bookingId: hold.holdId, state: 'confirmed', startsAt: noon, endsAt: at('11:30'), joinFrom: at('10:50'), callId: null, changeable: true,
      service: { serviceId: shop.serviceId, name: 'Videoberatung', description: expect.any(String), minutes: 30, place: null, seats: 1, adviserChoice: 'free', confirmation: 'none', adviserIds: shop.adviserIds },
      adviser: { adviserId: shop.adviserIds[0], name: 'Anna Berger', title: expect.any(String), pictureUrl: null },
      advisers: [body.booking.adviser], place: null, pendingFor: null, pendingUntil: null, reminders: ['day', 'hour'], lateMinutes: null, cancelledBy: null,
      name: 'Kim 🚲 Reuter', timeZone: 'Europe/Berlin', language: 'de', shopName: 'Speichenwerk', shopUrl: shop.origin, shopPhone: null,
      privacyUrl: `${shop.origin}/privacy`, imprintUrl: `${shop.origin}/imprint`, accent: expect.stringMatching(/^#/u), publishableKey: shop.key,
    });
    expect(body.manageUrl).toBe(`${PUBLIC_URL}/m/${hold.holdId}#${body.manageToken}`);
    expect(body.calendar).toContain('DTSTART:20261124T110000Z\r\n');
    expect((await customers.read(hold.holdId, body.manageToken)).body).toEqual(body.booking);
    expect((await customers.read(hold.holdId, hold.visitToken)).body).toEqual(body.booking);
  });

  it('works once', async () => {
    const hold = (await customers.hold(noon)).body;
    const replies = [await customers.confirm(hold), await customers.confirm(hold)];
    expect(replies.map(({ status, problem }) => [status, problem.code])).toEqual([[201, undefined], [409, 'booking_closed']]);
  });

  it('lets the tab that booked come back until two hours after the end', async () => {
    const { booking, visitToken } = await customers.book(noon);
    await server.clock.set(at('13:29'));
    expect((await customers.read(booking.bookingId, visitToken)).status).toBe(200);
    await server.clock.set(at('13:31'));
    expect((await customers.read(booking.bookingId, visitToken)).problem.code).toBe('token_invalid');
  });

  it.each([
    ['a name of 10,000 characters', { name: 'x'.repeat(10_000) }],
    ['no name', { name: '   ' }],
    ['a web address for a name', { name: 'www.spam.example' }],
    ['a line break in the name', { name: 'Kim\r\nBcc: you@victim.example' }],
    ['two addresses in one', { email: 'a@one.example, b@two.example' }],
    ['an address with a name', { email: 'Kim <kim@customer.example>' }],
    ['an address with a line break', { email: 'kim@customer.example\nBcc: you@victim.example' }],
    ['no address', { email: 'kim' }],
    ['words for a phone number', { phone: 'call me' }],
    ['too long a topic', { topic: 'x'.repeat(501) }],
    ['a zone that does not exist', { timeZone: 'Mars/Olympus' }],
    ['a language we do not speak', { language: 'tlh' }],
    ['a script for a page', { page: 'javascript:alert(1)' }],
    ['a field nobody knows', { state: 'attended' }],
  ])('refuses %s and still holds', async (_name, details) => {
    const hold = (await customers.hold(noon)).body;
    const { status, problem } = await customers.confirm(hold, details as Record<string, unknown>);
    expect([status, problem.code]).toEqual([400, 'invalid_request']);
    expect(problem.fields?.length).toBeGreaterThan(0);
    expect((await customers.confirm(hold)).status).toBe(201);
  });
});

describe('a hold that ran out', () => {
  it('still books its time when nobody else has it', async () => {
    const hold = (await customers.hold(noon)).body;
    await server.clock.forward(60);
    const { status, body } = await customers.confirm(hold);
    expect([status, body.booking.state, body.booking.startsAt]).toEqual([201, 'confirmed', noon]);
    expect(await customers.slots(noon, at('11:01'))).toEqual([]);
    await expectSound(server, customers.shop);
  });

  it('books although the notice has gone by meanwhile', async () => {
    const hold = (await customers.hold('2026-11-23T11:00:00.000Z')).body;
    await server.clock.forward(10);
    expect((await customers.confirm(hold)).status).toBe(201);
  });

  it('learns of free starts nearby when somebody else has its time', async () => {
    const hold = (await customers.hold(noon)).body;
    await server.clock.forward(7);
    await customers.book(noon);
    const { status, problem } = await customers.confirm(hold);
    expect([status, problem.code]).toEqual([409, 'slot_taken']);
    expect(problem.nearby).toEqual([at('10:00'), at('10:30'), at('11:30'), at('12:00')]);
    await expectSound(server, customers.shop);
  });

  it('learns the same when a meeting of somebody else has come too near', async () => {
    customers = new Customers(server, await makeShop(server, { service: { minutes: 30, step: 30, bufferBefore: 15 } }));
    const hold = (await customers.hold(noon)).body;
    await server.clock.forward(7);
    await customers.book(at('11:30'));
    expect((await customers.confirm(hold)).problem.code).toBe('slot_taken');
  });

  it('is given to another adviser when any would do, and to no other when one was asked for', async () => {
    customers = new Customers(server, await makeShop(server, { advisers: 2 }));
    const [first = '', second = ''] = customers.shop.adviserIds;
    const wanted = (await customers.hold(noon, { adviserId: first })).body;
    const any = (await customers.hold(at('13:00'))).body;
    await server.clock.forward(7);
    await customers.book(noon, { adviserId: first });
    expect((await customers.confirm(wanted)).problem.code).toBe('slot_taken');
    const taken = (await customers.book(at('13:00'))).booking.adviser.adviserId;
    expect((await customers.confirm(any)).body.booking.adviser.adviserId).toBe(taken === first ? second : first);
    await expectSound(server, customers.shop);
  });

  it('cannot book a time that has begun', async () => {
    const hold = (await customers.hold(noon)).body;
    await server.clock.set(at('11:01'));
    expect((await customers.confirm(hold)).problem.code).toBe('token_invalid');
    const early = (await customers.hold('2026-11-24T14:00:00.000Z')).body;
    await server.clock.set('2026-11-24T14:01:00.000Z');
    const { status, problem } = await customers.confirm(early);
    expect([status, problem.code]).toEqual([422, 'in_the_past']);
  });
});

describe('choosing an adviser', () => {
  it('goes to whoever was booked longest ago', async () => {
    customers = new Customers(server, await makeShop(server, { advisers: 3 }));
    const chosen: string[] = [];
    for (const time of ['08:00', '09:00', '10:00', '11:00', '12:00', '13:00', '14:00', '15:00', '16:00']) {
      chosen.push((await customers.book(at(time))).booking.adviser.adviserId);
      await server.clock.forward(1);
    }
    const [one, two, three] = [chosen.slice(0, 3), chosen.slice(3, 6), chosen.slice(6)];
    expect(one.toSorted()).toEqual(customers.shop.adviserIds.toSorted());
    expect([two, three]).toEqual([one, one]);
  });

  it('does not count a hold that ran out nor a booking that was cancelled', async () => {
    customers = new Customers(server, await makeShop(server, { advisers: 2 }));
    const first = await customers.book(at('08:00'));
    await server.clock.forward(1);
    const second = await customers.book(at('09:00'));
    await customers.cancel(second);
    await customers.hold(at('12:00'), { adviserId: second.booking.adviser.adviserId });
    await server.clock.forward(10);
    expect((await customers.book(at('10:00'))).booking.adviser.adviserId).toBe(second.booking.adviser.adviserId);
    await server.clock.forward(1);
    expect((await customers.book(at('11:00'))).booking.adviser.adviserId).toBe(first.booking.adviser.adviserId);
  });
});
