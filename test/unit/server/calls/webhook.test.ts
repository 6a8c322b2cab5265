import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { calls } from '../../../../src/server/calls/tables.ts';
import { announce } from '../../../../src/server/platform/announce.ts';
import { inShop } from '../../../../src/server/platform/db.ts';
import { sign, type Stay } from '../../../support/livekit-stand-in.ts';
import { answerCall, startCallsServer, type CallsServer, type Meeting } from '../../../support/calls-server.ts';
import { makeShop, type TestShop } from '../../../support/shop.ts';

let server: CallsServer;
let shop: TestShop;
let meeting: Meeting;
beforeAll(async () => { server = await startCallsServer(); });
afterAll(() => server.close());
beforeEach(async () => {
  shop = await makeShop(server);
  meeting = await answerCall(server, shop);
});
// A call that goes on is looked at by every beat of the tests after it.
afterEach(() => meeting.customer.end());

const staysOf = (callId: string): Promise<{ participant_sid: string; joined_at: Date; left_at: Date | null }[]> =>
  inShop(server.platform.db, shop.shopId, (tx) => calls(tx).selectFrom('call_participants').select(['participant_sid', 'joined_at', 'left_at']).where('call_id', '=', callId).where('role', '=', 'customer').orderBy('joined_at').orderBy('participant_sid').execute());
const customerStay = async (): Promise<Stay> => meeting.enter();
const view = async (): Promise<{ stage: string } | undefined> => (await meeting.customer.listen()).next();

describe('what the media server tells', () => {
  it('is done once, whatever is repeated', async () => {
    const stay = await customerStay();
    await server.clock.forward(0.1);
    for (let time = 0; time < 3; time += 1) expect((await server.livekit.tell(server, 'participant_left', stay, { id: 'EV_same' })).status).toBe(200);
    await server.livekit.tell(server, 'participant_joined', stay);
    expect(await staysOf(meeting.customer.callId)).toEqual([{ participant_sid: stay.sid, joined_at: expect.any(Date), left_at: server.clock.now() }]);
  });

  it('with a known id changes nothing, even if it says something else', async () => {
    const stay = await customerStay();
    await server.livekit.tell(server, 'track_published', stay, { id: 'EV_used' });
    await server.livekit.tell(server, 'participant_joined', stay, { id: 'EV_taken' });
    await server.livekit.tell(server, 'participant_left', stay, { id: 'EV_taken' });
    expect((await staysOf(meeting.customer.callId))[0]?.left_at).toBeNull();
  });

  it('may come in any order: a stay whose end was heard first is over', async () => {
    const stay = { ...meeting.adviserStay, ...(await customerStay()), sid: 'PA_reordered' };
    await server.livekit.tell(server, 'participant_left', stay);
    await server.livekit.tell(server, 'participant_joined', stay);
    expect((await staysOf(meeting.customer.callId)).find(({ participant_sid }) => participant_sid === 'PA_reordered')?.left_at).toEqual(server.clock.now());
  });

  it('of the end of an earlier stay leaves the one after it alone', async () => {
    const before = await customerStay();
    const after = await meeting.enter();
    await server.livekit.tell(server, 'participant_left', before);
    expect((await staysOf(meeting.customer.callId)).filter(({ left_at }) => left_at === null).map(({ participant_sid }) => participant_sid)).toEqual([after.sid]);
  });

  it('about a room of an earlier time is ignored', async () => {
    const stay = await customerStay();
    await server.livekit.tell(server, 'participant_left', stay, { roomSid: 'RM_earlier' });
    await server.livekit.tell(server, 'room_finished', { room: stay.room }, { roomSid: 'RM_earlier' });
    expect((await staysOf(meeting.customer.callId))[0]?.left_at).toBeNull();
  });

  it('about nobody and nothing of ours is ignored', async () => {
    const stay = await customerStay();
    expect((await server.livekit.tell(server, 'participant_joined', { ...stay, room: 'no-such-room' }, { roomSid: 'RM_x' })).status).toBe(200);
    expect((await server.livekit.tell(server, 'participant_joined', { ...stay, sid: 'PA_stranger', identity: 'customer_stranger' })).status).toBe(200);
    expect((await server.livekit.tell(server, 'egress_started', { room: stay.room })).status).toBe(200);
    expect(await staysOf(meeting.customer.callId)).toHaveLength(1);
  });

  it('of the end of a room ends the stays in it', async () => {
    const stay = await customerStay();
    await server.livekit.tell(server, 'room_finished', { room: stay.room });
    expect((await staysOf(meeting.customer.callId)).every(({ left_at }) => left_at !== null)).toBe(true);
    expect((await view())?.stage).toBe('connected');
  });

  it('late is taken at the time it happened', async () => {
    const stay = await customerStay();
    await server.clock.forward(0.5);
    const left = server.clock.now();
    await server.clock.forward(0.25);
    await server.livekit.tell(server, 'participant_left', stay, { at: left });
    expect((await staysOf(meeting.customer.callId))[0]?.left_at).toEqual(left);
  });
});

describe('a customer\'s page that gives way to the next', () => {
  /** How often desks and launchers are told that something has changed. */
  const noticesWhile = async (work: () => Promise<unknown>): Promise<number> => {
    let notices = 0;
    const { announcements, db } = server.platform;
    const unsubscribe = announcements.subscribe(shop.shopId, ['desk', 'presence'], () => (notices += 1));
    await work();
    // What was announced before is heard before.
    const { promise: all, resolve } = Promise.withResolvers<void>();
    const end = announcements.subscribe(shop.shopId, ['all-is-told'], resolve);
    await inShop(db, shop.shopId, (tx) => announce(tx, 'all-is-told'));
    await all;
    unsubscribe();
    end();
    return notices;
  };

  it('is no news to desks and launchers, which would read everything anew', async () => {
    const before = await customerStay();
    const stream = await meeting.customer.listen();
    await stream.next();
    expect(await noticesWhile(async () => {
      await meeting.customer.leave('changing_page');
      await stream.close();
      await server.livekit.tell(server, 'participant_left', before);
      const next = await meeting.customer.listen();
      await next.next();
      await meeting.enter();
      await next.close();
    })).toBe(0);
  });

  it('while the adviser\'s going is told', async () => {
    expect(await noticesWhile(() => server.livekit.tell(server, 'participant_left', meeting.adviserStay))).toBeGreaterThan(0);
  });
});

describe('a message that is not the media server\'s', () => {
  const send = (body: string, authorization?: string): Promise<Response> =>
    server.request('/v1/livekit/webhook', { method: 'POST', headers: { 'content-type': 'application/webhook+json', ...(authorization === undefined ? {} : { authorization }) }, body });
  const left = async (): Promise<string> => {
    const { room, sid, identity } = await customerStay();
    return JSON.stringify({ event: 'participant_left', id: 'EV_forged', createdAt: '1795424400', room: { name: room, sid: server.livekit.rooms.get(room)?.sid }, participant: { sid, identity } });
  };
  const expectRefused = async (reply: Response, code: string): Promise<void> => {
    expect(reply.status).toBe(401);
    expect(await reply.json()).toMatchObject({ code });
    expect((await staysOf(meeting.customer.callId))[0]?.left_at).toBeNull();
  };

  it('is refused without a signature', async () => {
    await expectRefused(await send(await left()), 'signature_missing');
  });

  it('is refused with another key, another secret, or no token at all', async () => {
    const body = await left();
    await expectRefused(await send(body, await sign(body, { key: 'otherkey', secret: 'a secret that only this stand-in knows' })), 'signature_invalid');
    await expectRefused(await send(body, await sign(body, { key: 'standin', secret: 'another secret of the same length here' })), 'signature_invalid');
    await expectRefused(await send(body, 'garbage'), 'signature_invalid');
  });

  it('is refused when a single byte differs from what was signed', async () => {
    const body = await left();
    await expectRefused(await send(`${body} `, await sign(body)), 'signature_invalid');
  });

  it('is refused when a token for the room is used as signature', async () => {
    const body = await left();
    const { token } = (await (await meeting.customer.access()).json()) as { token: string };
    await expectRefused(await send(body, token), 'signature_invalid');
  });
});
