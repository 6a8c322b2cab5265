import { css, html, LitElement, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { localized, msg, str } from '@lit/localize';
import type { DeskBooking } from '../../contract/desk.ts';
import { controls } from '../../kit/controls.styles.ts';
import { define } from '../../kit/define.ts';
import { icon } from '../../kit/icons.ts';
import { dayOf, formatDay, formatTime, ownZone } from '../../kit/time.ts';
import { tokens } from '../../kit/tokens.styles.ts';
import { page } from '../theme/page.styles.ts';
import { BookingOpenEvent } from './booking-open-event.ts';
import { bookingWord } from './booking-words.ts';

/** Bookings day by day as a list, for small screens. Days without one are named together with the others, not hidden. */
@localized()
export class VisavisDayList extends LitElement {
  static override styles = [
    tokens,
    controls,
    page,
    css`
      section + section { margin-top: 12px; }
      h2.now { color: var(--_accent-text); }
      button { width: 100%; display: flex; align-items: center; gap: 14px; min-height: 64px; padding: 8px 0; }
      .rows li { padding: 0; min-height: 0; }
      .rows svg { color: var(--_text-soft); }
      .rows .time { width: 48px; }
      .past strong, .past .time { color: var(--_text-soft); }
      .none { color: var(--_text-soft); padding-top: 6px; }
    `,
  ];

  @property({ attribute: false }) days: readonly string[] = [];
  @property({ attribute: false }) bookings: readonly DeskBooking[] = [];
  @property() today = '';

  override render(): TemplateResult {
    const zone = ownZone();
    return html`${this.days.map((day) => {
      const own = this.bookings.filter(({ startsAt }) => dayOf(startsAt, zone) === day);
      const now = day === this.today;
      return html`<section class="card">
        <h2 class=${now ? 'now' : ''}>${formatDay(`${day}T12:00:00Z`, 'UTC')}${now ? `, ${msg('today', { id: 'console.today-word' })}` : nothing}</h2>
        ${own.length === 0 ? html`<p class="none">${msg('no bookings', { id: 'console.no-bookings' })}</p>` : html`<ul class="rows">${own.map((booking) => this.#renderBooking(booking, zone))}</ul>`}
      </section>`;
    })}`;
  }

  #renderBooking(booking: DeskBooking, zone: string): TemplateResult {
    const { name, adviserName, startsAt, endsAt } = booking;
    const past = Date.parse(endsAt) < Date.now();
    const word = bookingWord(booking);
    return html`<li>
      <button type="button" class=${past ? 'past' : ''} @click=${() => this.dispatchEvent(new BookingOpenEvent(booking))}>
        <span class="time">${formatTime(startsAt, zone)}</span>
        <span class="who"><strong>${name}</strong><span>${word}, ${msg(str`with ${adviserName}`, { id: 'console.with-adviser' })}</span></span>
        ${icon('forward', 18)}
      </button>
    </li>`;
  }
}

define('visavis-day-list', VisavisDayList);
