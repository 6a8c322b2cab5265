import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { inShop } from '../../../../src/server/platform/db.ts';
import { shops } from '../../../../src/server/shops/tables.ts';
import { Customers } from '../../../support/booking.ts';
import { expectSound } from '../../../support/schedule.ts';
import { startServer, type TestServer } from '../../../support/server.ts';
import { makeShop, type ShopOverrides } from '../../../support/shop.ts';

const MINUTE = 60_000;
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

async function newShop(overrides: ShopOverrides): Promise<void> {
  customers = new Customers(server, await makeShop(server, overrides));
}

describe('the list of slots', () => {
  it('names the service, the zone, who advises, and every free start', async () => {
    const { shop } = customers;
    const { body } = await customers.send('GET', `/v1/slots?shop=${shop.key}&service=${shop.serviceId}&from=${at('00:00')}&to=${at('09:00')}`);
    expect(body).toEqual({
      service: { serviceId: shop.serviceId, name: 'Videoberatung', description: expect.any(String), minutes: 30, place: null, seats: 1, adviserChoice: 'free', confirmation: 'none', adviserIds: shop.adviserIds },
      timeZone: 'Europe/Berlin',
      slots: [{ startsAt: at('08:00') }, { startsAt: at('08:30') }],
      full: [],
      advisers: [{ adviserId: shop.adviserIds[0], name: 'Anna Berger', title: expect.any(String), pictureUrl: null }],
    });
  });

  it('begins after the notice and ends with the horizon', async () => {
    await newShop({ service: { notice: 120, horizonDays: 2 } });
    const slots = await customers.slots('2026-11-20T00:00:00.000Z', '2026-12-20T00:00:00.000Z');
    expect(slots[0]?.startsAt).toBe('2026-11-23T11:00:00.000Z');
    expect(slots.at(-1)?.startsAt).toBe('2026-11-25T16:30:00.000Z');
  });

  it('takes 35 days at most, and an end after its beginning', async () => {
    const { key, serviceId } = customers.shop;
    for (const [from, to] of [[at('00:00'), '2026-12-29T00:00:01.000Z'], [noon, noon], [noon, at('10:00')], ['tomorrow', noon], ['2026-02-30T00:00:00Z', noon]]) {
      const { status, problem } = await customers.send('GET', `/v1/slots?shop=${key}&service=${serviceId}&from=${from}&to=${to}`);
      expect([status, problem.code]).toEqual([400, 'invalid_request']);
    }
  });

  it('lists the free times of one adviser alone when asked', async () => {
    await newShop({ advisers: 2 });
    const [first, second] = customers.shop.adviserIds;
    await customers.hold(noon, { adviserId: first ?? '' });
    expect(await customers.slots(noon, at('11:01'), second)).toHaveLength(1);
    expect(await customers.slots(noon, at('11:01'), first)).toEqual([]);
  });

  it('is kept by no cache', async () => {
    const { key } = customers.shop;
    expect((await customers.send('GET', `/v1/services?shop=${key}`)).headers.get('cache-control')).toBe('no-store');
  });
});

describe('a start that cannot be had', () => {
  it.each([
    ['between two starts', at('11:10'), 422, 'not_a_slot'],
    ['a second off', '2026-11-24T11:00:01.000Z', 422, 'not_a_slot'],
    ['outside the hours', at('20:00'), 422, 'not_a_slot'],
    ['on a closed day', '2026-11-22T11:00:00.000Z', 422, 'in_the_past'],
    ['on a Sunday', '2026-11-29T11:00:00.000Z', 422, 'not_a_slot'],
    ['within the notice', '2026-11-23T10:30:00.000Z', 422, 'not_a_slot'],
    ['beyond the horizon', '2027-11-24T11:00:00.000Z', 422, 'not_a_slot'],
    ['at the end of time', '9999-12-31T23:59:59.999Z', 422, 'not_a_slot'],
    ['in the past', '2026-11-20T11:00:00.000Z', 422, 'in_the_past'],
    ['in the year nought', '0000-01-01T00:00:00.000Z', 422, 'in_the_past'],
    ['of no calendar', '2026-02-30T11:00:00.000Z', 400, 'invalid_request'],
    ['without a zone', '2026-11-24T11:00:00', 400, 'invalid_request'],
  ])('%s is refused and changes nothing', async (_name, startsAt, status, code) => {
    const reply = await customers.hold(startsAt);
    expect([reply.status, reply.problem.code]).toEqual([status, code]);
    expect(reply.problem.detail).toMatch(/^[A-Z].* .*/u);
    expect(await customers.slots(noon, at('11:01'))).toHaveLength(1);
  });

  it('because somebody has it is refused with free starts nearby', async () => {
    await customers.book(noon);
    await customers.book(at('11:30'));
    const { status, problem } = await customers.hold(noon);
    expect([status, problem.code]).toEqual([409, 'slot_taken']);
    expect(problem.nearby).toEqual([at('09:30'), at('10:00'), at('10:30'), at('12:00')]);
    expect((await customers.hold(problem.nearby?.[2] ?? '')).status).toBe(201);
  });

  it('of a service or an adviser that is not there is refused', async () => {
    const nobody = `adv_${'0'.repeat(22)}`;
    expect((await customers.hold(noon, { adviserId: nobody })).problem.code).toBe('not_a_slot');
    expect((await customers.hold(noon, { serviceId: `svc_${'0'.repeat(22)}` })).problem.code).toBe('not_found');
    expect((await customers.hold(noon, { serviceId: 'svc_1' })).problem.code).toBe('invalid_request');
  });

  it('of a service that is switched off is refused', async () => {
    await inShop(server.platform.db, customers.shop.shopId, (tx) => shops(tx).updateTable('services').set({ active: false }).execute());
    expect((await customers.hold(noon)).problem.code).toBe('not_found');
  });
});

describe('a message that is not as agreed', () => {
  const send = (body: BodyInit, headers: Record<string, string> = { 'content-type': 'application/json' }): Promise<Response> =>
    server.request(`/v1/holds?shop=${customers.shop.key}`, { method: 'POST', body, headers: { origin: customers.shop.origin, ...headers } });

  it.each([
    ['with a field nobody knows', () => JSON.stringify({ serviceId: customers.shop.serviceId, startsAt: noon, price: 0 }), 400, 'invalid_request'],
    ['with a list for a text', () => JSON.stringify({ serviceId: [customers.shop.serviceId], startsAt: noon }), 400, 'invalid_request'],
    ['that is no JSON', () => '{"serviceId":', 400, 'invalid_request'],
    ['that is empty', () => '', 400, 'invalid_request'],
    ['that is no UTF-8', () => Buffer.from([0x7b, 0x22, 0xc3, 0x28, 0x22, 0x7d]), 400, 'invalid_encoding'],
    ['that is too long', () => JSON.stringify({ serviceId: 'x'.repeat(70_000) }), 413, 'body_too_large'],
  ])('%s is refused', async (_name, body, status, code) => {
    const reply = await send(body());
    expect([reply.status, ((await reply.json()) as { code: string }).code]).toEqual([status, code]);
  });

  it('from another page or with another key is refused', async () => {
    const body = JSON.stringify({ serviceId: customers.shop.serviceId, startsAt: noon });
    const elsewhere = await send(body, { 'content-type': 'application/json', origin: 'https://elsewhere.example' });
    expect(await elsewhere.json()).toMatchObject({ code: 'origin_refused' });
    const other = await makeShop(server);
    const mixed = await server.request(`/v1/holds?shop=${other.key}`, { method: 'POST', body, headers: { 'content-type': 'application/json', origin: other.origin } });
    // Another shop's service does not exist here.
    expect(await mixed.json()).toMatchObject({ code: 'not_found' });
    const unknown = await server.request(`/v1/holds?shop=pk_${'0'.repeat(22)}`, { method: 'POST', body, headers: { 'content-type': 'application/json' } });
    expect(await unknown.json()).toMatchObject({ code: 'unknown_shop' });
  });
});

describe('whatever the rules of a service', () => {
  it('what is offered can be booked, and what is not offered cannot', async () => {
    const fives = (max: number, min = 0): fc.Arbitrary<number> => fc.integer({ min, max }).map((count) => count * 5);
    const rules = fc.record({ minutes: fives(18, 1), step: fives(12, 1), bufferBefore: fives(4), bufferAfter: fives(4), notice: fc.constantFrom(0, 30, 600) });
    // The Sundays of both clock changes in Berlin, the second with its night, and a common Tuesday.
    const days = fc.constantFrom('2026-03-29T00:00:00.000Z', '2026-10-25T00:00:00.000Z', '2026-11-24T07:00:00.000Z');
    await fc.assert(fc.asyncProperty(rules, days, fc.array(fc.nat(), { maxLength: 5 }), fc.array(fc.nat({ max: 600 }), { minLength: 3, maxLength: 3 }), async (service, from, choices, others) => {
      await server.clock.set(new Date(Date.parse(from) - 60 * MINUTE));
      await newShop({ advisers: 2, service, hours: [{ weekday: 7, from: '01:30', to: '04:00' }, { weekday: 7, from: '08:00', to: '11:00' }, { weekday: 2, from: '09:00', to: '12:10' }] });
      const to = new Date(Date.parse(from) + 12 * 3_600_000).toISOString();
      for (const choice of choices) {
        const offered = await customers.slots(from, to);
        if (offered.length === 0) break;
        const { startsAt } = offered[choice % offered.length] ?? { startsAt: '' };
        const wanted = choice % 3 === 0 ? customers.shop.adviserIds[choice % 2] : undefined;
        const adviserId = wanted !== undefined && (await customers.slots(startsAt, new Date(Date.parse(startsAt) + 1).toISOString(), wanted)).length > 0 ? wanted : undefined;
        await customers.book(startsAt, adviserId === undefined ? {} : { adviserId });
      }
      const left = new Set((await customers.slots(from, to)).map(({ startsAt }) => startsAt));
      for (const minutes of others) {
        const startsAt = new Date(Date.parse(from) + minutes * MINUTE).toISOString();
        const { status, body } = await customers.hold(startsAt);
        expect([startsAt, status === 201]).toEqual([startsAt, left.has(startsAt)]);
        if (status === 201) await customers.release(body);
      }
      await expectSound(server, customers.shop);
    }), { numRuns: 25 });
  }, 120_000);
});
