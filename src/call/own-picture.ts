import type { LocalVideoTrack } from 'livekit-client';
import { html, LitElement, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { msg, updateWhenLocaleChanges } from '@lit/localize';
import { property, query } from 'lit/decorators.js';
import { controls } from '../kit/controls.styles.ts';
import { define } from '../kit/define.ts';
import { icon } from '../kit/icons.ts';
import { mediaIcon } from '../kit/media-icons.ts';
import { tokens } from '../kit/tokens.styles.ts';
import { cornerBeside, nearestCorner, nextCorner } from './corners.ts';
import type { Corner } from './corners.ts';
import styles from './own-picture.styles.ts';

/** Movements shorter than this are taps. */
const TAP = 6;

/** The own picture: small, in one of the four corners, moved by dragging, by the arrow keys, or by a tap. */
export class VisavisOwnPicture extends LitElement {
  static override styles = [tokens, controls, styles];

  @property({ attribute: false }) track: LocalVideoTrack | undefined;
  @property({ reflect: true }) corner: Corner = 'top-end';
  /** Whether there is another camera to turn to. */
  @property({ type: Boolean }) turnable = false;

  @query('video') private video!: HTMLVideoElement;
  #grip: { readonly x: number; readonly y: number } | undefined;

  constructor() {
    super();
    updateWhenLocaleChanges(this);
  }

  override render(): TemplateResult {
    const mirrored = this.track?.mediaStreamTrack.getSettings().facingMode !== 'environment';
    return html`<video class=${mirrored ? 'mirrored' : ''} playsinline autoplay muted aria-hidden="true"></video>
      <button class="move" type="button" aria-label=${msg('Move my picture to another corner', { id: 'call.own-move' })}
        @click=${this.#tap} @keydown=${this.#key} @pointerdown=${this.#grab} @pointermove=${this.#drag} @pointerup=${this.#drop} @pointercancel=${this.#drop}></button>
      <button class="icon-button hide" type="button" aria-label=${msg('Hide my picture', { id: 'call.own-hide' })} @click=${this.#hide}>${icon('close', 18)}</button>
      ${this.turnable
        ? html`<button class="icon-button turn" type="button" aria-label=${msg('Turn the camera', { id: 'call.own-turn' })} @click=${this.#turn}>${mediaIcon('turn', 22)}</button>`
        : nothing}`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has('track')) return;
    changed.get('track')?.detach(this.video);
    this.track?.attach(this.video);
  }

  readonly #hide = (): void => {
    this.dispatchEvent(new Event('visavis-own-hide'));
  };

  readonly #turn = (): void => {
    this.dispatchEvent(new Event('visavis-own-turn'));
  };

  readonly #tap = (event: MouseEvent): void => {
    // The click at the end of a drag is not a tap.
    if (event.detail > 0 && this.hasAttribute('moved')) this.removeAttribute('moved');
    else this.corner = nextCorner(this.corner);
  };

  readonly #key = (event: KeyboardEvent): void => {
    const corner = cornerBeside(this.corner, event.key, getComputedStyle(this).direction === 'rtl');
    if (!corner) return;
    event.preventDefault();
    this.corner = corner;
  };

  readonly #grab = (event: PointerEvent): void => {
    this.#grip = { x: event.clientX, y: event.clientY };
    this.removeAttribute('moved');
    (event.target as Element).setPointerCapture(event.pointerId);
  };

  readonly #drag = (event: PointerEvent): void => {
    if (!this.#grip) return;
    const [x, y] = [event.clientX - this.#grip.x, event.clientY - this.#grip.y];
    if (Math.hypot(x, y) < TAP) return;
    this.setAttribute('moved', '');
    this.style.translate = `${x}px ${y}px`;
  };

  readonly #drop = (): void => {
    const stage = this.parentElement?.getBoundingClientRect();
    if (this.#grip && this.hasAttribute('moved') && stage) {
      const own = this.getBoundingClientRect();
      this.corner = nearestCorner(own, stage, getComputedStyle(this).direction === 'rtl');
    }
    this.#grip = undefined;
    this.style.translate = '';
  };
}

define('visavis-own-picture', VisavisOwnPicture);

declare global {
  interface HTMLElementTagNameMap {
    'visavis-own-picture': VisavisOwnPicture;
  }
}
