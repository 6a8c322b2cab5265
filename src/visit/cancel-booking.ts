import { msg, str, updateWhenLocaleChanges } from '@lit/localize';
import { html, LitElement, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import type { Booking } from '../contract/booking.ts';
import { controls } from '../kit/controls.styles.ts';
import { define } from '../kit/define.ts';
import { problemText } from '../kit/problem-text.ts';
import { formatDayTime, ownZone } from '../kit/time.ts';
import { tokens } from '../kit/tokens.styles.ts';
import styles from './steps.styles.ts';

/** The customer is sure and wants to cancel. */
export class BookingCancelEvent extends Event {
  readonly reason: string;

  constructor(reason: string) {
    super('visavis-booking-cancel', { bubbles: true });
    this.reason = reason;
  }
}

/** Asks once more before a booking is cancelled, and for a reason if the customer likes to give one. */
export class VisavisCancelBooking extends LitElement {
  static override styles = [tokens, controls, styles];

  @property({ attribute: false }) booking!: Booking;
  @property({ type: Boolean }) busy = false;
  @property({ attribute: false }) problem: unknown;

  @query('textarea') private reason!: HTMLTextAreaElement;

  constructor() {
    super();
    updateWhenLocaleChanges(this);
  }

  override render(): TemplateResult {
    const when = formatDayTime(this.booking.startsAt, ownZone());
    return html`<h1 tabindex="-1">${msg('Cancel this booking?', { id: 'visit.cancel-title' })}</h1>
      <p class="soft">${msg(str`${this.booking.service.name} on ${when}. The time is then free for others.`, { id: 'visit.cancel-text' })}</p>
      <div class="field">
        <label for="reason">${msg('Your reason', { id: 'visit.reason' })} <span>${msg('(optional)', { id: 'visit.optional' })}</span></label>
        <textarea id="reason" rows="3" maxlength="500"></textarea>
      </div>
      ${this.problem ? html`<p class="note caution" role="alert">${problemText(this.problem)}</p>` : nothing}
      <div class="foot">
        <button class="button danger wide" type="button" aria-disabled=${this.busy} @click=${this.#confirm}>${this.busy ? msg('Being cancelled…', { id: 'visit.cancel-busy' }) : msg('Cancel the booking', { id: 'visit.cancel-confirm' })}</button>
        <slot></slot>
      </div>`;
  }

  #confirm = (): void => {
    if (!this.busy) this.dispatchEvent(new BookingCancelEvent(this.reason.value.trim()));
  };
}

define('visavis-cancel-booking', VisavisCancelBooking);
