import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { BookingReceipt } from '../../../../src/contract/booking.ts';
import type { CallTicket } from '../../../../src/contract/call.ts';
import { Customers, type Reply } from '../../../support/booking.ts';
import { accessOf, Customer, Desk, openDesk, ViewReader } from '../../../support/calls.ts';
import { startCallsServer, type CallsServer } from '../../../support/calls-server.ts';
import { fromPage, makeShop, type TestShop } from '../../../support/shop.ts';

const MINUTE = 60_000;
let server: CallsServer;
let shop: TestShop;
let customers: Customers;
let booked: BookingReceipt & { visitToken: string };
let startsAt: Date;
beforeAll(async () => { server = await startCallsServer(); });
afterAll(() => server.close());
beforeEach(async () => {
  shop = await makeShop(server, { advisers: 2 });
  customers = new Customers(server, shop);
  const now = server.clock.now().getTime();
  const slots = await customers.slots(new Date(now + 150 * MINUTE).toISOString(), new Date(now + 7 * 24 * 60 * MINUTE).toISOString());
  startsAt = new Date(slots[0]?.startsAt ?? '');
  booked = await customers.book(startsAt.toISOString(), { adviserId: shop.adviserIds[0] ?? '' });
});

const minutes = async (after: number): Promise<void> => server.clock.set(new Date(startsAt.getTime() + after * MINUTE));
const open = (token = booked.visitToken): Promise<Reply<CallTicket>> => customers.send('POST', `/v1/bookings/${booked.booking.bookingId}/call`, {}, { token });
const anna = (): Desk => new Desk(server, shop, shop.cookies[0] ?? '');
const answer = (desk: Desk): Promise<Response> => desk.send('POST', `/bookings/${booked.booking.bookingId}/call`);
const stateOf = async (): Promise<string> => (await customers.read(booked.booking.bookingId, booked.manageToken)).body.state;
const listen = async ({ callId, visitToken }: CallTicket): Promise<ViewReader<{ stage: string; startsAt: string | null; endReason: string | null }>> =>
  new ViewReader(await server.request(`/v1/calls/${callId}/stream`, fromPage(shop, 'GET', undefined, { token: visitToken })));
const enter = ({ callId, visitToken }: CallTicket): Promise<Response> => server.request(`/v1/calls/${callId}/access`, fromPage(shop, 'POST', {}, { token: visitToken }));

describe('the call of a booking', () => {
  it('opens ten minutes before, and not sooner', async () => {
    await minutes(-11);
    expect((await open()).problem).toMatchObject({ code: 'call_not_open', status: 409 });
    expect(await (await answer(anna())).json()).toMatchObject({ code: 'call_not_open' });
    await minutes(-10);
    expect((await open()).status).toBe(201);
  });

  it('begins when both have opened it, the customer first', async () => {
    await minutes(-3);
    const { body: ticket } = await open();
    expect(ticket.visitToken).toBe(booked.visitToken);
    const stream = await listen(ticket);
    expect(await stream.next()).toMatchObject({ stage: 'waiting', startsAt: startsAt.toISOString(), adviser: { name: 'Anna Berger' }, wait: null, ahead: 0 });
    expect(await (await enter(ticket)).json()).toMatchObject({ code: 'call_not_open' });
    const views = await anna().listen();
    expect((await views.next())?.bookings[0]).toMatchObject({ bookingId: booked.booking.bookingId, callId: ticket.callId, customerWaits: true });
    expect(await (await answer(anna())).json()).toEqual({ callId: ticket.callId });
    expect((await views.until(({ call }) => call !== null)).bookings[0]?.customerWaits).toBe(false);
    await server.livekit.enter(server, await accessOf(await anna().access(ticket.callId)));
    await stream.until(({ stage }) => stage === 'accepted');
    await server.livekit.enter(server, await accessOf(await enter(ticket)));
    await stream.until(({ stage }) => stage === 'connected');
    expect(await stateOf()).toBe('attended');
    expect((await views.until(({ call }) => call?.stage === 'connected')).call?.customerName).toBe('Kim Reuter');
    await anna().end(ticket.callId);
    expect(server.ended.at(-1)).toMatchObject({ kind: 'booking', bookingId: booked.booking.bookingId, serviceId: shop.serviceId, customer: { name: 'Kim Reuter', email: 'kim@customer.example' } });
  });

  it('begins when both have opened it, the adviser first and already in the room', async () => {
    await minutes(-3);
    const { callId } = (await (await answer(anna())).json()) as { callId: string };
    await server.livekit.enter(server, await accessOf(await anna().access(callId)));
    const { body: ticket } = await open(booked.manageToken);
    expect(ticket.callId).toBe(callId);
    expect(ticket.visitToken).toMatch(/^vt_/u);
    expect((await (await listen(ticket)).next())?.stage).toBe('accepted');
    expect((await enter(ticket)).status).toBe(200);
  });

  it('takes its adviser up: no other call can be had meanwhile', async () => {
    const { desk } = await openDesk(server, shop);
    await openDesk(server, shop, 1);
    await minutes(-3);
    await server.platform.jobs.runBeat('dispatch');
    await answer(desk);
    const other = new Customer(server, shop);
    await other.ask();
    expect(await (await desk.accept(other.callId)).json()).toMatchObject({ code: 'conflict', status: 409 });
    const colleague = new Desk(server, shop, shop.cookies[1] ?? '');
    expect((await colleague.accept(other.callId)).status).toBe(204);
    expect((await (await desk.listen()).next())?.me?.state).toBe('in_call');
  });

  it('is refused to an adviser who is in another call, and to another adviser', async () => {
    const { desk } = await openDesk(server, shop);
    const other = new Customer(server, shop);
    await other.ask();
    await desk.accept(other.callId);
    await minutes(-3);
    expect(await (await answer(desk)).json()).toMatchObject({ code: 'conflict' });
    expect(await (await answer(new Desk(server, shop, shop.cookies[1] ?? ''))).json()).toMatchObject({ code: 'not_allowed', status: 403 });
  });

  it('is one call, when both open it at the same moment', async () => {
    await minutes(-3);
    const [mine, theirs] = await Promise.all([open(), answer(anna())]);
    expect(((await theirs.json()) as { callId: string }).callId).toBe(mine.body.callId);
    expect(await (await listen(mine.body)).next()).toMatchObject({ stage: 'ringing' });
  });

  it('may be opened again when it ended too soon, until its time is over', async () => {
    await minutes(1);
    const { body: first } = await open();
    await answer(anna());
    await anna().end(first.callId);
    const { body: second, status } = await open();
    expect(status).toBe(201);
    expect(second.callId).not.toBe(first.callId);
    await customers.send('POST', `/v1/calls/${second.callId}/end`, {}, { token: second.visitToken });
    await minutes(30);
    await server.platform.jobs.runBeat('dispatch');
    expect((await open()).problem.code).toBe('call_over');
  });

  it('is refused for another booking, and for one that was cancelled', async () => {
    await minutes(-60);
    const other = await customers.book((await customers.slots(new Date(startsAt.getTime() + 60 * MINUTE).toISOString(), new Date(startsAt.getTime() + 7 * 24 * 60 * MINUTE).toISOString()))[0]?.startsAt ?? '');
    await minutes(-5);
    expect((await open(other.visitToken)).problem.code).toBe('not_found');
    const { body: ticket } = await open();
    const stream = await listen(ticket);
    await customers.cancel(booked);
    expect(await stream.until(({ stage }) => stage === 'expired')).toMatchObject({ endReason: 'expired' });
    expect(['booking_closed', 'token_invalid']).toContain((await open(booked.manageToken)).problem.code);
  });
});

describe('whoever waits in vain', () => {
  it('as a customer has an adviser who did not come', async () => {
    await minutes(-3);
    const { body: ticket } = await open();
    const stream = await listen(ticket);
    await minutes(29);
    await server.platform.jobs.runBeat('dispatch');
    expect(await stateOf()).toBe('confirmed');
    await minutes(30);
    await server.platform.jobs.runBeat('dispatch');
    expect(await stream.until(({ stage }) => stage === 'expired')).toMatchObject({ endReason: 'other_side_absent' });
    expect(await stateOf()).toBe('adviser_no_show');
  });

  it('as an adviser has a customer who did not come, and is free again', async () => {
    await minutes(-3);
    await answer(anna());
    await minutes(30);
    await server.platform.jobs.runBeat('dispatch');
    expect(await stateOf()).toBe('customer_no_show');
    expect((await (await anna().listen()).next())?.call).toBeNull();
  });

  it('as an adviser is free for others when the console is closed', async () => {
    await minutes(-9);
    const { desk, views } = await openDesk(server, shop);
    await answer(desk);
    await server.pass(60);
    expect((await views.until(({ call }) => call !== null)).me?.state).toBe('in_call');
    await views.close();
    await server.pass(20);
    await server.pass(10);
    expect((await (await desk.listen()).next())?.me?.state).toBe('free');
  });

  it('keeps the place when the page goes and comes back', async () => {
    const views = await anna().listen();
    await minutes(-9);
    const { body: ticket } = await open();
    const page = await listen(ticket);
    await page.next();
    await page.close();
    await server.pass(26);
    expect((await views.until(({ bookings }) => bookings[0]?.callId === ticket.callId && !bookings[0].customerWaits)).call).toBeNull();
    await answer(anna());
    expect((await (await listen(ticket)).next())?.stage).toBe('ringing');
    await server.pass(5);
    expect((await (await listen(ticket)).next())?.stage).toBe('accepted');
  });

  it('lets the other side come late', async () => {
    await minutes(-3);
    const { desk } = await openDesk(server, shop);
    await answer(desk);
    await minutes(14);
    await server.platform.jobs.runBeat('dispatch');
    const { body: ticket } = await open();
    expect((await (await listen(ticket)).next())?.stage).not.toBe('waiting');
  });
});
