import { msg, str, updateWhenLocaleChanges } from '@lit/localize';
import { html, LitElement, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { BookingReceipt } from '../contract/booking.ts';
import type { WaitlistEntry } from '../contract/waitlist.ts';
import { controls } from '../kit/controls.styles.ts';
import { define } from '../kit/define.ts';
import { newKey } from '../kit/http.ts';
import type { ApiClient } from '../kit/http.ts';
import { icon } from '../kit/icons.ts';
import { problemText } from '../kit/problem-text.ts';
import { formatDay, formatDayTime, formatSpan } from '../kit/time.ts';
import { tokens } from '../kit/tokens.styles.ts';
import pageStyles from './manage-page.styles.ts';
import { ShopShowEvent } from './shop-show-event.ts';
import styles from './waitlist-page.styles.ts';

/** A customer's place on the waitlist: what is waited for, and a time that is free, to take or to let pass. */
export class VisavisWaitlistPage extends LitElement {
  static override styles = [tokens, controls, pageStyles, styles];

  @property({ attribute: 'waitlist-id' }) waitlistId = '';
  /** Speaks for the entry. */
  @property({ attribute: false }) client!: ApiClient;
  @state() private entry: WaitlistEntry | undefined;
  @state() private receipt: BookingReceipt | undefined;
  @state() private problem: unknown;
  @state() private busy = false;
  #key = newKey();

  constructor() {
    super();
    updateWhenLocaleChanges(this);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#do(() => this.client.get<WaitlistEntry>(this.#path));
  }

  override render(): TemplateResult {
    const { entry, receipt } = this;
    return html`<div class="card single entry">
      ${receipt ? this.#renderBooked(receipt) : entry ? this.#renderEntry(entry) : this.problem ? html`<h1>${msg('We cannot show the waitlist', { id: 'visit.wait-failed' })}</h1>` : html`<span role="status" class="visually-hidden">…</span>`}
      ${this.problem ? html`<p class="note caution" role="alert">${problemText(this.problem)}</p>` : nothing}
    </div>`;
  }

  #renderEntry(entry: WaitlistEntry): TemplateResult {
    const { state: standing, offer, service, timeZone, from, to, shopUrl } = entry;
    const what = html`<p class="soft">${service.name}${service.place ? html`, ${service.place.name}` : nothing}</p>`;
    if (offer) {
      return html`<p class="eyebrow">${msg('This time is free for you', { id: 'visit.offer-title' })}</p>
        <h1>${formatDay(offer.startsAt, timeZone)}</h1>
        <p class="time num">${formatSpan(offer.startsAt, service.minutes, timeZone)}</p>
        ${what}
        <p class="note">${icon('clock', 20)}<span>${msg(str`We keep it for you alone until ${formatDayTime(offer.keptUntil, timeZone)}.`, { id: 'visit.offer-until' })}</span></p>
        <button class="button primary wide" type="button" aria-disabled=${this.busy} @click=${this.#take}>${msg('Book this time', { id: 'visit.offer-take' })}</button>
        <button class="button secondary wide" type="button" aria-disabled=${this.busy} @click=${() => this.#post('pass')}>${msg('It does not suit, go on waiting', { id: 'visit.offer-pass' })}</button>
        ${this.#renderLeave()}`;
    }
    if (standing === 'waiting' || standing === 'offered') {
      return html`<h1>${msg('You are on the waitlist', { id: 'visit.wait-title' })}</h1>
        ${what}
        <p>${msg(str`As soon as a time that suits becomes free between ${formatDay(from, timeZone)} and ${formatDay(to, timeZone)}, we keep it for you and write to you.`, { id: 'visit.wait-text' })}</p>
        ${this.#renderLeave()}`;
    }
    return html`<h1>${standing === 'left' ? msg('You are no longer on the waitlist', { id: 'visit.wait-left' }) : standing === 'booked' ? msg('Your appointment is booked', { id: 'visit.wait-booked' }) : msg('The time you wished for has passed', { id: 'visit.wait-over' })}</h1>
      <a class="button primary wide" href=${shopUrl}>${msg('Book a new time', { id: 'visit.rebook' })}</a>`;
  }

  #renderLeave(): TemplateResult {
    return html`<button class="link leave" type="button" @click=${() => this.#post('leave')}>${msg('Leave the waitlist', { id: 'visit.wait-leave' })}</button>`;
  }

  #renderBooked({ booking, manageUrl }: BookingReceipt): TemplateResult {
    return html`<p class="eyebrow">${msg('Your appointment is booked', { id: 'visit.wait-booked' })}</p>
      <h1>${formatDay(booking.startsAt, booking.timeZone)}</h1>
      <p class="time num">${formatSpan(booking.startsAt, booking.service.minutes, booking.timeZone)}</p>
      <p class="soft">${msg('The confirmation with your link is on its way.', { id: 'visit.wait-booked-text' })}</p>
      <a class="button primary wide" href=${manageUrl}>${msg('To your booking', { id: 'visit.to-booking' })}</a>`;
  }

  get #path(): string {
    return `/v1/waitlist/${this.waitlistId}`;
  }

  #post(what: 'pass' | 'leave'): void {
    void this.#do(() => this.client.post<WaitlistEntry>(`${this.#path}/${what}`));
  }

  #take = (): void => {
    void this.#do(async () => {
      // The same key, so that an answer that was lost is not booked twice.
      this.receipt = await this.client.post<BookingReceipt>(`${this.#path}/take`, {}, { idempotencyKey: this.#key });
      return this.entry as WaitlistEntry;
    });
  };

  async #do(work: () => Promise<WaitlistEntry>): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    this.problem = undefined;
    try {
      this.entry = await work();
      this.dispatchEvent(new ShopShowEvent(this.entry));
    } catch (error) {
      this.problem = error;
      this.#key = newKey();
      // A time that is gone meanwhile is not shown any longer.
      if (this.entry) this.entry = await this.client.get<WaitlistEntry>(this.#path).catch(() => this.entry);
    } finally {
      this.busy = false;
    }
  }
}

define('visavis-waitlist-page', VisavisWaitlistPage);
