import { html, LitElement, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { define } from './define.ts';
import styles from './face.styles.ts';
import { pageFetch } from './http.ts';
import { tokens } from './tokens.styles.ts';

/** `free`: closed ring; `busy`: open ring; `booking`: none; `ringing`: closed, with a second one that breathes. */
export type FaceState = 'free' | 'busy' | 'booking' | 'ringing';

/**
 * An adviser's round picture with the ring that tells presence. As wide as its host says (`visavis-face { width: 96px }`,
 * 56px if nothing is said). Stands beside a word that says the same; where the name stands there too, put `aria-hidden` on it.
 * The picture is fetched and drawn, because a shop's page may forbid foreign images. Without one the initials stand in.
 */
export class VisavisFace extends LitElement {
  static override styles = [tokens, styles];

  /** Address of the picture, or empty. */
  @property() src = '';
  @property() name = '';
  @property() state: FaceState = 'booking';

  @query('canvas') private canvas!: HTMLCanvasElement;
  @state() private drawn = false;
  #bitmap: ImageBitmap | undefined;
  #load: AbortController | undefined;
  readonly #size = new ResizeObserver(() => this.#draw());

  override connectedCallback(): void {
    super.connectedCallback();
    this.#size.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#size.disconnect();
  }

  override render(): TemplateResult {
    const ringed = this.state !== 'booking';
    return html`<div class="disc ${ringed ? 'ringed' : ''}" role="img" aria-label=${this.name || nothing}>
        ${this.drawn ? nothing : html`<span>${initials(this.name)}</span>`}<canvas class=${this.drawn ? 'drawn' : ''}></canvas>
      </div>
      ${ringed ? this.#renderRing() : nothing}`;
  }

  #renderRing(): TemplateResult {
    // An open ring leaves an eighth at the upper right.
    const arc = this.state === 'busy' ? 'M69.1 3.8A50 50 0 1 0 97.8 35.3' : 'M50 0a50 50 0 1 1 0 100a50 50 0 1 1 0-100';
    return html`<svg viewBox="0 0 100 100" aria-hidden="true">
      ${this.state === 'ringing' ? html`<svg viewBox="0 0 100 100"><path class="echo" d=${arc} /></svg>` : nothing}<path d=${arc} />
    </svg>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('src')) void this.#fetch();
  }

  async #fetch(): Promise<void> {
    this.#load?.abort();
    const load = (this.#load = new AbortController());
    this.#show(undefined);
    if (!this.src) return;
    try {
      const response = await pageFetch(this.src, { signal: load.signal, credentials: 'omit' });
      if (!response.ok) return;
      const bitmap = await createImageBitmap(await response.blob());
      if (load === this.#load) this.#show(bitmap);
    } catch {
      // No picture: the initials stay.
    }
  }

  #show(bitmap: ImageBitmap | undefined): void {
    this.#bitmap?.close();
    this.#bitmap = bitmap;
    this.drawn = bitmap !== undefined;
    this.#draw();
  }

  #draw(): void {
    const bitmap = this.#bitmap;
    const pixels = Math.round((this.canvas?.clientWidth ?? 0) * devicePixelRatio);
    if (!bitmap || pixels === 0) return;
    this.canvas.width = this.canvas.height = pixels;
    const context = this.canvas.getContext('2d');
    if (!context) return;
    context.imageSmoothingQuality = 'high';
    // Cover the disc: the middle of the shorter side, a little above the middle of a tall picture, where faces are.
    const side = Math.min(bitmap.width, bitmap.height);
    context.drawImage(bitmap, (bitmap.width - side) / 2, (bitmap.height - side) / 3, side, side, 0, 0, pixels, pixels);
  }
}

function initials(name: string): string {
  const words = name.trim().split(/\s+/u);
  const last = words.length > 1 ? (words.at(-1) ?? '') : '';
  return [words[0] ?? '', last].map((word) => String.fromCodePoint(word.codePointAt(0) ?? 32)).join('').trim().toUpperCase();
}

define('visavis-face', VisavisFace);

declare global {
  interface HTMLElementTagNameMap {
    'visavis-face': VisavisFace;
  }
}
