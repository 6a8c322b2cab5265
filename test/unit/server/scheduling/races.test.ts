import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ServiceDraft } from '../../../../src/contract/settings.ts';
import { inShop } from '../../../../src/server/platform/db.ts';
import { addService as insertService, changeService as writeService } from '../../../../src/server/shops/change-services.ts';
import { getService } from '../../../../src/server/shops/shop.ts';
import { shops } from '../../../../src/server/shops/tables.ts';
import { Customers, type Reply } from '../../../support/booking.ts';
import { expectSound } from '../../../support/schedule.ts';
import { startServer, type TestServer } from '../../../support/server.ts';
import { makeShop } from '../../../support/shop.ts';

const LONG = 120_000;
const noon = '2026-11-24T11:00:00.000Z';
let server: TestServer;
let customers: Customers;
beforeAll(async () => { server = await startServer({ VISAVIS_TRUSTED_PROXIES: '127.0.0.1' }); });
afterAll(() => server.close());
beforeEach(async () => {
  await server.clock.set('2026-11-23T09:00:00.000Z');
  customers = new Customers(server, await makeShop(server));
});

const times = <T>(count: number, make: (index: number) => T): T[] => Array.from({ length: count }, (_, index) => make(index));
const codes = (replies: readonly Reply<unknown>[]): (number | string)[] => replies.map(({ status, problem }) => (status < 300 ? status : problem.code)).toSorted((a, b) => String(a).localeCompare(String(b)));
const starts = async (): Promise<string[]> => (await customers.slots('2026-11-24T00:00:00.000Z', '2026-12-20T00:00:00.000Z')).map(({ startsAt }) => startsAt);

describe('one time', () => {
  it('goes to one of twenty customers in each of fifty rounds', async () => {
    const list = await starts();
    for (const start of list.slice(0, 50)) {
      const replies = await Promise.all(times(20, () => customers.hold(start)));
      expect(codes(replies)).toEqual([201, ...times(19, () => 'slot_taken')]);
      const winner = replies.find(({ status }) => status === 201);
      if (winner) expect((await customers.confirm(winner.body)).status).toBe(201);
    }
    await expectSound(server, customers.shop);
  }, LONG);

  it('goes to as many as there are advisers, each to another', async () => {
    customers = new Customers(server, await makeShop(server, { advisers: 3 }));
    for (const start of (await starts()).slice(0, 5)) {
      const replies = await Promise.all(times(12, () => customers.hold(start)));
      expect(codes(replies)).toEqual([201, 201, 201, ...times(9, () => 'slot_taken')]);
      await Promise.all(replies.filter(({ status }) => status === 201).map(({ body }) => customers.confirm(body)));
    }
    await expectSound(server, customers.shop);
  }, LONG);

  it('goes to one when starts overlap and pauses are wanted', async () => {
    customers = new Customers(server, await makeShop(server, { service: { minutes: 30, step: 10, bufferBefore: 15 } }));
    for (const hour of ['08', '10', '12', '14']) {
      const around = ['00', '10', '20', '30', '40'].map((minutes) => `2026-11-24T${hour}:${minutes}:00.000Z`);
      const replies = await Promise.all(around.map((one) => customers.hold(one)));
      // 30 minutes and a pause of 15 leave room for one of these five.
      expect(codes(replies)).toEqual([201, ...times(4, () => 'slot_taken')]);
      await Promise.all(replies.filter(({ status }) => status === 201).map(({ body }) => customers.confirm(body)));
    }
    await expectSound(server, customers.shop);
  }, LONG);
});

describe('a hold that ran out', () => {
  it('is confirmed by its customer or taken by another, never both', async () => {
    for (const start of (await starts()).slice(0, 12)) {
      const late = (await customers.hold(start)).body;
      await server.clock.forward(7);
      const [confirmed, ...others] = await Promise.all([customers.confirm(late), ...times(4, () => customers.hold(start))]);
      const winners = [confirmed, ...others].filter((reply) => reply?.status === 201);
      expect(winners).toHaveLength(1);
      const stolen = others.find(({ status }) => status === 201);
      if (stolen) await customers.confirm(stolen.body);
    }
    await expectSound(server, customers.shop);
  }, LONG);

  it('is kept up by its customer or taken by another, never both', async () => {
    for (const start of (await starts()).slice(0, 5)) {
      const hold = (await customers.hold(start)).body;
      await server.clock.forward(7);
      const [kept, taken] = await Promise.all([customers.extend(hold), customers.hold(start)]);
      expect([kept?.problem.code, taken?.status]).toEqual(['hold_expired', 201]);
      if (taken) await customers.release(taken.body);
    }
  }, LONG);
});

describe('two changes at once', () => {
  it('of two bookings to one slot give it to one, and the other keeps its time', async () => {
    const list = await starts();
    for (const round of times(6, (index) => index)) {
      const [one, two] = [await customers.book(list[round * 3] ?? ''), await customers.book(list[round * 3 + 1] ?? '')];
      const target = list[round * 3 + 2] ?? '';
      const replies = await Promise.all([one, two].map((receipt) => customers.move(receipt, target)));
      expect(codes(replies)).toEqual([200, 'slot_taken']);
      await expectSound(server, customers.shop);
    }
  }, LONG);

  it('that swap two bookings end without either being lost', async () => {
    const list = await starts();
    const [one, two] = [await customers.book(list[0] ?? ''), await customers.book(list[1] ?? '')];
    const replies = await Promise.all([customers.move(one, two.booking.startsAt), customers.move(two, one.booking.startsAt)]);
    expect(codes(replies)).toEqual(['slot_taken', 'slot_taken']);
    await expectSound(server, customers.shop);
  });

  it('of one booking to two slots leave it in one of them', async () => {
    const list = await starts();
    for (const round of times(6, (index) => index)) {
      const receipt = await customers.book(list[round * 4] ?? '');
      const replies = await Promise.all([1, 2].map((step) => customers.move(receipt, list[round * 4 + step] ?? '')));
      expect(codes(replies)).toEqual([200, 200]);
      await expectSound(server, customers.shop);
    }
  }, LONG);

  it('a move and a cancellation, end in a cancelled booking with no time', async () => {
    const list = await starts();
    for (const round of times(6, (index) => index)) {
      const receipt = await customers.book(list[round * 2] ?? '');
      const [moved, cancelled] = await Promise.all([customers.move(receipt, list[round * 2 + 1] ?? ''), customers.cancel(receipt)]);
      expect(cancelled?.status).toBe(200);
      expect([200, 409]).toContain(moved?.status);
      await expectSound(server, customers.shop);
      // Both times are free again for the next.
      expect(await starts()).toEqual(expect.arrayContaining([list[round * 2], list[round * 2 + 1]]));
    }
  }, LONG);

  it('a move to a time and a hold of it give it to one', async () => {
    const list = await starts();
    for (const round of times(6, (index) => index)) {
      const receipt = await customers.book(list[round * 2] ?? '');
      const replies = await Promise.all([customers.move(receipt, list[round * 2 + 1] ?? ''), customers.hold(list[round * 2 + 1] ?? '')]);
      expect(replies.filter(({ status }) => status < 300)).toHaveLength(1);
      expect(replies.some(({ problem }) => problem.code === 'slot_taken')).toBe(true);
      await expectSound(server, customers.shop);
      const [, hold] = replies;
      if (hold?.status === 201) await customers.release(hold.body);
    }
  }, LONG);
});

describe('seats', () => {
  it('are filled exactly when twenty customers come at once, by rounds of those who advise', async () => {
    customers = new Customers(server, await makeShop(server, { advisers: 2 }));
    await changeService({ seats: 6 });
    const replies = await Promise.all(times(20, () => customers.hold(noon)));
    expect(codes(replies)).toEqual([...times(12, () => 201), ...times(8, () => 'slot_taken')]);
    await Promise.all(replies.filter(({ status }) => status === 201).map(({ body }) => customers.confirm(body)));
    expect(await rounds()).toEqual([6, 6]);
  }, LONG);

  it('are free again one by one, and the time with the last', async () => {
    await changeService({ seats: 2 });
    const [one, other] = [await customers.book(noon), await customers.book(noon)];
    expect((await customers.hold(noon)).problem.code).toBe('slot_taken');
    await customers.cancel(one);
    expect(await seatsLeft()).toBe(1);
    await customers.cancel(other);
    expect(await seatsLeft()).toBe(2);
    expect(await rounds()).toEqual([]);
  });

  it('are left to a hold that ran out as to anybody else, also when the shop would not open for them any more', async () => {
    await changeService({ seats: 2 });
    const held = (await customers.hold(noon)).body;
    await customers.book(noon);
    await inThisShop((tx) => shops(tx).insertInto('closed_days').values({ day: '2026-11-24', store_id: '', name: 'Closed', source: 'own' }).execute());
    await server.clock.forward(20);
    // The round takes place, for one has booked it, and its second seat is offered.
    expect(await seatsLeft()).toBe(1);
    expect((await customers.confirm(held)).status).toBe(201);
    expect(await rounds()).toEqual([2]);
  });

  it('keep their time when one customer has booked and another who only held goes', async () => {
    await changeService({ seats: 2 });
    const held = (await customers.hold(noon)).body;
    await customers.book(noon);
    await server.clock.forward(20);
    expect(await seatsLeft()).toBe(1);
    expect((await customers.confirm(held)).status).toBe(201);
    expect(await rounds()).toEqual([2]);
  });
});

describe('several who advise together', () => {
  it('are taken all or not at all', async () => {
    customers = new Customers(server, await makeShop(server, { advisers: 3 }));
    const [a, b, c] = customers.shop.adviserIds as [string, string, string];
    const alone = customers.shop.serviceId;
    const together = await addService({ staffing: 'all', adviserIds: [a, b] });
    const led = await addService({ staffing: 'lead', leadIds: [b], adviserIds: [a, b, c] });
    const list = await starts();
    let held = 0;
    for (const start of list.slice(0, 12)) {
      const replies = await Promise.all([together, led, alone, alone, together, led].map((serviceId) => customers.hold(start, { serviceId })));
      const winners = replies.filter(({ status }) => status === 201);
      expect(winners.length).toBeGreaterThan(0);
      for (const { status, problem } of replies) expect(status === 201 ? 'held' : problem.code).toMatch(/^(?:held|slot_taken)$/u);
      await Promise.all(winners.map(({ body }) => customers.confirm(body)));
      held += winners.length;
    }
    // Who wins a race is open, so one of each is booked beside them, and all sizes are there to be seen.
    for (const [index, serviceId] of [together, led, alone].entries()) {
      const hold = await customers.hold(list[12 + index] ?? '', { serviceId });
      expect((await customers.confirm(hold.body)).status).toBe(201);
    }
    // A team that was half taken would show by its size, and one that lost and left something by its number.
    expect(await teams()).toEqual({ together: [2], led: [2], alone: [1], meetings: held + 3 });
    await expectSound(server, customers.shop);
    async function teams(): Promise<Record<string, unknown>> {
      const { rows } = await inThisShop((tx) => sql<{ service_id: string; size: number }>`
        SELECT service_id, (SELECT count(*) FROM occupations WHERE occupations.appointment_id = appointments.appointment_id AND live) AS size FROM appointments`.execute(tx));
      const sizes = (serviceId: string): number[] => [...new Set(rows.filter((row) => row.service_id === serviceId).map(({ size }) => size))];
      return { together: sizes(together), led: sizes(led), alone: sizes(alone), meetings: rows.length };
    }
  }, LONG);
});

const inThisShop: <T>(work: Parameters<typeof inShop<T>>[2]) => Promise<T> = (work) => inShop(server.platform.db, customers.shop.shopId, work);

async function changeService(change: Partial<ServiceDraft>): Promise<void> {
  await inThisShop(async (tx) => {
    const service = await getService(tx, customers.shop.serviceId);
    await writeService(tx, service.serviceId, { ...service, ...change });
  });
}

function addService(draft: Partial<ServiceDraft>): Promise<string> {
  return inThisShop((tx) => insertService(tx, ServiceDraft.parse({ name: 'Together', minutes: 30, step: 30, ...draft }), server.clock.now()));
}

/** How many have booked or hold a seat in each appointment that lives, the fullest first. */
async function rounds(): Promise<number[]> {
  const { rows } = await inThisShop((tx) => sql<{ taken: number }>`
    SELECT count(*) AS taken FROM bookings WHERE state <> 'cancelled' AND EXISTS (SELECT FROM occupations WHERE occupations.appointment_id = bookings.appointment_id AND live)
    GROUP BY appointment_id ORDER BY 1 DESC`.execute(tx));
  return rows.map(({ taken }) => taken);
}

async function seatsLeft(): Promise<number | undefined> {
  const [slot] = await customers.slots(noon, new Date(Date.parse(noon) + 1).toISOString());
  return slot?.seatsLeft;
}
