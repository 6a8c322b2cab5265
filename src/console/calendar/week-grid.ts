import { html, LitElement, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { styleMap } from 'lit/directives/style-map.js';
import { localized, msg, str } from '@lit/localize';
import type { DeskAdviser, DeskBooking } from '../../contract/desk.ts';
import { controls } from '../../kit/controls.styles.ts';
import { define } from '../../kit/define.ts';
import { language } from '../../kit/language.ts';
import { dateFormat, dayOf, formatTime, ownZone } from '../../kit/time.ts';
import { tokens } from '../../kit/tokens.styles.ts';
import { ClockController } from '../app/clock-controller.ts';
import { BookingOpenEvent } from './booking-open-event.ts';
import { bookingStateWord } from './booking-words.ts';
import { hourRange, placeTimes } from './week.ts';
import type { Placed } from './week.ts';
import styles from './week-grid.styles.ts';
import '../../kit/face.ts';

/** Pixels of one hour. */
const HOUR = 96;

/** Bookings on a grid of days and hours, in the time zone of this browser. Tint = to come, outline = past, dashed = held. */
@localized()
export class VisavisWeekGrid extends LitElement {
  static override styles = [tokens, controls, styles];

  /** Days to show, in order. */
  @property({ attribute: false }) days: readonly string[] = [];
  @property({ attribute: false }) bookings: readonly DeskBooking[] = [];
  @property({ attribute: false }) advisers: readonly DeskAdviser[] = [];
  @property() today = '';

  readonly clock = new ClockController(this, 30_000);
  #placed = new Map<string, Placed<DeskBooking>[]>();
  #hours = { first: 9, last: 18 };

  override render(): TemplateResult {
    const hours = Array.from({ length: this.#hours.last - this.#hours.first }, (_, index) => this.#hours.first + index);
    return html`<div class="grid" style=${styleMap({ '--days': String(this.days.length), '--hours': String(hours.length) })}>
      <div class="corner"></div>
      ${this.days.map((day) => this.#renderName(day))}
      <div class="hours">${hours.map((hour) => html`<span>${hour}:00</span>`)}</div>
      ${this.days.map((day) => this.#renderDay(day))}
    </div>`;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('bookings') && !changed.has('days')) return;
    const zone = ownZone();
    const times = this.bookings.flatMap((item) => {
      const day = dayOf(item.startsAt, zone);
      if (!this.days.includes(day)) return [];
      const from = minutesOf(item.startsAt, zone);
      return [{ day, item, from, to: Math.min(1440, from + Math.max(15, (Date.parse(item.endsAt) - Date.parse(item.startsAt)) / 60_000)) }];
    });
    this.#hours = hourRange(times);
    this.#placed = new Map(this.days.map((day) => [day, placeTimes(times.filter((time) => time.day === day))]));
  }

  #renderName(day: string): TemplateResult {
    const time = Date.parse(`${day}T00:00:00Z`);
    const now = day === this.today;
    return html`<h2 class=${now ? 'name now' : 'name'} id="d${day}">
      <span aria-hidden="true">${dateFormat(language(), 'UTC', { weekday: 'short' }).format(time)}</span> <b aria-hidden="true">${dateFormat(language(), 'UTC', { day: 'numeric' }).format(time)}</b>
      <span class="visually-hidden">${dateFormat(language(), 'UTC', { weekday: 'long', day: 'numeric', month: 'long' }).format(time)}${now ? `, ${msg('today', { id: 'console.today-word' })}` : nothing}</span>
    </h2>`;
  }

  #renderDay(day: string): TemplateResult {
    return html`<ul class="day" aria-labelledby="d${day}">
      ${(this.#placed.get(day) ?? []).map((placed) => this.#renderBooking(placed))} ${day === this.today ? this.#renderNow() : nothing}
    </ul>`;
  }

  #renderBooking({ item, from, to, column, columns }: Placed<DeskBooking>): TemplateResult {
    const { name, serviceName, adviserName, adviserId, startsAt, endsAt, state } = item;
    const place = {
      top: `${((from - this.#hours.first * 60) / 60) * HOUR + 1}px`,
      height: `${((to - from) / 60) * HOUR - 2}px`,
      left: `calc(${(100 * column) / columns}% + 4px)`,
      width: `calc(${100 / columns}% - 8px)`,
    };
    const past = Date.parse(endsAt) < Date.now() || !['held', 'pending', 'confirmed'].includes(state);
    const picture = this.advisers.find((adviser) => adviser.adviserId === adviserId)?.pictureUrl ?? '';
    const what = state === 'confirmed' ? serviceName : bookingStateWord(state);
    // Advisers are told by their face; without a picture by their first name.
    const word = picture || this.advisers.length < 2 ? what : `${what}, ${adviserName.split(' ')[0] ?? ''}`;
    return html`<li style=${styleMap(place)}>
      <button type="button" class="ev ${past ? 'past' : state}" @click=${() => this.dispatchEvent(new BookingOpenEvent(item))}>
        <span class="line"><span class="time">${formatTime(startsAt, ownZone())}</span> <b>${name}</b></span>
        <span class=${state === 'customer_no_show' || state === 'adviser_no_show' ? 'word care' : 'word'}>${word}</span>
        <span class="visually-hidden">${msg(str`with ${adviserName}`, { id: 'console.with-adviser' })}</span>
        ${picture && columns === 1 ? html`<visavis-face aria-hidden="true" .name=${adviserName} .src=${picture}></visavis-face>` : nothing}
      </button>
    </li>`;
  }

  #renderNow(): TemplateResult | typeof nothing {
    const now = minutesOf(Date.now(), ownZone());
    if (now < this.#hours.first * 60 || now > this.#hours.last * 60) return nothing;
    return html`<li class="now-line" aria-hidden="true" style=${styleMap({ top: `${((now - this.#hours.first * 60) / 60) * HOUR}px` })}></li>`;
  }
}

function minutesOf(at: string | number, zone: string): number {
  const [hours = 0, minutes = 0] = formatTime(at, zone).split(':').map(Number);
  return hours * 60 + minutes;
}

define('visavis-week-grid', VisavisWeekGrid);
