import { css, html, LitElement, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { localized, msg, str } from '@lit/localize';
import type { DeskBooking, DeskMessage } from '../../contract/desk.ts';
import { controls } from '../../kit/controls.styles.ts';
import { define } from '../../kit/define.ts';
import { formatDayTime, formatTime, ownZone } from '../../kit/time.ts';
import { tokens } from '../../kit/tokens.styles.ts';
import { shopPath } from '../app/console-app.ts';
import type { ConsoleApp } from '../app/console-app.ts';
import { BookingJoinEvent } from '../desk/desk-events.ts';
import { formNews, textField } from '../forms/fields.ts';
import { FormController } from '../forms/form-controller.ts';
import { DialogCloseEvent } from '../settings/dialog-close-event.ts';
import { dialogStyles } from '../settings/dialog.styles.ts';
import { page } from '../theme/page.styles.ts';
import { bookingWord, canJoin } from './booking-words.ts';
import { BookingMoveWishEvent } from './calendar-events.ts';
import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/dialog/dialog.js';

/** One booking, with what can still be done about it. */
@localized()
export class VisavisBookingDialog extends LitElement {
  static override styles = [
    tokens,
    controls,
    page,
    dialogStyles,
    css`
      dl { display: grid; gap: 14px; }
      dt { font: 450 13px/18px var(--_font); color: var(--_text-soft); }
      dd { font: 500 16px/24px var(--_font); overflow-wrap: anywhere; }
      .sure { margin-top: 22px; display: grid; gap: 14px; }
    `,
  ];

  @property({ attribute: false }) app!: ConsoleApp;
  @property({ attribute: false }) booking!: DeskBooking;
  /** Id of the adviser who looks. */
  @property() me = '';
  @state() private open = true;
  /** Whether cancelling is being asked about. */
  @state() private sure = false;
  @state() private message: DeskMessage | undefined;
  readonly #form = new FormController(this, { reason: '' });
  #changed = false;

  override render(): TemplateResult {
    const { name } = this.booking;
    return html`<wa-dialog label=${name} ?open=${this.open} @wa-after-hide=${this.#hidden}>
      ${this.#renderFacts()} ${this.sure ? this.#renderSure() : nothing} ${this.message ? this.#renderMessage(this.message) : nothing}
      <div slot="footer" class="foot">${formNews(this.#form, '')} ${this.#renderWays()}</div>
    </wa-dialog>`;
  }

  #renderFacts(): TemplateResult {
    const { startsAt, endsAt, serviceName, adviserName, email, phone, topic, place, lateMinutes } = this.booking;
    const zone = ownZone();
    return html`<dl>
      <div><dt>${msg('When', { id: 'console.call-when' })}</dt><dd>${formatDayTime(startsAt, zone)} – ${formatTime(endsAt, zone)}</dd></div>
      <div><dt>${msg('Service', { id: 'console.service' })}</dt><dd>${serviceName}, ${msg(str`with ${adviserName}`, { id: 'console.with-adviser' })}</dd></div>
      <div><dt>${msg('State', { id: 'console.booking-state' })}</dt><dd>${bookingWord(this.booking)}</dd></div>
      ${topic ? html`<div><dt>${msg('Asked beforehand', { id: 'console.call-asked' })}</dt><dd>${topic}</dd></div>` : nothing}
      ${email ? html`<div><dt>${msg('E-mail', { id: 'console.shop-mail' })}</dt><dd><a class="link" href="mailto:${email}">${email}</a></dd></div>` : nothing}
      ${place ? html`<div><dt>${msg('Where', { id: 'console.booking-where' })}</dt><dd>${place.name}, ${place.address}</dd></div>` : nothing}
      ${lateMinutes === null ? nothing : html`<div><dt>${msg('Customer says', { id: 'console.booking-says' })}</dt><dd>${msg(str`${lateMinutes} minutes late`, { id: 'console.booking-late' })}</dd></div>`}
      ${phone ? html`<div><dt>${msg('Phone', { id: 'console.shop-phone' })}</dt><dd><a class="link" href="tel:${phone.replace(/[^+\d]/gu, '')}">${phone}</a></dd></div>` : nothing}
    </dl>`;
  }

  /** Sent from a phone of the adviser's own: nothing is sent by us. */
  #renderMessage({ text, smsUrl, whatsappUrl }: DeskMessage): TemplateResult {
    return html`<div class="sure"><p class="bar">${text}</p>
      <div class="pair">${smsUrl ? html`<wa-button appearance="outlined" href=${smsUrl}>SMS</wa-button>` : nothing} ${whatsappUrl ? html`<wa-button appearance="outlined" href=${whatsappUrl} target="_blank" rel="noopener">WhatsApp</wa-button>` : nothing}</div>
    </div>`;
  }

  #renderSure(): TemplateResult {
    return html`<div class="sure">
      <p class="bar">${msg('The customer is told by mail, and the time becomes free again.', { id: 'console.cancel-text' })}</p>
      ${textField(this.#form, 'reason', { label: msg('A word why', { id: 'console.cancel-reason' }), hint: msg('The customer can read it.', { id: 'console.cancel-reason-hint' }), advice: msg('Please use up to 500 characters.', { id: 'console.cancel-reason-advice' }), maxlength: 500 })}
    </div>`;
  }

  #renderWays(): TemplateResult {
    const { state, adviserId } = this.booking;
    const changeable = ['held', 'pending', 'confirmed'].includes(state) && Date.parse(this.booking.startsAt) > Date.now();
    if (this.sure)
      return html`<wa-button appearance="plain" @click=${() => (this.sure = false)}>${msg('Keep it', { id: 'console.keep-booking' })}</wa-button>
        <wa-button variant="danger" ?loading=${this.#form.phase === 'sending'} @click=${() => void this.#cancel()}>${msg('Cancel the booking', { id: 'console.cancel-booking' })}</wa-button>`;
    const asks = this.booking.pendingFor === 'adviser';
    return html`${changeable ? html`<wa-button appearance="plain" @click=${() => (this.sure = true)}>${asks ? msg('Decline', { id: 'console.booking-decline' }) : msg('Cancel the booking', { id: 'console.cancel-booking' })}</wa-button>
        <wa-button appearance="outlined" @click=${this.#move}>${msg('Move', { id: 'console.booking-move' })}</wa-button>` : nothing}
      ${this.booking.phone && changeable ? html`<wa-button appearance="outlined" ?loading=${this.#form.phase === 'sending'} @click=${() => void this.#message()}>${msg('Message', { id: 'console.booking-message' })}</wa-button>` : nothing}
      ${asks && changeable ? html`<wa-button variant="brand" ?loading=${this.#form.phase === 'sending'} @click=${() => void this.#confirm()}>${msg('Confirm', { id: 'console.booking-confirm' })}</wa-button>` : nothing}
      ${adviserId === this.me && canJoin(this.booking, Date.now())
        ? html`<wa-button variant="brand" @click=${this.#join}>${msg('Join', { id: 'console.join' })}</wa-button>`
        : html`<wa-button appearance="outlined" @click=${() => (this.open = false)}>${msg('Close', { id: 'console.close' })}</wa-button>`}`;
  }

  #move = (): void => {
    this.dispatchEvent(new BookingMoveWishEvent(this.booking, '', undefined));
  };

  async #message(): Promise<void> {
    await this.#form.send(async () => {
      this.message = await this.app.client.post<DeskMessage>(shopPath(this.app, 'bookings', this.booking.bookingId, 'message'));
    });
  }

  async #confirm(): Promise<void> {
    this.#done(await this.#form.send(() => this.app.client.post(shopPath(this.app, 'bookings', this.booking.bookingId, 'confirm'))));
  }

  #done(done: boolean): void {
    this.#changed ||= done;
    if (done) this.open = false;
  }

  #join = (): void => {
    this.open = false;
    this.dispatchEvent(new BookingJoinEvent(this.booking.bookingId));
  };

  async #cancel(): Promise<void> {
    const done = await this.#form.send(({ reason }) => this.app.client.post(shopPath(this.app, 'bookings', this.booking.bookingId, 'cancel'), reason.trim() ? { reason: reason.trim() } : {}));
    this.#done(done);
  }

  #hidden = (event: Event): void => {
    if (event.target === event.currentTarget) this.dispatchEvent(new DialogCloseEvent(this.#changed));
  };
}

define('visavis-booking-dialog', VisavisBookingDialog);
