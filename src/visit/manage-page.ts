import { msg, updateWhenLocaleChanges } from '@lit/localize';
import { html, LitElement, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Booking } from '../contract/booking.ts';
import { controls } from '../kit/controls.styles.ts';
import { define } from '../kit/define.ts';
import { ApiProblem } from '../kit/http.ts';
import type { ApiClient } from '../kit/http.ts';
import { problemText } from '../kit/problem-text.ts';
import { saveFile } from '../kit/save-file.ts';
import { tokens } from '../kit/tokens.styles.ts';
import './booked-call.ts';
import { BookingController } from './booking-controller.ts';
import './booking-sheet.ts';
import type { SheetAct, SheetActEvent } from './booking-sheet.ts';
import './cancel-booking.ts';
import type { BookingCancelEvent } from './cancel-booking.ts';
import styles from './manage-page.styles.ts';
import './move-booking.ts';
import type { BookingMoveEvent } from './move-booking.ts';
import type { RemindersChangeEvent } from './reminder-choice.ts';
import { ShopShowEvent } from './shop-show-event.ts';
import { recallVisit } from './visit-store.ts';

/** Who will be later than this had better move. */
const LATE_MINUTES = 10;

/** A customer's own page of one booking: see it, move it, cancel it, and enter its call. */
export class VisavisManagePage extends LitElement {
  static override styles = [tokens, controls, styles];

  @property({ attribute: 'booking-id' }) bookingId = '';
  /** Whether the link that leads here is the one to say yes by, and to nothing else. */
  @property({ type: Boolean }) confirms = false;
  /** Speaks for the booking. */
  @property({ attribute: false }) client!: ApiClient;

  #bookings!: BookingController;
  #shown: Booking | undefined;
  #step = '';

  constructor() {
    super();
    updateWhenLocaleChanges(this);
  }

  override connectedCallback(): void {
    this.#bookings ??= new BookingController(this, this.client, this.bookingId);
    super.connectedCallback();
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const { booking, step } = this.#bookings;
    if (booking && booking !== this.#shown) {
      this.dispatchEvent(new ShopShowEvent(booking));
      // Loaded again in mid-call: straight back into it.
      if (!this.#shown && recallVisit(booking.bookingId, booking.publishableKey)) this.#bookings.signal('join');
      this.#shown = booking;
    }
    if (step !== this.#step) this.#arrive();
    this.#step = step;
  }

  override render(): TemplateResult {
    const { booking, step, busy, problem } = this.#bookings;
    const back = html`<button class="button quiet" type="button" @click=${() => this.#bookings.signal('back')}>${msg('Keep it as it is', { id: 'visit.keep' })}</button>`;
    if (!booking) return step === 'failed' ? this.#renderFailed() : html`<div class="outline" role="status"><span class="visually-hidden">${msg('Your booking is being opened', { id: 'visit.loading' })}</span></div>`;
    switch (step) {
      case 'calling':
        return html`<visavis-booked-call .booking=${booking} .client=${this.client} @visavis-call-close=${this.#leaveCall}></visavis-booked-call>`;
      case 'moving':
        return html`<div class="card single"><visavis-move-booking .booking=${booking} .client=${this.client} .problem=${problem} ?busy=${busy} @visavis-booking-move=${(event: BookingMoveEvent) => this.#bookings.move(event.request)}>${back}</visavis-move-booking></div>`;
      case 'cancelling':
        return html`<div class="card single"><visavis-cancel-booking .booking=${booking} .problem=${problem} ?busy=${busy} @visavis-booking-cancel=${({ reason }: BookingCancelEvent) => this.#bookings.cancel(reason ? { reason } : {})}>${back}</visavis-cancel-booking></div>`;
      default:
        return html`<visavis-booking-sheet .booking=${booking} .problem=${problem} ?confirms=${this.confirms} ?busy=${busy} @visavis-sheet-act=${({ act }: SheetActEvent) => this.#act(act)} @visavis-reminders-change=${({ reminders }: RemindersChangeEvent) => this.#bookings.remind(reminders)}></visavis-booking-sheet>`;
    }
  }

  #renderFailed(): TemplateResult {
    return html`<div class="card single failed">
      <h1>${msg('We cannot show this booking', { id: 'visit.failed' })}</h1>
      <p role="alert">${problemText(this.#bookings.problem)}</p>
      ${mayPass(this.#bookings.problem) ? html`<button class="button primary" type="button" @click=${() => this.#bookings.retry()}>${msg('Try again', { id: 'visit.try-again' })}</button>` : nothing}
    </div>`;
  }

  #act(act: SheetAct): void {
    if (act === 'calendar') void this.#saveCalendar();
    else if (act === 'confirm') void this.#bookings.confirm();
    else if (act === 'late') void this.#bookings.late(LATE_MINUTES);
    else this.#bookings.signal(act);
  }

  async #saveCalendar(): Promise<void> {
    try {
      saveFile('vis-a-vis.ics', 'text/calendar', await this.#bookings.calendar());
    } catch (error) {
      this.#bookings.problem = error;
      this.requestUpdate();
    }
  }

  #leaveCall = (): void => {
    this.#bookings.signal('back');
    void this.#bookings.load();
  };

  /** A new step takes the focus to its heading, so that it is read out. */
  #arrive(): void {
    if (!this.#step || this.#step === 'loading') return;
    const heading = [...this.renderRoot.querySelectorAll('visavis-move-booking, visavis-cancel-booking, visavis-booking-sheet')].at(0);
    if (heading instanceof LitElement) void heading.updateComplete.then(() => heading.renderRoot.querySelector('h1')?.focus());
  }
}

/** Whether trying again may help: a link that is no longer valid stays so. */
function mayPass(problem: unknown): boolean {
  return !(problem instanceof ApiProblem) || problem.status === 0 || problem.status === 429 || problem.status >= 500;
}

define('visavis-manage-page', VisavisManagePage);
