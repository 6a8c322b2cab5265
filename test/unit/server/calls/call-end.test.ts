import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { AdviceCall, EndedCall } from '../../../../src/server/calls/ports.ts';
import { accessOf } from '../../../support/calls.ts';
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

const advised = (): AdviceCall[] => server.advised.filter(({ callId }) => callId === meeting.customer.callId);
const ended = (): EndedCall[] => server.ended.filter(({ callId }) => callId === meeting.customer.callId);
const view = async (): Promise<{ stage: string; endReason: string | null; advice: boolean } | undefined> => {
  const stream = await meeting.customer.listen();
  const first = await stream.next();
  await stream.close();
  return first;
};

describe('a call ends by itself', () => {
  it('when one side has been alone for five minutes', async () => {
    const stay = await meeting.enter();
    await server.pass(60);
    await server.livekit.exit(server, stay);
    await server.pass(290);
    expect((await view())?.stage).toBe('connected');
    await server.pass(12);
    expect(await view()).toMatchObject({ stage: 'ended', endReason: 'alone' });
    expect(server.livekit.rooms.has(meeting.room)).toBe(false);
    expect(ended()).toHaveLength(1);
  });

  it('but not when the other comes back in time', async () => {
    const stay = await meeting.enter();
    await server.pass(60);
    await server.livekit.exit(server, stay);
    await server.pass(200);
    await meeting.enter();
    await server.pass(200);
    expect((await view())?.stage).toBe('connected');
  });

  it('when the customer never comes', async () => {
    await server.pass(290);
    expect((await view())?.stage).toBe('accepted');
    await server.pass(10);
    expect(await view()).toMatchObject({ stage: 'ended', endReason: 'other_side_absent' });
  });

  it('two minutes after both have gone', async () => {
    const stay = await meeting.enter();
    await server.pass(60);
    await server.livekit.exit(server, stay);
    await server.livekit.exit(server, meeting.adviserStay);
    await server.pass(110);
    expect((await view())?.stage).toBe('connected');
    await server.pass(12);
    expect(await view()).toMatchObject({ stage: 'ended', endReason: 'alone' });
  });

  it('after three hours', async () => {
    await meeting.enter();
    for (let hour = 0; hour < 5; hour += 1) await server.pass(35 * 60);
    expect((await view())?.stage).toBe('connected');
    await server.pass(10 * 60);
    expect(await view()).toMatchObject({ stage: 'ended', endReason: 'too_long' });
  });

  it('seconds after the customer said goodbye, unless the page comes back', async () => {
    await meeting.enter();
    await meeting.customer.leave('left');
    await server.pass(5);
    await meeting.enter();
    await server.pass(60);
    expect((await view())?.stage).toBe('connected');
    await meeting.customer.leave('left');
    await server.pass(10);
    expect(ended()).toHaveLength(1);
    expect(await view()).toMatchObject({ stage: 'ended', endReason: 'customer_left' });
  });

  it('and leaves the adviser free for the next', async () => {
    await meeting.customer.end();
    await meeting.customer.ask();
    expect((await meeting.desk.accept(meeting.customer.callId)).status).toBe(204);
  });
});

describe('a media server that was restarted', () => {
  it('gets the room again at the next token, and what it says of the old one is ignored', async () => {
    const stay = await meeting.enter();
    await server.pass(10);
    const before = server.livekit.rooms.get(meeting.room)?.sid ?? '';
    server.livekit.rooms.delete(meeting.room);
    await server.pass(15);
    expect((await view())?.stage).toBe('connected');
    const { token } = await accessOf(await meeting.desk.access(meeting.customer.callId));
    expect(server.livekit.rooms.get(meeting.room)?.sid).not.toBe(before);
    await server.livekit.enter(server, { token });
    await meeting.enter();
    await server.livekit.tell(server, 'participant_left', stay, { roomSid: before });
    await server.pass(15);
    await server.pass(10);
    expect(advised()).toHaveLength(1);
  });

  it('ends nothing while it is away', async () => {
    await meeting.enter();
    await server.pass(15);
    server.livekit.down = true;
    for (let time = 0; time < 10; time += 1) await server.pass(60);
    server.livekit.down = false;
    await server.pass(6);
    expect((await view())?.stage).toBe('connected');
  });
});
