import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Booking } from '../../../../src/contract/booking.ts';
import type { DeskBooking } from '../../../../src/contract/desk.ts';
import type { ServiceDraft } from '../../../../src/contract/settings.ts';
import { inShop } from '../../../../src/server/platform/db.ts';
import { changeService } from '../../../../src/server/shops/change-services.ts';
import { getService } from '../../../../src/server/shops/shop.ts';
import { Customers, type Reply } from '../../../support/booking.ts';
import { Mailbox, tokenIn } from '../../../support/mailbox.ts';
import { asMember, makeShop, type TestShop } from '../../../support/shop.ts';

const KIM = 'kim@customer.example';
const at = (time: string): string => `2026-11-24T${time}:00.000Z`;
const noon = at('11:00');

let mailbox: Mailbox;
let customers: Customers;
let shop: TestShop;
beforeAll(async () => { mailbox = await Mailbox.open(); });
afterAll(() => mailbox.close());
beforeEach(async () => {
  const { server } = mailbox;
  await server.clock.set('2026-11-23T09:00:00.000Z');
  await mailbox.empty();
  shop = await makeShop(server);
  customers = new Customers(server, shop);
});

async function ask(change: Partial<ServiceDraft>): Promise<void> {
  await inShop(mailbox.server.platform.db, shop.shopId, async (tx) => {
    const service = await getService(tx, shop.serviceId);
    await changeService(tx, service.serviceId, { ...service, ...change });
  });
}

const sayYes = (bookingId: string, token: string): Promise<Reply<Booking>> => customers.send('POST', `/v1/bookings/${bookingId}/confirm`, undefined, { token });
async function desk(bookingId: string, what: string, body: unknown = {}): Promise<{ status: number; body: DeskBooking & { code?: string } }> {
  const reply = await mailbox.server.request(`/v1/shops/${shop.shopId}/bookings/${bookingId}/${what}`, asMember(shop.ownerCookie, 'POST', body));
  return { status: reply.status, body: (await reply.json()) as DeskBooking };
}

describe('a booking that waits for the mail', () => {
  beforeEach(() => ask({ confirmation: 'mail' }));

  it('counts as taken, and counts once its customer has said yes', async () => {
    const { booking } = await customers.book(noon);
    expect(booking).toMatchObject({ state: 'pending', pendingFor: 'mail', pendingUntil: '2026-11-23T10:00:00.000Z' });
    expect((await customers.hold(noon)).problem.code).toBe('slot_taken');
    const token = tokenIn(await mailbox.newest(KIM, 'Bitte bestätigen'), 'ct');
    expect((await sayYes(booking.bookingId, token)).body).toMatchObject({ state: 'confirmed', pendingFor: null, pendingUntil: null });
    expect((await sayYes(booking.bookingId, token)).status).toBe(200);
    expect((await mailbox.to(KIM)).map(({ subject }) => subject.split(':')[0])).toEqual(['Bitte bestätigen', 'Ihr Termin']);
  });

  it('is not confirmed by what anybody has who typed the address, nor by opening the link', async () => {
    const { booking, manageToken, visitToken } = await customers.book(noon);
    for (const token of [manageToken, visitToken]) expect((await sayYes(booking.bookingId, token)).problem.code).toBe('token_invalid');
    const token = tokenIn(await mailbox.newest(KIM, 'Bitte bestätigen'), 'ct');
    expect((await customers.read(booking.bookingId, token)).body.state).toBe('pending');
    const other = await customers.book(at('12:00'));
    expect((await sayYes(other.booking.bookingId, token)).problem.code).toBe('not_allowed');
  });

  it('lapses when nobody says yes, gives its time back, and can still be confirmed while that is free', async () => {
    const { booking } = await customers.book(noon);
    const token = tokenIn(await mailbox.newest(KIM, 'Bitte bestätigen'), 'ct');
    await mailbox.server.clock.forward(61);
    await mailbox.server.platform.jobs.runBeat('lapse-bookings');
    expect((await customers.read(booking.bookingId, token)).body).toMatchObject({ state: 'cancelled', cancelledBy: 'time' });
    await mailbox.newest(KIM, 'Nicht bestätigt');
    const rival = await customers.book(noon, { details: { email: 'other@customer.example' } });
    const late = await sayYes(booking.bookingId, token);
    expect([late.status, late.problem.code]).toEqual([409, 'slot_taken']);
    expect(late.problem.nearby?.length).toBeGreaterThan(0);
    await customers.cancel(rival);
    expect((await sayYes(booking.bookingId, token)).body.state).toBe('confirmed');
  });

  it('runs out by itself: whoever wants the time takes it, and never both have it', async () => {
    const first = await customers.book(noon);
    const token = tokenIn(await mailbox.newest(KIM, 'Bitte bestätigen'), 'ct');
    await mailbox.server.clock.forward(60);
    const replies = await Promise.all([sayYes(first.booking.bookingId, token), customers.hold(noon)]);
    expect(replies.map(({ status }) => status < 300).filter(Boolean)).toHaveLength(1);
  });
});

describe('a booking that waits for an adviser', () => {
  beforeEach(() => ask({ confirmation: 'adviser' }));

  it('is confirmed at the desk, and both are told', async () => {
    const { booking } = await customers.book(noon);
    expect(booking).toMatchObject({ state: 'pending', pendingFor: 'adviser', pendingUntil: at('09:00') });
    await mailbox.newest(shop.ownerEmail, 'Anfrage');
    expect((await desk(booking.bookingId, 'confirm')).body).toMatchObject({ state: 'confirmed', pendingFor: null });
    expect((await mailbox.to(KIM)).map(({ subject }) => subject.split(':')[0])).toEqual(['Ihre Anfrage', 'Ihr Termin']);
  });

  it('is declined with a reason that reaches the customer', async () => {
    const { booking } = await customers.book(noon);
    await desk(booking.bookingId, 'cancel', { reason: 'Wir haben an diesem Tag Inventur.' });
    expect((await mailbox.newest(KIM, 'Abgesagt')).text).toContain('Wir haben an diesem Tag Inventur.');
    expect((await customers.hold(noon)).status).toBe(201);
  });

  it('waits for the mail first where the customer came without a page', async () => {
    const query = `shop=${shop.key}`;
    const bare = (path: string, body: unknown, token?: string): Promise<Response> => mailbox.server.request(path, {
      method: 'POST', headers: { 'content-type': 'application/json', ...(token === undefined ? {} : { authorization: `Bearer ${token}` }) }, body: JSON.stringify(body),
    });
    const hold = (await (await bare(`/v1/holds?${query}`, { serviceId: shop.serviceId, startsAt: noon })).json()) as { holdId: string; visitToken: string };
    const reply = await bare('/v1/bookings', { holdId: hold.holdId, name: 'Kim', email: KIM, language: 'de', timeZone: 'Europe/Berlin' }, hold.visitToken);
    expect(await reply.json()).toMatchObject({ booking: { state: 'pending', pendingFor: 'mail' } });
    expect((await desk(hold.holdId, 'confirm')).body.code).toBe('conflict');
    const yes = await sayYes(hold.holdId, tokenIn(await mailbox.newest(KIM, 'Bitte bestätigen'), 'ct'));
    expect(yes.body).toMatchObject({ state: 'pending', pendingFor: 'adviser' });
    expect((await desk(hold.holdId, 'confirm')).body.state).toBe('confirmed');
  });
});

describe('the desk', () => {
  it('moves a booking to another adviser and any time, but never onto another meeting', async () => {
    shop = await makeShop(mailbox.server, { advisers: 2 });
    customers = new Customers(mailbox.server, shop);
    const [, other] = shop.adviserIds as [string, string];
    const taken = await customers.book(at('12:00'), { adviserId: other });
    const { booking } = await customers.book(noon, { adviserId: shop.adviserIds[0] ?? '' });
    expect((await desk(booking.bookingId, 'move', { startsAt: at('12:00'), adviserId: other })).body.code).toBe('slot_taken');
    expect((await desk(booking.bookingId, 'move', { startsAt: at('20:15'), adviserId: other })).body.code).toBe('not_a_slot');
    const { body } = await desk(booking.bookingId, 'move', { startsAt: at('20:15'), adviserId: other, anyTime: true });
    expect(body).toMatchObject({ startsAt: at('20:15'), endsAt: at('20:45'), adviserId: other, state: 'confirmed' });
    expect((await desk(booking.bookingId, 'move', { startsAt: at('12:10'), adviserId: other, anyTime: true })).body.code).toBe('slot_taken');
    expect((await mailbox.newest(KIM, 'Neuer Zeitpunkt')).text).toContain('21:15');
    expect((await customers.read(taken.booking.bookingId, taken.manageToken)).body.startsAt).toBe(at('12:00'));
  });

  it('hears who will be late, from an hour before', async () => {
    const receipt = await customers.book(noon);
    const late = (minutes: number): Promise<Reply<Booking>> => customers.send('POST', `/v1/bookings/${receipt.booking.bookingId}/late`, { minutes }, { token: receipt.manageToken });
    expect((await late(10)).problem.code).toBe('conflict');
    await mailbox.server.clock.set(at('10:15'));
    expect((await late(90)).problem.code).toBe('invalid_request');
    expect((await late(10)).body.lateMinutes).toBe(10);
    expect((await mailbox.newest(shop.ownerEmail, 'Später')).text).toContain('etwa 10 Minuten');
  });

  it('writes a message with a link that works, for a phone of one\'s own', async () => {
    const { booking } = await customers.book(noon, { details: { phone: '0171 2345678' } });
    const { body } = await desk(booking.bookingId, 'message');
    const message = body as unknown as { text: string; smsUrl: string; whatsappUrl: string };
    expect(message.smsUrl).toBe(`sms:+491712345678?&body=${encodeURIComponent(message.text)}`);
    expect(message.whatsappUrl).toBe(`https://wa.me/491712345678?text=${encodeURIComponent(message.text)}`);
    const token = /#(mt_\w{22})/u.exec(message.text)?.[1] ?? '';
    expect((await customers.read(booking.bookingId, token)).status).toBe(200);
  });
});

describe('a booking that nobody came to', () => {
  it('has failed, and its customer is told how to book again', async () => {
    const { booking, manageToken } = await customers.book(noon);
    await mailbox.server.clock.set(at('11:46'));
    await mailbox.server.platform.jobs.runBeat('settle-bookings');
    expect((await customers.read(booking.bookingId, manageToken)).body.state).toBe('failed');
    expect((await mailbox.to(KIM)).some(({ text }) => text.includes('nicht zustande gekommen'))).toBe(true);
  });
});
