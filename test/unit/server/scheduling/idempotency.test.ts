import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Customers } from '../../../support/booking.ts';
import { startServer, type TestServer } from '../../../support/server.ts';
import { makeShop } from '../../../support/shop.ts';

const noon = '2026-11-24T11:00:00.000Z';
const later = '2026-11-24T12:00:00.000Z';

let server: TestServer;
let customers: Customers;
beforeAll(async () => { server = await startServer({ VISAVIS_TRUSTED_PROXIES: '127.0.0.1' }); });
afterAll(() => server.close());
beforeEach(async () => {
  await server.clock.set('2026-11-23T09:00:00.000Z');
  customers = new Customers(server, await makeShop(server));
});

describe('the same request again', () => {
  it('gets the same hold', async () => {
    const key = randomUUID();
    const [first, again] = [await customers.hold(noon, { key }), await customers.hold(noon, { key })];
    expect(first.status).toBe(201);
    expect([again.status, again.body]).toEqual([201, first.body]);
  });

  it('books once and gets the same receipt, with its links', async () => {
    const hold = (await customers.hold(noon)).body;
    const key = randomUUID();
    const [first, again] = [await customers.confirm(hold, {}, { key }), await customers.confirm(hold, {}, { key })];
    expect([again.status, again.body]).toEqual([201, first.body]);
    expect((await customers.read(hold.holdId, again.body.manageToken)).status).toBe(200);
  });

  it('books once when it comes twenty times at once', async () => {
    const hold = (await customers.hold(noon)).body;
    const key = randomUUID();
    const replies = await Promise.all(Array.from({ length: 20 }, () => customers.confirm(hold, {}, { key })));
    expect(new Set(replies.map(({ status }) => status))).toEqual(new Set([201]));
    expect(new Set(replies.map(({ body }) => body.manageToken)).size).toBe(1);
  });

  it('moves and cancels once, even when the booking has changed since', async () => {
    const receipt = await customers.book(noon);
    const key = randomUUID();
    const first = await customers.move(receipt, later, { key });
    await customers.cancel(receipt);
    const again = await customers.move(receipt, later, { key });
    expect([first.status, again.status, again.body]).toEqual([200, 200, first.body]);
  });

  it('with another body is refused and changes nothing', async () => {
    const key = randomUUID();
    await customers.hold(noon, { key });
    const { status, problem } = await customers.hold(later, { key });
    expect([status, problem.code]).toEqual([422, 'idempotency_mismatch']);
    expect(await customers.slots(later, '2026-11-24T12:01:00.000Z')).toHaveLength(1);
  });

  it('is tried again when the first was refused', async () => {
    const key = randomUUID();
    const other = (await customers.hold(noon)).body;
    expect((await customers.hold(noon, { key })).problem.code).toBe('slot_taken');
    await customers.release(other);
    expect((await customers.hold(noon, { key })).status).toBe(201);
  });

  it('of another shop is another request', async () => {
    const key = randomUUID();
    const elsewhere = new Customers(server, await makeShop(server));
    const [mine, theirs] = [await customers.hold(noon, { key }), await elsewhere.hold(noon, { key })];
    expect([mine.status, theirs.status]).toEqual([201, 201]);
    expect(theirs.body.holdId).not.toBe(mine.body.holdId);
  });

  it('has a key of visible characters', async () => {
    for (const key of ['with space', 'x'.repeat(256)]) expect((await customers.hold(noon, { key })).problem.code).toBe('invalid_request');
  });
});
