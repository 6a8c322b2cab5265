import { html, LitElement, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { localized, msg, str } from '@lit/localize';
import type { DeskBooking } from '../../contract/desk.ts';
import { controls } from '../../kit/controls.styles.ts';
import { define } from '../../kit/define.ts';
import { formatTime, ownZone } from '../../kit/time.ts';
import { tokens } from '../../kit/tokens.styles.ts';
import { bookingWord, canJoin } from '../calendar/booking-words.ts';
import { page } from '../theme/page.styles.ts';
import { spokenAs } from '../theme/spoken.ts';
import { BookingJoinEvent } from './desk-events.ts';
import '@awesome.me/webawesome/dist/components/button/button.js';

/** What is booked today, one's own first. */
@localized()
export class VisavisBookingsToday extends LitElement {
  static override styles = [tokens, controls, page];

  @property({ attribute: false }) bookings: readonly DeskBooking[] = [];
  /** Id of the adviser who looks. */
  @property() me = '';
  @property({ type: Number }) now = 0;
  @property() asking = '';

  override render(): TemplateResult {
    if (this.bookings.length === 0) return html`<p class="empty">${msg('No bookings today.', { id: 'console.no-bookings-today' })}</p>`;
    const own = this.bookings.filter(({ adviserId }) => adviserId === this.me);
    const others = this.bookings.filter(({ adviserId }) => adviserId !== this.me);
    return html`<ul class="rows">
      ${repeat([...own, ...others], ({ bookingId }) => bookingId, (booking) => this.#renderBooking(booking))}
    </ul>`;
  }

  #renderBooking(booking: DeskBooking): TemplateResult {
    const { bookingId, name, startsAt, adviserId, customerWaits } = booking;
    const mine = adviserId === this.me;
    return html`<li>
      <span class="time">${formatTime(startsAt, ownZone())}</span>
      <div class="who"><strong>${name}</strong><span>${this.#detail(booking, mine)}</span></div>
      ${mine && canJoin(booking, this.now)
        ? html`<wa-button variant=${customerWaits ? 'brand' : 'neutral'} appearance=${customerWaits ? 'accent' : 'outlined'} ?loading=${this.asking === bookingId}
            @click=${() => this.dispatchEvent(new BookingJoinEvent(bookingId))}>${spokenAs(msg(str`Join ${name}`, { id: 'console.join-who' }), msg('Join', { id: 'console.join' }))}</wa-button>`
        : nothing}
    </li>`;
  }

  #detail(booking: DeskBooking, mine: boolean): string {
    const { serviceName, adviserName, customerWaits, state, lateMinutes } = booking;
    const over = state === 'confirmed' && lateMinutes === null ? '' : bookingWord(booking);
    const waits = customerWaits ? msg('is already waiting', { id: 'console.already-waiting' }) : '';
    const whose = mine ? '' : msg(str`with ${adviserName}`, { id: 'console.with-adviser' });
    return [serviceName, whose, over || waits].filter(Boolean).join(', ');
  }
}

define('visavis-bookings-today', VisavisBookingsToday);
