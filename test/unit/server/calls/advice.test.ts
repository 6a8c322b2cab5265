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
const later = (from: Date, seconds: number): Date => new Date(from.getTime() + seconds * 1000);

describe('an advice call', () => {
  it('is one in which both were there for 30 seconds, and is told once', async () => {
    await server.pass(7);
    const metAt = server.clock.now();
    await meeting.enter();
    expect((await view())?.stage).toBe('connected');
    await server.pass(29);
    expect(advised()).toEqual([]);
    expect((await view())?.advice).toBe(false);
    const stream = await meeting.customer.listen();
    await server.pass(3);
    expect(await stream.until(({ advice }) => advice)).toMatchObject({ stage: 'connected' });
    for (let time = 0; time < 5; time += 1) await server.pass(10);
    expect(advised()).toMatchObject([{ callId: meeting.customer.callId, kind: 'request', adviserId: shop.adviserIds[0], bookingId: null, connectedAt: metAt, adviceAt: later(metAt, 30), test: false, customer: { name: 'Mia', email: null } }]);
    expect(advised()[0]?.callRef).toMatch(/^\w{22}$/u);
    await meeting.customer.end();
    expect(ended()).toMatchObject([{ connectedAt: metAt, adviceAt: later(metAt, 30), endedAt: server.clock.now() }]);
  });

  it('is found by several instances at once, and told once', async () => {
    await meeting.enter();
    await server.pass(15);
    await server.clock.forward(0.3);
    const { jobs } = server.platform;
    await Promise.all([jobs.runBeat('reconcile'), jobs.runBeat('dispatch'), jobs.runBeat('reconcile'), jobs.runBeat('dispatch'), meeting.customer.end()]);
    expect(advised()).toHaveLength(1);
    expect(ended()).toHaveLength(1);
  });

  it('is found at the end, when no beat was between', async () => {
    await meeting.enter();
    await server.pass(15);
    await server.clock.forward(0.27);
    await meeting.desk.end(meeting.customer.callId);
    expect(advised()).toHaveLength(1);
    expect(ended()[0]?.adviceAt).toEqual(advised()[0]?.adviceAt);
  });

  it('is none after 29 seconds', async () => {
    await meeting.enter();
    await server.pass(15);
    await server.pass(14);
    await meeting.customer.end();
    expect(advised()).toEqual([]);
    expect(ended()).toMatchObject([{ adviceAt: null }]);
  });

  it('is none while only one side is there', async () => {
    for (let time = 0; time < 8; time += 1) await server.pass(15);
    expect(advised()).toEqual([]);
    expect((await view())?.stage).toBe('accepted');
  });

  it('leaves out the gaps of page loads', async () => {
    const first = await meeting.enter();
    const metAt = server.clock.now();
    await server.pass(20);
    await server.livekit.exit(server, first);
    await server.pass(5);
    await meeting.enter();
    await server.pass(9);
    expect(advised()).toEqual([]);
    await server.pass(2);
    // LiveKit tells whole seconds, and each is rounded to the shorter stay.
    expect(advised()[0]?.adviceAt.getTime()).toBeGreaterThanOrEqual(later(metAt, 35).getTime());
    expect(advised()[0]?.adviceAt.getTime()).toBeLessThanOrEqual(later(metAt, 36).getTime());
  });

  it('is counted when our server was away in the middle of it', async () => {
    const metAt = server.clock.now();
    await meeting.enter();
    await server.clock.forward(0.1);
    server.restart();
    await server.clock.forward(2);
    await server.platform.jobs.runBeat('dispatch');
    expect(advised()).toMatchObject([{ adviceAt: later(metAt, 30) }]);
    expect((await view())?.stage).toBe('connected');
  });

  it('is not made of time that nobody saw', async () => {
    const stay = await meeting.enter();
    await server.clock.forward(0.1);
    server.restart();
    server.livekit.drop(stay);
    server.livekit.drop(meeting.adviserStay);
    await server.clock.forward(1);
    await server.pass(0);
    await server.pass(15);
    expect(advised()).toEqual([]);
  });

  it('counts time in which the media server was silent only once it has confirmed it', async () => {
    const metAt = server.clock.now();
    await meeting.enter();
    await server.pass(10);
    server.livekit.down = true;
    for (let time = 0; time < 4; time += 1) await server.pass(15);
    expect(advised()).toEqual([]);
    server.livekit.down = false;
    await server.pass(6);
    expect(advised()).toMatchObject([{ adviceAt: later(metAt, 30) }]);
  });

  it('is found without any message of the media server', async () => {
    const { token } = await accessOf(await meeting.customer.access());
    const joinedAt = server.clock.now();
    server.livekit.join(token, server.clock);
    await server.pass(15);
    expect((await view())?.stage).toBe('connected');
    await server.pass(15);
    await server.pass(1);
    expect(advised()).toMatchObject([{ connectedAt: joinedAt, adviceAt: later(joinedAt, 30) }]);
  });

  it('of a member of the shop who tries things out is marked as a test', async () => {
    const other = await makeShop(server, { advisers: 2 });
    const there = await answerCall(server, other);
    await there.customer.end();
    await there.customer.ask({ email: other.ownerEmail.toUpperCase() });
    await there.desk.accept(there.customer.callId);
    await there.customer.end();
    expect(server.ended.filter(({ callId }) => callId === there.customer.callId)).toMatchObject([{ test: true }]);
  });
});
