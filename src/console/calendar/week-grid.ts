import { html, LitElement, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { DirectiveResult } from 'lit/directive.js';
import { styleMap } from 'lit/directives/style-map.js';
import { localized, msg, str } from '@lit/localize';
import type { CalendarView } from '../../contract/calendar.ts';
import type { DeskBooking } from '../../contract/desk.ts';
import { controls } from '../../kit/controls.styles.ts';
import { define } from '../../kit/define.ts';
import { formatDayTime, formatTime, ownZone } from '../../kit/time.ts';
import { tokens } from '../../kit/tokens.styles.ts';
import { ClockController } from '../app/clock-controller.ts';
import { BookingOpenEvent } from './booking-open-event.ts';
import { bookingWord } from './booking-words.ts';
import { AbsenceOpenEvent, BookingMoveWishEvent, StretchMarkEvent } from './calendar-events.ts';
import { columnHead } from './column-head.ts';
import { blocksIn, columnsOf, instantAt, minutesOf } from './grid-layout.ts';
import type { Block, Column } from './grid-layout.ts';
import { MoveController, SNAP } from './move-controller.ts';
import type { Ghost } from './move-controller.ts';
import { hourRange, placeTimes } from './week.ts';
import type { Placed } from './week.ts';
import styles from './week-grid.styles.ts';
import '../../kit/face.ts';

/** Pixels of one hour. */
const HOUR = 96;

/**
 * Days and hours with all that takes them, in the time zone of this browser; of one day, a column for each adviser. Tint = to
 * come, outline = past, dashed = held, hatched = busy elsewhere; light ground = at work. Bookings are moved and absences
 * marked by hand or by the arrow keys; what is wanted is announced by events.
 */
@localized()
export class VisavisWeekGrid extends LitElement {
  static override styles = [tokens, controls, styles];

  /** Days to show, in order. */
  @property({ attribute: false }) days: readonly string[] = [];
  @property({ attribute: false }) view!: CalendarView;
  @property() today = '';
  /** Whose absence free ground stands for, where columns are everybody's; empty for nobody's. */
  @property() me = '';
  /** What is told to those who do not see it. */
  @state() private said = '';

  readonly clock = new ClockController(this, 30_000);
  readonly #moves = new MoveController(this, {
    columns: () => this.#columns.length, scale: HOUR / 60, columnAt: (x) => this.#columnAt(x),
    drop: (ghost, booking) => this.#drop(ghost, booking),
    say: (ghost) => (this.said = msg(str`${this.#nameOf(ghost)}. Enter moves it there, Escape leaves it.`, { id: 'console.calendar-moving' })),
  });
  #columns: Column[] = [];
  #hours = { first: 9, last: 18 };

  protected override willUpdate(changed: PropertyValues): void {
    if (!changed.has('view') && !changed.has('days')) return;
    const zone = ownZone();
    this.#columns = columnsOf(this.days, this.view.advisers.map(({ adviserId }) => adviserId));
    this.#hours = hourRange(this.days.flatMap((day) => [...blocksIn(this.view.bookings, day, zone), ...blocksIn(this.view.advisers.flatMap(({ working }) => working), day, zone)]));
  }

  override render(): TemplateResult {
    const hours = Array.from({ length: this.#hours.last - this.#hours.first }, (_, index) => this.#hours.first + index);
    return html`<div class="grid" style=${styleMap({ '--days': String(this.#columns.length), '--hours': String(hours.length) })}>
        <div class="corner"></div>
        ${this.#columns.map((column, index) => columnHead(this, column, index, this.view, this.today))}
        <div class="hours">${hours.map((hour) => html`<span>${hour}:00</span>`)}</div>
        ${this.#columns.map((column, index) => this.#renderColumn(column, index))}
      </div>
      <p class="visually-hidden" id="how">${msg('The arrow keys move it.', { id: 'console.calendar-how' })}</p>
      <p class="visually-hidden" role="status">${this.said}</p>`;
  }

  #renderColumn({ day, adviserId }: Column, index: number): TemplateResult {
    const zone = ownZone();
    const advisers = this.view.advisers.filter((adviser) => !adviserId || adviser.adviserId === adviserId);
    const of = (ids: readonly string[]): boolean => !adviserId || ids.includes(adviserId);
    const bookings = blocksIn(this.view.bookings.filter((booking) => of(booking.adviserIds) && booking.state !== 'cancelled'), day, zone);
    const owner = adviserId || this.me;
    return html`<ul class="day" aria-labelledby="c${index}" @pointerdown=${(event: PointerEvent) => this.#takeGround(event, index, owner)} @pointermove=${(event: PointerEvent) => this.#moves.drag(event)} @pointerup=${() => void this.#moves.release()} @pointercancel=${() => this.#moves.cancel()}>
      ${blocksIn(advisers.flatMap(({ working }) => working), day, zone).map((block) => html`<li class="work" aria-hidden="true" style=${this.#at(block)}></li>`)}
      ${advisers.flatMap(({ busy, name }) => blocksIn(busy, day, zone).map((block) => html`<li class="busy" style=${this.#at(block)}><span>${msg('busy elsewhere', { id: 'console.calendar-busy' })}${adviserId ? nothing : `, ${name}`}</span></li>`))}
      ${blocksIn(this.view.absences.filter((one) => of([one.adviserId])), day, zone).map((block) => this.#renderAbsence(block, adviserId))}
      ${blocksIn(this.view.holds.filter((one) => of(one.adviserIds)), day, zone).map((block) => html`<li class="held" style=${this.#at(block)}><span>${block.item.waitlist ? msg('offered to the waitlist', { id: 'console.calendar-offered' }) : msg('kept while a form is filled', { id: 'console.booking-held' })}</span></li>`)}
      ${placeTimes(bookings.map((block) => ({ ...block, to: Math.max(block.to, block.from + SNAP) }))).map((placed) => this.#renderBooking(placed, index, Boolean(adviserId)))}
      ${day === this.today ? this.#renderNow() : nothing} ${this.#renderGhost(index)}
    </ul>`;
  }

  #renderAbsence(block: Block<CalendarView['absences'][number]>, adviserId: string): TemplateResult {
    const { absenceId, note, adviserId: whose } = block.item;
    const name = this.view.advisers.find((one) => one.adviserId === whose)?.name ?? '';
    return html`<li class="away" style=${this.#at(block)}><button type="button" @pointerdown=${stop} @click=${() => this.dispatchEvent(new AbsenceOpenEvent(absenceId))}>${msg('away', { id: 'console.calendar-away' })}${adviserId ? nothing : `, ${name}`}${note ? html`<small>${note}</small>` : nothing}</button></li>`;
  }

  #renderBooking({ item, from, to, column, columns }: Placed<DeskBooking>, index: number, alone: boolean): TemplateResult {
    const { name, adviserName, adviserId, startsAt, endsAt, state: standing } = item;
    const past = Date.parse(endsAt) < Date.now() || !['held', 'pending', 'confirmed'].includes(standing);
    const picture = this.view.advisers.find((adviser) => adviser.adviserId === adviserId)?.pictureUrl ?? '';
    const word = bookingWord(item);
    const at = { column: index, from, length: (Date.parse(endsAt) - Date.parse(startsAt)) / 60_000 };
    const place = { ...this.#box({ from, to }), left: `calc(${(100 * column) / columns}% + 4px)`, width: `calc(${100 / columns}% - 8px)` };
    return html`<li class=${this.#moves.booking === item ? 'booking moved' : 'booking'} style=${styleMap(place)}>
      <button
        type="button" class="ev ${past ? 'past' : standing}" aria-describedby=${past ? nothing : 'how'}
        @pointerdown=${(event: PointerEvent) => { event.stopPropagation(); if (!past) this.#moves.take(event, at, item); }}
        @pointermove=${(event: PointerEvent) => this.#moves.drag(event)}
        @pointerup=${(event: PointerEvent) => { if (this.#moves.release()) swallowClick(event.currentTarget as HTMLElement); }}
        @keydown=${(event: KeyboardEvent) => !past && this.#moves.press(event, at, item)}
        @click=${() => this.dispatchEvent(new BookingOpenEvent(item))}
      >
        <span class="lines"><span class="line"><span class="time">${formatTime(startsAt, ownZone())}</span> <b>${name}</b></span>
        <span class=${standing === 'customer_no_show' || standing === 'adviser_no_show' || item.lateMinutes !== null ? 'word care' : 'word'}>${word}${picture || alone || this.view.advisers.length < 2 ? nothing : `, ${adviserName.split(' ')[0] ?? ''}`}</span></span>
        <span class="visually-hidden">${msg(str`with ${adviserName}`, { id: 'console.with-adviser' })}</span>
        ${picture && columns === 1 && !alone ? html`<visavis-face aria-hidden="true" .name=${adviserName} .src=${picture}></visavis-face>` : nothing}
      </button>
    </li>`;
  }

  #renderGhost(index: number): TemplateResult | typeof nothing {
    const { ghost } = this.#moves;
    if (!ghost || ghost.column !== index) return nothing;
    return html`<li class="ghost" aria-hidden="true" style=${this.#at({ from: ghost.from, to: ghost.from + ghost.length })}>${this.#nameOf(ghost)}</li>`;
  }

  #renderNow(): TemplateResult | typeof nothing {
    const now = minutesOf(Date.now(), ownZone());
    if (now < this.#hours.first * 60 || now > this.#hours.last * 60) return nothing;
    return html`<li class="now-line" aria-hidden="true" style=${styleMap({ top: `${((now - this.#hours.first * 60) / 60) * HOUR}px` })}></li>`;
  }

  #at(block: { from: number; to: number }): DirectiveResult {
    return styleMap(this.#box(block));
  }

  #box({ from, to }: { from: number; to: number }): Record<string, string> {
    return { top: `${((from - this.#hours.first * 60) / 60) * HOUR + 1}px`, height: `${((to - from) / 60) * HOUR - 2}px` };
  }

  /** Free ground is marked for an absence, where it is somebody's. */
  #takeGround(event: PointerEvent, column: number, owner: string): void {
    if (!owner) return;
    const { top } = (event.currentTarget as HTMLElement).getBoundingClientRect();
    const minutes = this.#hours.first * 60 + ((event.clientY - top) / HOUR) * 60;
    this.#moves.take(event, { column, from: Math.floor(minutes / SNAP) * SNAP, length: SNAP });
  }

  #columnAt(x: number): number {
    const lists = [...this.renderRoot.querySelectorAll('.day')].map((list) => list.getBoundingClientRect());
    const found = lists.findIndex(({ left, right }) => x >= left && x < right);
    return found >= 0 ? found : x < (lists[0]?.left ?? 0) ? 0 : lists.length - 1;
  }

  #drop({ column, from, length }: Ghost, booking: DeskBooking | undefined): void {
    const target = this.#columns[column];
    if (!target) return;
    const startsAt = instantAt(target.day, from);
    if (booking) this.dispatchEvent(new BookingMoveWishEvent(booking, startsAt, target.adviserId && !booking.adviserIds.includes(target.adviserId) ? target.adviserId : undefined));
    else this.dispatchEvent(new StretchMarkEvent(startsAt, instantAt(target.day, from + length), target.adviserId || this.me));
  }

  #nameOf({ column, from }: Ghost): string {
    const target = this.#columns[column];
    const name = this.view.advisers.find(({ adviserId }) => adviserId === target?.adviserId)?.name;
    const when = formatDayTime(instantAt(target?.day ?? '', from), ownZone());
    return name ? `${when}, ${name}` : when;
  }
}

function stop(event: Event): void {
  event.stopPropagation();
}

/** The click that a browser makes of a drop on the same element. */
function swallowClick(element: HTMLElement): void {
  const swallow = (event: Event): void => { event.stopPropagation(); event.preventDefault(); };
  element.addEventListener('click', swallow, { capture: true, once: true });
  setTimeout(() => element.removeEventListener('click', swallow, { capture: true }));
}

define('visavis-week-grid', VisavisWeekGrid);
