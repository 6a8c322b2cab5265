import { html, LitElement } from 'lit';
import type { TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Booking } from '../contract/booking.ts';
import { define } from './define.ts';
import { ownZone } from './time.ts';
import { tokens } from './tokens.styles.ts';

/**
 * Confirms a booking: what, when and with whom in words, the calendar file, and the link to move or cancel. Give it the
 * parts of the `BookingReceipt` (`booking`, `calendar`, `manageUrl`) and the `email` the customer typed. Takes the focus
 * to its heading when it appears. The button that closes or goes on belongs to whoever uses it (default slot, at the end).
 */
export class VisavisBookingDone extends LitElement {
  static override styles = [tokens];

  @property({ attribute: false }) booking: Booking | undefined;
  /** The calendar file's text. */
  @property({ attribute: false }) calendar = '';
  @property({ attribute: 'manage-url' }) manageUrl = '';
  @property() email = '';
  @property({ attribute: 'time-zone' }) timeZone = ownZone();

  override render(): TemplateResult {
    return html``;
  }
}

define('visavis-booking-done', VisavisBookingDone);

declare global {
  interface HTMLElementTagNameMap {
    'visavis-booking-done': VisavisBookingDone;
  }
}
