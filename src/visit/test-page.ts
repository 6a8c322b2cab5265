import { msg, updateWhenLocaleChanges } from '@lit/localize';
import { html, LitElement } from 'lit';
import type { TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import type { PreviewReadyEvent } from '../call/events.ts';
import type { MediaChoice } from '../call/media.ts';
import { controls } from '../kit/controls.styles.ts';
import { define } from '../kit/define.ts';
import { icon } from '../kit/icons.ts';
import { tokens } from '../kit/tokens.styles.ts';
import styles from './test-page.styles.ts';

/** Lets a customer try camera and microphone before the day. Nothing leaves the device. */
export class VisavisTestPage extends LitElement {
  static override styles = [tokens, controls, styles];

  @state() private done: MediaChoice | undefined;
  @state() private broken = false;

  constructor() {
    super();
    updateWhenLocaleChanges(this);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    import('../call/preview.ts').catch(() => (this.broken = true));
  }

  override render(): TemplateResult {
    if (this.done) return this.#renderDone(this.done);
    return html`<section>
      <h1>${msg('Picture and sound', { id: 'visit.preview' })}</h1>
      <p class="soft">${msg('Try them here at your ease. Nobody sees or hears you, nothing leaves your device.', { id: 'visit.test-promise' })}</p>
      ${this.broken
        ? html`<p class="note caution" role="alert">${msg('This test could not be loaded. Please check your connection and load the page again.', { id: 'visit.test-failed' })}</p>`
        : html`<visavis-device-preview action=${msg('This works', { id: 'visit.test-works' })} @visavis-preview-ready=${this.#finish}></visavis-device-preview>`}
    </section>`;
  }

  #renderDone({ camera, microphone }: MediaChoice): TemplateResult {
    return html`<section class="done" role="status">
      <span class="sign">${icon('check', 32)}</span>
      <h1>${msg('You are ready', { id: 'visit.test-done' })}</h1>
      <p class="soft">${testText(camera, microphone)}</p>
      <button class="button secondary" type="button" @click=${() => (this.done = undefined)}>${msg('Test again', { id: 'visit.test-again' })}</button>
    </section>`;
  }

  #finish = ({ media }: PreviewReadyEvent): void => {
    media.videoTrack?.stop();
    media.audioTrack?.stop();
    this.done = media;
  };
}

function testText(camera: boolean, microphone: boolean): string {
  if (camera && microphone) return msg('Camera and microphone work. You can close this page.', { id: 'visit.test-both' });
  if (microphone) return msg('Your microphone works. You can join without a camera.', { id: 'visit.test-heard' });
  return camera ? msg('Your camera works. Without a microphone you can write in the call.', { id: 'visit.test-seen' }) : msg('You can join to watch and listen, and write in the call.', { id: 'visit.test-watch' });
}

define('visavis-test-page', VisavisTestPage);
