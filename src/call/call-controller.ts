import { ConnectionState, RoomEvent } from 'livekit-client';
import type { RemoteTrack, Room } from 'livekit-client';
import type { ReactiveController } from 'lit';
import type { CallMessage } from '../contract/call.ts';
import type { CallHost, CallMedia } from './call-host.ts';
import { connectOptions } from './call-room.ts';
import type { CallFacts, FailCause } from './call-scene.ts';
import { CALL_STEPS, isUnderWay } from './call-state.ts';
import type { CallPhase, CallSignal } from './call-state.ts';
import type { CallEntry } from './enter-ahead.ts';
import { decodeMessage, encodeMessage, TOPIC } from './messages.ts';
import { pause } from './pause.ts';
import { PeerWatch } from './peer-watch.ts';
import { findPeer, isFlowing, isPoor } from './peer.ts';
import { verdictOnAccess, verdictOnRoom } from './verdict.ts';

/** How long a broken call is worked on before the person is told and asked. */
export const PATIENCE_MS = 20_000;

/** Between two tries to enter a room; from then on two seconds. */
const PAUSES_MS = [250, 600, 1200];

/** News after which the room is read anew. */
const LOOK_AGAIN = [
  RoomEvent.ParticipantConnected,
  RoomEvent.ParticipantDisconnected,
  RoomEvent.TrackSubscribed,
  RoomEvent.TrackUnsubscribed,
  RoomEvent.TrackMuted,
  RoomEvent.TrackUnmuted,
  RoomEvent.ConnectionQualityChanged,
  RoomEvent.AudioPlaybackStatusChanged,
  RoomEvent.ConnectionStateChanged,
] as const;

/** Holds one call for its host element: enters rooms, follows them, mends or replaces them, and says when it cannot. */
export class CallController implements ReactiveController {
  readonly #host: CallHost;
  readonly #createRoom: () => Room;
  readonly #media: CallMedia;
  readonly #peer: PeerWatch;
  #room: Room | undefined;
  #effort: AbortController | undefined;
  #patience: ReturnType<typeof setTimeout> | undefined;
  #phase: CallPhase = 'idle';
  #cause: FailCause | null = null;

  constructor(host: CallHost, createRoom: () => Room, media: CallMedia) {
    this.#host = host;
    this.#createRoom = createRoom;
    this.#media = media;
    this.#peer = new PeerWatch(() => this.#look());
    host.addController(this);
  }

  get phase(): CallPhase {
    return this.#phase;
  }

  /** Whether sound can be heard without a tap. */
  get audible(): boolean {
    return this.#room?.canPlaybackAudio ?? true;
  }

  get facts(): CallFacts {
    const { camera, microphone, interrupted } = this.#media;
    const { state: peer, camera: peerCamera, microphone: peerMicrophone, settling, stalled } = this.#peer;
    const own = { camera, microphone, interrupted, weak: this.#weak() };
    return { phase: this.#phase, cause: this.#cause, peer, peerCamera, peerMicrophone, settling, stalled, ...own };
  }

  /** An element that is only moved within the page stays in the call; its host leaves by name. */
  hostConnected(): void {
    this.#look();
  }

  /** Enters the call. Again after it failed. */
  async join(): Promise<void> {
    if (isUnderWay(this.#phase) || this.#phase === 'ended') return;
    this.#step('join');
    await this.#enter();
  }

  leave(): void {
    this.#step('leave');
  }

  /** Says that there is no way into the call. */
  refuse(cause: FailCause): void {
    this.#step('join');
    this.#step('gave_up', cause);
  }

  /** Lets sound through; to be called from a tap. */
  async listen(): Promise<void> {
    await this.#room?.startAudio().catch(() => undefined);
    this.#host.requestUpdate();
  }

  /** Tells the other side something. What cannot be sent now is lost, and the answer says so. */
  async send(message: CallMessage): Promise<boolean> {
    if (!this.#room || this.#phase !== 'live') return false;
    return this.#room.localParticipant.publishData(encodeMessage(message), { reliable: true, topic: TOPIC }).then(() => true, () => false);
  }

  /** The page is back from a sleep, in which the room may have gone and patience run out. */
  async revive(): Promise<void> {
    if (this.#phase === 'failed' && this.#cause === 'unreachable') await this.join();
    else if (this.#patience !== undefined) {
      this.#endPatience();
      this.#beginPatience();
    }
  }

  /** Seeks a room until one is entered, the call is known to be over, or patience ends. */
  async #enter(): Promise<void> {
    this.#effort?.abort();
    const { signal } = (this.#effort = new AbortController());
    this.#beginPatience();
    for (let tries = 0; ; tries += 1) {
      const news = await this.#tryRoom(signal);
      if (signal.aborted) return;
      if (news) {
        this.#hear(news);
        return;
      }
      await pause(PAUSES_MS[tries] ?? 2000, signal);
    }
  }

  async #tryRoom(signal: AbortSignal): Promise<CallSignal | undefined> {
    let access: CallEntry;
    try {
      access = await this.#host.access();
    } catch (error) {
      return verdictOnAccess(error);
    }
    if (signal.aborted) {
      if (access.room) this.#closeRoom(access.room);
      return undefined;
    }
    const room = this.#openRoom(access.room);
    try {
      await room.connect(access.serverUrl, access.token, connectOptions(access.serverUrl));
    } catch {
      this.#closeRoom(room);
      return undefined;
    }
    if (signal.aborted) return undefined;
    this.#media.publishTo(room);
    return 'connected';
  }

  #openRoom(room = this.#createRoom()): Room {
    if (this.#room) this.#closeRoom(this.#room);
    this.#room = room;
    // A room that was left may still report; its news is not ours any more.
    const ours = <Args extends unknown[]>(act: (...args: Args) => void) => (...args: Args): void => {
      if (room === this.#room) act(...args);
    };
    const look = ours(() => this.#look());
    room.on(RoomEvent.Reconnecting, ours(() => this.#hear('interrupted')));
    room.on(RoomEvent.Reconnected, ours(() => this.#hear('resumed')));
    room.on(RoomEvent.Disconnected, ours((reason) => {
      // While a room is sought, a failed `connect` says so itself.
      if (this.#phase === 'live' || this.#phase === 'reconnecting') this.#hear(verdictOnRoom(reason));
    }));
    room.on(RoomEvent.TrackSubscribed, ours((track: RemoteTrack) => this.#host.showTrack(track)));
    room.on(RoomEvent.TrackUnsubscribed, ours((track: RemoteTrack) => this.#host.dropTrack(track)));
    room.on(RoomEvent.DataReceived, ours((bytes, participant, _kind, topic) => {
      const message = topic === TOPIC ? decodeMessage(bytes) : undefined;
      if (!message) return;
      if (message.kind === 'page_change' && participant) this.#peer.leavesPage(participant.sid);
      this.#host.hearMessage(message);
      this.#host.requestUpdate();
    }));
    for (const event of LOOK_AGAIN) room.on(event, look);
    // Somebody who set out for the room ahead of us may be there already.
    for (const { track } of findPeer(room)?.trackPublications.values() ?? []) if (track) this.#host.showTrack(track);
    return room;
  }

  #closeRoom(room: Room): void {
    if (room === this.#room) this.#room = undefined;
    void room.disconnect(false).catch(() => undefined);
  }

  #hear(signal: CallSignal): void {
    const before = this.#phase;
    this.#step(signal);
    if (this.#phase === before) return;
    if (this.#phase === 'reconnecting') this.#beginPatience();
    if (this.#phase === 'rebuilding') void this.#enter();
  }

  #step(signal: CallSignal, cause: FailCause = signal === 'displaced' ? 'elsewhere' : 'refused'): void {
    const next = CALL_STEPS[this.#phase][signal];
    if (!next) return;
    this.#phase = next;
    this.#cause = next === 'failed' ? cause : null;
    if (!isUnderWay(next)) this.#letGo();
    this.#look();
  }

  #letGo(): void {
    this.#effort?.abort();
    this.#endPatience();
    if (this.#room) this.#closeRoom(this.#room);
    // A failed call may be tried again with the same devices, unless they are needed where it goes on.
    if (this.#phase === 'ended' || this.#cause === 'elsewhere') this.#media.stop();
  }

  #look(): void {
    this.#peer.look(this.#phase === 'live' ? this.#room : undefined);
    if (this.#phase === 'live' && this.#inTrouble()) this.#beginPatience();
    else if (this.#phase === 'live') this.#endPatience();
    this.#host.requestUpdate();
  }

  /** A room that has lost its server may still bring picture and sound; then nobody needs to know. */
  #inTrouble(): boolean {
    const room = this.#room;
    return this.#peer.stalled || (room !== undefined && room.state !== ConnectionState.Connected && !isFlowing(room));
  }

  #weak(): CallFacts['weak'] {
    if (isPoor(this.#room?.localParticipant.connectionQuality)) return 'own';
    return isPoor(this.#peer.quality) ? 'peer' : null;
  }

  /** Trouble counts from its first sign, whatever becomes of it. */
  #beginPatience(): void {
    this.#patience ??= setTimeout(() => this.#step('gave_up', 'unreachable'), PATIENCE_MS);
  }

  #endPatience(): void {
    clearTimeout(this.#patience);
    this.#patience = undefined;
  }
}
