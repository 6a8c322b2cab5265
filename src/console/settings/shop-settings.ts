import { html, LitElement } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { localized, msg } from '@lit/localize';
import type { ShopChange, ShopSettings } from '../../contract/settings.ts';
import { controls } from '../../kit/controls.styles.ts';
import { define } from '../../kit/define.ts';
import { tokens } from '../../kit/tokens.styles.ts';
import { shopPath } from '../app/console-app.ts';
import type { ConsoleApp } from '../app/console-app.ts';
import { LoadController } from '../app/load-controller.ts';
import { SessionChangeEvent } from '../app/navigate-event.ts';
import { segmentField, switchField, zoneField } from '../forms/choices.ts';
import { formFoot, submits, textField } from '../forms/fields.ts';
import { FormController } from '../forms/form-controller.ts';
import { page } from '../theme/page.styles.ts';
import { segments } from '../theme/segments.styles.ts';
import { accentField } from './accent-field.ts';
import { whenLoaded } from './loaded.ts';
import { partStyles } from './part.styles.ts';
import { changeOf, draftOf } from './shop-draft.ts';
import type { ShopDraft } from './shop-draft.ts';
import './live-switch.ts';

/** The shop itself: its name, its looks at the customer, how else it can be reached, its duties by law. */
@localized()
export class VisavisShopSettings extends LitElement {
  static override styles = [tokens, controls, page, segments, partStyles];

  @property({ attribute: false }) app!: ConsoleApp;

  readonly #load = new LoadController<ShopSettings>(this, (signal) => this.app.client.get(shopPath(this.app), { signal }));
  readonly #form = new FormController<ShopDraft>(this, draftOf(undefined));

  override render(): TemplateResult {
    return html`${whenLoaded(this.#load, (shop) => this.#renderShop(shop))}`;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('app')) void this.#read();
  }

  async #read(): Promise<void> {
    await this.#load.reload();
    if (this.#load.value) this.#form.reset(draftOf(this.#load.value));
  }

  #renderShop(shop: ShopSettings): TemplateResult {
    const owner = this.app.shop.role === 'owner';
    return html`<div class="stack">
      <visavis-live-switch class="card" .app=${this.app} .shop=${shop} @visavis-shop-change=${({ shop }: { shop: ShopSettings }) => this.#take(shop)}></visavis-live-switch>
      <section class="card">${this.#renderForm(owner)}</section>
    </div>`;
  }

  #renderForm(owner: boolean): TemplateResult {
    const form = this.#form;
    const link = msg('Please write the whole address, for example https://www.shop.example/privacy.', { id: 'console.link-advice' });
    return html`<form novalidate @submit=${submits(() => void this.#save())}>
      ${textField(form, 'name', { label: msg('Name of the shop', { id: 'console.shop-name' }), advice: msg('Please write a name of up to 80 characters.', { id: 'console.shop-name-advice' }), required: true, maxlength: 80 })}
      ${textField(form, 'webAddress', { type: 'url', label: msg('Web address', { id: 'console.shop-address' }), hint: msg('From here the widget may call us; with and without www.', { id: 'console.shop-address-hint' }), advice: msg('Please write the whole address, for example https://www.shop.example.', { id: 'console.shop-address-advice' }), required: true })}
      <div class="pair">
        ${textField(form, 'privacyUrl', { type: 'url', label: msg('Privacy notice', { id: 'console.shop-privacy' }), hint: msg('Stands at every form of the widget.', { id: 'console.shop-privacy-hint' }), advice: link })}
        ${textField(form, 'imprintUrl', { type: 'url', label: msg('Imprint', { id: 'console.shop-imprint' }), advice: link })}
      </div>
      <div class="pair">
        ${segmentField(form, 'language', msg('Language of the widget', { id: 'console.shop-language' }), [{ value: 'de', label: 'Deutsch' }, { value: 'en', label: 'English' }])}
        ${zoneField(form, 'timeZone', msg('Time zone', { id: 'console.shop-zone' }))}
      </div>
      ${accentField(form)}
      ${segmentField(form, 'side', msg('Corner of the shop’s page', { id: 'console.shop-side' }), [
        { value: 'left', label: msg('left', { id: 'console.shop-left' }) },
        { value: 'right', label: msg('right', { id: 'console.shop-right' }) },
      ])}
      ${textField(form, 'label', { label: msg('Words on the launcher', { id: 'console.shop-label' }), hint: msg('Empty, the adviser’s name stands there, for example “Anna is glad to advise you”.', { id: 'console.shop-label-hint' }), advice: msg('Please use up to 40 characters.', { id: 'console.shop-label-advice' }), maxlength: 40 })}
      <div class="pair">
        ${textField(form, 'phone', { type: 'tel', label: msg('Phone', { id: 'console.shop-phone' }), hint: msg('Offered when video does not work.', { id: 'console.shop-phone-hint' }), advice: msg('Please write a number such as +49 30 1234567.', { id: 'console.shop-phone-advice' }) })}
        ${textField(form, 'mail', { type: 'email', label: msg('E-mail', { id: 'console.shop-mail' }), advice: msg('Please write one address, for example anna@shop.example.', { id: 'console.email-advice' }) })}
      </div>
      ${switchField(form, 'matchByContact', msg('Match orders by e-mail or phone as well', { id: 'console.shop-match' }), msg('As a keyed hash, never in the clear. Please name it in your privacy notice.', { id: 'console.shop-match-hint' }))}
      ${owner ? formFoot(form, msg('Save', { id: 'console.save' })) : html`<p class="hint">${msg('Only the owner of the shop may change this.', { id: 'console.owner-only' })}</p>`}
    </form>`;
  }

  async #save(): Promise<void> {
    const change: ShopChange = changeOf(this.#form.values);
    await this.#form.send(async () => {
      const shop = await this.app.client.patch<ShopSettings>(shopPath(this.app), change);
      this.#load.take(shop);
      this.dispatchEvent(new SessionChangeEvent());
    });
  }

  #take(shop: ShopSettings): void {
    this.#load.take(shop);
    // What is being typed in the form stays.
    if (shop.name !== this.app.shop.name) this.dispatchEvent(new SessionChangeEvent());
  }
}

define('visavis-shop-settings', VisavisShopSettings);
