import { html, LitElement, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { localized, msg } from '@lit/localize';
import type { Store, StoreDraft } from '../../contract/calendar.ts';
import type { WeekWindow } from '../../contract/settings.ts';
import { controls } from '../../kit/controls.styles.ts';
import { define } from '../../kit/define.ts';
import { tokens } from '../../kit/tokens.styles.ts';
import { shopPath } from '../app/console-app.ts';
import type { ConsoleApp } from '../app/console-app.ts';
import { switchField, zoneField } from '../forms/choices.ts';
import { dialogFoot } from '../forms/dialog-foot.ts';
import { submits, textField } from '../forms/fields.ts';
import { FormController } from '../forms/form-controller.ts';
import { page } from '../theme/page.styles.ts';
import { DialogCloseEvent } from './dialog-close-event.ts';
import { dialogStyles } from './dialog.styles.ts';
import { toWeek, toWindows, windowFault } from './hours.ts';
import type { WeekDraft } from './hours.ts';
import type { HoursChangeEvent } from './hours-editor.ts';
import { hoursText } from './hours-words.ts';
import './hours-editor.ts';
import '@awesome.me/webawesome/dist/components/dialog/dialog.js';

interface Draft {
  name: string;
  address: string;
  timeZone: string;
  active: boolean;
  /** Whether the shop's opening hours are the store's. */
  shopHours: boolean;
  week: WeekDraft;
}

/** Makes or changes a store: name, address, hours. */
@localized()
export class VisavisStoreDialog extends LitElement {
  static override styles = [tokens, controls, page, dialogStyles];

  @property({ attribute: false }) app!: ConsoleApp;
  /** The store to be changed, or none for a new one. */
  @property({ attribute: false }) store: Store | undefined;
  @property({ attribute: false }) shopHours: readonly WeekWindow[] = [];
  @property({ attribute: false }) shopZone = 'UTC';
  @state() private open = true;
  readonly #form = new FormController<Draft>(this, { name: '', address: '', timeZone: 'UTC', active: true, shopHours: true, week: [] });
  #changed = false;

  override render(): TemplateResult {
    const form = this.#form;
    return html`<wa-dialog label=${this.store ? msg('Change store', { id: 'console.store-change' }) : msg('New store', { id: 'console.store-new' })} ?open=${this.open} @wa-after-hide=${this.#hidden}>
      <form novalidate @submit=${submits(() => void this.#save())}>
        ${textField(form, 'name', { label: msg('Name', { id: 'console.name' }), hint: msg('As customers know it, for example “Old Town”.', { id: 'console.store-name-hint' }), advice: msg('Please write a name of up to 80 characters.', { id: 'console.shop-name-advice' }), required: true, maxlength: 80 })}
        ${textField(form, 'address', { label: msg('Address', { id: 'console.store-address' }), hint: msg('It stands in confirmations and calendar entries.', { id: 'console.store-address-hint' }), advice: msg('Please use up to 200 characters.', { id: 'console.store-address-advice' }), autocomplete: 'street-address', maxlength: 200 })}
        ${zoneField(form, 'timeZone', msg('Time zone', { id: 'console.shop-zone' }))}
        ${switchField(form, 'shopHours', msg('Same hours as the shop', { id: 'console.adviser-same-hours' }), hoursText(this.shopHours))}
        ${form.values.shopHours ? nothing : html`<visavis-hours-editor .week=${form.values.week} @visavis-hours-change=${({ week }: HoursChangeEvent) => form.set('week', week)}></visavis-hours-editor>`}
        ${this.store ? switchField(form, 'active', msg('Open for business', { id: 'console.store-active' }), msg('Switched off, nothing can be booked there. Bookings stay.', { id: 'console.store-active-hint' })) : nothing}
      </form>
      ${dialogFoot(form, { close: () => (this.open = false), save: () => void this.#save() })}
    </wa-dialog>`;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('store') && !changed.has('shopHours')) return;
    const { name = '', address = '', timeZone = this.shopZone, active = true, hours = null } = this.store ?? {};
    this.#form.reset({ name, address, timeZone, active, shopHours: hours === null, week: toWeek(hours ?? this.shopHours) });
  }

  async #save(): Promise<void> {
    const { shopHours, week } = this.#form.values;
    if (!shopHours && week.flat().some((window) => windowFault(window))) {
      this.renderRoot.querySelector('visavis-hours-editor')?.focusFault();
      return;
    }
    const saved = await this.#form.send(async ({ name, address, timeZone, active }) => {
      const draft: StoreDraft = { name, address, timeZone, active, hours: shopHours ? null : toWindows(week) };
      if (this.store) await this.app.client.patch(shopPath(this.app, 'stores', this.store.storeId), draft);
      else await this.app.client.post(shopPath(this.app, 'stores'), draft);
    });
    this.#changed ||= saved;
    if (saved) this.open = false;
  }

  #hidden = (event: Event): void => {
    if (event.target === event.currentTarget) this.dispatchEvent(new DialogCloseEvent(this.#changed));
  };
}

define('visavis-store-dialog', VisavisStoreDialog);
