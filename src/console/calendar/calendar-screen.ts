import { html, LitElement, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { localized, msg } from '@lit/localize';
import type { Absence, CalendarView } from '../../contract/calendar.ts';
import type { DeskBooking, DeskView } from '../../contract/desk.ts';
import { controls } from '../../kit/controls.styles.ts';
import { define } from '../../kit/define.ts';
import { icon } from '../../kit/icons.ts';
import { language } from '../../kit/language.ts';
import { dateFormat, dayOf, ownZone, zoneName } from '../../kit/time.ts';
import { tokens } from '../../kit/tokens.styles.ts';
import { shopPath } from '../app/console-app.ts';
import type { ConsoleApp } from '../app/console-app.ts';
import { LoadController } from '../app/load-controller.ts';
import { NavigateEvent } from '../app/navigate-event.ts';
import { pathTo } from '../app/route.ts';
import { addDays } from '../sales/period.ts';
import { whenLoaded } from '../settings/loaded.ts';
import { page } from '../theme/page.styles.ts';
import { segments } from '../theme/segments.styles.ts';
import styles from './calendar-screen.styles.ts';
import type { AbsenceOpenEvent, BookingMoveWishEvent, DayOpenEvent, StretchMarkEvent } from './calendar-events.ts';
import { instantAt } from './grid-layout.ts';
import { daysOf, mondayOf, readPlace, turn } from './week.ts';
import type { CalendarPlace } from './week.ts';
import './absence-dialog.ts';
import './booking-dialog.ts';
import './day-dialog.ts';
import './day-list.ts';
import './move-dialog.ts';
import './week-grid.ts';
import '@awesome.me/webawesome/dist/components/button/button.js';

type Stretch = CalendarView['advisers'][number]['working'][number];
type Opened =
  | { readonly what: 'booking'; readonly booking: DeskBooking }
  | { readonly what: 'move'; readonly booking: DeskBooking; readonly startsAt: string; readonly adviserId: string }
  | { readonly what: 'absence'; readonly absence: Pick<Absence, 'adviserId' | 'startsAt' | 'endsAt'> & Partial<Absence> }
  | { readonly what: 'day'; readonly day: string; readonly adviserId: string; readonly more?: Stretch };

/** All bookings of a week or a day, with when people work. The address says which. */
@localized()
export class VisavisCalendarScreen extends LitElement {
  static override styles = [tokens, controls, page, segments, styles];

  @property({ attribute: false }) app!: ConsoleApp;
  /** The live desk: when its bookings change, ours are read again. */
  @property({ attribute: false }) view: DeskView | undefined;
  @property({ attribute: false }) query = new URLSearchParams();
  /** What is being dealt with in a dialog. */
  @state() private opened: Opened | undefined;

  readonly #load = new LoadController<CalendarView>(this, (signal) => {
    const days = daysOf(this.#place);
    // A day more on both sides, so that no zone's day is cut.
    const from = `${addDays(days[0] ?? '', -1)}T00:00:00.000Z`;
    const to = `${addDays(days.at(-1) ?? '', 2)}T00:00:00.000Z`;
    return this.app.client.get(shopPath(this.app, 'calendar'), { query: { from, to }, signal });
  });
  #asked = '';

  override render(): TemplateResult {
    const place = this.#place;
    return html`<div class="page-head">
        <h1 tabindex="-1">${this.#title(place)}</h1>
        <div class="turn">
          <button class="icon-button" type="button" aria-label=${msg('Earlier', { id: 'console.earlier' })} @click=${() => this.#go(turn(place, -1))}>${icon('back', 22)}</button>
          <button class="icon-button" type="button" aria-label=${msg('Later', { id: 'console.later' })} @click=${() => this.#go(turn(place, 1))}>${icon('forward', 22)}</button>
        </div>
        <wa-button appearance="outlined" @click=${() => this.#go({ ...place, day: this.#today })}>${msg('Today', { id: 'console.today-button' })}</wa-button>
        <span class="gap"></span>
        <wa-button appearance="outlined" @click=${this.#newAbsence}>${msg('Absence', { id: 'console.absence' })}</wa-button>
        <wa-button appearance="plain" @click=${() => window.print()}>${msg('Print', { id: 'console.print' })}</wa-button>
        <span class="hint">${zoneName(ownZone())}</span>
        <div class="segments" role="group" aria-label=${msg('Shown', { id: 'console.calendar-form' })}>
          <button type="button" aria-pressed=${place.form === 'week'} @click=${() => this.#go({ ...place, form: 'week' })}>${msg('Week', { id: 'console.week' })}</button>
          <button type="button" aria-pressed=${place.form === 'day'} @click=${() => this.#go({ ...place, form: 'day' })}>${msg('Day', { id: 'console.table-day' })}</button>
        </div>
      </div>
      ${whenLoaded(this.#load, (view) => html`${this.#renderBookings(place, view)} ${this.#renderDialog(view)}`)}`;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const wanted = [this.app.shop.shopId, ...daysOf(this.#place)].join();
    // The desk is told of every change in the shop's hours and bookings, of other days too.
    if (wanted === this.#asked && !changed.has('view')) return;
    this.#asked = wanted;
    void this.#load.reload();
  }

  get #today(): string {
    return dayOf(Date.now(), ownZone());
  }

  get #place(): CalendarPlace {
    return readPlace(this.query, this.#today);
  }

  #renderBookings(place: CalendarPlace, view: CalendarView): TemplateResult {
    const shown = view.bookings.filter(({ state }) => state !== 'cancelled');
    const open = ({ booking }: Event & { booking: DeskBooking }): void => void (this.opened = { what: 'booking', booking });
    return html`<visavis-week-grid
        class=${place.form} .days=${daysOf(place)} .view=${view} .today=${this.#today} .me=${this.#me} @visavis-booking-open=${open}
        @visavis-booking-move-wish=${({ booking, startsAt, adviserId }: BookingMoveWishEvent) => (this.opened = { what: 'move', booking, startsAt, adviserId: adviserId ?? '' })}
        @visavis-stretch-mark=${(stretch: StretchMarkEvent) => this.#openStretch(view, stretch)}
        @visavis-absence-open=${({ absenceId }: AbsenceOpenEvent) => this.#openAbsence(view, absenceId)}
        @visavis-day-open=${({ day, adviserId }: DayOpenEvent) => (this.opened = { what: 'day', day, adviserId: adviserId || this.#me })}
      ></visavis-week-grid>
      <visavis-day-list class=${place.form} .days=${daysOf(place)} .bookings=${shown} .today=${this.#today} @visavis-booking-open=${open}></visavis-day-list>`;
  }

  #renderDialog(view: CalendarView): TemplateResult | typeof nothing {
    const { opened } = this;
    switch (opened?.what) {
      case 'booking':
        return html`<visavis-booking-dialog .app=${this.app} .booking=${opened.booking} .me=${this.#me} @visavis-booking-move-wish=${({ booking }: BookingMoveWishEvent) => (this.opened = { what: 'move', booking, startsAt: '', adviserId: '' })} @visavis-dialog-close=${this.#close}></visavis-booking-dialog>`;
      case 'move':
        return html`<visavis-move-dialog .app=${this.app} .booking=${opened.booking} .advisers=${view.advisers} .startsAt=${opened.startsAt} .adviserId=${opened.adviserId} @visavis-dialog-close=${this.#close}></visavis-move-dialog>`;
      case 'absence':
        return html`<visavis-absence-dialog .app=${this.app} .absence=${opened.absence} .advisers=${view.advisers} @visavis-dialog-close=${this.#close}></visavis-absence-dialog>`;
      case 'day':
        return html`<visavis-day-dialog .app=${this.app} .view=${view} .day=${opened.day} .more=${opened.more} adviser-id=${opened.adviserId} @visavis-dialog-close=${this.#close}></visavis-day-dialog>`;
      default:
        return nothing;
    }
  }

  get #me(): string {
    return this.view?.me?.adviserId ?? '';
  }

  #openAbsence(view: CalendarView, absenceId: string): void {
    const absence = view.absences.find((one) => one.absenceId === absenceId);
    if (absence) this.opened = { what: 'absence', absence };
  }

  /** Who marks working time is away then; who marks other ground works then too. */
  #openStretch({ advisers }: CalendarView, { startsAt, endsAt, adviserId }: StretchMarkEvent): void {
    const adviser = advisers.find((one) => one.adviserId === adviserId);
    const works = adviser?.working.some((one) => one.startsAt < endsAt && one.endsAt > startsAt) ?? true;
    this.opened = works || !adviser
      ? { what: 'absence', absence: { adviserId, startsAt, endsAt } }
      : { what: 'day', day: dayOf(startsAt, adviser.timeZone), adviserId, more: { startsAt, endsAt } };
  }

  #newAbsence = (): void => {
    const day = this.#place.day < this.#today ? this.#today : this.#place.day;
    const adviserId = this.#me || (this.#load.value?.advisers[0]?.adviserId ?? '');
    this.opened = { what: 'absence', absence: { adviserId, startsAt: instantAt(day, 9 * 60), endsAt: instantAt(day, 18 * 60) } };
  };

  #title({ form, day }: CalendarPlace): string {
    const time = (one: string): number => Date.parse(`${one}T00:00:00Z`);
    if (form === 'day') return dateFormat(language(), 'UTC', { weekday: 'long', day: 'numeric', month: 'long' }).format(time(day));
    const monday = mondayOf(day);
    return dateFormat(language(), 'UTC', { day: 'numeric', month: 'long', year: 'numeric' }).formatRange(time(monday), time(addDays(monday, 6)));
  }

  #go({ form, day }: CalendarPlace): void {
    this.dispatchEvent(new NavigateEvent(pathTo('calendar', '', { form, day })));
  }

  #close = ({ changed, target }: Event & { changed: boolean }): void => {
    // One dialog may have led to another before it was gone.
    if ((target as HTMLElement).isConnected) this.opened = undefined;
    if (changed) void this.#load.reload();
  };
}

define('visavis-calendar-screen', VisavisCalendarScreen);
