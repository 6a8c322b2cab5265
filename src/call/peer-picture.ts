import { Track } from 'livekit-client';
import type { RemoteTrack } from 'livekit-client';
import { html, LitElement, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { define } from '../kit/define.ts';
import '../kit/face.ts';
import { tokens } from '../kit/tokens.styles.ts';
import type { SourceState } from './call-scene.ts';
import { useSpeaker } from './devices.ts';
import { drawFrame, drawPicture, fetchPicture } from './draw.ts';
import { pause } from './pause.ts';
import styles from './peer-picture.styles.ts';

/** From this width on a still picture can fill the stage; a smaller one is only its colour behind the face. */
const POSTER_MIN = 320;

/** So few pixels, drawn large, are a soft picture that costs nothing; a blur would be computed anew with every frame shown. */
const SOFT_WIDTH = 24;

/** How long frames may take before a still picture stands in: most calls show theirs sooner, and drawing two pictures would delay the one that is wanted. */
const POSTER_MS = 700;

/** How old the frame may be that stands in when frames stop. A track that ends turns black before it says so. */
const KEEP_MS = 1000;

/**
 * The other side, large. Where its first frame lets itself wait, its picture; where frames stop, the last one; without a camera, the face.
 */
export class VisavisPeerPicture extends LitElement {
  static override styles = [tokens, styles];

  @property() name = '';
  /** Address of a still picture, or empty. */
  @property() src = '';
  @property({ attribute: false }) camera: SourceState = 'none';
  /** Frames have stopped: what is shown is not now. */
  @property({ type: Boolean, reflect: true }) dimmed = false;
  @property({ attribute: false }) speakerId: string | undefined;

  @query('video') private video!: HTMLVideoElement;
  @query('audio') private audio!: HTMLAudioElement;
  @query('.still') private still!: HTMLCanvasElement;
  @query('.poster') private poster!: HTMLCanvasElement;
  /** A frame of the present track was shown. */
  @state() private seen = false;
  @state() private stilled = false;
  /** The still picture; null when there is none, undefined until it was needed and fetched. */
  @state() private bitmap: ImageBitmap | null | undefined;
  @state() private upright = false;
  #videoTrack: RemoteTrack | undefined;
  #load: AbortController | undefined;
  #keeping: ReturnType<typeof setInterval> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#keeping = setInterval(() => this.#keepFrame(), KEEP_MS);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.#keeping);
  }

  /** Whether any frame of the other side was shown yet. */
  get met(): boolean {
    return this.seen || this.stilled;
  }

  /** Whether a moving picture of the other side is to be seen. */
  get moving(): boolean {
    return this.seen && this.camera === 'on';
  }

  showTrack(track: RemoteTrack): void {
    if (track.kind === Track.Kind.Audio) {
      track.attach(this.audio);
      void useSpeaker(this.audio, this.speakerId);
      return;
    }
    this.#videoTrack?.detach(this.video);
    this.#videoTrack = track;
    this.seen = false;
    track.attach(this.video);
    onFirstFrame(this.video, () => {
      if (track !== this.#videoTrack) return;
      this.seen = true;
      this.dispatchEvent(new Event('visavis-frame-show'));
    });
  }

  dropTrack(track: RemoteTrack): void {
    if (track === this.#videoTrack) {
      this.#videoTrack = undefined;
      this.seen = false;
    }
    track.detach();
  }

  /** Shows the present frame as a still picture from now on, until another track brings frames. */
  hold(): void {
    this.#keepFrame();
    this.seen = false;
  }

  override render(): TemplateResult {
    const still = !this.seen && this.stilled && this.camera !== 'off';
    const faceless = this.moving || still || this.#filling || (this.bitmap === undefined && this.camera !== 'off');
    return html`<canvas class="poster ${this.#filling ? '' : 'soft'} ${this.moving ? 'under' : ''}" ?hidden=${!this.bitmap} aria-hidden="true"></canvas>
      <canvas class="still" ?hidden=${!still} aria-hidden="true"></canvas>
      <video class=${this.moving ? 'seen' : ''} ?data-upright=${this.upright} playsinline autoplay muted aria-label=${this.name || nothing}
        @resize=${this.#measure}></video>
      <audio autoplay></audio>
      <div class="wash"></div>
      ${faceless ? nothing : html`<visavis-face .src=${this.src} .name=${this.name}></visavis-face>`}`;
  }

  /** Whether the still picture stands for the moving one, until that comes. Who has switched the camera off is a face. */
  get #filling(): boolean {
    return this.camera !== 'off' && (this.bitmap?.width ?? 0) >= POSTER_MIN;
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('src')) this.#dropPoster();
    if (this.bitmap === undefined && !this.#load && !this.moving) void this.#fetchPoster();
    if (changed.has('speakerId')) void useSpeaker(this.audio, this.speakerId);
    if (this.bitmap && (changed.has('bitmap') || changed.has('camera'))) drawPicture(this.bitmap, this.poster, this.#filling ? this.bitmap.width : SOFT_WIDTH);
  }

  #keepFrame(): void {
    const source = this.#videoTrack?.mediaStreamTrack;
    if (!this.moving || document.hidden || source?.readyState !== 'live' || source.muted) return;
    this.stilled = drawFrame(this.video, this.still) || this.stilled;
  }

  readonly #measure = (): void => {
    this.upright = this.video.videoHeight > this.video.videoWidth;
  };

  async #fetchPoster(): Promise<void> {
    const load = (this.#load = new AbortController());
    if (this.camera !== 'off') await pause(POSTER_MS, load.signal);
    const bitmap = this.moving ? undefined : ((await fetchPicture(this.src, load.signal)) ?? null);
    if (load !== this.#load) {
      bitmap?.close();
      return;
    }
    this.#load = undefined;
    this.bitmap = bitmap;
  }

  #dropPoster(): void {
    this.#load?.abort();
    this.#load = undefined;
    this.bitmap?.close();
    this.bitmap = undefined;
  }
}

function onFirstFrame(video: HTMLVideoElement, then: () => void): void {
  // Engines without frame callbacks say at least that data is there.
  if ('requestVideoFrameCallback' in video) video.requestVideoFrameCallback(then);
  else (video as HTMLVideoElement).addEventListener('loadeddata', then, { once: true });
}

define('visavis-peer-picture', VisavisPeerPicture);

declare global {
  interface HTMLElementTagNameMap {
    'visavis-peer-picture': VisavisPeerPicture;
  }
}
