import { afterAll, beforeAll, expect, it } from 'vitest';
import { calls } from '../../../../src/server/calls/tables.ts';
import { inShop } from '../../../../src/server/platform/db.ts';
import { Customer, openDesk } from '../../../support/calls.ts';
import { startCallsServer, type CallsServer } from '../../../support/calls-server.ts';
import { makeShop } from '../../../support/shop.ts';

const ROUNDS = 4;
const CUSTOMERS = 6;

let server: CallsServer;
beforeAll(async () => { server = await startCallsServer(); });
afterAll(() => server.close());

it('a desk at which everything happens at once loses nobody and gives nobody twice', { timeout: 60_000 }, async () => {
  const shop = await makeShop(server, { advisers: 4 });
  const desks = await Promise.all(shop.cookies.map((_, index) => openDesk(server, shop, index)));
  const { jobs } = server.platform;
  const statuses: number[] = [];
  const everybody: Customer[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const customers = Array.from({ length: CUSTOMERS }, () => new Customer(server, shop));
    await Promise.all(customers.map((customer) => customer.ask()));
    const asked = customers.filter(({ ticket }) => ticket !== undefined);
    everybody.push(...asked);
    const acts = [
      ...asked.flatMap(({ callId }, index) => desks.map(({ desk }, place) => (index + place + round) % 5 === 0 ? desk.decline(callId) : desk.accept(callId))),
      ...asked.slice(0, 3).map((customer) => customer.end()),
      ...desks.slice(0, 2).flatMap(({ desk }) => [desk.available(false), desk.available(true)]),
      jobs.runBeat('dispatch'), jobs.runBeat('reconcile'), jobs.runBeat('dispatch'),
      ...asked.slice(3).map((customer) => customer.access()),
    ];
    const replies = await Promise.all(acts);
    statuses.push(...replies.flatMap((reply) => reply ? [reply.status] : []));
    const busy = await inShop(server.platform.db, shop.shopId, (tx) => calls(tx).selectFrom('calls').select(['adviser_id', 'stage']).where('adviser_in', '=', true).execute());
    expect(new Set(busy.map(({ adviser_id }) => adviser_id)).size).toBe(busy.length);
    expect(busy.every(({ stage }) => stage === 'accepted')).toBe(true);
    await Promise.all(asked.flatMap(({ callId }) => desks.map(({ desk }) => desk.end(callId))));
    await Promise.all(desks.map(({ desk }) => desk.available(true)));
    await server.clock.forward(10);
    await jobs.runBeat('dispatch');
  }
  // Whatever was asked for, nobody saw a fault of ours.
  expect([...new Set(statuses)].filter((status) => ![200, 204, 403, 409, 410].includes(status))).toEqual([]);

  await Promise.all(everybody.map((customer) => customer.end()));
  await Promise.all(desks.map(({ desk }) => desk.available(false)));
  const { rows, rings } = await inShop(server.platform.db, shop.shopId, async (tx) => ({
    rows: await calls(tx).selectFrom('calls').select(['stage', 'end_reason', 'ended_at', 'adviser_in']).execute(),
    rings: await calls(tx).selectFrom('rings').select('call_id').where('outcome', 'is', null).execute(),
  }));
  expect(rows).toHaveLength(everybody.length);
  for (const row of rows) {
    expect(['ended', 'abandoned', 'expired']).toContain(row.stage);
    expect([row.end_reason, row.ended_at]).not.toContain(null);
    expect(row.adviser_in).toBe(false);
  }
  expect(rings).toEqual([]);
  expect(server.ended).toHaveLength(rows.filter(({ stage }) => stage === 'ended').length);
});
