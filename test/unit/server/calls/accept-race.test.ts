import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { acceptCall } from '../../../../src/server/calls/answer-call.ts';
import { openCall } from '../../../../src/server/calls/open-call.ts';
import { calls } from '../../../../src/server/calls/tables.ts';
import { inShop } from '../../../../src/server/platform/db.ts';
import { newId } from '../../../../src/server/platform/ids.ts';
import { Problem } from '../../../../src/server/platform/problem.ts';
import { Customer, openDesk } from '../../../support/calls.ts';
import { startCallsServer, type CallsServer } from '../../../support/calls-server.ts';
import { makeShop } from '../../../support/shop.ts';

const ROUNDS = 100;
const ADVISERS = 12;

let server: CallsServer;
beforeAll(async () => { server = await startCallsServer(); });
afterAll(() => server.close());

const open = (shopId: string): Promise<string> =>
  inShop(server.platform.db, shopId, (tx) => openCall(tx, { shopId, kind: 'request', serviceId: null, test: false }, server.clock.now()));
const accept = async (shopId: string, callId: string, adviserId: string): Promise<string> =>
  acceptCall(server.platform.db, shopId, callId, adviserId, server.clock.now()).then(() => 'accepted', (error: unknown) => (error instanceof Problem ? error.code : String(error)));

describe('many who accept at the same time', () => {
  it(`are one winner each of ${ROUNDS} rounds, and nobody is left in a call that is another's`, { timeout: 120_000 }, async () => {
    const shopId = newId('shp');
    for (let round = 0; round < ROUNDS; round += 1) {
      const callId = await open(shopId);
      const outcomes = await Promise.all(Array.from({ length: ADVISERS }, () => accept(shopId, callId, newId('adv'))));
      expect(outcomes.toSorted()).toEqual(['accepted', ...Array.from({ length: ADVISERS - 1 }, () => 'call_taken')]);
    }
    const busy = await inShop(server.platform.db, shopId, (tx) => calls(tx).selectFrom('calls').select(sql<number>`count(DISTINCT adviser_id)::int`.as('count')).where('adviser_in', '=', true).executeTakeFirstOrThrow());
    expect(busy.count).toBe(ROUNDS);
  });

  it('get one call each, when one adviser accepts two', { timeout: 120_000 }, async () => {
    const shopId = newId('shp');
    for (let round = 0; round < ROUNDS; round += 1) {
      const adviserId = newId('adv');
      const pair = [await open(shopId), await open(shopId)];
      const outcomes = await Promise.all(pair.map((callId) => accept(shopId, callId, adviserId)));
      expect(outcomes.toSorted()).toEqual(['accepted', 'conflict']);
      const left = pair[outcomes.indexOf('conflict')] ?? '';
      // Whoever lost has changed nothing: the call can still be answered by another.
      expect(await accept(shopId, left, newId('adv'))).toBe('accepted');
    }
  });

  it('are kept apart by the database alone, even if nothing else were', async () => {
    const shopId = newId('shp');
    const adviserId = newId('adv');
    const pair = [await open(shopId), await open(shopId)];
    const outcomes = await Promise.allSettled(pair.map((callId) => inShop(server.platform.db, shopId, (tx) =>
      calls(tx).updateTable('calls').set({ stage: 'accepted', adviser_id: adviserId, adviser_in: true }).where('call_id', '=', callId).execute())));
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });

  it('see the call gone at once, through the same door as the console', async () => {
    const shop = await makeShop(server, { advisers: 4 });
    const desks = await Promise.all(shop.cookies.map((_, index) => openDesk(server, shop, index)));
    const customer = new Customer(server, shop);
    await customer.ask();
    const replies = await Promise.all(desks.map(({ desk }) => desk.accept(customer.callId)));
    expect(replies.map(({ status }) => String(status)).toSorted()).toEqual(['204', '409', '409', '409']);
    const winner = replies.findIndex(({ status }) => status === 204);
    for (const [index, { views }] of desks.entries()) {
      const view = await views.until(({ requests, advisers }) => requests.length === 0 && advisers.some(({ state }) => state === 'in_call'));
      expect(view.call?.callId).toBe(index === winner ? customer.callId : undefined);
    }
    // The winner's page may not have heard the answer and ask again.
    expect((await desks[winner]?.desk.accept(customer.callId))?.status).toBe(204);
  });
});
