import ICAL from 'ical.js';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Customers } from '../../../support/booking.ts';
import { expectSound } from '../../../support/schedule.ts';
import { startServer, type TestServer } from '../../../support/server.ts';
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

const free = async (): Promise<string[]> => (await customers.slots(at('10:00'), at('13:00'))).map(({ startsAt }) => startsAt.slice(11, 16));

describe('moving a booking', () => {
  it('takes the new time and gives the old one back', async () => {
    const receipt = await customers.book(noon);
    const { status, body } = await customers.move(receipt, at('12:00'));
    expect([status, body.startsAt, body.endsAt, body.state]).toEqual([200, at('12:00'), at('12:30'), 'confirmed']);
    expect(await free()).toEqual(['10:00', '10:30', '11:00', '11:30', '12:30']);
    await expectSound(server, customers.shop);
  });

  it('may overlap its own old time', async () => {
    customers = new Customers(server, await makeShop(server, { service: { minutes: 60, step: 30, bufferBefore: 30 } }));
    const receipt = await customers.book(noon);
    expect((await customers.move(receipt, at('11:30'))).status).toBe(200);
    expect((await customers.move(receipt, at('10:30'))).status).toBe(200);
    await expectSound(server, customers.shop);
  });

  it('keeps the old time when the new one is gone', async () => {
    const receipt = await customers.book(noon);
    await customers.book(at('12:00'));
    const { status, problem } = await customers.move(receipt, at('12:00'));
    expect([status, problem.code]).toEqual([409, 'slot_taken']);
    expect(problem.nearby).not.toContain(noon);
    expect((await customers.read(receipt.booking.bookingId, receipt.manageToken)).body.startsAt).toBe(noon);
    await expectSound(server, customers.shop);
  });

  it('stays with the same adviser when that one is free, and goes to the one that is asked for', async () => {
    customers = new Customers(server, await makeShop(server, { advisers: 3 }));
    const receipt = await customers.book(noon);
    const mine = receipt.booking.adviser.adviserId;
    const other = customers.shop.adviserIds.find((id) => id !== mine) ?? '';
    for (const time of ['12:00', '13:00', '14:00']) expect((await customers.move(receipt, at(time))).body.adviser.adviserId).toBe(mine);
    expect((await customers.move(receipt, at('14:00'), { adviserId: other })).body.adviser.adviserId).toBe(other);
    await expectSound(server, customers.shop);
  });

  it('is offered what its own time keeps from others, whatever the limit of the day', async () => {
    customers = new Customers(server, await makeShop(server, { service: { minutes: 60, step: 30, bufferBefore: 30, perDay: 1 } }));
    const receipt = await customers.book(noon);
    await customers.book('2026-11-25T11:00:00.000Z');
    expect(await customers.slots(at('10:00'), at('13:00'))).toEqual([]);
    const offered = await customers.moves(receipt, at('10:00'), at('13:00'));
    expect(offered).toEqual([at('10:00'), at('10:30'), at('11:30'), at('12:00'), at('12:30')]);
    for (const start of offered) expect((await customers.move(receipt, start)).status).toBe(200);
    await expectSound(server, customers.shop);
  });

  it('stays with the adviser whom the customer chose, also where one must be chosen', async () => {
    for (const staffing of ['any', 'chosen'] as const) {
      customers = new Customers(server, await makeShop(server, { advisers: 2, service: { staffing } }));
      const [anna, emre] = customers.shop.adviserIds as [string, string];
      const receipt = await customers.book(noon, { adviserId: anna });
      await customers.book(at('12:00'), { adviserId: anna });
      expect(await customers.moves(receipt, at('12:00'), at('13:00'))).toEqual([at('12:30')]);
      expect((await customers.move(receipt, at('12:00'))).problem.code).toBe('slot_taken');
      expect((await customers.move(receipt, at('12:00'), { adviserId: emre })).body.adviser.adviserId).toBe(emre);
      await expectSound(server, customers.shop);
    }
  });

  it('shows its starts to nobody else', async () => {
    const [one, other] = [await customers.book(noon), await customers.book(at('12:00'))];
    await expect(customers.moves({ ...one, manageToken: other.manageToken }, at('10:00'), at('13:00'))).rejects.toThrow('403');
  });

  it('to where it is changes nothing', async () => {
    const receipt = await customers.book(noon);
    expect((await customers.move(receipt, noon)).body).toEqual(receipt.booking);
  });

  it.each([['that is none', at('11:10'), 'not_a_slot'], ['in the past', '2026-11-20T11:00:00.000Z', 'in_the_past'], ['of no calendar', '2026-13-01T11:00:00.000Z', 'invalid_request']])('to a start %s is refused', async (_name, startsAt, code) => {
    const receipt = await customers.book(noon);
    expect((await customers.move(receipt, startsAt)).problem.code).toBe(code);
    expect((await customers.read(receipt.booking.bookingId, receipt.manageToken)).body.startsAt).toBe(noon);
  });

  it('is over once the meeting has begun', async () => {
    const receipt = await customers.book(noon);
    await server.clock.set(noon);
    for (const reply of [await customers.move(receipt, at('14:00')), await customers.cancel(receipt)]) expect([reply.status, reply.problem.code]).toEqual([409, 'booking_closed']);
    expect((await customers.read(receipt.booking.bookingId, receipt.manageToken)).body).toMatchObject({ changeable: false, startsAt: noon });
  });

  it('still works by the link of an old mail', async () => {
    const receipt = await customers.book(noon);
    await customers.move(receipt, at('12:00'));
    await customers.move(receipt, at('12:30'));
    await server.clock.forward(20 * 60);
    expect((await customers.read(receipt.booking.bookingId, receipt.manageToken)).body.startsAt).toBe(at('12:30'));
  });
});

describe('cancelling a booking', () => {
  it('gives its time back', async () => {
    const receipt = await customers.book(noon);
    const { status, body } = await customers.cancel(receipt, { reason: 'Krank' });
    expect([status, body.state, body.changeable]).toEqual([200, 'cancelled', false]);
    expect(await free()).toContain('11:00');
    expect((await customers.book(noon)).booking.state).toBe('confirmed');
    await expectSound(server, customers.shop);
  });

  it('twice is cancelling once, and nothing else can be done with it', async () => {
    const receipt = await customers.book(noon);
    await customers.cancel(receipt);
    expect((await customers.cancel(receipt)).status).toBe(200);
    expect((await customers.move(receipt, at('12:00'))).problem.code).toBe('booking_closed');
  });

  it('takes a reason of 500 characters and no field it does not know', async () => {
    const receipt = await customers.book(noon);
    for (const body of [{ reason: 'x'.repeat(501) }, { because: 'x' }]) expect((await customers.cancel(receipt, body)).problem.code).toBe('invalid_request');
    expect((await customers.read(receipt.booking.bookingId, receipt.manageToken)).body.state).toBe('confirmed');
  });
});

describe('a manage token', () => {
  it('opens its own booking alone', async () => {
    const [mine, other] = [await customers.book(noon), await customers.book(at('13:00'))];
    const wrong = { booking: mine.booking, manageToken: other.manageToken };
    const path = `/v1/bookings/${mine.booking.bookingId}`;
    for (const reply of [await customers.read(mine.booking.bookingId, other.manageToken), await customers.move(wrong, at('14:00')), await customers.cancel(wrong), await customers.send('GET', `${path}/calendar`, undefined, { token: other.manageToken })]) {
      expect([reply.status, reply.problem.code]).toEqual([403, 'not_allowed']);
    }
    for (const token of ['', 'mt_1', `mt_${'0'.repeat(22)}`]) expect((await customers.read(mine.booking.bookingId, token)).problem.code).toBe('token_invalid');
    expect((await customers.send('GET', path)).problem.code).toBe('token_invalid');
  });

  it('is no visit token: it cannot hold or book', async () => {
    const hold = (await customers.hold(at('14:00'))).body;
    const { manageToken } = await customers.book(noon);
    expect((await customers.confirm({ ...hold, visitToken: manageToken })).problem.code).toBe('token_invalid');
  });

  it('of another shop opens nothing', async () => {
    const receipt = await customers.book(noon);
    const elsewhere = new Customers(server, await makeShop(server));
    // The token names its shop, and that shop's pages are elsewhere.
    expect((await elsewhere.read(receipt.booking.bookingId, receipt.manageToken)).problem.code).toBe('origin_refused');
    const other = await elsewhere.book(noon);
    expect((await customers.send('GET', `/v1/bookings/${receipt.booking.bookingId}`, undefined, { token: other.manageToken })).problem.code).toBe('origin_refused');
  });
});

describe('the calendar file', () => {
  const event = async (bookingId: string, token: string): Promise<{ method: unknown; event: ICAL.Event; component: ICAL.Component }> => {
    const reply = await customers.send<string>('GET', `/v1/bookings/${bookingId}/calendar`, undefined, { token });
    expect(reply.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    const calendar = new ICAL.Component(ICAL.parse(reply.body) as unknown[]);
    const component = calendar.getFirstSubcomponent('vevent') as ICAL.Component;
    return { method: calendar.getFirstPropertyValue('method'), event: new ICAL.Event(component), component };
  };

  it('follows the booking: one entry, later versions, and a cancellation at the end', async () => {
    const receipt = await customers.book(noon);
    const { booking: { bookingId }, manageToken } = receipt;
    const first = await event(bookingId, manageToken);
    await server.clock.forward(5);
    await customers.move(receipt, at('12:00'));
    const second = await event(bookingId, manageToken);
    await customers.cancel(receipt);
    const third = await event(bookingId, manageToken);
    expect([first, second, third].map(({ method, event: { sequence } }) => [method, sequence])).toEqual([['PUBLISH', 0], ['PUBLISH', 1], ['CANCEL', 2]]);
    expect(new Set([first, second, third].map(({ event: { uid } }) => uid)).size).toBe(1);
    expect(second.event.startDate.toJSDate().toISOString()).toBe(at('12:00'));
    expect([first, second].map(({ component }) => String(component.getFirstPropertyValue('dtstamp')))).toEqual(['2026-11-23T09:00:00Z', '2026-11-23T09:05:00Z']);
    expect(first.event.location).toBe(receipt.manageUrl);
  });
});
