import { msg, str, updateWhenLocaleChanges } from '@lit/localize';
import { html, LitElement, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Booking } from '../contract/booking.ts';
import { controls } from '../kit/controls.styles.ts';
import { define } from '../kit/define.ts';
import { icon } from '../kit/icons.ts';
import { outerLink } from '../kit/outer-link.ts';
import { problemText } from '../kit/problem-text.ts';
import type { ZoneChangeEvent } from '../kit/slot-events.ts';
import { formatDay, formatSpan, formatTime, ownZone } from '../kit/time.ts';
import { tokens } from '../kit/tokens.styles.ts';
import '../kit/zone-choice.ts';
import styles from './booking-sheet.styles.ts';
import { googleCalendarUrl, outlookCalendarUrl } from './calendar-links.ts';
import './portrait.ts';
import './reminder-choice.ts';
import { statusOf } from './booking-status.ts';
import type { BookingStatus } from './booking-status.ts';

export type SheetAct = 'join' | 'move' | 'cancel' | 'calendar' | 'confirm' | 'late';

/** The customer wants to do something with the booking. */
export class SheetActEvent extends Event {
  readonly act: SheetAct;

  constructor(act: SheetAct) {
    super('visavis-sheet-act', { bubbles: true });
    this.act = act;
  }
}

/** One booking as its customer sees it: what, when, with whom, and what can be done now. */
export class VisavisBookingSheet extends LitElement {
  static override styles = [tokens, controls, styles];

  @property({ attribute: false }) booking!: Booking;
  @property({ attribute: false }) problem: unknown;
  /** Whether this link may say yes, and nothing else. */
  @property({ type: Boolean }) confirms = false;
  @property({ type: Boolean }) busy = false;
  @state() private timeZone = ownZone();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    updateWhenLocaleChanges(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  override render(): TemplateResult {
    const { booking, timeZone } = this;
    const now = Date.now();
    const status = statusOf(booking, now);
    this.#wakeAt(Date.parse(booking.joinFrom), now);
    const gone = status === 'cancelled' || status === 'lapsed' ? 'gone' : '';
    const { place } = booking;
    const minutes = (Date.parse(booking.endsAt) - Date.parse(booking.startsAt)) / 60_000;
    return html`<visavis-portrait .adviser=${booking.adviser}></visavis-portrait>
      <div class="sheet">
        <p class="eyebrow">${statusText(status)}</p>
        <h1 tabindex="-1" class=${gone}>${formatDay(booking.startsAt, timeZone)}</h1>
        <p class="time num ${gone}">${formatSpan(booking.startsAt, minutes, timeZone)}</p>
        <p class="service">${icon(place ? 'globe' : 'camera', 20)}<span>${place ? html`${booking.service.name}, ${place.name}<br />${place.address}` : msg(str`${booking.service.name}, by video`, { id: 'visit.by-video' })}</span></p>
        <visavis-zone-choice time-zone=${timeZone} shop-zone=${booking.timeZone} @visavis-zone-change=${(event: ZoneChangeEvent) => (this.timeZone = event.timeZone)}></visavis-zone-choice>
        ${this.problem ? html`<p class="note caution" role="alert">${problemText(this.problem)}</p>` : nothing}
        ${this.#renderNext(status)}
      </div>`;
  }

  #renderNext(status: BookingStatus): TemplateResult {
    // A link that was only to say yes may still do so when it comes late, as long as the time is free.
    if (this.confirms && ((status === 'pending' && this.booking.pendingFor === 'mail') || status === 'lapsed')) return this.#renderConfirm(status);
    if (status === 'pending') return this.#renderPending();
    return status === 'ahead' || status === 'open' ? this.#renderAhead(status) : this.#renderOver(status);
  }

  #renderConfirm(status: BookingStatus): TemplateResult {
    const until = this.booking.pendingUntil;
    return html`<p class="soft">${status === 'lapsed' || !until
        ? msg('The time was no longer kept for you. If it is still free, you can have it.', { id: 'visit.confirm-late' })
        : msg(str`We keep this time for you until ${formatTime(until, this.timeZone)}.`, { id: 'visit.confirm-until' })}</p>
      <button class="button primary wide" type="button" aria-disabled=${this.busy} @click=${() => this.#act('confirm')}>${icon('check', 20)}${msg('Yes, I want this appointment', { id: 'visit.confirm' })}</button>
      <p class="caption soft">${msg('It was not you? Then simply close this page.', { id: 'visit.confirm-not-you' })}</p>`;
  }

  #renderPending(): TemplateResult {
    const { adviser, pendingFor } = this.booking;
    return html`<p class="note">${icon('clock', 20)}<span>${pendingFor === 'mail'
        ? msg('Please open the link in our e-mail and confirm. Until then we keep the time for you.', { id: 'visit.pending-mail' })
        : msg(str`${adviser.name} will confirm in person. You get an e-mail as soon as it is decided.`, { id: 'visit.pending-adviser' })}</span></p>
      ${this.#renderChange()} ${this.#renderPhone()}`;
  }

  #renderAhead(status: BookingStatus): TemplateResult {
    const { booking } = this;
    const from = formatTime(booking.joinFrom, this.timeZone);
    if (this.confirms) return html`<p class="note" role="status">${icon('check', 20)}<span>${msg('Thank you, your appointment is confirmed. Our next e-mail has the link to join, move or cancel.', { id: 'visit.confirmed' })}</span></p>`;
    if (booking.place) return html`${this.#renderSave()} ${this.#renderLate()} ${this.#renderChange()} ${this.#renderReminders()} ${this.#renderPhone()}`;
    return html`${status === 'open'
        ? html`<button class="button primary wide" type="button" @click=${() => this.#act('join')}>${icon('camera')}${msg('Join the video call', { id: 'visit.join' })}</button>`
        : html`<p class="note">${icon('clock', 20)}<span>${msg(str`You can join here from ${from} on the day. Nothing needs to be installed.`, { id: 'visit.join-from' })}</span></p>`}
      ${this.#renderSave()} ${this.#renderLate()} ${this.#renderChange()} ${this.#renderReminders()} ${this.#renderPhone()}`;
  }

  #renderSave(): TemplateResult {
    return html`<div class="acts">
        <button class="button secondary" type="button" @click=${() => this.#act('calendar')}>${icon('download', 20)}${msg('Save in my calendar', { id: 'visit.calendar' })}</button>
        ${this.booking.place ? nothing : html`<a class="button secondary" href="/test-device" target="_blank">${msg('Test picture and sound', { id: 'visit.test' })}</a>`}
      </div>
      ${this.#renderWebCalendars()}`;
  }

  #renderChange(): TemplateResult | typeof nothing {
    if (!this.booking.changeable || this.confirms) return nothing;
    return html`<div class="change"><button class="link" type="button" @click=${() => this.#act('move')}>${msg('Move this booking', { id: 'visit.move' })}</button><button class="link" type="button" @click=${() => this.#act('cancel')}>${msg('Cancel it', { id: 'visit.cancel' })}</button></div>`;
  }

  /** From an hour before, whoever is held up says so in one tap. */
  #renderLate(): TemplateResult | typeof nothing {
    const { startsAt, lateMinutes, adviser } = this.booking;
    if (lateMinutes !== null) return html`<p class="note" role="status">${icon('clock', 20)}<span>${msg(str`${adviser.name} knows that you will be about ${lateMinutes} minutes late.`, { id: 'visit.late-told' })}</span></p>`;
    if (Date.now() < Date.parse(startsAt) - 3_600_000) return nothing;
    return html`<button class="button secondary wide" type="button" aria-disabled=${this.busy} @click=${() => this.#act('late')}>${icon('clock', 20)}${msg('I will be ten minutes late', { id: 'visit.late' })}</button>`;
  }

  #renderReminders(): TemplateResult | typeof nothing {
    return this.booking.changeable ? html`<visavis-reminder-choice .reminders=${this.booking.reminders}></visavis-reminder-choice>` : nothing;
  }

  #renderWebCalendars(): TemplateResult {
    const { service, shopName, startsAt, endsAt } = this.booking;
    // The link's secret stays here: a calendar is often shared with others.
    const event = { startsAt, endsAt, title: `${service.name}, ${shopName}`, place: shopName };
    return html`<p class="caption soft webs">${msg('Or in a web calendar:', { id: 'visit.calendar-web' })} ${outerLink(googleCalendarUrl(event), 'Google')} ${outerLink(outlookCalendarUrl(event), 'Outlook')}</p>`;
  }

  #renderOver(status: BookingStatus): TemplateResult {
    const { shopUrl, shopName } = this.booking;
    return html`<p class="soft">${overText(status)}</p>
      <a class="button primary wide" href=${shopUrl}>${status === 'attended' ? msg(str`Back to ${shopName}`, { id: 'visit.to-shop' }) : msg('Book a new time', { id: 'visit.rebook' })}</a>
      ${this.#renderPhone()}`;
  }

  #renderPhone(): TemplateResult | typeof nothing {
    const { shopPhone } = this.booking;
    if (!shopPhone) return nothing;
    return html`<p class="caption soft phone">${msg('Rather by phone?', { id: 'visit.rather-phone' })} <a class="link" href="tel:${shopPhone}">${shopPhone}</a></p>`;
  }

  /** The join button appears by itself. Timers of more than 24 days run out at once, so those wait for a reload. */
  #wakeAt(at: number, now: number): void {
    clearTimeout(this.#timer);
    if (at > now && at - now < 2 ** 31) this.#timer = setTimeout(() => this.requestUpdate(), at - now + 50);
  }

  #act(act: SheetAct): void {
    this.dispatchEvent(new SheetActEvent(act));
  }
}

function statusText(status: BookingStatus): string {
  switch (status) {
    case 'open':
      return msg('Your call can begin', { id: 'visit.status-open' });
    case 'cancelled':
      return msg('This booking is cancelled', { id: 'visit.status-cancelled' });
    case 'lapsed':
      return msg('Not confirmed in time', { id: 'visit.status-lapsed' });
    case 'attended':
      return msg('Thank you for the call', { id: 'visit.thanks' });
    case 'pending':
      return msg('Still to be confirmed', { id: 'visit.status-pending' });
    case 'over':
    case 'absent':
    case 'missed':
      return msg('This time is over', { id: 'visit.status-over' });
    default:
      return msg('Your booking', { id: 'visit.status-ahead' });
  }
}

function overText(status: BookingStatus): string {
  switch (status) {
    case 'cancelled':
      return msg('The time is free again for others. You are welcome to choose another one.', { id: 'visit.over-cancelled' });
    case 'attended':
      return msg('If a question is left, you can book again at any time.', { id: 'visit.over-attended' });
    case 'missed':
      return msg('We could not be there. We are sorry, and glad to offer you another time.', { id: 'visit.over-missed' });
    case 'absent':
      return msg('We waited for you. If you still want advice, simply choose another time.', { id: 'visit.over-absent-you' });
    case 'lapsed':
      return msg('Nobody confirmed it in time, so the time is free again. Another one is quickly chosen.', { id: 'visit.over-lapsed' });
    default:
      return msg('You can book another one whenever you like.', { id: 'visit.over-past' });
  }
}

define('visavis-booking-sheet', VisavisBookingSheet);
