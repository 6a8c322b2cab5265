import { html, LitElement, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { msg, updateWhenLocaleChanges } from '@lit/localize';
import { property, query, state } from 'lit/decorators.js';
import { controls } from '../kit/controls.styles.ts';
import { define } from '../kit/define.ts';
import { icon } from '../kit/icons.ts';
import { useLanguage } from '../kit/language.ts';
import { mediaIcon } from '../kit/media-icons.ts';
import { tokens } from '../kit/tokens.styles.ts';
import { browserOf } from './browser-help.ts';
import './device-menu.ts';
import { PreviewReadyEvent } from './events.ts';
import type { DeviceSelectEvent } from './events.ts';
import { LevelView } from './level-view.ts';
import { browserMedia, WATCH_ONLY } from './media.ts';
import type { MediaAccess, MediaChoice, MediaSource } from './media.ts';
import { PreviewMedia } from './preview-media.ts';
import { joinWord, levelWord, obstacleWord, previewWord } from './preview-words.ts';
import type { PreviewWord } from './preview-words.ts';
import styles from './preview.styles.ts';

void useLanguage('call', { de: () => import('./locales/de.ts') });

/**
 * Before a call: the own picture, a level that shows one is heard, the devices, and every way to take part. Asks for camera
 * and microphone once; what it opened goes into the call with the event. Removed without that, it closes what it opened.
 *
 * @fires visavis-preview-ready - The person is ready, with this choice.
 */
export class VisavisDevicePreview extends LitElement {
  static override styles = [tokens, controls, styles];

  @property({ attribute: 'peer-name' }) peerName = '';
  /** Words of the main button, where "Talk to …" does not say what happens. */
  @property() action = '';
  /** What the person wants from the start. */
  @property({ attribute: false }) wish: MediaChoice = { camera: true, microphone: true };
  @property({ attribute: false }) access: MediaAccess = browserMedia();
  @property({ attribute: false }) userAgent = navigator.userAgent;

  @query('video') private video!: HTMLVideoElement;
  @state() private speakerId: string | undefined;
  @state() private copied = false;
  readonly #media = new PreviewMedia(() => this.requestUpdate());
  readonly #level = new LevelView(this);

  constructor() {
    super();
    updateWhenLocaleChanges(this);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#open();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#level.follow(undefined);
    this.#media.close();
  }

  async #open(): Promise<void> {
    // Properties that stand in the same template are set by then.
    await this.updateComplete;
    if (this.isConnected) await this.#media.open(this.wish, this.access);
  }

  override render(): TemplateResult {
    const { camera, microphone, problems } = this.#media.state;
    const word = previewWord(this.#media.state);
    const obstacle = obstacleWord(problems, browserOf(this.userAgent));
    return html`${this.#renderView()}
      <div class="rest">
        <div class="say" role="status">${obstacle && !camera && !microphone ? nothing : html`<h2>${word.title}</h2><p class="soft">${word.text}</p>`}</div>
        ${obstacle ? this.#renderObstacle(obstacle) : nothing} ${camera || microphone ? this.#renderDevices() : nothing} ${this.#renderWays()}
      </div>`;
  }

  #renderView(): TemplateResult {
    const { camera, microphone } = this.#media.state;
    return html`<div class="view ${camera ? '' : 'dark'}">
      <video class=${this.#media.facesUser ? 'mirrored' : ''} ?hidden=${!camera} playsinline autoplay muted aria-label=${msg('My own picture', { id: 'call.preview-own' })}></video>
      ${camera ? nothing : html`<span class="off">${mediaIcon('camera-off', 40)}</span>`}
      <div class="level" ?hidden=${!microphone && !camera}>
        <span class="bars" aria-hidden="true"><i></i><i></i><i></i><i></i><i></i></span><span role="status">${levelWord(microphone, this.#level.heard)}</span>
      </div>
      <div class="discs">
        ${this.#renderDisc('microphone', msg('Microphone', { id: 'call.microphone' }))} ${this.#renderDisc('camera', msg('Camera', { id: 'call.camera' }))}
        ${this.#media.turnable
          ? html`<button type="button" @click=${() => void this.#media.turn()}><span class="disc">${mediaIcon('turn')}</span>${msg('Turn', { id: 'call.turn' })}</button>`
          : nothing}
      </div>
    </div>`;
  }

  #renderDisc(source: MediaSource, label: string): TemplateResult {
    const on = this.#media.state[source];
    return html`<button class=${on ? '' : 'lit'} type="button" aria-pressed=${on} @click=${() => void this.#media.toggle(source)}>
      <span class="disc">${mediaIcon(on ? source : `${source}-off`)}</span>${label}
    </button>`;
  }

  #renderObstacle({ title, text }: PreviewWord): TemplateResult {
    const copied = this.copied ? msg('Link copied', { id: 'call.link-copied' }) : msg('Copy the link', { id: 'call.copy-link' });
    const way = browserOf(this.userAgent) === 'in-app'
      ? html`<button class="link" type="button" @click=${() => void this.#copy()}>${copied}</button>`
      : html`<button class="link" type="button" @click=${() => void this.#open()}>${msg('Try again', { id: 'call.again' })}</button>`;
    return html`<div class="note caution" role="alert">${icon('warning')}<div><h2>${title}</h2><p>${text}</p>${way}</div></div>`;
  }

  #renderDevices(): TemplateResult {
    const select = ({ kind, deviceId }: DeviceSelectEvent): void => {
      if (kind === 'audiooutput') this.speakerId = deviceId;
      else void this.#media.choose(kind === 'videoinput' ? 'camera' : 'microphone', deviceId);
    };
    return html`<visavis-device-menu .cameraId=${this.#media.deviceId('camera')} .microphoneId=${this.#media.deviceId('microphone')} .speakerId=${this.speakerId}
      .opened=${this.#media.generation} @visavis-device-select=${select}></visavis-device-menu>`;
  }

  /** Every way of taking part is a button of its own; the first is what is on now. */
  #renderWays(): TemplateResult {
    const { asking, camera, microphone } = this.#media.state;
    const join = (choice: MediaChoice) => (): void => this.#join(choice);
    return html`<div class="ways">
      ${asking || !(camera || microphone)
        ? nothing
        : html`<button class="button primary wide" type="button" @click=${join({ camera, microphone })}>${this.action || joinWord(this.peerName)}</button>`}
      <div class="others">
        ${camera || asking ? html`<button class="button secondary" type="button" @click=${join({ camera: false, microphone: true })}>${msg('Without camera', { id: 'call.without-camera' })}</button>` : nothing}
        ${microphone || asking ? html`<button class="button secondary" type="button" @click=${join({ camera: true, microphone: false })}>${msg('Without microphone', { id: 'call.without-microphone' })}</button>` : nothing}
        <button class="button secondary" type="button" @click=${join(WATCH_ONLY)}>${msg('Only watch', { id: 'call.watch-only' })}</button>
      </div>
    </div>`;
  }

  protected override updated(_changed: PropertyValues): void {
    const { videoTrack, audioTrack } = this.#media;
    const shown = (this.video.srcObject as MediaStream | null)?.getVideoTracks()[0];
    if (shown !== videoTrack) this.#showOwn(videoTrack);
    this.#level.follow(audioTrack);
  }

  #showOwn(track: MediaStreamTrack | undefined): void {
    this.video.srcObject = track ? new MediaStream([track]) : null;
    // Some engines do not begin by themselves; one that refuses shows the picture once it is touched.
    if (track) void this.video.play().catch(() => undefined);
  }

  #join(choice: MediaChoice): void {
    this.#level.follow(undefined);
    this.dispatchEvent(new PreviewReadyEvent({ ...this.#media.handOver(choice), speakerId: this.speakerId }));
  }

  async #copy(): Promise<void> {
    this.copied = await navigator.clipboard.writeText(location.href).then(() => true, () => false);
  }
}

define('visavis-device-preview', VisavisDevicePreview);

declare global {
  interface HTMLElementTagNameMap {
    'visavis-device-preview': VisavisDevicePreview;
  }
}
