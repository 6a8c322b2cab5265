import { css, html, LitElement, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { localized, msg } from '@lit/localize';
import { controls } from '../../kit/controls.styles.ts';
import { define } from '../../kit/define.ts';
import { tokens } from '../../kit/tokens.styles.ts';
import { page } from '../theme/page.styles.ts';
import { squarePicture } from './square-picture.ts';
import '../../kit/face.ts';
import '@awesome.me/webawesome/dist/components/button/button.js';

/** Another picture was chosen, or none. */
export class PictureChangeEvent extends Event {
  readonly picture: Blob | null;

  constructor(picture: Blob | null) {
    super('visavis-picture-change');
    this.picture = picture;
  }
}

/** An adviser's picture: chosen from the device, cut to a square here, so that no more than needed leaves it. */
@localized()
export class VisavisPictureField extends LitElement {
  static override styles = [
    tokens,
    controls,
    page,
    css`
      :host { display: flex; flex-wrap: wrap; align-items: center; gap: 12px 20px; }
      visavis-face { width: 96px; }
      .tools { display: flex; flex-wrap: wrap; gap: 8px; }
      p { flex-basis: 100%; }
    `,
  ];

  /** Address of the present picture, or empty. */
  @property() src = '';
  @property() name = '';
  @state() private shown: string | undefined;
  @state() private fault = false;
  @query('input') private input!: HTMLInputElement;

  override render(): TemplateResult {
    const src = this.shown ?? this.src;
    return html`<visavis-face aria-hidden="true" .name=${this.name || '?'} .src=${src}></visavis-face>
      <input type="file" accept="image/png,image/jpeg,image/webp" hidden @change=${() => void this.#choose()} />
      <div class="tools">
        <wa-button appearance="outlined" @click=${() => this.input.click()}>${src ? msg('Another picture', { id: 'console.picture-other' }) : msg('Choose a picture', { id: 'console.picture-choose' })}</wa-button>
        ${src ? html`<wa-button appearance="plain" @click=${() => this.#show(null, '')}>${msg('Remove', { id: 'console.remove' })}</wa-button>` : nothing}
      </div>
      ${this.fault ? html`<p class="fault" role="status">${msg('Please choose a picture as PNG, JPEG or WebP.', { id: 'console.problem-media' })}</p>` : nothing}`;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    if (this.shown) URL.revokeObjectURL(this.shown);
  }

  async #choose(): Promise<void> {
    const file = this.input.files?.[0];
    this.input.value = '';
    if (!file) return;
    const picture = await squarePicture(file);
    this.fault = picture === undefined;
    if (picture) this.#show(picture, URL.createObjectURL(picture));
  }

  #show(picture: Blob | null, src: string): void {
    if (this.shown) URL.revokeObjectURL(this.shown);
    this.shown = src;
    this.dispatchEvent(new PictureChangeEvent(picture));
  }
}

define('visavis-picture-field', VisavisPictureField);
