import { msg, str, updateWhenLocaleChanges } from '@lit/localize';
import { html, LitElement, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import type { Booking } from '../contract/booking.ts';
import styles from './booking-done.styles.ts';
import { controls } from './controls.styles.ts';
import { define } from './define.ts';
import './face.ts';
import { icon } from './icons.ts';
import { saveFile } from './save-file.ts';
import { formatDay, formatSpan, formatTime, ownZone, zoneName } from './time.ts';
import { tokens } from './tokens.styles.ts';

/**
 * Confirms a booking: what, when and with whom in words, the calendar file, and the link to move or cancel. Give it the
 * parts of the `BookingReceipt` (`booking`, `calendar`, `manageUrl`) and the `email` the customer typed. Takes the focus
 * to its heading when it appears. The button that closes or goes on belongs to whoever uses it (default slot, at the end).
 */
export class VisavisBookingDone extends LitElement {
  static override styles = [tokens, controls, styles];

  @property({ attribute: false }) booking: Booking | undefined;
  /** The calendar file's text. */
  @property({ attribute: false }) calendar = '';
  @property({ attribute: 'manage-url' }) manageUrl = '';
  @property() email = '';
  @property({ attribute: 'time-zone' }) timeZone = ownZone();

  @query('h2') private heading!: HTMLElement | null;

  constructor() {
    super();
    updateWhenLocaleChanges(this);
  }

  protected override firstUpdated(): void {
    this.heading?.focus();
  }

  override render(): TemplateResult {
    const { booking } = this;
    if (!booking) return html`<slot></slot>`;
    const minutes = (Date.parse(booking.endsAt) - Date.parse(booking.startsAt)) / 60_000;
    const { name, pictureUrl } = booking.adviser;
    return html`<div class="hero">
        <visavis-face src=${pictureUrl ?? ''} name=${name} aria-hidden="true"></visavis-face><span>${icon('check', 20)}</span>
      </div>
      <h2 tabindex="-1">${booking.pendingFor === 'mail' ? msg('One step is left', { id: 'kit.done-to-confirm' }) : booking.state === 'pending' ? msg('Your wish has reached us', { id: 'kit.done-pending' }) : msg('Your time is booked', { id: 'kit.done' })}</h2>
      <p class="soft lead">${this.#renderLead(booking)}</p>
      <dl>
        <dt>${icon('calendar', 20)}<span class="visually-hidden">${msg('When', { id: 'kit.when' })}</span></dt>
        <dd><strong>${formatDay(booking.startsAt, this.timeZone)}</strong><span>${formatSpan(booking.startsAt, minutes, this.timeZone)}, ${zoneName(this.timeZone, undefined, booking.startsAt)}</span></dd>
        <dt>${icon(booking.place ? 'globe' : 'camera', 20)}<span class="visually-hidden">${msg('What', { id: 'kit.what' })}</span></dt>
        <dd><strong>${booking.service.name}</strong><span>${booking.place ? `${booking.place.name}, ${booking.place.address}` : msg(str`by video with ${name}`, { id: 'kit.by-video' })}</span></dd>
      </dl>
      <button class="button secondary wide" type="button" ?hidden=${!this.calendar} @click=${() => saveFile('vis-a-vis.ics', 'text/calendar', this.calendar)}>${icon('download', 20)}${msg('Save in my calendar', { id: 'kit.calendar' })}</button>
      ${this.manageUrl && booking.pendingFor !== 'mail' ? html`<p class="manage"><a class="link" href=${this.manageUrl} target="_blank" rel="noopener">${msg('Move or cancel this booking', { id: 'kit.manage' })}</a></p>` : nothing}
      <slot></slot>`;
  }

  #renderLead({ pendingFor, pendingUntil, adviser }: Booking): string | typeof nothing {
    if (pendingFor === 'mail') return msg(str`Please open the e-mail to ${this.email} and confirm. We keep the time for you until ${formatTime(pendingUntil ?? '', this.timeZone)}.`, { id: 'kit.done-confirm' });
    if (pendingFor === 'adviser') return msg(str`${adviser.name} will confirm in person. You get an e-mail as soon as it is decided.`, { id: 'kit.done-adviser' });
    return this.email ? msg(str`We have sent a confirmation with your link to ${this.email}.`, { id: 'kit.done-mail' }) : nothing;
  }
}

define('visavis-booking-done', VisavisBookingDone);

declare global {
  interface HTMLElementTagNameMap {
    'visavis-booking-done': VisavisBookingDone;
  }
}
