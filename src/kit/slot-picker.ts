import { msg, str, updateWhenLocaleChanges } from '@lit/localize';
import { html, LitElement, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { Slot } from '../contract/booking.ts';
import { controls } from './controls.styles.ts';
import { define } from './define.ts';
import { icon } from './icons.ts';
import { language } from './language.ts';
import { rove, settleTabStop } from './rove.ts';
import { SlotSelectEvent, WeekRequestEvent, ZoneChangeEvent } from './slot-events.ts';
import styles from './slot-picker.styles.ts';
import { addDays, mondayOf, partsOfDay, reaches, reachFrom, startsByDay, weekDays } from './slot-week.ts';
import type { PartOfDay, Reach } from './slot-week.ts';
import { dateFormat, dayOf, formatDay, formatDayTime, formatTime, ownZone } from './time.ts';
import { tokens } from './tokens.styles.ts';
import './zone-choice.ts';

/** From so many free times on, a day counts as having many. */
const MANY = 4;

/**
 * Lets a customer choose one of a service's free starts. Shows what it is given and fetches nothing: as soon as it stands
 * on a page without slots, and whenever a week outside the last answer is opened, it asks by `visavis-week-request`
 * (`from`, `to`: instants, 35 days apart). Answer by setting `loading` while you fetch and then replacing `slots`.
 *
 * A choice is announced by `visavis-slot-select` (`startsAt`, cancelable) and marked in `chosen`; another zone by
 * `visavis-zone-change` (`timeZone`, already shown). The button that goes on, and the chosen time in words (`formatSpan`
 * in `time.ts`), belong to whoever uses the picker.
 */
export class VisavisSlotPicker extends LitElement {
  static override styles = [tokens, controls, styles];

  /** Free slots in start order. */
  @property({ attribute: false }) slots: readonly Slot[] = [];
  /** A taken start of each day on which all are taken: such days are said to be full, not closed. */
  @property({ attribute: false }) full: readonly string[] = [];
  /** Start of the chosen slot, or empty. */
  @property({ reflect: true }) chosen = '';
  /** Zone the times are shown in; the customer's own unless set. */
  @property({ attribute: 'time-zone' }) timeZone = ownZone();
  /** The shop's zone, offered first when another is wanted. */
  @property({ attribute: 'shop-zone' }) shopZone = '';
  /** Slots are on their way. */
  @property({ type: Boolean }) loading = false;
  /** Start that another customer took meanwhile, or empty; with the nearest free starts. */
  @property() taken = '';
  @property({ attribute: false }) nearby: readonly string[] = [];
  /** Sentence that says why there are no slots, shown with a button that asks again; or empty. */
  @property() problem = '';

  /** Monday of the week on view, and the day on view in it; empty until there is a reason to look at one. */
  @state() private monday = '';
  @state() private day = '';
  @query('.days') private dayGroup!: HTMLElement;
  @query('.times') private timeGroup!: HTMLElement | null;
  #days = new Map<string, string[]>();
  #reach: Reach | undefined;

  constructor() {
    super();
    updateWhenLocaleChanges(this);
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('slots') || changed.has('timeZone')) this.#days = startsByDay(this.slots, this.timeZone);
    if (changed.has('timeZone') && this.day) this.#look(this.chosen);
    if (changed.has('slots') && this.slots.length > 0 && !this.#days.has(this.day)) {
      const inWeek = this.monday && this.#firstOf(this.monday);
      // Opens at the next free time; later answers move nothing the customer looks at.
      if (inWeek) this.day = inWeek;
      else if (!this.day) this.#look(this.chosen || (this.slots[0]?.startsAt ?? ''));
    }
    this.monday ||= this.#thisWeek();
  }

  protected override updated(): void {
    settleTabStop(this.dayGroup);
    settleTabStop(this.timeGroup);
    const last = this.slots.at(-1);
    this.#reach ??= last && { from: 0, to: Math.max(Date.parse(last.startsAt), Date.parse(this.monday) + 9 * 86_400_000) };
    if (!this.loading && !(this.#reach && reaches(this.#reach, this.monday, Date.now()))) this.#ask();
  }

  override render(): TemplateResult {
    return html`${this.taken ? this.#renderTaken() : nothing}
      <div class="week">
        <h2 aria-live="polite">${this.#weekTitle()}</h2>
        ${this.#renderStep(-7, msg('Week before', { id: 'kit.week-before' }), this.monday <= this.#thisWeek())}
        ${this.#renderStep(7, msg('Week after', { id: 'kit.week-after' }), false)}
      </div>
      <div class="days" role="toolbar" aria-label=${msg('Days', { id: 'kit.days' })} @keydown=${rove}>${weekDays(this.monday).map((day) => this.#renderDay(day))}</div>
      <visavis-zone-choice time-zone=${this.timeZone} shop-zone=${this.shopZone} @visavis-zone-change=${this.#changeZone}></visavis-zone-choice>
      ${this.#renderTimes()}`;
  }

  #renderStep(days: number, label: string, off: boolean): TemplateResult {
    const step = (): void => this.#openWeek(addDays(this.monday, days));
    return html`<button class="icon-button" type="button" aria-label=${label} aria-disabled=${off} @click=${off ? nothing : step}>${icon(days < 0 ? 'back' : 'forward', 20)}</button>`;
  }

  #renderDay(day: string): TemplateResult {
    const free = this.#days.get(day)?.length ?? 0;
    const at = Date.parse(day);
    const level = free === 0 ? 'none' : free < MANY ? 'few' : 'many';
    const full = free === 0 && this.full.some((startsAt) => dayOf(startsAt, this.timeZone) === day);
    return html`<button class="day ${full ? 'full' : level}" type="button" aria-pressed=${day === this.day} aria-disabled=${free === 0} @click=${() => (free > 0 ? (this.day = day) : undefined)}>
      <small>${dateFormat(language(), 'UTC', { weekday: 'short' }).format(at)}</small><b>${Number(day.slice(8))}</b><i>${full ? msg('full', { id: 'kit.full' }) : nothing}</i>
      <span class="visually-hidden">${dateFormat(language(), 'UTC', { month: 'long' }).format(at)}, ${full ? msg('fully booked', { id: 'kit.fully' }) : this.#count(free)}</span>
    </button>`;
  }

  #renderTimes(): TemplateResult {
    const starts = this.#days.get(this.day);
    if (this.problem) return html`<p class="note" role="alert">${this.problem}</p><button class="button secondary wide" type="button" @click=${() => this.#ask()}>${msg('Try again', { id: 'kit.try-again' })}</button>`;
    if (starts && mondayOf(this.day) === this.monday) {
      return html`<div class="times" role="toolbar" aria-label="${formatDay(Date.parse(this.day), 'UTC')}" @keydown=${rove}>
        ${partsOfDay(starts, this.timeZone).map(({ part, starts }) => html`<h3 id=${part}>${partName(part)}</h3><div class="part" role="group" aria-labelledby=${part}>${starts.map((startsAt) => this.#renderStart(startsAt, starts))}</div>`)}
      </div>`;
    }
    if (this.loading) return html`<p class="visually-hidden" role="status">${msg('Loading free times', { id: 'kit.loading-times' })}</p><div class="part outlines" aria-hidden="true">${Array.from({ length: 8 }, () => html`<span></span>`)}</div>`;
    return this.#renderNone();
  }

  #renderStart(startsAt: string, beside: readonly string[]): TemplateResult {
    const time = formatTime(startsAt, this.timeZone);
    // In the night the clocks go back, an hour comes twice.
    const twice = beside.some((other) => other !== startsAt && formatTime(other, this.timeZone) === time);
    const zone = twice ? html`<small>${dateFormat(language(), this.timeZone, { timeZoneName: 'shortOffset' }).formatToParts(new Date(startsAt)).at(-1)?.value}</small>` : nothing;
    const left = this.slots.find((slot) => slot.startsAt === startsAt)?.seatsLeft;
    return html`<button class="start" type="button" aria-pressed=${startsAt === this.chosen} @click=${() => this.#choose(startsAt)}>${time}${zone}${left ? html`<small>${msg(str`${left} left`, { id: 'kit.seats-left' })}</small>` : nothing}</button>`;
  }

  #renderNone(): TemplateResult {
    const next = this.slots.find(({ startsAt }) => dayOf(startsAt, this.timeZone) >= this.monday) ?? this.slots[0];
    const reached = dayOf(this.#reach?.to ?? 0, 'UTC');
    return html`<div class="none" role="status">
      <p>${msg('No free time in this week.', { id: 'kit.week-full' })}</p>
      ${next
        ? html`<button class="button secondary wide" type="button" @click=${() => this.#look(next.startsAt)}>${msg(str`Next free time: ${formatDayTime(next.startsAt, this.timeZone)}`, { id: 'kit.next-free' })}</button>`
        : html`<button class="button secondary wide" type="button" @click=${() => this.#openWeek(mondayOf(addDays(reached, -1)))}>${msg('Look further ahead', { id: 'kit.look-ahead' })}</button>`}
    </div>`;
  }

  #renderTaken(): TemplateResult {
    return html`<div class="note caution" role="alert">
      ${icon('clock', 20)}
      <div>
        <p><strong>${msg('This time has just been taken.', { id: 'kit.taken' })}</strong> ${this.nearby.length > 0 ? msg('These are the nearest free ones:', { id: 'kit.taken-nearby' }) : msg('Please choose another one.', { id: 'kit.taken-other' })}</p>
        <div class="nearby">${this.nearby.map((startsAt) => html`<button class="button secondary small" type="button" @click=${() => this.#choose(startsAt)}>${formatDayTime(startsAt, this.timeZone)}</button>`)}</div>
      </div>
    </div>`;
  }

  #choose(startsAt: string): void {
    if (!this.dispatchEvent(new SlotSelectEvent(startsAt))) return;
    this.chosen = startsAt;
    this.#look(startsAt);
  }

  #changeZone = ({ timeZone }: ZoneChangeEvent): void => {
    this.timeZone = timeZone;
    this.dispatchEvent(new ZoneChangeEvent(timeZone));
  };

  /** Opens the day of a start. */
  #look(startsAt: string): void {
    if (startsAt) this.day = dayOf(startsAt, this.timeZone);
    this.monday = mondayOf(this.day);
  }

  #openWeek(monday: string): void {
    this.monday = monday;
    this.day = this.#firstOf(monday);
  }

  #firstOf(monday: string): string {
    return weekDays(monday).find((day) => this.#days.has(day)) ?? '';
  }

  #ask(): void {
    this.#reach = reachFrom(this.monday, Date.now());
    this.dispatchEvent(new WeekRequestEvent(new Date(this.#reach.from).toISOString(), new Date(this.#reach.to).toISOString()));
  }

  #thisWeek(): string {
    return mondayOf(dayOf(Date.now(), this.timeZone));
  }

  #weekTitle(): string {
    return dateFormat(language(), 'UTC', { day: 'numeric', month: 'long' }).formatRange(Date.parse(this.monday), Date.parse(addDays(this.monday, 6)));
  }

  #count(free: number): string {
    if (free === 0) return this.loading ? '' : msg('no free time', { id: 'kit.free-none' });
    return free === 1 ? msg('1 free time', { id: 'kit.free-one' }) : msg(str`${free} free times`, { id: 'kit.free-many' });
  }
}

function partName(part: PartOfDay): string {
  if (part === 'morning') return msg('Morning', { id: 'kit.morning' });
  return part === 'afternoon' ? msg('Afternoon', { id: 'kit.afternoon' }) : msg('Evening', { id: 'kit.evening' });
}

define('visavis-slot-picker', VisavisSlotPicker);

declare global {
  interface HTMLElementTagNameMap {
    'visavis-slot-picker': VisavisSlotPicker;
  }
}
