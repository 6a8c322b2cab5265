import { msg, str, updateWhenLocaleChanges } from '@lit/localize';
import { html, LitElement, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Booking, MoveRequest, Slot, SlotList } from '../contract/booking.ts';
import { controls } from '../kit/controls.styles.ts';
import { define } from '../kit/define.ts';
import { ApiProblem } from '../kit/http.ts';
import type { ApiClient } from '../kit/http.ts';
import { problemText } from '../kit/problem-text.ts';
import type { SlotSelectEvent, WeekRequestEvent, ZoneChangeEvent } from '../kit/slot-events.ts';
import '../kit/slot-picker.ts';
import { formatDay, formatDayTime, formatSpan, ownZone } from '../kit/time.ts';
import { tokens } from '../kit/tokens.styles.ts';
import styles from './steps.styles.ts';

/** The customer wants this time in place of the booked one. */
export class BookingMoveEvent extends Event {
  readonly request: MoveRequest;

  constructor(request: MoveRequest) {
    super('visavis-booking-move', { bubbles: true });
    this.request = request;
  }
}

/** Lets a customer choose another time for a booking. The booked one stays until the new one is certain. */
export class VisavisMoveBooking extends LitElement {
  static override styles = [tokens, controls, styles];

  @property({ attribute: false }) booking!: Booking;
  @property({ attribute: false }) client!: ApiClient;
  @property({ type: Boolean }) busy = false;
  @property({ attribute: false }) problem: unknown;

  @state() private slots: readonly Slot[] = [];
  @state() private full: readonly string[] = [];
  @state() private chosen = '';
  @state() private taken = '';
  @state() private timeZone = ownZone();
  @state() private loading = false;
  @state() private refusal: unknown;
  #load: AbortController | undefined;
  #asked: WeekRequestEvent | undefined;

  constructor() {
    super();
    updateWhenLocaleChanges(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#load?.abort();
  }

  /** Another customer was quicker: takes the choice back and reads the times again. */
  protected override willUpdate(changed: PropertyValues): void {
    if (!changed.has('problem')) return;
    this.taken = this.#refusedTime ? this.chosen : '';
    if (!this.#refusedTime) return;
    this.chosen = '';
    if (this.#asked) void this.#fetch(this.#asked);
  }

  override render(): TemplateResult {
    const { startsAt, endsAt } = this.booking;
    const minutes = (Date.parse(endsAt) - Date.parse(startsAt)) / 60_000;
    return html`<h1 tabindex="-1">${msg('Choose another time', { id: 'visit.move-title' })}</h1>
      <p class="soft">${msg(str`Until you confirm, ${formatDayTime(startsAt, this.timeZone)} stays yours.`, { id: 'visit.move-safe' })}</p>
      <visavis-slot-picker
        .slots=${this.slots}
        .full=${this.full}
        .loading=${this.loading}
        .chosen=${this.chosen}
        .timeZone=${this.timeZone}
        shop-zone=${this.booking.timeZone}
        .problem=${this.refusal ? problemText(this.refusal) : ''}
        .taken=${this.taken}
        .nearby=${this.#refusedTime?.body?.nearby ?? []}
        @visavis-week-request=${(event: WeekRequestEvent) => void this.#fetch(event)}
        @visavis-slot-select=${(event: SlotSelectEvent) => this.#choose(event.startsAt)}
        @visavis-zone-change=${(event: ZoneChangeEvent) => (this.timeZone = event.timeZone)}
      ></visavis-slot-picker>
      ${this.problem && !this.#refusedTime ? html`<p class="note caution" role="alert">${problemText(this.problem)}</p>` : nothing}
      <div class="foot">
        <p aria-live="polite">${this.chosen ? html`<strong>${formatDay(this.chosen, this.timeZone)}</strong><span class="soft num">${formatSpan(this.chosen, minutes, this.timeZone)}</span>` : nothing}</p>
        <button class="button primary wide" type="button" aria-disabled=${!this.chosen || this.busy} @click=${this.#confirm}>${this.busy ? msg('Being moved…', { id: 'visit.move-busy' }) : msg('Move to this time', { id: 'visit.move-confirm' })}</button>
        <slot></slot>
      </div>`;
  }

  get #refusedTime(): ApiProblem | undefined {
    return this.problem instanceof ApiProblem && this.problem.code === 'slot_taken' ? this.problem : undefined;
  }

  async #fetch(asked: WeekRequestEvent): Promise<void> {
    this.#asked = asked;
    this.#load?.abort();
    const load = (this.#load = new AbortController());
    this.loading = true;
    this.refusal = undefined;
    try {
      const { from, to } = asked;
      const { slots, full } = await this.client.get<SlotList>(`/v1/bookings/${this.booking.bookingId}/slots`, { query: { from, to }, signal: load.signal });
      if (load !== this.#load) return;
      this.slots = slots;
      this.full = full;
    } catch (error) {
      if (load === this.#load && !load.signal.aborted) this.refusal = error;
    } finally {
      if (load === this.#load) this.loading = false;
    }
  }

  #choose(startsAt: string): void {
    this.problem = undefined;
    this.chosen = startsAt;
  }

  #confirm = (): void => {
    if (this.chosen && !this.busy) this.dispatchEvent(new BookingMoveEvent({ startsAt: this.chosen }));
  };
}

define('visavis-move-booking', VisavisMoveBooking);
