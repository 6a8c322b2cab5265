import { msg, str, updateWhenLocaleChanges } from '@lit/localize';
import { html, LitElement } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import type { VisavisCall } from '../call/call.ts';
import type { CallLeaveEvent, MediaChangeEvent, PreviewReadyEvent } from '../call/events.ts';
import type { Booking } from '../contract/booking.ts';
import { controls } from '../kit/controls.styles.ts';
import { define } from '../kit/define.ts';
import '../kit/face.ts';
import type { ApiClient } from '../kit/http.ts';
import { icon } from '../kit/icons.ts';
import { problemText } from '../kit/problem-text.ts';
import { tokens } from '../kit/tokens.styles.ts';
import styles from './booked-call.styles.ts';
import { CallVisit } from './call-visit.ts';
import { afterCall } from './after-call.ts';
import { firstName } from './words.ts';

/** The call left the page; go back to the booking. */
export class CallCloseEvent extends Event {
  constructor() {
    super('visavis-call-close', { bubbles: true });
  }
}

/** The way into a booked call: own picture and sound first, then waiting, then the call itself. */
export class VisavisBookedCall extends LitElement {
  static override styles = [tokens, controls, styles];

  @property({ attribute: false }) booking!: Booking;
  @property({ attribute: false }) client!: ApiClient;

  @query('visavis-call') private call!: VisavisCall | null;
  #visit!: CallVisit;
  #started: VisavisCall | undefined;

  constructor() {
    super();
    updateWhenLocaleChanges(this);
  }

  override connectedCallback(): void {
    this.#visit = new CallVisit(this, this.client, this.booking);
    super.connectedCallback();
    // The call is fetched while the customer looks at the own picture.
    Promise.all([import('../call/preview.ts'), import('../call/index.ts')]).then(
      () => this.#start(),
      (error: unknown) => this.#visit.fail(error),
    );
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.#start();
  }

  override render(): TemplateResult {
    switch (this.#visit.step) {
      case 'preview':
        return this.#renderPreview();
      case 'live':
        return this.#renderCall();
      case 'over':
        return afterCall(this.booking, this.#visit.view, () => this.#close());
      case 'failed':
        return this.#renderFailed();
      default:
        return this.#renderWaiting();
    }
  }

  #renderPreview(): TemplateResult {
    return html`<section class="narrow card">
      ${this.#renderHead(msg('Picture and sound', { id: 'visit.preview' }))}
      <visavis-device-preview @visavis-preview-ready=${({ media }: PreviewReadyEvent) => void this.#visit.open(media)}></visavis-device-preview>
      <p class="caption soft">${msg('The call is not recorded.', { id: 'visit.preview-promise' })}</p>
    </section>`;
  }

  #renderWaiting(): TemplateResult {
    const { name, pictureUrl } = this.booking.adviser;
    const early = Date.parse(this.booking.startsAt) > Date.now();
    return html`<section class="narrow waiting">
      <visavis-face src=${pictureUrl ?? ''} name=${name} state="ringing" aria-hidden="true"></visavis-face>
      <div role="status">
        <h1>${msg(str`${firstName(name)} has been told`, { id: 'visit.told' })}</h1>
        <p class="soft">${early ? msg('You are early. Your call begins at the booked time, or sooner if it suits.', { id: 'visit.told-early' }) : msg('You will be together in a moment.', { id: 'visit.told-soon' })}</p>
      </div>
      <button class="button quiet" type="button" @click=${() => this.#visit.leave(false)}>${msg('Leave and come back later', { id: 'visit.leave' })}</button>
    </section>`;
  }

  #renderCall(): TemplateResult {
    const { name, pictureUrl } = this.booking.adviser;
    return html`<visavis-call
      .access=${this.#visit.access}
      .media=${this.#visit.media}
      ?quiet=${this.#visit.returns}
      peer-name=${name}
      peer-picture=${pictureUrl ?? ''}
      @visavis-call-leave=${({ ends }: CallLeaveEvent) => this.#visit.leave(ends)}
      @visavis-media-change=${({ camera, microphone }: MediaChangeEvent) => this.#visit.rememberMedia(camera, microphone)}
    ></visavis-call>`;
  }

  #renderFailed(): TemplateResult {
    return html`<section class="narrow">
      ${this.#renderHead(msg('The call could not be opened', { id: 'visit.call-failed' }))}
      <p role="alert">${problemText(this.#visit.problem)}</p>
      <button class="button primary wide" type="button" @click=${() => this.#visit.again()}>${msg('Try again', { id: 'visit.try-again' })}</button>
    </section>`;
  }

  #renderHead(title: string): TemplateResult {
    return html`<header>
      <button class="icon-button" type="button" aria-label=${msg('Back to your booking', { id: 'visit.back' })} @click=${() => this.#close()}>${icon('back')}</button>
      <h1>${title}</h1>
    </header>`;
  }

  #start(): void {
    // Before its code is there the element is only a name.
    if (!this.call?.start || this.call === this.#started) return;
    this.#started = this.call;
    void this.call.start();
  }

  #close(): void {
    this.dispatchEvent(new CallCloseEvent());
  }
}

define('visavis-booked-call', VisavisBookedCall);
