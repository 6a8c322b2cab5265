import { ConnectionQuality, ConnectionState, RoomEvent, Track } from 'livekit-client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PATIENCE_MS } from '../../../src/call/call-controller.ts';
import { sceneOf } from '../../../src/call/call-scene.ts';
import { encodeMessage } from '../../../src/call/messages.ts';
import { GRACE_MS, PAGE_CHANGE_MS } from '../../../src/call/peer-watch.ts';
import { startCall } from './call-stand.ts';
import type { CallStand } from './call-stand.ts';
import { StandInPeer } from './stand-in-room.ts';
import type { StandInRoom } from './stand-in-room.ts';

const { Camera, Microphone } = Track.Source;

let stand: CallStand;
let room: StandInRoom;
let peer: StandInPeer;

const scene = (): string => sceneOf(stand.call.facts);

beforeEach(async () => {
  vi.useFakeTimers();
  stand = await startCall({ live: true });
  [room] = stand.rooms as [StandInRoom];
  peer = new StandInPeer('PA_1', Camera, Microphone);
});

afterEach(() => {
  stand.call.leave();
  vi.useRealTimers();
});

async function meet(): Promise<void> {
  room.meet('customer', peer);
  await vi.advanceTimersByTimeAsync(GRACE_MS);
}

function announcePageChange(): void {
  room.emit(RoomEvent.DataReceived, encodeMessage({ kind: 'page_change' }), peer, 0, 'visavis');
}

describe('the other side', () => {
  it('is waited for, then there', async () => {
    expect(scene()).toBe('waiting');
    await meet();
    expect(scene()).toBe('talking');
  });

  it('that comes without camera is said to, once it had time to bring one', async () => {
    peer.trackPublications.delete(Camera);
    room.meet('customer', peer);
    expect(scene()).toBe('talking');
    await vi.advanceTimersByTimeAsync(GRACE_MS);
    expect(scene()).toBe('peer_unseen');
  });

  it('is not missed at a blink', async () => {
    await meet();
    room.miss('customer');
    await vi.advanceTimersByTimeAsync(GRACE_MS - 100);
    expect(scene()).toBe('talking');
    room.meet('customer', new StandInPeer('PA_2', Camera, Microphone));
    await vi.advanceTimersByTimeAsync(2 * GRACE_MS);
    expect(scene()).toBe('talking');
  });

  it('is missed when it stays away', async () => {
    await meet();
    room.miss('customer');
    await vi.advanceTimersByTimeAsync(GRACE_MS);
    expect(scene()).toBe('away');
  });

  it('is not said to be without picture and sound because a room went down', async () => {
    await meet();
    peer.trackPublications.clear();
    room.emit(RoomEvent.TrackUnsubscribed, {});
    room.close();
    await vi.advanceTimersByTimeAsync(0);
    stand.rooms[1]?.admit();
    await vi.advanceTimersByTimeAsync(0);
    expect(scene()).toBe('talking');
  });

  it('that changes its page is expected back, while its dead connection still stands in the room', async () => {
    await meet();
    announcePageChange();
    await vi.advanceTimersByTimeAsync(2000);
    expect(scene()).toBe('changing_page');
    room.meet('customer', new StandInPeer('PA_2', Camera, Microphone));
    expect(scene()).toBe('talking');
  });

  it('that does not come back from its page is away', async () => {
    await meet();
    announcePageChange();
    room.miss('customer');
    await vi.advanceTimersByTimeAsync(PAGE_CHANGE_MS);
    expect(scene()).toBe('away');
  });

  it('whose connection the server has lost is away', async () => {
    await meet();
    peer.connectionQuality = ConnectionQuality.Lost;
    room.emit(RoomEvent.ConnectionQualityChanged);
    expect(scene()).toBe('away');
  });
});

describe('a standstill', () => {
  const soundRate = (rate: number): void => {
    const sound = peer.getTrackPublication(Microphone);
    if (sound) sound.track.currentBitrate = rate;
  };

  it('is told within a second of being measured, and its end too', async () => {
    await meet();
    soundRate(0);
    await vi.advanceTimersByTimeAsync(1000);
    expect(scene()).toBe('stalled');
    soundRate(30_000);
    await vi.advanceTimersByTimeAsync(1000);
    expect(scene()).toBe('talking');
  });

  it('is none before the first sound has arrived, nor while the microphone is off', async () => {
    soundRate(0);
    await meet();
    await vi.advanceTimersByTimeAsync(5000);
    expect(scene()).toBe('talking');
    soundRate(30_000);
    await vi.advanceTimersByTimeAsync(1000);
    const sound = peer.getTrackPublication(Microphone);
    if (sound) sound.isMuted = true;
    soundRate(0);
    await vi.advanceTimersByTimeAsync(1000);
    expect(scene()).toBe('peer_silent');
  });

  it('that lasts is given up after twenty seconds', async () => {
    await meet();
    soundRate(0);
    await vi.advanceTimersByTimeAsync(PATIENCE_MS);
    expect(scene()).toBe('stalled');
    await vi.advanceTimersByTimeAsync(1000);
    expect(scene()).toBe('unreachable');
  });

  it('is none while a room that lost its server still brings picture and sound', async () => {
    await meet();
    room.change(ConnectionState.SignalReconnecting);
    await vi.advanceTimersByTimeAsync(2 * PATIENCE_MS);
    expect(scene()).toBe('talking');
    for (const { track } of peer.trackPublications.values()) track.currentBitrate = 0;
    await vi.advanceTimersByTimeAsync(PATIENCE_MS + 1000);
    expect(scene()).toBe('unreachable');
  });
});
