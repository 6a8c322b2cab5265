import { html, LitElement, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { localized, msg } from '@lit/localize';
import type { ClosedDayList, HolidayImport, HolidayPlaceList, Store } from '../../contract/calendar.ts';
import { controls } from '../../kit/controls.styles.ts';
import { define } from '../../kit/define.ts';
import { language } from '../../kit/language.ts';
import { tokens } from '../../kit/tokens.styles.ts';
import { shopPath } from '../app/console-app.ts';
import type { ConsoleApp } from '../app/console-app.ts';
import { LoadController } from '../app/load-controller.ts';
import { formFoot, submits } from '../forms/fields.ts';
import { FormController } from '../forms/form-controller.ts';
import { selectField } from '../forms/select-field.ts';
import { page } from '../theme/page.styles.ts';
import { whenLoaded } from './loaded.ts';
import { partStyles } from './part.styles.ts';
import { storeChoices } from './store-choices.ts';

type Places = HolidayPlaceList['places'];

/** The closed days have changed. */
export class ClosedDaysChangeEvent extends Event {
  readonly list: ClosedDayList;

  constructor(list: ClosedDayList) {
    super('visavis-closed-days-change');
    this.list = list;
  }
}

/** Takes the public holidays of a place and year into the closed days. */
@localized()
export class VisavisHolidayForm extends LitElement {
  static override styles = [tokens, controls, page, partStyles];

  @property({ attribute: false }) app!: ConsoleApp;
  @property({ attribute: false }) stores: readonly Store[] = [];
  /** Regions of the chosen country; empty while they are not known. */
  @state() private regions: Places = [];
  readonly #countries = new LoadController(this, (signal) => this.#list('', signal));
  readonly #form = new FormController(this, { country: '', region: '', year: String(new Date().getFullYear()), storeId: '' });
  #asked = '';

  override render(): TemplateResult {
    return html`${whenLoaded(this.#countries, ({ places }) => this.#renderForm(places))}`;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('app')) void this.#countries.reload().then(() => this.#choose());
    const { country } = this.#form.values;
    if (country && country !== this.#asked) void this.#readRegions(country);
  }

  /** The shop's own country stands there already. */
  #choose(): void {
    const list = this.#countries.value;
    if (list) this.#form.set('country', list.usual ?? list.places[0]?.code ?? '');
  }

  #renderForm(countries: Places): TemplateResult {
    const form = this.#form;
    const thisYear = new Date().getFullYear();
    return html`<form novalidate @submit=${submits(() => void this.#save())}>
      <div class="pair">
        ${selectField(form, 'country', msg('Country', { id: 'console.holidays-country' }), countries.map(({ code, name }) => ({ value: code, label: name })))}
        ${this.regions.length > 0 ? selectField(form, 'region', msg('Region', { id: 'console.holidays-region' }), [{ value: '', label: msg('the whole country', { id: 'console.holidays-nationwide' }) }, ...this.regions.map(({ code, name }) => ({ value: code, label: name }))]) : nothing}
        ${selectField(form, 'year', msg('Year', { id: 'console.holidays-year' }), [0, 1, 2].map((more) => ({ value: String(thisYear + more), label: String(thisYear + more) })))}
        ${this.stores.length > 0 ? selectField(form, 'storeId', msg('Which store', { id: 'console.days-store' }), storeChoices(this.stores, msg('the whole shop', { id: 'console.days-everywhere' }))) : nothing}
      </div>
      ${formFoot(form, msg('Add the holidays', { id: 'console.holidays-add' }))}
    </form>`;
  }

  async #list(country: string, signal?: AbortSignal): Promise<HolidayPlaceList> {
    const path = `${shopPath(this.app, 'holiday-places')}?lang=${language()}${country && `&country=${country}`}`;
    const { places, usual } = await this.app.client.get<HolidayPlaceList>(path, signal ? { signal } : {});
    return { places: places.toSorted((a, b) => a.name.localeCompare(b.name)), usual };
  }

  async #readRegions(country: string): Promise<void> {
    this.#asked = country;
    this.regions = [];
    this.#form.set('region', '');
    // Without its regions a country still has its own holidays.
    const list = await this.#list(country).catch(() => undefined);
    if (this.#asked === country) this.regions = list?.places ?? [];
  }

  async #save(): Promise<void> {
    await this.#form.send(async ({ country, region, year, storeId }) => {
      const body: HolidayImport = { country, region: region || null, year: Number(year), storeId: storeId || null };
      this.dispatchEvent(new ClosedDaysChangeEvent(await this.app.client.post<ClosedDayList>(shopPath(this.app, 'holidays'), body)));
    });
  }
}

define('visavis-holiday-form', VisavisHolidayForm);
