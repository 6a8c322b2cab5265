import { html, LitElement } from 'lit';
import type { TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { BookingDraft } from './booking-events.ts';
import { define } from './define.ts';
import type { ApiProblem } from './http.ts';
import { ownZone } from './time.ts';
import { tokens } from './tokens.styles.ts';

/**
 * Asks for what a booking needs: name, e-mail, and if the customer likes a phone number and a topic. Give it the slot that
 * is held (`startsAt`, `minutes`, `timeZone`, `serviceName`, `adviserName`), the hold's end (`expiresAt`), `privacyUrl`,
 * `imprintUrl`, and the `draft` you kept from before, if any.
 *
 * Dispatches `visavis-draft-change` (`draft`) at each key: keep it and hand it back if you make the form anew.
 * `visavis-hold-extend` when the form is used and the hold grows short, or by the button of the warning: extend it on the
 * server and set `expiresAt`. `visavis-booking-submit` (`draft`, checked and trimmed): set `busy`, book, and set `problem`
 * if it failed; the form says it in words and keeps all that was typed. `visavis-time-change`: show the picker again.
 */
export class VisavisBookingForm extends LitElement {
  static override styles = [tokens];

  @property({ attribute: 'starts-at' }) startsAt = '';
  @property({ type: Number }) minutes = 0;
  @property({ attribute: 'time-zone' }) timeZone = ownZone();
  @property({ attribute: 'service-name' }) serviceName = '';
  @property({ attribute: 'adviser-name' }) adviserName = '';
  /** End of the hold, or empty when there is none. */
  @property({ attribute: 'expires-at' }) expiresAt = '';
  @property({ attribute: 'privacy-url' }) privacyUrl = '';
  @property({ attribute: 'imprint-url' }) imprintUrl = '';
  @property({ attribute: false }) draft: BookingDraft = { name: '', email: '', phone: '', topic: '' };
  /** The booking is being sent. */
  @property({ type: Boolean }) busy = false;
  /** Why the last try failed. */
  @property({ attribute: false }) problem: ApiProblem | undefined;

  override render(): TemplateResult {
    return html``;
  }
}

define('visavis-booking-form', VisavisBookingForm);

declare global {
  interface HTMLElementTagNameMap {
    'visavis-booking-form': VisavisBookingForm;
  }
}
