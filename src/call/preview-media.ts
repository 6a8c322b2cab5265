import { acquireMedia, stopTracks } from './media.ts';
import type { Acquired, MediaAccess, MediaChoice, MediaSource } from './media.ts';
import type { PreviewState } from './preview-words.ts';

/** Camera and microphone before a call: opened once, switched, changed for others, and handed over. */
export class PreviewMedia {
  readonly #onChange: () => void;
  #access: MediaAccess = {};
  #round = 0;
  #asking = true;
  #problems: Acquired['problems'] = {};
  #ids: Pick<MediaChoice, 'cameraId' | 'microphoneId'> = {};
  #facing: string | undefined;

  videoTrack: MediaStreamTrack | undefined;
  audioTrack: MediaStreamTrack | undefined;
  /** Grows whenever a device was opened. */
  generation = 0;

  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  get state(): PreviewState {
    const [camera, microphone] = [this.videoTrack !== undefined, this.audioTrack !== undefined];
    return { asking: this.#asking, camera, microphone, problems: this.#problems };
  }

  /** Whether the picture is to be mirrored, as in a mirror one expects oneself. */
  get facesUser(): boolean {
    return this.videoTrack?.getSettings().facingMode !== 'environment';
  }

  get turnable(): boolean {
    return this.videoTrack?.getSettings().facingMode !== undefined;
  }

  deviceId(source: MediaSource): string | undefined {
    return this.#track(source)?.getSettings().deviceId;
  }

  /** Opens what is wished, in one prompt. */
  async open(wish: MediaChoice, access: MediaAccess): Promise<void> {
    this.#access = access;
    this.#asking = true;
    stopTracks(this.videoTrack, this.audioTrack);
    this.videoTrack = this.audioTrack = undefined;
    await this.#acquire(wish);
  }

  async toggle(source: MediaSource): Promise<void> {
    if (this.#track(source)) this.#drop(source);
    else await this.#acquire({ camera: source === 'camera', microphone: source === 'microphone', ...this.#ids });
  }

  async choose(source: MediaSource, deviceId: string): Promise<void> {
    this.#ids = { ...this.#ids, [source === 'camera' ? 'cameraId' : 'microphoneId']: deviceId };
    this.#drop(source);
    await this.toggle(source);
  }

  /** Changes to the camera on the other side of a phone. */
  async turn(): Promise<void> {
    this.#facing = this.facesUser ? 'environment' : 'user';
    this.#ids = { microphoneId: this.#ids.microphoneId };
    this.#drop('camera');
    await this.toggle('camera');
  }

  /** Gives what was opened to the call, as far as it is wanted there. The rest is closed. */
  handOver({ camera, microphone }: MediaChoice): MediaChoice {
    this.#round += 1;
    if (!camera) this.#drop('camera');
    if (!microphone) this.#drop('microphone');
    const { videoTrack, audioTrack } = this;
    const ids = { cameraId: this.deviceId('camera'), microphoneId: this.deviceId('microphone') };
    this.videoTrack = this.audioTrack = undefined;
    return { camera, microphone, videoTrack, audioTrack, ...ids };
  }

  close(): void {
    this.#round += 1;
    stopTracks(this.videoTrack, this.audioTrack);
    this.videoTrack = this.audioTrack = undefined;
  }

  async #acquire(wish: MediaChoice): Promise<void> {
    const round = (this.#round += 1);
    this.#problems = {};
    this.#onChange();
    const acquired = await acquireMedia(wish, this.#access, this.#facing);
    // Somebody closed the preview, or asked for something else, while the browser's question was open.
    if (round !== this.#round) {
      stopTracks(acquired.videoTrack, acquired.audioTrack);
      return;
    }
    this.#asking = false;
    this.#problems = acquired.problems;
    this.videoTrack = acquired.videoTrack ?? this.videoTrack;
    this.audioTrack = acquired.audioTrack ?? this.audioTrack;
    this.generation += 1;
    this.#onChange();
  }

  #drop(source: MediaSource): void {
    stopTracks(this.#track(source));
    if (source === 'camera') this.videoTrack = undefined;
    else this.audioTrack = undefined;
    this.#onChange();
  }

  #track(source: MediaSource): MediaStreamTrack | undefined {
    return source === 'camera' ? this.videoTrack : this.audioTrack;
  }
}
