import { LocalAudioTrack, LocalVideoTrack, Track, TrackEvent, VideoPresets } from 'livekit-client';
import type { LocalTrack, LocalTrackPublication, Room } from 'livekit-client';
import { cameraOptions } from './call-room.ts';
import type { CallRole } from './call-room.ts';
import type { SourceState } from './call-scene.ts';
import { acquireMedia, constraintsFor, mayOpen, stopTracks } from './media.ts';
import type { Acquired, MediaChoice, MediaProblem, MediaSource } from './media.ts';

/** Sound first: it says most, and it is there at once, while a picture must be encoded. */
const SOURCES = ['microphone', 'camera'] as const;

/** The person's own camera and microphone. They outlive a room and go into each that the call needs. */
export class OwnMedia {
  readonly #onChange: () => void;
  #role: CallRole = 'customer';
  #room: Room | undefined;
  #camera: LocalVideoTrack | undefined;
  #microphone: LocalAudioTrack | undefined;
  #stopped = false;

  /** Why a source that was asked for is not there. */
  problems: Acquired['problems'] = {};
  /** Sources that are being opened or closed. */
  readonly busy = new Set<MediaSource>();

  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  get camera(): SourceState {
    return stateOf(this.#camera);
  }

  get microphone(): SourceState {
    return stateOf(this.#microphone);
  }

  /** The own picture's track while the camera is on. */
  get picture(): LocalVideoTrack | undefined {
    return this.camera === 'on' ? this.#camera : undefined;
  }

  get interrupted(): boolean {
    return SOURCES.some((source) => this.#track(source)?.isUpstreamPaused);
  }

  /** Whether there is a camera on the other side of the device: phones say which way theirs look. */
  get turnable(): boolean {
    return this.#camera?.mediaStreamTrack.getSettings().facingMode !== undefined;
  }

  /** Takes over what a preview has acquired, and acquires what is wanted beyond it: without a prompt when `quiet`. */
  async take(choice: MediaChoice, role: CallRole, quiet: boolean): Promise<void> {
    this.#role = role;
    this.#stopped = false;
    this.#adopt({ videoTrack: alive(choice.videoTrack), audioTrack: alive(choice.audioTrack) }, choice);
    const lacks = async (source: MediaSource): Promise<boolean> =>
      choice[source] && !this.#track(source) && (!quiet || (await mayOpen(source)));
    const [camera, microphone] = await Promise.all([lacks('camera'), lacks('microphone')]);
    await this.#acquire({ ...choice, camera, microphone });
  }

  /** Brings what is there into a room, and whatever comes later too. */
  publishTo(room: Room): void {
    this.#room = room;
    void this.#publishAll();
  }

  /** Switches a source on or off. Asks for the device when there is none yet. */
  async toggle(source: MediaSource): Promise<void> {
    const track = this.#track(source);
    await this.#whileBusy(source, async () => {
      this.problems = {};
      if (!track) await this.#acquire({ camera: source === 'camera', microphone: source === 'microphone' });
      else if (track.isMuted) await track.unmute();
      else await track.mute();
    });
  }

  async choose(source: MediaSource, deviceId: string): Promise<void> {
    await this.#whileBusy(source, async () => {
      const track = this.#track(source);
      if (track) await track.setDeviceId(deviceId);
    });
  }

  /** Changes between the camera that sees the person and the one that sees what the person sees. */
  async flip(): Promise<void> {
    await this.#whileBusy('camera', async () => {
      const front = this.#camera?.mediaStreamTrack.getSettings().facingMode !== 'environment';
      await this.#camera?.restartTrack({ facingMode: front ? 'environment' : 'user', resolution: VideoPresets.h720.resolution });
    });
  }

  /** Takes camera and microphone back after another program, or a phone call, had them. */
  async resume(): Promise<void> {
    for (const source of SOURCES) {
      const track = this.#track(source);
      if (track?.isUpstreamPaused) await this.#whileBusy(source, () => track.restartTrack());
    }
  }

  deviceId(source: MediaSource): string | undefined {
    return this.#track(source)?.mediaStreamTrack.getSettings().deviceId;
  }

  stop(): void {
    this.#stopped = true;
    this.#room = undefined;
    for (const source of SOURCES) this.#track(source)?.stop();
    this.#camera = this.#microphone = undefined;
    this.#onChange();
  }

  async #acquire(choice: MediaChoice): Promise<void> {
    if (!choice.camera && !choice.microphone) return;
    const acquired = await acquireMedia(choice);
    if (this.#stopped) {
      stopTracks(acquired.videoTrack, acquired.audioTrack);
      return;
    }
    this.problems = acquired.problems;
    this.#adopt(acquired, choice);
  }

  #adopt({ videoTrack, audioTrack }: Partial<Acquired>, choice: MediaChoice): void {
    const { video, audio } = constraintsFor({ ...choice, camera: true, microphone: true });
    // Managed by the library, not "provided by user": it then turns the camera's light off and on, and restarts after a sleep.
    if (videoTrack) this.#camera = new LocalVideoTrack(videoTrack, video as MediaTrackConstraints, false);
    if (audioTrack) this.#microphone = new LocalAudioTrack(audioTrack, audio as MediaTrackConstraints, false);
    if (videoTrack) this.#welcome('camera');
    if (audioTrack) this.#welcome('microphone');
    this.#onChange();
  }

  #welcome(source: MediaSource): void {
    const track = this.#track(source);
    if (!track) return;
    track.source = source === 'camera' ? Track.Source.Camera : Track.Source.Microphone;
    for (const event of [TrackEvent.Muted, TrackEvent.Unmuted, TrackEvent.UpstreamPaused, TrackEvent.UpstreamResumed, TrackEvent.Restarted] as const) {
      track.on(event, this.#onChange);
    }
    void this.#publish(source);
  }

  async #publishAll(): Promise<void> {
    for (const source of SOURCES) await this.#publish(source);
  }

  async #publish(source: MediaSource): Promise<LocalTrackPublication | undefined> {
    const track = this.#track(source);
    const options = source === 'camera' ? cameraOptions(this.#role) : {};
    // A room that goes down while it takes a track says so itself; the next one gets the track again.
    return track && this.#room?.localParticipant.publishTrack(track as LocalTrack, options).catch(() => undefined);
  }

  async #whileBusy(source: MediaSource, work: () => Promise<unknown>): Promise<void> {
    if (this.busy.has(source)) return;
    this.busy.add(source);
    this.#onChange();
    try {
      await work();
    } catch (error) {
      this.problems = { ...this.problems, [source]: problemOf(error) };
    } finally {
      this.busy.delete(source);
      this.#onChange();
    }
  }

  #track(source: MediaSource): LocalVideoTrack | LocalAudioTrack | undefined {
    return source === 'camera' ? this.#camera : this.#microphone;
  }
}

function stateOf(track: LocalVideoTrack | LocalAudioTrack | undefined): SourceState {
  return track ? (track.isMuted ? 'off' : 'on') : 'none';
}

function alive(track: MediaStreamTrack | undefined): MediaStreamTrack | undefined {
  return track?.readyState === 'live' ? track : undefined;
}

function problemOf(error: unknown): MediaProblem {
  return error instanceof Error && error.name === 'NotAllowedError' ? 'denied' : 'busy';
}
