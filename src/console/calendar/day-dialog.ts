import { css, html, LitElement, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { localized, msg } from '@lit/localize';
import type { CalendarView, DayHours } from '../../contract/calendar.ts';
import { controls } from '../../kit/controls.styles.ts';
import { define } from '../../kit/define.ts';
import { dayOf, formatDay, formatTime } from '../../kit/time.ts';
import { tokens } from '../../kit/tokens.styles.ts';
import { shopPath } from '../app/console-app.ts';
import type { ConsoleApp } from '../app/console-app.ts';
import { dialogFoot } from '../forms/dialog-foot.ts';
import { submits } from '../forms/fields.ts';
import { FormController } from '../forms/form-controller.ts';
import { DialogCloseEvent } from '../settings/dialog-close-event.ts';
import { dialogStyles } from '../settings/dialog.styles.ts';
import { page } from '../theme/page.styles.ts';
import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/dialog/dialog.js';

type Kind = 'usual' | 'off' | 'other';
interface Draft {
  adviserId: string;
  kind: Kind;
  windows: DayHours['windows'];
}

/** Says how a day of an adviser differs from the others: off, with other hours, or as usual. */
@localized()
export class VisavisDayDialog extends LitElement {
  static override styles = [tokens, controls, page, dialogStyles, css`
    form, .windows { display: grid; gap: 18px; }
    .kinds { display: grid; gap: 2px; }
    .kinds label { display: flex; gap: 12px; align-items: center; min-height: 44px; font: 450 16px/24px var(--_font); }
    .kinds input { width: 20px; height: 20px; margin: 0; accent-color: var(--_accent); }
  `];

  @property({ attribute: false }) app!: ConsoleApp;
  @property({ attribute: false }) view!: CalendarView;
  @property() day = '';
  /** Whose day; the one who looks unless a column of one adviser was pressed. */
  @property({ attribute: 'adviser-id' }) adviserId = '';
  /** Time that was marked to be worked as well. */
  @property({ attribute: false }) more: CalendarView['advisers'][number]['working'][number] | undefined;
  @state() private open = true;
  readonly #form = new FormController<Draft>(this, { adviserId: '', kind: 'usual', windows: [] });
  #changed = false;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('day') || changed.has('adviserId')) this.#take(this.adviserId || (this.view.advisers[0]?.adviserId ?? ''));
  }

  override render(): TemplateResult {
    const form = this.#form;
    const { kind, windows, adviserId } = form.values;
    const closed = this.view.closedDays.find(({ day, storeId }) => day === this.day && storeId === null);
    const owner = this.app.shop.role === 'owner';
    return html`<wa-dialog label=${formatDay(`${this.day}T12:00:00Z`, 'UTC')} ?open=${this.open} @wa-after-hide=${this.#hidden}>
      <form id="form" novalidate @submit=${submits(() => void this.#save())}>
        ${closed ? html`<p class="bar">${closed.name}</p>` : nothing}
        ${this.view.advisers.length > 1 && owner
          ? html`<div class="field"><label for="adviser">${msg('Who', { id: 'console.absence-who' })}</label><select id="adviser" @change=${(event: Event) => this.#take((event.target as HTMLSelectElement).value)}>${this.view.advisers.map((one) => html`<option value=${one.adviserId} ?selected=${one.adviserId === adviserId}>${one.name}</option>`)}</select></div>`
          : html`<p class="soft">${this.view.advisers.find((one) => one.adviserId === adviserId)?.name}</p>`}
        <div class="kinds" role="radiogroup" aria-label=${msg('On this day', { id: 'console.day-kind' })}>
          ${this.#kind('usual', msg('Works as usual', { id: 'console.day-usual' }))} ${this.#kind('other', msg('Works other hours', { id: 'console.day-other' }))} ${this.#kind('off', msg('Has the day off', { id: 'console.day-off' }))}
        </div>
        ${kind === 'other'
          ? html`<div class="windows">${windows.map((window, index) => html`<div class="pair">${this.#time(index, 'from', window.from, msg('From', { id: 'console.absence-from' }))} ${this.#time(index, 'to', window.to, msg('Until', { id: 'console.absence-to' }))}</div>`)}
              <wa-button appearance="outlined" size="s" @click=${() => form.set('windows', [...windows, { from: '14:00', to: '18:00' }])}>${msg('More hours', { id: 'console.day-more' })}</wa-button></div>`
          : nothing}
      </form>
      ${dialogFoot(form, { close: () => (this.open = false), save: () => void this.#save() })}
    </wa-dialog>`;
  }

  #kind(kind: Kind, label: string): TemplateResult {
    return html`<label><input type="radio" name="kind" .checked=${this.#form.values.kind === kind} @change=${() => this.#form.set('kind', kind)} />${label}</label>`;
  }

  #time(index: number, edge: 'from' | 'to', value: string, label: string): TemplateResult {
    const change = (event: Event): void => this.#form.set('windows', this.#form.values.windows.map((window, at) => (at === index ? { ...window, [edge]: (event.target as HTMLInputElement).value } : window)));
    return html`<div class="field"><label for="${edge}${index}">${label}</label><input id="${edge}${index}" type="time" step="300" .value=${value === '24:00' ? '00:00' : value} @input=${change} /></div>`;
  }

  #take(adviserId: string): void {
    if (this.more && adviserId === this.adviserId) {
      this.#form.reset({ adviserId, kind: 'other', windows: windowsWith(this.view, this.day, adviserId, this.more) });
      return;
    }
    const own = this.view.days.find((one) => one.day === this.day && one.adviserId === adviserId);
    this.#form.reset({ adviserId, kind: own === undefined ? 'usual' : own.windows.length === 0 ? 'off' : 'other', windows: own && own.windows.length > 0 ? own.windows : [{ from: '09:00', to: '13:00' }] });
  }

  async #save(): Promise<void> {
    const saved = await this.#form.send(({ adviserId, kind, windows }) => {
      const path = shopPath(this.app, 'advisers', adviserId, 'days', this.day);
      return kind === 'usual' ? this.app.client.delete(path) : this.app.client.put(path, { windows: kind === 'off' ? [] : windows } satisfies DayHours);
    });
    this.#changed ||= saved;
    if (saved) this.open = false;
  }

  #hidden = (event: Event): void => {
    if (event.target === event.currentTarget) this.dispatchEvent(new DialogCloseEvent(this.#changed));
  };
}

/** An adviser's working time of a day and some more, as wall time of the adviser's zone. */
function windowsWith({ advisers }: CalendarView, day: string, adviserId: string, more: CalendarView['advisers'][number]['working'][number]): DayHours['windows'] {
  const adviser = advisers.find((one) => one.adviserId === adviserId);
  const zone = adviser?.timeZone ?? 'UTC';
  const usual = adviser?.working.filter(({ startsAt }) => dayOf(startsAt, zone) === day) ?? [];
  return [...usual, more].toSorted((a, b) => a.startsAt.localeCompare(b.startsAt)).map(({ startsAt, endsAt }) => ({ from: formatTime(startsAt, zone), to: formatTime(endsAt, zone) }));
}

define('visavis-day-dialog', VisavisDayDialog);
