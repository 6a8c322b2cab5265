import { html, LitElement } from 'lit';
import type { TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { define } from '../kit/define.ts';

/** How long the two sides have been together, as `04:12`. */
export class VisavisCallClock extends LitElement {
  /** When it began, if before this page. */
  @property() since = '';
  @property({ type: Boolean }) runs = false;

  #start: number | undefined;
  #timer: ReturnType<typeof setInterval> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#timer = setInterval(() => this.requestUpdate(), 1000);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.#timer);
  }

  override render(): TemplateResult {
    if (!this.runs) return html``;
    this.#start ??= this.since ? Date.parse(this.since) : Date.now();
    const seconds = Math.max(0, Math.floor((Date.now() - this.#start) / 1000));
    const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
    if (parts[0] === 0) parts.shift();
    return html`<time>${parts.map((part) => String(part).padStart(2, '0')).join(':')}</time>`;
  }

  /** In the light, so that the pill's own style reaches it. */
  protected override createRenderRoot(): this {
    return this;
  }
}

define('visavis-call-clock', VisavisCallClock);

declare global {
  interface HTMLElementTagNameMap {
    'visavis-call-clock': VisavisCallClock;
  }
}
