import { EventEmitter } from 'node:events';
import { ConnectionQuality, ConnectionState, ParticipantKind, RoomEvent } from 'livekit-client';
import type { DisconnectReason, Room, Track } from 'livekit-client';

interface Publication {
  isMuted: boolean;
  track: { currentBitrate: number };
}

/** Somebody in a room, with what is published. */
export class StandInPeer {
  readonly kind = ParticipantKind.STANDARD;
  readonly trackPublications = new Map<Track.Source, Publication>();
  readonly sid: string;
  connectionQuality = ConnectionQuality.Excellent;

  constructor(sid: string, ...sources: Track.Source[]) {
    this.sid = sid;
    for (const source of sources) this.trackPublications.set(source, { isMuted: false, track: { currentBitrate: 30_000 } });
  }

  getTrackPublication(source: Track.Source): Publication | undefined {
    return this.trackPublications.get(source);
  }
}

/** Acts as LiveKit's room as far as the controller knows it: the test says what happens and when. */
export class StandInRoom extends EventEmitter {
  state = ConnectionState.Disconnected;
  canPlaybackAudio = true;
  left = false;
  readonly sent: Uint8Array[] = [];
  readonly remoteParticipants = new Map<string, StandInPeer>();
  readonly localParticipant = {
    connectionQuality: ConnectionQuality.Excellent,
    publishData: async (bytes: Uint8Array): Promise<void> => void this.sent.push(bytes),
  };
  readonly #entered = Promise.withResolvers<void>();

  connect(): Promise<void> {
    this.state = ConnectionState.Connecting;
    return this.#entered.promise;
  }

  disconnect(): Promise<void> {
    this.left = true;
    this.#entered.reject(new Error('left'));
    this.close();
    return Promise.resolve();
  }

  async startAudio(): Promise<void> {
    this.canPlaybackAudio = true;
  }

  /** The server lets the person in. */
  admit(): void {
    this.state = ConnectionState.Connected;
    this.#entered.resolve();
  }

  refuse(): void {
    this.state = ConnectionState.Disconnected;
    this.#entered.reject(new Error('refused'));
  }

  close(reason?: DisconnectReason): void {
    this.state = ConnectionState.Disconnected;
    this.emit(RoomEvent.Disconnected, reason);
  }

  change(state: ConnectionState, event?: RoomEvent): void {
    this.state = state;
    if (event) this.emit(event);
    this.emit(RoomEvent.ConnectionStateChanged, state);
  }

  meet(identity: string, peer: StandInPeer): void {
    this.remoteParticipants.set(identity, peer);
    this.emit(RoomEvent.ParticipantConnected, peer);
  }

  miss(identity: string): void {
    this.remoteParticipants.delete(identity);
    this.emit(RoomEvent.ParticipantDisconnected);
  }

  asRoom(): Room {
    return this as unknown as Room;
  }
}
