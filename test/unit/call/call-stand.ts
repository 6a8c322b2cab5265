import type { RemoteTrack, Room } from 'livekit-client';
import { vi } from 'vitest';
import { CallController } from '../../../src/call/call-controller.ts';
import type { CallHost, CallMedia } from '../../../src/call/call-host.ts';
import type { CallEntry } from '../../../src/call/enter-ahead.ts';
import type { CallMessage } from '../../../src/contract/call.ts';
import { StandInRoom } from './stand-in-room.ts';

export class StandInMedia implements CallMedia {
  readonly camera = 'on';
  readonly microphone = 'on';
  readonly interrupted = false;
  readonly publishedTo: unknown[] = [];
  stopped = false;

  publishTo(room: Room): void {
    this.publishedTo.push(room);
  }

  stop(): void {
    this.stopped = true;
  }
}

export interface CallStand {
  readonly call: CallController;
  /** Every room that was opened, in order. */
  readonly rooms: StandInRoom[];
  readonly media: StandInMedia;
  readonly shown: { readonly tracks: RemoteTrack[]; readonly messages: CallMessage[] };
  readonly accesses: () => number;
}

export const ACCESS: CallEntry = { serverUrl: 'ws://127.0.0.1:1', token: 't', callRef: null };

/** A call that was asked for, on rooms that stand in for real ones. With `live`, the first has let the person in. */
export async function startCall({ access, live = false }: { access?: () => Promise<CallEntry>; live?: boolean } = {}): Promise<CallStand> {
  const rooms: StandInRoom[] = [];
  const media = new StandInMedia();
  const shown = { tracks: [] as RemoteTrack[], messages: [] as CallMessage[] };
  const give = vi.fn(access ?? (() => Promise.resolve(ACCESS)));
  const host: CallHost = {
    access: give,
    showTrack: (track) => void shown.tracks.push(track),
    dropTrack: () => undefined,
    hearMessage: (message) => void shown.messages.push(message),
    addController: () => undefined,
    removeController: () => undefined,
    requestUpdate: () => undefined,
    updateComplete: Promise.resolve(true),
  };
  const createRoom = (): Room => {
    const room = new StandInRoom();
    rooms.push(room);
    return room.asRoom();
  };
  const call = new CallController(host, createRoom, media);
  void call.join();
  await vi.advanceTimersByTimeAsync(0);
  if (live) {
    rooms[0]?.admit();
    await vi.advanceTimersByTimeAsync(0);
  }
  return { call, rooms, media, shown, accesses: () => give.mock.calls.length };
}
