import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { accessOf, Customer, Desk, openDesk } from '../../../support/calls.ts';
import { answerCall, startCallsServer, type CallsServer } from '../../../support/calls-server.ts';
import { claimsOf } from '../../../support/livekit-stand-in.ts';
import { makeShop, type TestShop } from '../../../support/shop.ts';

let server: CallsServer;
let shop: TestShop;
beforeAll(async () => { server = await startCallsServer(); });
afterAll(() => server.close());
beforeEach(async () => { shop = await makeShop(server, { advisers: 2 }); });

const problem = async (reply: Response): Promise<[number, string]> => [reply.status, ((await reply.json()) as { code: string }).code];

describe('a call now', () => {
  it('rings, is accepted and lets both sides into one room, the adviser first', async () => {
    const { desk, views } = await openDesk(server, shop);
    const customer = new Customer(server, shop);
    expect((await customer.ask({ page: { url: `${shop.origin}/bikes/7?session=secret#x`, title: 'Bike' } })).status).toBe(201);
    const [request] = (await views.until(({ requests }) => requests.length === 1)).requests;
    expect(request).toMatchObject({ callId: customer.callId, stage: 'ringing', name: 'Mia', ringsHere: true, page: { url: `${shop.origin}/bikes/7` } });
    const stream = await customer.listen();
    expect(await stream.next()).toMatchObject({ stage: 'ringing', ahead: 0, wait: { fromSeconds: 0, toSeconds: 60 }, adviser: { name: 'Anna Berger' }, advice: false });

    expect((await desk.accept(customer.callId)).status).toBe(204);
    const view = await views.until(({ call }) => call !== null);
    expect(view.requests).toEqual([]);
    expect(view.me?.state).toBe('in_call');
    // The page can ask for its way in while it still shows that it rings.
    expect(await stream.until(({ answered }) => answered)).toMatchObject({ stage: 'ringing' });
    const access = await accessOf(await customer.access());
    const adviser = await accessOf(await desk.access(customer.callId));
    const { room } = await server.livekit.enter(server, adviser);
    await stream.until(({ stage }) => stage === 'accepted');

    expect(access.callRef).toMatch(/^\w{22}$/u);
    expect(adviser.callRef).toBeNull();
    expect(claimsOf(access.token).video.room).toBe(room);
  });

  it('does not keep the customer out when the adviser cannot enter', async () => {
    const { desk } = await openDesk(server, shop);
    const customer = new Customer(server, shop);
    await customer.ask();
    const stream = await customer.listen();
    await desk.accept(customer.callId);
    expect((await stream.next())?.stage).toBe('ringing');
    await server.pass(5);
    expect((await stream.until(({ stage }) => stage !== 'ringing')).stage).toBe('accepted');
  });

  it('gives tokens for one room, one identity and ten minutes, without any right over the room', async () => {
    const { customer, desk } = await answerCall(server, shop);
    const first = claimsOf((await accessOf(await customer.access())).token);
    const second = claimsOf((await accessOf(await customer.access())).token);
    const adviser = claimsOf((await accessOf(await desk.access(customer.callId))).token);
    expect(second.sub).toBe(first.sub);
    expect(first.exp - first.nbf).toBe(600);
    expect(first.attributes).toEqual({ role: 'customer' });
    expect(first.video).toEqual({
      room: adviser.video.room, roomJoin: true, canPublish: true, canPublishSources: ['camera', 'microphone'], canSubscribe: true, canPublishData: true, canUpdateOwnMetadata: false,
    });
    expect(adviser.attributes).toEqual({ role: 'adviser' });
    expect(adviser.video['canPublishSources']).toEqual(['camera', 'microphone', 'screen_share', 'screen_share_audio']);
    expect(adviser.sub).not.toBe(first.sub);
  });

  it('is over for both when one hangs up: the room is gone, and no token is given any more', async () => {
    const { customer, desk, room, enter } = await answerCall(server, shop);
    await enter();
    const stream = await customer.listen();
    expect((await customer.end()).status).toBe(204);
    expect(await stream.until(({ stage }) => stage === 'ended')).toMatchObject({ endReason: 'hung_up' });
    expect(await stream.next()).toBeUndefined();
    await server.pass(0);
    expect(server.livekit.deleted).toContain(room);
    expect(await problem(await customer.access())).toEqual([410, 'call_over']);
    expect(await problem(await desk.access(customer.callId))).toEqual([410, 'call_over']);
    expect((await customer.end()).status).toBe(204);
    expect(server.ended.filter(({ callId }) => callId === customer.callId)).toHaveLength(1);
    expect(server.livekit.rooms.has(room)).toBe(false);
  });

  it('keeps the token for some minutes, so that a page that comes back learns of the end, and then ends it', async () => {
    const { customer, desk } = await answerCall(server, shop);
    await desk.end(customer.callId);
    await server.pass(300);
    expect((await (await customer.listen()).next())?.stage).toBe('ended');
    await server.pass(400);
    expect(await problem(await customer.access())).toEqual([401, 'token_invalid']);
  });

  it('deletes the room later when the media server does not answer at the end', async () => {
    const { customer, room } = await answerCall(server, shop);
    server.livekit.down = true;
    await customer.end();
    await server.platform.jobs.runBeat('dispatch');
    expect(server.livekit.rooms.has(room)).toBe(true);
    server.livekit.down = false;
    await server.pass(6);
    expect(server.livekit.rooms.has(room)).toBe(false);
  });
});

describe('who may do what', () => {
  it('refuses the customer until an adviser has accepted', async () => {
    await openDesk(server, shop);
    const customer = new Customer(server, shop);
    await customer.ask();
    expect(await problem(await customer.access())).toEqual([409, 'call_not_open']);
  });

  it('refuses another customer and another adviser', async () => {
    const { customer, desk } = await answerCall(server, shop);
    const colleague = new Desk(server, shop, shop.cookies[1] ?? '');
    expect(await problem(await colleague.access(customer.callId))).toEqual([403, 'not_allowed']);
    expect(await problem(await colleague.end(customer.callId))).toEqual([403, 'not_allowed']);
    await openDesk(server, shop, 1);
    const other = new Customer(server, shop);
    await other.ask();
    expect(await problem(await other.post(`/v1/calls/${customer.callId}/access`))).toEqual([404, 'not_found']);
    expect(await problem(await other.post(`/v1/calls/${customer.callId}/end`))).toEqual([404, 'not_found']);
    expect((await desk.access(customer.callId)).status).toBe(200);
  });

  it('refuses the advisers of another shop, at its address and at their own', async () => {
    const { customer } = await answerCall(server, shop);
    const foreign = await makeShop(server);
    const intruder = new Desk(server, shop, foreign.ownerCookie);
    const athome = new Desk(server, foreign, foreign.ownerCookie);
    for (const desk of [intruder, athome]) {
      for (const act of [desk.accept, desk.decline, desk.end, desk.access]) expect(await problem(await act(customer.callId))).toEqual([404, 'not_found']);
    }
    expect((await intruder.available(true)).status).toBe(404);
  });

  it('answers the same request twice with the same call', async () => {
    await openDesk(server, shop);
    const customer = new Customer(server, shop);
    const first = await (await customer.ask({}, { 'idempotency-key': 'once' })).json();
    const second = await (await customer.ask({}, { 'idempotency-key': 'once' })).json();
    expect(second).toEqual(first);
    expect(await problem(await customer.ask({ name: 'Tom' }, { 'idempotency-key': 'once' }))).toEqual([422, 'idempotency_mismatch']);
  });

  it('refuses what has not the agreed form', async () => {
    await openDesk(server, shop);
    for (const change of [{ name: 'x'.repeat(10_000) }, { name: 'https://spam.example' }, { timeZone: 'Mars/Base' }, { serviceId: 'bike' }, { extra: 1 }]) {
      expect(await problem(await new Customer(server, shop).ask(change as never))).toEqual([400, 'invalid_request']);
    }
  });
});

describe('limits', () => {
  it('refuses the eleventh request from one address, and says when to come again', async () => {
    await openDesk(server, shop);
    const ask = (): Promise<Response> => new Customer(server, shop, '192.0.2.1').ask();
    for (let count = 0; count < 10; count += 1) expect((await ask()).status).toBe(201);
    const reply = await ask();
    expect(Number(reply.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await problem(reply)).toEqual([429, 'too_many_requests']);
  });

  it('refuses to ring one desk too often, and tells it', { timeout: 60_000 }, async () => {
    const { views } = await openDesk(server, shop);
    const replies: Response[] = [];
    for (let count = 0; count < 61; count += 1) replies.push(await new Customer(server, shop).ask());
    expect(replies.slice(0, 60).map(({ status }) => status)).toEqual(Array.from({ length: 60 }, () => 201));
    expect(await problem(replies[60] as Response)).toEqual([429, 'too_many_requests']);
    expect((await views.until(({ refusedRequests }) => refusedRequests !== undefined)).refusedRequests).toBe(1);
    const elsewhere = await makeShop(server);
    await openDesk(server, elsewhere);
    expect((await new Customer(server, elsewhere).ask()).status).toBe(201);
  });
});
