import { ConnectionState, DisconnectReason, RoomEvent, Track } from 'livekit-client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PATIENCE_MS } from '../../../src/call/call-controller.ts';
import type { CallEntry } from '../../../src/call/enter-ahead.ts';
import { encodeMessage } from '../../../src/call/messages.ts';
import { ACCESS, startCall } from './call-stand.ts';
import { StandInPeer, StandInRoom } from './stand-in-room.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('a call', () => {
  it('is joined with fresh access and brings in what the person has', async () => {
    const { call, rooms, media, accesses } = await startCall();
    expect(call.phase).toBe('connecting');
    rooms[0]?.admit();
    await vi.advanceTimersByTimeAsync(0);
    expect([call.phase, accesses(), media.publishedTo]).toEqual(['live', 1, [rooms[0]]]);
  });

  it('is joined on its way when somebody has set out for the room already, with what has come meanwhile', async () => {
    const room = new StandInRoom();
    room.meet('adviser', new StandInPeer('PA_1', Track.Source.Camera));
    const { call, rooms, shown } = await startCall({ access: () => Promise.resolve({ ...ACCESS, room: room.asRoom() }) });
    room.admit();
    await vi.advanceTimersByTimeAsync(0);
    expect([call.phase, rooms, shown.tracks]).toEqual(['live', [], [room.remoteParticipants.get('adviser')?.getTrackPublication(Track.Source.Camera)?.track]]);
  });

  it('leaves a room that somebody has set out for when the person left before', async () => {
    const room = new StandInRoom();
    room.connect().catch(() => undefined);
    const { promise: access, resolve: arrive } = Promise.withResolvers<CallEntry>();
    const { call } = await startCall({ access: () => access });
    call.leave();
    arrive({ ...ACCESS, room: room.asRoom() });
    await vi.advanceTimersByTimeAsync(0);
    expect([call.phase, room.left]).toEqual(['ended', true]);
  });

  it('is joined once, however often one asks', async () => {
    const { call, rooms } = await startCall();
    void call.join();
    await vi.advanceTimersByTimeAsync(0);
    expect(rooms).toHaveLength(1);
  });

  it('tries again when the room has vanished between access and entry', async () => {
    const { call, rooms, accesses } = await startCall();
    rooms[0]?.refuse();
    await vi.advanceTimersByTimeAsync(300);
    rooms[1]?.admit();
    await vi.advanceTimersByTimeAsync(0);
    expect([call.phase, accesses()]).toEqual(['live', 2]);
  });

  it('is over at once when the server says so', async () => {
    const { call, media } = await startCall({ access: () => Promise.reject({ code: 'call_over', status: 410 }) });
    expect([call.phase, media.stopped]).toEqual(['ended', true]);
  });

  it('fails at once when access is refused, and waits when the server is only away', async () => {
    const refused = await startCall({ access: () => Promise.reject({ code: 'token_invalid', status: 401 }) });
    expect([refused.call.phase, refused.call.facts.cause]).toEqual(['failed', 'refused']);
    const away = await startCall({ access: () => Promise.reject({ code: 'unreachable', status: 0 }) });
    expect(away.call.phase).toBe('connecting');
    await vi.advanceTimersByTimeAsync(PATIENCE_MS);
    expect([away.call.phase, away.call.facts.cause]).toEqual(['failed', 'unreachable']);
  });

  it('is left in every phase, and then stays left', async () => {
    const { call, rooms, media } = await startCall({ live: true });
    call.leave();
    expect([call.phase, rooms[0]?.left, media.stopped]).toEqual(['ended', true, true]);
    await call.join();
    expect([call.phase, rooms.length]).toEqual(['ended', 1]);
  });

  it('left while access is on its way opens no room', async () => {
    const { promise, resolve } = Promise.withResolvers<never>();
    const { call, rooms } = await startCall({ access: () => promise });
    call.leave();
    resolve({ serverUrl: 'ws://127.0.0.1:1', token: 't', callRef: null } as never);
    await vi.advanceTimersByTimeAsync(0);
    expect([call.phase, rooms.length]).toEqual(['ended', 0]);
  });
});

describe('a room that ends', () => {
  it('ends the call when it was deleted', async () => {
    const { call, rooms, media } = await startCall({ live: true });
    rooms[0]?.close(DisconnectReason.ROOM_DELETED);
    expect([call.phase, media.stopped]).toEqual(['ended', true]);
  });

  it('gives the call to another window without a fight', async () => {
    const { call, rooms, media } = await startCall({ live: true });
    rooms[0]?.close(DisconnectReason.DUPLICATE_IDENTITY);
    await vi.advanceTimersByTimeAsync(PATIENCE_MS);
    expect([call.phase, call.facts.cause, rooms.length, media.stopped]).toEqual(['failed', 'elsewhere', 1, true]);
  });

  for (const reason of [undefined, DisconnectReason.SERVER_SHUTDOWN, DisconnectReason.STATE_MISMATCH, DisconnectReason.CLIENT_INITIATED]) {
    it(`is replaced by another one for the same call (${DisconnectReason[reason ?? 0]})`, async () => {
      const { call, rooms, media, accesses } = await startCall({ live: true });
      rooms[0]?.close(reason);
      expect(call.phase).toBe('rebuilding');
      await vi.advanceTimersByTimeAsync(0);
      rooms[1]?.admit();
      await vi.advanceTimersByTimeAsync(0);
      expect([call.phase, accesses(), media.publishedTo.at(-1), media.stopped]).toEqual(['live', 2, rooms[1], false]);
    });
  }

  it('and cannot be replaced is told after twenty seconds, counted from the first sign', async () => {
    const { call, rooms, media } = await startCall({ live: true });
    rooms[0]?.change(ConnectionState.Reconnecting, RoomEvent.Reconnecting);
    expect(call.phase).toBe('reconnecting');
    await vi.advanceTimersByTimeAsync(6000);
    rooms[0]?.close();
    for (let second = 6; second < PATIENCE_MS / 1000 - 1; second += 1) {
      await vi.advanceTimersByTimeAsync(1000);
      rooms.at(-1)?.refuse();
    }
    expect(call.phase).toBe('rebuilding');
    await vi.advanceTimersByTimeAsync(1000);
    expect([call.phase, call.facts.cause, media.stopped]).toEqual(['failed', 'unreachable', false]);
  });

  it('is forgotten once another one stands, however long the search began before', async () => {
    const { call, rooms } = await startCall({ live: true });
    rooms[0]?.change(ConnectionState.Reconnecting, RoomEvent.Reconnecting);
    rooms[0]?.close();
    await vi.advanceTimersByTimeAsync(0);
    rooms[1]?.admit();
    await vi.advanceTimersByTimeAsync(2 * PATIENCE_MS);
    expect(call.phase).toBe('live');
  });

  it('may report what it likes once it was replaced', async () => {
    const { call, rooms, shown } = await startCall({ live: true });
    rooms[0]?.close();
    await vi.advanceTimersByTimeAsync(0);
    rooms[1]?.admit();
    await vi.advanceTimersByTimeAsync(0);
    rooms[0]?.emit(RoomEvent.TrackSubscribed, { sid: 'old' });
    rooms[0]?.emit(RoomEvent.DataReceived, encodeMessage({ kind: 'text', text: 'late' }), undefined, 0, 'visavis');
    for (const event of [RoomEvent.Reconnecting, RoomEvent.Reconnected]) rooms[0]?.emit(event);
    rooms[0]?.close(DisconnectReason.ROOM_DELETED);
    rooms[0]?.close(DisconnectReason.DUPLICATE_IDENTITY);
    expect([call.phase, shown.tracks, shown.messages]).toEqual(['live', [], []]);
  });

  it('mends itself and is live again', async () => {
    const { call, rooms } = await startCall({ live: true });
    rooms[0]?.change(ConnectionState.Reconnecting, RoomEvent.Reconnecting);
    rooms[0]?.change(ConnectionState.Connected, RoomEvent.Reconnected);
    await vi.advanceTimersByTimeAsync(2 * PATIENCE_MS);
    expect([call.phase, rooms.length]).toEqual(['live', 1]);
  });
});

describe('a call that failed', () => {
  it('can be tried again with the same devices', async () => {
    const { call, rooms, media } = await startCall({ live: true });
    rooms[0]?.close();
    await vi.advanceTimersByTimeAsync(PATIENCE_MS);
    expect(call.phase).toBe('failed');
    const again = call.join();
    await vi.advanceTimersByTimeAsync(0);
    rooms.at(-1)?.admit();
    await again;
    expect([call.phase, media.stopped]).toEqual(['live', false]);
  });

  it('tries by itself when the page wakes from a sleep', async () => {
    const { call, rooms } = await startCall({ live: true });
    rooms[0]?.close(DisconnectReason.CLIENT_INITIATED);
    await vi.advanceTimersByTimeAsync(PATIENCE_MS);
    void call.revive();
    expect(call.phase).toBe('connecting');
  });

  it('has its whole patience again when the page wakes in the middle', async () => {
    const { call, rooms } = await startCall({ live: true });
    rooms[0]?.close();
    await vi.advanceTimersByTimeAsync(PATIENCE_MS - 1000);
    await call.revive();
    await vi.advanceTimersByTimeAsync(PATIENCE_MS - 1000);
    expect(call.phase).toBe('rebuilding');
  });
});

describe('messages', () => {
  it('reach the host when they are ours and whole', async () => {
    const { rooms, shown } = await startCall({ live: true });
    const text = encodeMessage({ kind: 'text', text: 'Guten Tag' });
    rooms[0]?.emit(RoomEvent.DataReceived, text, undefined, 0, 'visavis');
    rooms[0]?.emit(RoomEvent.DataReceived, text, undefined, 0, 'somebody-else');
    rooms[0]?.emit(RoomEvent.DataReceived, new Uint8Array([123]), undefined, 0, 'visavis');
    expect(shown.messages).toEqual([{ kind: 'text', text: 'Guten Tag' }]);
  });

  it('are sent only where somebody can get them, and the answer says so', async () => {
    const { call, rooms } = await startCall({ live: true });
    expect(await call.send({ kind: 'page_change' })).toBe(true);
    rooms[0]?.change(ConnectionState.Reconnecting, RoomEvent.Reconnecting);
    expect(await call.send({ kind: 'page_change' })).toBe(false);
    expect(rooms[0]?.sent).toHaveLength(1);
  });
});
