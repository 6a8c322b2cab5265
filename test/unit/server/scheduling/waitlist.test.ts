import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { BookingReceipt } from '../../../../src/contract/booking.ts';
import type { WaitlistEntry, WaitlistReceipt, WaitlistRequest } from '../../../../src/contract/waitlist.ts';
import { Customers, type Reply } from '../../../support/booking.ts';
import { Mailbox, tokenIn } from '../../../support/mailbox.ts';
import { makeShop, type TestShop } from '../../../support/shop.ts';

const at = (time: string): string => `2026-11-24T${time}:00.000Z`;
const noon = at('11:00');

let mailbox: Mailbox;
let customers: Customers;
let shop: TestShop;
beforeAll(async () => { mailbox = await Mailbox.open(); });
afterAll(() => mailbox.close());
beforeEach(async () => {
  await mailbox.server.clock.set('2026-11-23T09:00:00.000Z');
  await mailbox.empty();
  // An hour a day, so that a day is soon full.
  shop = await makeShop(mailbox.server, { hours: [{ weekday: 2, from: '12:00', to: '13:00' }] });
  customers = new Customers(mailbox.server, shop);
});

const beat = (): Promise<void> => mailbox.server.platform.jobs.runBeat('offer-waitlist');
const wait = (email: string, rest: Partial<WaitlistRequest> = {}): Promise<Reply<WaitlistReceipt>> => customers.send('POST', `/v1/waitlist?shop=${shop.key}`, {
  serviceId: shop.serviceId, from: at('00:00'), to: at('23:00'), name: 'Kim Reuter', email, language: 'de', timeZone: 'Europe/Berlin', ...rest,
});
const send = <Body>(method: string, { waitlistId }: WaitlistReceipt, what: string, token: string): Promise<Reply<Body>> =>
  customers.send<Body>(method, `/v1/waitlist/${waitlistId}${what}`, method === 'POST' && what === '/take' ? {} : undefined, { token });

/** A full day, and somebody who waits for it. */
async function fullDay(): Promise<{ receipts: Awaited<ReturnType<Customers['book']>>[]; entry: WaitlistReceipt }> {
  const receipts = [await customers.book(noon, { details: { email: 'a@customer.example' } }), await customers.book(at('11:30'), { details: { email: 'b@customer.example' } })];
  const { body } = await wait('kim@customer.example');
  return { receipts, entry: body };
}

describe('the waitlist', () => {
  it('offers a freed time to the longest waiting alone, and then to the next', async () => {
    const { receipts: [first], entry } = await fullDay();
    await mailbox.server.clock.forward(1);
    const { body: second } = await wait('lea@customer.example');
    await beat();
    if (first) await customers.cancel(first);
    await beat();
    await beat();
    const offer = await mailbox.newest('kim@customer.example', 'Eine Zeit ist frei');
    expect((await mailbox.to('lea@customer.example')).map(({ subject }) => subject)).toEqual(['Warteliste: Videoberatung']);
    expect((await customers.hold(noon)).problem.code).toBe('slot_taken');
    const token = tokenIn(offer, 'wt');
    expect((await send<WaitlistEntry>('GET', entry, '', token)).body).toMatchObject({ state: 'offered', offer: { startsAt: noon, keptUntil: '2026-11-23T09:31:00.000Z' } });
    await mailbox.server.clock.forward(31);
    await beat();
    expect((await send<WaitlistEntry>('GET', entry, '', token)).body).toMatchObject({ state: 'waiting', offer: null });
    expect((await send<BookingReceipt>('POST', entry, '/take', token)).problem.code).toBe('offer_over');
    const next = tokenIn(await mailbox.newest('lea@customer.example', 'Eine Zeit ist frei'), 'wt');
    expect((await send<BookingReceipt>('POST', second, '/take', next)).body.booking).toMatchObject({ state: 'confirmed', startsAt: noon, name: 'Kim Reuter' });
    expect((await send<WaitlistEntry>('GET', second, '', next)).body.state).toBe('booked');
  });

  it('lets a time pass for the next, and never offers it again to the same', async () => {
    const { receipts: [first], entry } = await fullDay();
    if (first) await customers.cancel(first);
    await beat();
    const token = tokenIn(await mailbox.newest('kim@customer.example', 'Eine Zeit ist frei'), 'wt');
    expect((await send<WaitlistEntry>('POST', entry, '/pass', token)).body.state).toBe('waiting');
    await beat();
    expect((await send<WaitlistEntry>('GET', entry, '', token)).body.state).toBe('waiting');
    expect((await customers.hold(noon)).status).toBe(201);
  });

  it('is left, and is over with its stretch', async () => {
    const { entry } = await fullDay();
    const token = tokenIn(await mailbox.newest('kim@customer.example', 'Warteliste'), 'wt');
    const { body: other } = await wait('lea@customer.example');
    expect((await send<WaitlistEntry>('POST', entry, '/leave', token)).body.state).toBe('left');
    await mailbox.server.clock.set('2026-11-25T09:00:00.000Z');
    await beat();
    const lea = tokenIn(await mailbox.newest('lea@customer.example', 'Warteliste'), 'wt');
    expect((await send<WaitlistEntry>('GET', other, '', lea)).body.state).toBe('over');
  });

  it('keeps to the part of the day and to the adviser that were asked for', async () => {
    const { receipts: [first] } = await fullDay();
    await wait('early@customer.example', { parts: ['morning'] });
    if (first) await customers.cancel(first);
    await beat();
    expect((await mailbox.to('early@customer.example')).filter(({ subject }) => subject.startsWith('Eine Zeit'))).toEqual([]);
  });

  it('refuses what makes no sense, and another\'s token', async () => {
    expect((await wait('kim@customer.example', { to: at('00:00') })).problem.code).toBe('invalid_request');
    expect((await wait('kim@customer.example', { to: '2027-06-01T00:00:00.000Z' })).problem.code).toBe('invalid_request');
    expect((await wait('two@a.example, b@b.example')).problem.code).toBe('invalid_request');
    expect((await wait('kim@customer.example', { serviceId: `svc_${'x'.repeat(22)}` })).problem.code).toBe('not_found');
    const { entry } = await fullDay();
    const token = tokenIn(await mailbox.newest('kim@customer.example', 'Warteliste'), 'wt');
    const { body: other } = await wait('lea@customer.example');
    expect((await send<WaitlistEntry>('GET', other, '', token)).problem.code).toBe('not_allowed');
    expect((await send<WaitlistEntry>('GET', entry, '', `wt_${'x'.repeat(22)}`)).problem.code).toBe('token_invalid');
  });
});
