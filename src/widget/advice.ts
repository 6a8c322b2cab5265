import { LitElement } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { VisavisCall } from '../call/call.ts';
import { controls } from '../kit/controls.styles.ts';
import { define } from '../kit/define.ts';
import { tokens } from '../kit/tokens.styles.ts';
import { AdviceController } from './advice-controller.ts';
import type { AdviceStart } from './advice-controller.ts';
import styles from './advice.styles.ts';
import { renderAfter, renderMissed } from './after-views.ts';
import { renderCall } from './call-view.ts';
import { headStyles } from './head.styles.ts';
import { renderPreview, renderRequest } from './request-views.ts';
import { renderWaiting } from './waiting-view.ts';

/** A call asked for, waited for and held, and what comes after. Loaded when a call is wanted or runs already. */
export class VisavisAdvice extends LitElement {
  static override styles = [tokens, controls, headStyles, styles];

  /** Shown small, where the launcher stands. */
  @property({ type: Boolean, reflect: true }) docked = false;
  @state() private large = false;
  @query('visavis-call') private call!: VisavisCall | null;
  #advice!: AdviceController;
  #started: VisavisCall | undefined;
  #focusedPhase = '';

  /** Takes what the panel knows, and begins: with the request, with the call of a booking, or with what runs already. */
  begin(shop: AdviceStart, way: 'request' | 'join' | 'resume'): void {
    const advice = (this.#advice = new AdviceController(this, shop));
    if (way === 'join') advice.join();
    if (way !== 'resume') return;
    advice.resume();
    shop.ask(shop.memory.value.docked ? 'dock' : 'open');
  }

  get active(): boolean {
    return this.#advice.active;
  }

  get ref(): string | null {
    return this.#advice.ref;
  }

  /** How the panel frames what is shown. */
  get frame(): string {
    const { phase } = this.#advice;
    if (phase === 'call') return `tall call ${this.large ? 'large' : ''}`;
    return phase === 'preview' || phase === 'waiting' ? 'tall' : '';
  }

  override render(): TemplateResult {
    const advice = this.#advice;
    const { ask, memory } = advice.shop;
    const open = (): void => ask('open');
    const dock = (): void => ask('dock');
    const close = (): void => ask('finish');
    const book = (): void => ask('book');
    switch (advice.phase) {
      case 'request':
        return renderRequest(advice, { back: () => ask('back'), close });
      case 'preview':
        return renderPreview(advice, close);
      case 'waiting':
        return renderWaiting(advice, this.docked, { open, dock, leave: (to) => this.#withdraw(to) });
      case 'call':
        return renderCall(advice, { docked: this.docked, large: this.large, since: memory.value.met ?? '' }, { open, dock, enlarge: () => this.#enlarge() });
      case 'missed':
        return renderMissed(advice, { book, close });
      default:
        return renderAfter(advice, { book, close });
    }
  }

  protected override updated(changed: PropertyValues<this>): void {
    const { phase } = this.#advice;
    // The next page shows it as this one did.
    if (changed.has('docked') && this.active) this.#advice.shop.memory.keep({ docked: this.docked });
    if (phase !== 'request' && phase !== 'missed' && phase !== 'after') this.#load();
    if (phase !== this.#focusedPhase) {
      this.#focusedPhase = phase;
      this.#advice.shop.ask('change');
      // A call is entered without a word; everything else is read from its title on.
      if (!this.#advice.quiet) this.renderRoot.querySelector<HTMLElement>('h2')?.focus();
    }
  }

  /** Fetches the next thing while the customer is busy with this one. What could not be had is tried again when asked for. */
  #load(): void {
    const advice = this.#advice;
    if (advice.problem) return;
    const failed = (error: unknown): void => advice.fail(error);
    if (advice.phase === 'preview') import('../call/preview.ts').catch(failed);
    // Joining goes before drawing: what is loaded already is not waited for.
    if (customElements.get('visavis-call')) this.#startCall();
    else if (this.active) import('../call/index.ts').then(() => this.#startCall(), failed);
  }

  #startCall(): void {
    const { call } = this;
    if (!call || call === this.#started) return;
    this.#started = call;
    void call.start();
  }

  #withdraw(to: 'back' | 'book'): void {
    this.#advice.withdraw();
    this.#advice.shop.ask(to);
  }

  #enlarge(): void {
    this.large = !this.large;
    this.#advice.shop.ask('change');
  }
}

define('visavis-advice', VisavisAdvice);

declare global {
  interface HTMLElementTagNameMap {
    'visavis-advice': VisavisAdvice;
  }
}
