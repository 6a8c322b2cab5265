import { css, html, LitElement, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { localized, msg, str } from '@lit/localize';
import type { CalendarView } from '../../contract/calendar.ts';
import type { DeskBooking, DeskMove } from '../../contract/desk.ts';
import { controls } from '../../kit/controls.styles.ts';
import { define } from '../../kit/define.ts';
import { formatDayTime, ownZone } from '../../kit/time.ts';
import { tokens } from '../../kit/tokens.styles.ts';
import { shopPath } from '../app/console-app.ts';
import type { ConsoleApp } from '../app/console-app.ts';
import { formNews, submits } from '../forms/fields.ts';
import { FormController } from '../forms/form-controller.ts';
import { DialogCloseEvent } from '../settings/dialog-close-event.ts';
import { dialogStyles } from '../settings/dialog.styles.ts';
import { page } from '../theme/page.styles.ts';
import { localTime } from './local-time.ts';
import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/dialog/dialog.js';

interface Draft {
  /** Wall time of this browser, as its own fields have it. */
  when: string;
  adviserId: string;
}

/** Asks once before a booking is moved, since its customer is told. Where and to whom it was dragged stands there already. */
@localized()
export class VisavisMoveDialog extends LitElement {
  static override styles = [tokens, controls, page, dialogStyles, css`form { display: grid; gap: 18px; }`];

  @property({ attribute: false }) app!: ConsoleApp;
  @property({ attribute: false }) booking!: DeskBooking;
  @property({ attribute: false }) advisers: CalendarView['advisers'] = [];
  /** Where it was dragged to, if it was. */
  @property({ attribute: false }) startsAt = '';
  @property({ attribute: false }) adviserId = '';
  @state() private open = true;
  /** Whether the time lies outside of what customers are offered, as the server has said. */
  @state() private outside = false;
  readonly #form = new FormController<Draft>(this, { when: '', adviserId: '' });
  #changed = false;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('booking')) this.#form.reset({ when: localTime(this.startsAt || this.booking.startsAt), adviserId: this.adviserId || this.booking.adviserId });
  }

  override render(): TemplateResult {
    const { booking, advisers } = this;
    const form = this.#form;
    const alone = booking.adviserIds.length === 1;
    return html`<wa-dialog label=${msg(str`Move ${booking.name}`, { id: 'console.move-title' })} ?open=${this.open} @wa-after-hide=${this.#hidden}>
      <form id="form" novalidate @submit=${submits(() => void this.#send())}>
        <p class="soft">${msg(str`Now: ${formatDayTime(booking.startsAt, ownZone())}, with ${booking.adviserName}. The customer is told by mail.`, { id: 'console.move-now' })}</p>
        <div class="field"><label for="when">${msg('New time', { id: 'console.move-when' })}</label><input id="when" type="datetime-local" step="300" .value=${form.values.when} @input=${(event: Event) => this.#set('when', event)} /></div>
        ${advisers.length > 1 && alone
          ? html`<div class="field"><label for="adviser">${msg('With', { id: 'console.move-with' })}</label><select id="adviser" @change=${(event: Event) => this.#set('adviserId', event)}>${advisers.map(({ adviserId, name }) => html`<option value=${adviserId} ?selected=${adviserId === form.values.adviserId}>${name}</option>`)}</select></div>`
          : nothing}
        ${this.outside ? html`<p class="bar" role="alert">${msg('Customers are not offered this time: it lies outside of the hours or the grid of this service. You may choose it all the same.', { id: 'console.move-outside' })}</p>` : nothing}
      </form>
      <div slot="footer" class="foot">
        ${this.outside ? nothing : formNews(form, '')}
        <wa-button appearance="plain" @click=${() => (this.open = false)}>${msg('Keep it', { id: 'console.keep-booking' })}</wa-button>
        <wa-button variant="brand" ?loading=${form.phase === 'sending'} @click=${() => void this.#send()}>${this.outside ? msg('Move there all the same', { id: 'console.move-anyway' }) : msg('Move and tell the customer', { id: 'console.move-do' })}</wa-button>
      </div>
    </wa-dialog>`;
  }

  #set(name: keyof Draft, event: Event): void {
    this.outside = false;
    this.#form.set(name, (event.target as HTMLInputElement).value);
  }

  async #send(): Promise<void> {
    const anyTime = this.outside;
    const done = await this.#form.send(({ when, adviserId }) => {
      const move: DeskMove = { startsAt: new Date(when).toISOString(), anyTime, ...(adviserId === this.booking.adviserId ? {} : { adviserId }) };
      return this.app.client.post(shopPath(this.app, 'bookings', this.booking.bookingId, 'move'), move);
    });
    if (!done) this.outside = this.#form.problem?.code === 'not_a_slot';
    if (!done) return;
    this.#changed = true;
    this.open = false;
  }

  #hidden = (event: Event): void => {
    if (event.target === event.currentTarget) this.dispatchEvent(new DialogCloseEvent(this.#changed));
  };
}

define('visavis-move-dialog', VisavisMoveDialog);
