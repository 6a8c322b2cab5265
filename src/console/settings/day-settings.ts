import { html, LitElement, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { localized, msg, str } from '@lit/localize';
import type { ClosedDay, ClosedDayDraft, ClosedDayList, Store, StoreList } from '../../contract/calendar.ts';
import { controls } from '../../kit/controls.styles.ts';
import { define } from '../../kit/define.ts';
import { language } from '../../kit/language.ts';
import { dateFormat, dayOf, ownZone } from '../../kit/time.ts';
import { tokens } from '../../kit/tokens.styles.ts';
import { shopPath } from '../app/console-app.ts';
import type { ConsoleApp } from '../app/console-app.ts';
import { LoadController } from '../app/load-controller.ts';
import { formFoot, formNews, submits, textField } from '../forms/fields.ts';
import { FormController } from '../forms/form-controller.ts';
import { dayField, selectField } from '../forms/select-field.ts';
import { page } from '../theme/page.styles.ts';
import { spokenAs } from '../theme/spoken.ts';
import type { ClosedDaysChangeEvent } from './holiday-form.ts';
import { whenLoaded } from './loaded.ts';
import { partStyles } from './part.styles.ts';
import { storeChoices } from './store-choices.ts';
import './holiday-form.ts';
import '@awesome.me/webawesome/dist/components/button/button.js';

/** Days on which the shop, or one of its stores, is closed: own ones, and public holidays. */
@localized()
export class VisavisDaySettings extends LitElement {
  static override styles = [tokens, controls, page, partStyles];

  @property({ attribute: false }) app!: ConsoleApp;
  readonly #load = new LoadController(this, async (signal) => {
    const [{ closedDays }, { stores }] = await Promise.all([
      this.app.client.get<ClosedDayList>(shopPath(this.app, 'closed-days'), { signal }),
      this.app.client.get<StoreList>(shopPath(this.app, 'stores'), { signal }),
    ]);
    return { closedDays, stores };
  });
  readonly #form = new FormController(this, { day: '', name: '', storeId: '' });
  readonly #removal = new FormController(this, {});

  override render(): TemplateResult {
    return html`${whenLoaded(this.#load, ({ closedDays, stores }) => this.#renderDays(closedDays, stores))}`;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('app')) void this.#load.reload();
  }

  #renderDays(closedDays: readonly ClosedDay[], stores: readonly Store[]): TemplateResult {
    const today = dayOf(Date.now(), ownZone());
    const ahead = closedDays.filter(({ day }) => day >= today);
    const owner = this.app.shop.role === 'owner';
    return html`<div class="stack">
      <section class="card">
        <h2>${msg('Closed days', { id: 'console.days-closed' })}</h2>
        <p>${msg('Nobody can book on these days. Appointments that lie there already stay.', { id: 'console.days-text' })}</p>
        ${ahead.length === 0 ? html`<p class="empty">${msg('No day ahead is closed.', { id: 'console.days-none' })}</p>` : html`<ul class="rows">${ahead.map((one) => this.#renderDay(one, stores, owner))}</ul>`}
        ${formNews(this.#removal, '')}
      </section>
      ${owner
        ? html`<section class="card">
              <h2>${msg('Public holidays', { id: 'console.holidays' })}</h2>
              <p>${msg('Take them all in at once, and remove the ones on which you are open.', { id: 'console.holidays-text' })}</p>
              <visavis-holiday-form .app=${this.app} .stores=${stores} @visavis-closed-days-change=${({ list }: ClosedDaysChangeEvent) => this.#take(list)}></visavis-holiday-form>
            </section>
            <section class="card">
              <h2>${msg('A day of your own', { id: 'console.days-own' })}</h2>
              <p>${msg('Stocktaking, company outing, the day after the move.', { id: 'console.days-own-text' })}</p>
              ${this.#renderForm(stores)}
            </section>`
        : html`<p class="hint">${msg('Only the owner of the shop may change this.', { id: 'console.owner-only' })}</p>`}
    </div>`;
  }

  #renderDay({ day, name, source, storeId }: ClosedDay, stores: readonly Store[], owner: boolean): TemplateResult {
    const date = dateFormat(language(), 'UTC', { weekday: 'short', day: 'numeric', month: 'long', year: 'numeric' }).format(new Date(day));
    const store = stores.find((one) => one.storeId === storeId)?.name;
    return html`<li>
      <div class="who"><strong>${name}</strong><span>${[date, store].filter(Boolean).join(' · ')}</span></div>
      ${source === 'holiday' ? html`<span class="tag">${msg('holiday', { id: 'console.holiday' })}</span>` : nothing}
      ${owner ? html`<wa-button appearance="plain" @click=${() => void this.#remove(day, storeId)}>${spokenAs(msg(str`Remove ${name}`, { id: 'console.remove-what' }), msg('Remove', { id: 'console.remove' }))}</wa-button>` : nothing}
    </li>`;
  }

  #renderForm(stores: readonly Store[]): TemplateResult {
    const form = this.#form;
    return html`<form novalidate @submit=${submits(() => void this.#add())}>
      <div class="pair">
        ${dayField(form, 'day', msg('Day', { id: 'console.days-day' }), msg('Please choose a day of the calendar.', { id: 'console.days-day-advice' }))}
        ${stores.length > 0 ? selectField(form, 'storeId', msg('Which store', { id: 'console.days-store' }), storeChoices(stores, msg('the whole shop', { id: 'console.days-everywhere' }))) : nothing}
      </div>
      ${textField(form, 'name', { label: msg('Why', { id: 'console.days-why' }), hint: msg('Customers do not see it.', { id: 'console.days-why-hint' }), advice: msg('Please write up to 80 characters.', { id: 'console.days-why-advice' }), required: true, maxlength: 80 })}
      ${formFoot(form, msg('Close this day', { id: 'console.days-close' }))}
    </form>`;
  }

  #take(list: ClosedDayList): void {
    this.#load.take({ closedDays: list.closedDays, stores: this.#load.value?.stores ?? [] });
  }

  async #add(): Promise<void> {
    const { day, name } = this.#form.values;
    if (!this.#form.check([...(day ? [] : ['day']), ...(name.trim() ? [] : ['name'])])) return;
    const kept = await this.#form.send(async (draft) => {
      const body: ClosedDayDraft = { day: draft.day, name: draft.name.trim(), storeId: draft.storeId || null };
      this.#take(await this.app.client.post<ClosedDayList>(shopPath(this.app, 'closed-days'), body));
    });
    if (!kept) return;
    this.#form.set('name', '');
    this.#form.set('day', '');
  }

  async #remove(day: string, storeId: string | null): Promise<void> {
    const path = `${shopPath(this.app, 'closed-days', day)}${storeId === null ? '' : `?store=${storeId}`}`;
    await this.#removal.send(async () => this.#take(await this.app.client.delete<ClosedDayList>(path)));
  }
}

define('visavis-day-settings', VisavisDaySettings);
