import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { DeskBooking } from '../../../../src/contract/desk.ts';
import { inHouse, inShop } from '../../../../src/server/platform/db.ts';
import { bookingForCall, markAttended, missBooking, upcomingBooking } from '../../../../src/server/scheduling/call-bookings.ts';
import { nextStart } from '../../../../src/server/scheduling/next-start.ts';
import { shops } from '../../../../src/server/shops/tables.ts';
import { Customers } from '../../../support/booking.ts';
import { startServer, type TestServer } from '../../../support/server.ts';
import { asMember, makeShop, type TestShop } from '../../../support/shop.ts';

const noon = '2026-11-24T11:00:00.000Z';
const at = (time: string): string => `2026-11-24T${time}:00.000Z`;
const TUESDAY = `from=${at('00:00')}&to=2026-11-25T00:00:00.000Z`;

let server: TestServer;
let shop: TestShop;
let customers: Customers;
beforeAll(async () => { server = await startServer({ VISAVIS_TRUSTED_PROXIES: '127.0.0.1' }); });
afterAll(() => server.close());
beforeEach(async () => {
  await server.clock.set('2026-11-23T09:00:00.000Z');
  shop = await makeShop(server);
  customers = new Customers(server, shop);
});

const inThisShop: <T>(work: Parameters<typeof inShop<T>>[2]) => Promise<T> = (work) => inShop(server.platform.db, shop.shopId, work);
const list = async (query = TUESDAY, cookie = shop.ownerCookie): Promise<{ status: number; body: { bookings: DeskBooking[]; code?: string } }> => {
  const reply = await server.request(`/v1/shops/${shop.shopId}/bookings?${query}`, asMember(cookie));
  return { status: reply.status, body: (await reply.json()) as { bookings: DeskBooking[] } };
};

describe('the bookings of a day', () => {
  it('are listed in order with what the customer left, and nothing that is only held', async () => {
    await customers.hold(at('13:00'));
    const second = await customers.book(at('12:00'));
    const first = await customers.book(noon, { details: { phone: '+49 30 123456', topic: 'Rahmengröße' } });
    const { body } = await list();
    expect(body.bookings.map(({ bookingId }) => bookingId)).toEqual([first.booking.bookingId, second.booking.bookingId]);
    expect(body.bookings[0]).toEqual({
      bookingId: first.booking.bookingId, adviserId: shop.adviserIds[0], adviserName: 'Anna Berger', serviceId: shop.serviceId, serviceName: 'Videoberatung',
      startsAt: noon, endsAt: at('11:30'), joinFrom: at('10:50'), state: 'confirmed', name: 'Kim Reuter', email: 'kim@customer.example', phone: '+49 30 123456',
      topic: 'Rahmengröße', callId: null, customerWaits: false, adviserIds: shop.adviserIds, pendingFor: null, pendingUntil: null, place: null, seats: 1,
      lateMinutes: null, language: 'de', timeZone: 'Europe/Berlin',
    });
  });

  it('are shown to members of the shop alone', async () => {
    await customers.book(noon);
    const other = await makeShop(server);
    expect((await list(TUESDAY, other.ownerCookie)).body.code).toBe('not_found');
    expect((await list(TUESDAY, '')).body.code).toBe('not_signed_in');
  });

  it.each(['', 'from=yesterday&to=today', `from=${noon}&to=${noon}`, `from=${noon}&to=2027-11-24T00:00:00.000Z`])('are refused for "%s"', async (query) => {
    const { status, body } = await list(query);
    expect([status, body.code]).toEqual([400, 'invalid_request']);
  });
});

describe('cancelling for the shop', () => {
  const cancel = (bookingId: string, cookie: string): Promise<Response> => server.request(`/v1/shops/${shop.shopId}/bookings/${bookingId}/cancel`, asMember(cookie, 'POST', { reason: 'Krank' }));

  it('gives the time back and shows the customer a cancelled booking', async () => {
    const { booking, manageToken } = await customers.book(noon);
    expect(await (await cancel(booking.bookingId, shop.ownerCookie)).json()).toMatchObject({ bookingId: booking.bookingId, state: 'cancelled' });
    expect((await customers.read(booking.bookingId, manageToken)).body.state).toBe('cancelled');
    expect(await customers.slots(noon, at('11:01'))).toHaveLength(1);
    expect((await list()).body.bookings).toEqual([]);
  });

  it('is not for strangers, nor for bookings that are not there', async () => {
    const { booking } = await customers.book(noon);
    const other = await makeShop(server);
    for (const [id, cookie] of [[booking.bookingId, other.ownerCookie], [`bkg_${'0'.repeat(22)}`, shop.ownerCookie]] as const) expect(await (await cancel(id, cookie)).json()).toMatchObject({ code: 'not_found' });
    // A member of another shop cannot reach this booking through a shop of their own either.
    const through = await server.request(`/v1/shops/${other.shopId}/bookings/${booking.bookingId}/cancel`, asMember(other.ownerCookie, 'POST', {}));
    expect(await through.json()).toMatchObject({ code: 'not_found' });
    expect((await list()).body.bookings).toHaveLength(1);
  });
});

describe('what a call asks', () => {
  it('is who comes and when', async () => {
    const { booking } = await customers.book(noon, { details: { topic: 'Rahmengröße', page: 'https://shop.example/rad' } });
    expect(await inThisShop((tx) => bookingForCall(tx, booking.bookingId))).toMatchObject({
      state: 'confirmed', adviserId: shop.adviserIds[0], startsAt: new Date(noon), joinFrom: new Date(at('10:50')), name: 'Kim Reuter', email: 'kim@customer.example',
      topic: 'Rahmengröße', page: 'https://shop.example/rad',
    });
  });

  it('is what an adviser has next', async () => {
    const [adviserId = ''] = shop.adviserIds;
    expect(await inThisShop((tx) => upcomingBooking(tx, adviserId, server.clock.now()))).toBeUndefined();
    await customers.book(at('12:00'));
    const { booking } = await customers.book(noon);
    await customers.hold(at('09:00'));
    expect((await inThisShop((tx) => upcomingBooking(tx, adviserId, server.clock.now())))?.bookingId).toBe(booking.bookingId);
    // One that is going on still counts.
    expect((await inThisShop((tx) => upcomingBooking(tx, adviserId, new Date(at('11:29')))))?.bookingId).toBe(booking.bookingId);
    expect((await inThisShop((tx) => upcomingBooking(tx, adviserId, new Date(at('11:30')))))?.startsAt).toEqual(new Date(at('12:00')));
  });

  it('is kept: whoever comes late after all has attended, and who attended stays so', async () => {
    const { booking: { bookingId } } = await customers.book(noon);
    const state = async (): Promise<string> => (await inThisShop((tx) => bookingForCall(tx, bookingId))).state;
    const miss = (outcome: 'customer_no_show' | 'failed'): Promise<void> =>
      inThisShop((tx) => missBooking(tx, { onBookingChanged: async () => undefined }, { shopId: shop.shopId, bookingId, outcome }, server.clock.now()));
    await miss('customer_no_show');
    expect(await state()).toBe('customer_no_show');
    await inThisShop((tx) => markAttended(tx, bookingId, server.clock.now()));
    await miss('failed');
    expect(await state()).toBe('attended');
  });
});

describe('the next start', () => {
  const next = (): Promise<Date | undefined> => inThisShop((tx) => nextStart(tx, { runningCalls: async () => new Map() }, server.clock.now()));

  it('is the first free one over all services', async () => {
    expect(await next()).toEqual(new Date('2026-11-23T11:00:00.000Z'));
    await customers.book('2026-11-23T11:00:00.000Z');
    expect(await next()).toEqual(new Date('2026-11-23T11:30:00.000Z'));
  });

  it('is found weeks ahead, and not at all when nothing can be booked', async () => {
    await server.clock.set('2026-12-24T18:00:00.000Z');
    await inThisShop((tx) => shops(tx).updateTable('opening_hours').set({ windows: JSON.stringify([{ weekday: 4, from: '09:00', to: '10:00' }]) }).execute());
    expect(await next()).toEqual(new Date('2026-12-31T08:00:00.000Z'));
    await inThisShop((tx) => shops(tx).updateTable('services').set({ active: false }).execute());
    expect(await next()).toBeUndefined();
  });
});

describe('as time goes by', () => {
  const rows = (): Promise<{ state: string; holder: string | null; name: string | null; email: string | null }[]> =>
    inThisShop(async (tx) => (await sql<{ state: string; holder: string | null; name: string | null; email: string | null }>`SELECT state, holder, name, email FROM bookings`.execute(tx)).rows);

  it('who held is forgotten with the hold, and the hold a day later', async () => {
    await customers.hold(noon);
    expect(await rows()).toMatchObject([{ state: 'held', holder: expect.stringMatching(/^[\w-]{43}$/u) }]);
    await server.clock.forward(16);
    await server.platform.jobs.runBeat('forget-bookings');
    expect(await rows()).toMatchObject([{ state: 'held', holder: null }]);
    await server.clock.forward(24 * 60);
    await server.platform.jobs.runBeat('forget-bookings');
    expect(await rows()).toEqual([]);
    expect((await inThisShop((tx) => sql`SELECT FROM appointments`.execute(tx))).rows).toEqual([]);
  });

  it('a customer is forgotten ninety days after the meeting, and the booking still counts', async () => {
    await customers.book(noon);
    await server.clock.set('2027-02-22T11:00:00.000Z');
    await server.platform.jobs.runBeat('forget-bookings');
    expect(await rows()).toMatchObject([{ name: 'Kim Reuter' }]);
    await server.clock.set('2027-02-22T11:31:00.000Z');
    await server.platform.jobs.runBeat('forget-bookings');
    expect(await rows()).toMatchObject([{ state: 'confirmed', name: null, email: null }]);
  });
});

describe('rows of the schedule', () => {
  it('are seen and written by their own shop alone', async () => {
    await customers.book(noon);
    const other = await makeShop(server);
    for (const table of ['appointments', 'occupations', 'bookings', 'mails']) {
      const count = async (shopId: string): Promise<number> => inShop(server.platform.db, shopId, async (tx) => (await sql.raw(`SELECT FROM ${table}`).execute(tx)).rows.length);
      expect([table, (await count(shop.shopId)) > 0, await count(other.shopId)]).toEqual([table, true, 0]);
      expect((await inHouse(server.platform.db, (tx) => sql.raw(`SELECT FROM ${table}`).execute(tx))).rows).toEqual([]);
      await inShop(server.platform.db, other.shopId, (tx) => sql.raw(`DELETE FROM ${table}`).execute(tx));
      expect(await count(shop.shopId)).toBeGreaterThan(0);
    }
  });

  it('cannot overlap, whatever is written', async () => {
    const { booking } = await customers.book(noon);
    const again = inThisShop((tx) => sql`INSERT INTO occupations (appointment_id, service_id, adviser_id, starts_at, ends_at, buffer_before, buffer_after, created_at)
      SELECT appointment_id, service_id, adviser_id, starts_at + interval '10 minutes', ends_at + interval '10 minutes', 0, 0, created_at FROM occupations`.execute(tx));
    await expect(again).rejects.toThrow(/one_at_a_time/u);
    expect(booking.state).toBe('confirmed');
  });
});

describe('too many requests', () => {
  it('from one address are refused for a while, and those of others are not', async () => {
    const replies = [];
    for (let count = 0; count < 61; count += 1) replies.push(await customers.hold(at('03:00'), { address: '192.0.2.7' }));
    expect([replies[59]?.problem.code, replies[60]?.problem.code]).toEqual(['not_a_slot', 'too_many_requests']);
    expect(replies[60]?.headers.get('retry-after')).toBe('1');
    expect((await customers.hold(noon, { address: '192.0.2.8' })).status).toBe(201);
    await server.clock.forward(1);
    expect((await customers.hold(at('13:00'), { address: '192.0.2.7' })).status).toBe(201);
  });
});
