import { html, LitElement, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { localized, msg } from '@lit/localize';
import type { DeskBooking, DeskBookingList, DeskView } from '../../contract/desk.ts';
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
import { daysOf, mondayOf, readPlace, turn } from './week.ts';
import type { CalendarPlace } from './week.ts';
import './booking-dialog.ts';
import './day-list.ts';
import './week-grid.ts';
import '@awesome.me/webawesome/dist/components/button/button.js';

/** All bookings of a week or a day. The address says which. */
@localized()
export class VisavisCalendarScreen extends LitElement {
  static override styles = [tokens, controls, page, segments, styles];

  @property({ attribute: false }) app!: ConsoleApp;
  /** The live desk: when its bookings change, ours are read again. */
  @property({ attribute: false }) view: DeskView | undefined;
  @property({ attribute: false }) query = new URLSearchParams();
  @state() private opened: DeskBooking | undefined;

  readonly #load = new LoadController<DeskBookingList>(this, (signal) => {
    const days = daysOf(this.#place);
    // A day more on both sides, so that no zone's day is cut.
    const from = `${addDays(days[0] ?? '', -1)}T00:00:00.000Z`;
    const to = `${addDays(days.at(-1) ?? '', 2)}T00:00:00.000Z`;
    return this.app.client.get(shopPath(this.app, 'bookings'), { query: { from, to }, signal });
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
        <span class="hint">${zoneName(ownZone())}</span>
        <div class="segments" role="group" aria-label=${msg('Shown', { id: 'console.calendar-form' })}>
          <button type="button" aria-pressed=${place.form === 'week'} @click=${() => this.#go({ ...place, form: 'week' })}>${msg('Week', { id: 'console.week' })}</button>
          <button type="button" aria-pressed=${place.form === 'day'} @click=${() => this.#go({ ...place, form: 'day' })}>${msg('Day', { id: 'console.table-day' })}</button>
        </div>
      </div>
      ${whenLoaded(this.#load, ({ bookings }) => this.#renderBookings(place, bookings))}
      ${this.opened ? html`<visavis-booking-dialog .app=${this.app} .booking=${this.opened} .me=${this.view?.me?.adviserId ?? ''} @visavis-dialog-close=${this.#close}></visavis-booking-dialog>` : nothing}`;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const desk = this.view?.bookings.map(({ bookingId, state, startsAt }) => `${bookingId}${state}${startsAt}`).join() ?? '';
    const wanted = [this.app.shop.shopId, ...daysOf(this.#place), desk].join();
    if (wanted === this.#asked) return;
    this.#asked = wanted;
    if (changed.has('app') || changed.has('query') || changed.has('view')) void this.#load.reload();
  }

  get #today(): string {
    return dayOf(Date.now(), ownZone());
  }

  get #place(): CalendarPlace {
    return readPlace(this.query, this.#today);
  }

  #renderBookings(place: CalendarPlace, bookings: readonly DeskBooking[]): TemplateResult {
    const shown = bookings.filter(({ state }) => state !== 'cancelled');
    const open = ({ booking }: Event & { booking: DeskBooking }): void => void (this.opened = booking);
    return html`<visavis-week-grid class=${place.form} .days=${daysOf(place)} .bookings=${shown} .today=${this.#today} .advisers=${this.view?.advisers ?? []} @visavis-booking-open=${open}></visavis-week-grid>
      <visavis-day-list class=${place.form} .days=${daysOf(place)} .bookings=${shown} .today=${this.#today} @visavis-booking-open=${open}></visavis-day-list>`;
  }

  #title({ form, day }: CalendarPlace): string {
    const time = (one: string): number => Date.parse(`${one}T00:00:00Z`);
    if (form === 'day') return dateFormat(language(), 'UTC', { weekday: 'long', day: 'numeric', month: 'long' }).format(time(day));
    const monday = mondayOf(day);
    return dateFormat(language(), 'UTC', { day: 'numeric', month: 'long', year: 'numeric' }).formatRange(time(monday), time(addDays(monday, 6)));
  }

  #go({ form, day }: CalendarPlace): void {
    this.dispatchEvent(new NavigateEvent(pathTo('calendar', '', { form, day })));
  }

  #close = ({ changed }: Event & { changed: boolean }): void => {
    this.opened = undefined;
    if (changed) void this.#load.reload();
  };
}

define('visavis-calendar-screen', VisavisCalendarScreen);
