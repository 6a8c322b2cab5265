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
import { statusOf } from './booking-status.ts';
import type { BookingStatus } from './booking-status.ts';

export type SheetAct = 'join' | 'move' | 'cancel' | 'calendar';

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
    const minutes = (Date.parse(booking.endsAt) - Date.parse(booking.startsAt)) / 60_000;
    return html`<visavis-portrait .adviser=${booking.adviser}></visavis-portrait>
      <div class="sheet">
        <p class="eyebrow">${statusText(status)}</p>
        <h1 tabindex="-1" class=${status === 'cancelled' ? 'gone' : ''}>${formatDay(booking.startsAt, timeZone)}</h1>
        <p class="time num ${status === 'cancelled' ? 'gone' : ''}">${formatSpan(booking.startsAt, minutes, timeZone)}</p>
        <p class="service">${icon('camera', 20)}<span>${msg(str`${booking.service.name}, by video`, { id: 'visit.by-video' })}</span></p>
        <visavis-zone-choice time-zone=${timeZone} shop-zone=${booking.timeZone} @visavis-zone-change=${(event: ZoneChangeEvent) => (this.timeZone = event.timeZone)}></visavis-zone-choice>
        ${this.problem ? html`<p class="note caution" role="alert">${problemText(this.problem)}</p>` : nothing}
        ${status === 'ahead' || status === 'open' ? this.#renderAhead(status) : this.#renderOver(status)}
      </div>`;
  }

  #renderAhead(status: BookingStatus): TemplateResult {
    const { booking } = this;
    const from = formatTime(booking.joinFrom, this.timeZone);
    return html`${status === 'open'
        ? html`<button class="button primary wide" type="button" @click=${() => this.#act('join')}>${icon('camera')}${msg('Join the video call', { id: 'visit.join' })}</button>`
        : html`<p class="note">${icon('clock', 20)}<span>${msg(str`You can join here from ${from} on the day. Nothing needs to be installed.`, { id: 'visit.join-from' })}</span></p>`}
      <div class="acts">
        <button class="button secondary" type="button" @click=${() => this.#act('calendar')}>${icon('download', 20)}${msg('Save in my calendar', { id: 'visit.calendar' })}</button>
        <a class="button secondary" href="/test-device" target="_blank">${msg('Test picture and sound', { id: 'visit.test' })}</a>
      </div>
      ${this.#renderWebCalendars()}
      ${booking.changeable
        ? html`<div class="change"><button class="link" type="button" @click=${() => this.#act('move')}>${msg('Move this booking', { id: 'visit.move' })}</button><button class="link" type="button" @click=${() => this.#act('cancel')}>${msg('Cancel it', { id: 'visit.cancel' })}</button></div>`
        : nothing}
      ${this.#renderPhone()}`;
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
    case 'attended':
      return msg('Thank you for the call', { id: 'visit.thanks' });
    case 'pending':
      return msg('Still to be confirmed', { id: 'visit.status-pending' });
    case 'over':
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
    case 'pending':
      return msg('As soon as it is confirmed, you get an e-mail.', { id: 'visit.over-pending' });
    default:
      return msg('You can book another one whenever you like.', { id: 'visit.over-past' });
  }
}

define('visavis-booking-sheet', VisavisBookingSheet);
