import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Absence, ClosedDay, HolidayPlaceList, Store, Travel, TravelList } from '../../../../src/contract/calendar.ts';
import { ServiceDraft, type ServiceSettings } from '../../../../src/contract/settings.ts';
import type { ProblemBody } from '../../../../src/contract/problem.ts';
import { Customers } from '../../../support/booking.ts';
import { startServer, type TestServer } from '../../../support/server.ts';
import { asMember, makeShop, type TestShop } from '../../../support/shop.ts';

const DAY = '2026-11-24';
let server: TestServer;
let shop: TestShop;
let customers: Customers;
beforeAll(async () => { server = await startServer({ VISAVIS_TRUSTED_PROXIES: '127.0.0.1' }); });
afterAll(() => server.close());
beforeEach(async () => {
  await server.clock.set('2026-11-23T07:00:00.000Z');
  shop = await makeShop(server, { advisers: 2, service: { step: 60, minutes: 60 } });
  customers = new Customers(server, shop);
});

interface Answer<Body> { readonly status: number; readonly body: Body & ProblemBody }
async function send<Body>(method: string, path: string, body?: unknown, cookie = shop.ownerCookie): Promise<Answer<Body>> {
  const reply = await server.request(`/v1/shops/${shop.shopId}${path}`, asMember(cookie, method, body));
  const text = await reply.text();
  return { status: reply.status, body: (text === '' ? {} : JSON.parse(text)) as Body & ProblemBody };
}
/** Starts of the Tuesday, wall time in Berlin. */
async function hours(adviserId?: string, day = DAY): Promise<string[]> {
  const slots = await customers.slots(`${day}T00:00:00.000Z`, `${day}T23:00:00.000Z`, adviserId);
  return slots.map(({ startsAt }) => new Date(startsAt).toLocaleTimeString('de', { timeZone: 'Europe/Berlin', hour: '2-digit', minute: '2-digit' }));
}
const adviser = (index: number): string => `/advisers/${shop.adviserIds[index]}`;

describe('a day of an adviser', () => {
  it('has other hours than usual, or none, until it is as usual again', async () => {
    await send('PUT', `${adviser(0)}/days/${DAY}`, { windows: [{ from: '20:00', to: '22:00' }, { from: '21:00', to: '22:30' }] });
    await send('PUT', `${adviser(1)}/days/${DAY}`, { windows: [] });
    expect(await hours()).toEqual(['20:00', '21:00']);
    await send('DELETE', `${adviser(1)}/days/${DAY}`);
    expect(await hours(shop.adviserIds[1])).toHaveLength(9);
  });

  it('is taken out by an absence, in part or whole', async () => {
    const { body } = await send<Absence>('POST', `${adviser(0)}/absences`, { startsAt: `${DAY}T09:30:00.000Z`, endsAt: `${DAY}T15:00:00.000Z`, note: 'Zahnarzt' });
    expect(await hours(shop.adviserIds[0])).toEqual(['09:00', '16:00', '17:00']);
    await send('PUT', `${adviser(0)}/absences/${body.absenceId}`, { startsAt: `${DAY}T07:00:00.000Z`, endsAt: `${DAY}T23:00:00.000Z` });
    expect(await hours(shop.adviserIds[0])).toEqual([]);
    await send('DELETE', `${adviser(0)}/absences/${body.absenceId}`);
    expect(await hours(shop.adviserIds[0])).toHaveLength(9);
  });

  it('is lived in another zone while travelling', async () => {
    await send('PUT', `${adviser(0)}/days/${DAY}`, { windows: [{ from: '09:00', to: '10:00' }] });
    const { status, body } = await send<Travel>('POST', `${adviser(0)}/travels`, { fromDay: '2026-11-20', untilDay: DAY, timeZone: 'America/New_York' });
    expect(status).toBe(201);
    expect(await hours(shop.adviserIds[0])).toEqual(['15:00']);
    const again = await send('POST', `${adviser(0)}/travels`, { fromDay: DAY, untilDay: '2026-11-30', timeZone: 'Asia/Tokyo' });
    expect([again.status, again.body.code]).toEqual([409, 'conflict']);
    expect((await send<TravelList>('GET', `${adviser(0)}/travels`)).body.travels).toEqual([body]);
    expect((await send<TravelList>('GET', `${adviser(1)}/travels`)).body.travels).toEqual([]);
    await send('DELETE', `${adviser(0)}/travels/${body.travelId}`);
    expect(await hours(shop.adviserIds[0])).toEqual(['09:00']);
  });

  it('is kept by the adviser and owners alone', async () => {
    const [, cookie] = shop.cookies;
    expect((await send('PUT', `${adviser(1)}/days/${DAY}`, { windows: [] }, cookie)).status).toBe(200);
    expect((await send('PUT', `${adviser(0)}/days/${DAY}`, { windows: [] }, cookie)).body.code).toBe('not_allowed');
    const other = await makeShop(server);
    expect((await send('PUT', `${adviser(0)}/days/${DAY}`, { windows: [] }, other.ownerCookie)).body.code).toBe('not_found');
  });

  it.each([
    ['days/2026-02-30', 'PUT', { windows: [] }], ['days/2026-11-24', 'PUT', { windows: [{ from: '09:00', to: '09:00' }] }], ['days/2026-11-24', 'PUT', { windows: [{ from: '25:00', to: '26:00' }] }],
    ['absences', 'POST', { startsAt: `${DAY}T10:00:00.000Z`, endsAt: `${DAY}T09:00:00.000Z` }], ['travels', 'POST', { fromDay: DAY, untilDay: '2026-11-01', timeZone: 'Asia/Tokyo' }],
    ['travels', 'POST', { fromDay: DAY, untilDay: DAY, timeZone: 'Mars/Olympus' }],
  ])('refuses what cannot be: %s %s', async (path, method, body) => {
    const answer = await send(method, `${adviser(0)}/${path}`, body);
    expect([answer.status, answer.body.code]).toEqual([400, 'invalid_request']);
  });
});

describe('closed days', () => {
  it('close the shop, are named, and can be taken back', async () => {
    const { body } = await send<{ closedDays: ClosedDay[] }>('POST', '/closed-days', { day: DAY, name: 'Inventur' });
    expect(body.closedDays).toEqual([{ day: DAY, storeId: null, name: 'Inventur', source: 'own' }]);
    expect(await hours()).toEqual([]);
    await send('DELETE', `/closed-days/${DAY}`);
    expect(await hours()).toHaveLength(9);
  });

  it('come from the holidays of a place, once or again, beside the owner\'s own', async () => {
    await send('POST', '/closed-days', { day: '2026-12-25', name: 'Betriebsferien' });
    for (let round = 0; round < 2; round += 1) {
      const { body } = await send<{ closedDays: ClosedDay[] }>('POST', '/holidays', { country: 'DE', region: 'BW', year: 2026 });
      expect(body.closedDays.filter(({ source }) => source === 'holiday')).toHaveLength(11);
      expect(body.closedDays).toContainEqual({ day: '2026-01-06', storeId: null, name: 'Heilige Drei Könige', source: 'holiday' });
      expect(body.closedDays).toContainEqual({ day: '2026-12-25', storeId: null, name: 'Betriebsferien', source: 'own' });
    }
    expect((await send('POST', '/holidays', { country: 'XX', region: null, year: 2026 })).body.code).toBe('not_found');
  });

  it('name the places whose holidays are known', async () => {
    const countries = await send<HolidayPlaceList>('GET', '/holiday-places?lang=de');
    expect(countries.body.places).toContainEqual({ code: 'DE', name: 'Deutschland' });
    expect(countries.body.usual).toBe('DE');
    const regions = await send<HolidayPlaceList>('GET', '/holiday-places?country=DE&lang=de');
    expect(regions.body.places).toContainEqual({ code: 'BW', name: 'Baden-Württemberg' });
    expect(regions.body.usual).toBeNull();
  });
});

describe('a store', () => {
  it('has hours and closed days of its own, which hold for what takes place there', async () => {
    const { body: store } = await send<Store>('POST', '/stores', { name: 'Freiburg', address: 'Kaiser-Joseph-Straße 1', hours: [{ weekday: 2, from: '11:30', to: '14:00' }, { weekday: 3, from: '10:00', to: '12:00' }] });
    const service = await send<ServiceSettings>('POST', '/services', ServiceDraft.parse({ name: 'Anprobe', minutes: 60, step: 60, notice: 0, storeId: store.storeId }));
    customers = new Customers(server, { ...shop, serviceId: service.body.serviceId });
    expect(await hours()).toEqual(['11:30', '12:30']);
    const list = await customers.send<{ service: { place: unknown } }>('GET', `/v1/slots?shop=${shop.key}&service=${service.body.serviceId}&from=${DAY}T00:00:00.000Z&to=${DAY}T23:00:00.000Z`);
    expect(list.body.service.place).toEqual({ name: 'Freiburg', address: 'Kaiser-Joseph-Straße 1' });
    await send('POST', '/closed-days', { day: DAY, storeId: store.storeId, name: 'Umbau' });
    expect(await hours()).toEqual([]);
    expect(await hours(undefined, '2026-11-25')).toEqual(['10:00', '11:00']);
  });
});

describe('a service', () => {
  it.each([
    ['ends before it begins', { bookFrom: '2026-12-02', bookUntil: '2026-12-01' }], ['allows less a week than a day', { perDay: 5, perWeek: 3 }],
    ['is given together by one', { staffing: 'all' }], ['is led by nobody', { staffing: 'lead' }], ['names somebody else\'s adviser', { adviserIds: [`adv_${'x'.repeat(22)}`] }],
    ['takes place nowhere', { storeId: `sto_${'x'.repeat(22)}` }], ['wants a pause of a day', { bufferAfter: 1440 }], ['has a negative pause', { bufferBefore: -5 }],
    ['lets each of several choose', { seats: 4, staffing: 'chosen' }],
  ])('is refused when it %s', async (_name, draft) => {
    const { status, body } = await send('POST', '/services', { ...ServiceDraft.parse({ name: 'Beratung', minutes: 30, step: 30 }), ...draft });
    expect([status, body.code]).toEqual([400, 'invalid_request']);
    expect(body.detail.length).toBeGreaterThan(20);
  });

  it('that names somebody twice needs them once', async () => {
    const [lead = '', other = ''] = shop.adviserIds;
    const { body } = await send<ServiceSettings>('POST', '/services', {
      ...ServiceDraft.parse({ name: 'Zu zweit', minutes: 60, step: 60, staffing: 'lead' }), leadIds: [lead, lead], adviserIds: [lead, other, other],
    });
    expect(body).toMatchObject({ leadIds: [lead], adviserIds: [lead, other] });
    customers = new Customers(server, { ...shop, serviceId: body.serviceId });
    expect(await hours()).toHaveLength(9);
  });

  it('that is longer than every window is offered nowhere', async () => {
    const { body } = await send<ServiceSettings>('POST', '/services', ServiceDraft.parse({ name: 'Tagestour', minutes: 480, step: 30 }));
    await send('PUT', '/hours', { windows: [{ weekday: 2, from: '09:00', to: '12:00' }] });
    customers = new Customers(server, { ...shop, serviceId: body.serviceId });
    expect(await hours()).toEqual([]);
  });

  it('is given past midnight in one shift', async () => {
    await send('PUT', '/hours', { windows: [{ weekday: 2, from: '22:00', to: '01:00' }] });
    expect(await hours()).toEqual(['22:00', '23:00']);
    expect((await customers.slots('2026-11-24T23:00:00.000Z', '2026-11-25T23:00:00.000Z')).map(({ startsAt }) => startsAt)).toEqual(['2026-11-24T23:00:00.000Z']);
  });
});
