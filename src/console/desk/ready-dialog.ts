import { html, LitElement } from 'lit';
import type { TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { localized, msg } from '@lit/localize';
import { controls } from '../../kit/controls.styles.ts';
import { define } from '../../kit/define.ts';
import { tokens } from '../../kit/tokens.styles.ts';
import { LazyController } from '../app/lazy-controller.ts';
import { consoleIcon } from '../theme/icons.ts';
import { page } from '../theme/page.styles.ts';
import { ToneTestEvent } from './desk-events.ts';
import styles from './ready-dialog.styles.ts';
import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/dialog/dialog.js';

/** What is kept of a choice of devices: the devices themselves are closed until a call comes. */
export interface ReadyMedia {
  readonly camera: boolean;
  readonly microphone: boolean;
  readonly cameraId?: string | undefined;
  readonly microphoneId?: string | undefined;
  readonly speakerId?: string | undefined;
}

/** Camera, microphone and ring tone are as they should be. */
export class ReadyEvent extends Event {
  readonly media: ReadyMedia;

  constructor(media: ReadyMedia) {
    super('visavis-ready');
    this.media = media;
  }
}

/** Rather not. */
export class ReadyCancelEvent extends Event {
  constructor() {
    super('visavis-ready-cancel');
  }
}

interface Tracks {
  readonly videoTrack?: MediaStreamTrack;
  readonly audioTrack?: MediaStreamTrack;
}

/** Before the first call of a day: one look at the own picture, one sound of the ring tone. */
@localized()
export class VisavisReadyDialog extends LitElement {
  static override styles = [tokens, controls, page, styles];

  @property({ type: Boolean }) open = true;

  readonly #parts = new LazyController(this, { preview: () => import('../../call/preview.ts') });

  override render(): TemplateResult {
    const preview = this.#parts.need('preview');
    return html`<wa-dialog label=${msg('Ready for calls?', { id: 'console.ready-title' })} ?open=${this.open} @wa-after-hide=${this.#closed}>
      <p class="soft">${msg('This is how customers will see you. You can also take calls without a camera.', { id: 'console.ready-text' })}</p>
      ${preview === 'failed'
        ? html`<wa-button variant="brand" @click=${() => this.#announce({ camera: true, microphone: true })}>${msg('Go available', { id: 'console.go-available' })}</wa-button>`
        : html`<visavis-device-preview .action=${msg('Go available', { id: 'console.go-available' })} @visavis-preview-ready=${this.#ready}></visavis-device-preview>`}
      <div slot="footer" class="foot">
        <wa-button appearance="plain" @click=${() => this.dispatchEvent(new ToneTestEvent())}>${consoleIcon('speaker', 20)} ${msg('Test the ring tone', { id: 'console.tone-test' })}</wa-button>
        <span class="gap"></span>
        <wa-button appearance="plain" @click=${() => (this.open = false)}>${msg('Not now', { id: 'console.not-now' })}</wa-button>
      </div>
    </wa-dialog>`;
  }

  #ready = ({ media }: Event & { media: ReadyMedia & Tracks }): void => {
    const { videoTrack, audioTrack, ...choice } = media;
    // Nobody wants to be on camera for a whole shift: it is opened again, without a prompt, when a call is taken.
    videoTrack?.stop();
    audioTrack?.stop();
    this.#announce(choice);
  };

  #announce(media: ReadyMedia): void {
    // The click lets the browser play sound from now on.
    this.dispatchEvent(new ToneTestEvent());
    this.dispatchEvent(new ReadyEvent(media));
  }

  #closed = (event: Event): void => {
    // A menu inside the dialog closes with the same event.
    if (event.target === event.currentTarget) this.dispatchEvent(new ReadyCancelEvent());
  };
}

define('visavis-ready-dialog', VisavisReadyDialog);
