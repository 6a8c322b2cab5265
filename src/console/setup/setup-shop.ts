import { html, LitElement } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { localized, msg } from '@lit/localize';
import type { Me, NewShop, ShopSettings } from '../../contract/settings.ts';
import { controls } from '../../kit/controls.styles.ts';
import { define } from '../../kit/define.ts';
import type { ApiClient } from '../../kit/http.ts';
import { language } from '../../kit/language.ts';
import { ownZone } from '../../kit/time.ts';
import { tokens } from '../../kit/tokens.styles.ts';
import { NavigateEvent, SessionChangeEvent } from '../app/navigate-event.ts';
import { preferences } from '../app/preferences.ts';
import { pathTo } from '../app/route.ts';
import { segmentField, zoneField } from '../forms/choices.ts';
import { formFoot, submits, textField } from '../forms/fields.ts';
import { FormController } from '../forms/form-controller.ts';
import { partStyles } from '../settings/part.styles.ts';
import { webAddressOf } from '../settings/shop-draft.ts';
import { page } from '../theme/page.styles.ts';
import { segments } from '../theme/segments.styles.ts';
import { step } from './step.styles.ts';

type Draft = Omit<NewShop, 'privacyUrl' | 'imprintUrl'> & Record<'privacyUrl' | 'imprintUrl', string>;

/** First step: the shop itself, with no more questions than it needs. */
@localized()
export class VisavisSetupShop extends LitElement {
  static override styles = [tokens, controls, page, segments, partStyles, step];

  @property({ attribute: false }) client!: ApiClient;
  @property({ attribute: false }) me!: Me;
  readonly #form = new FormController<Draft>(this, {
    name: '', webAddress: '', language: language(), timeZone: ownZone(), privacyUrl: '', imprintUrl: '', adviserName: '',
  });

  override render(): TemplateResult {
    const form = this.#form;
    const link = msg('Please write the whole address, for example https://www.shop.example/privacy.', { id: 'console.link-advice' });
    return html`<section>
      <h1 tabindex="-1">${msg('Your shop', { id: 'console.step-shop' })}</h1>
      <p>${msg('A few words about it. Everything can be changed later.', { id: 'console.step-shop-text' })}</p>
      <form novalidate @submit=${submits(() => void this.#save())}>
        <div class="pair">
          ${textField(form, 'name', { label: msg('Name of the shop', { id: 'console.shop-name' }), advice: msg('Please write a name of up to 80 characters.', { id: 'console.shop-name-advice' }), required: true, maxlength: 80, autocomplete: 'organization' })}
          ${textField(form, 'webAddress', { type: 'url', label: msg('Web address', { id: 'console.shop-address' }), placeholder: 'www.shop.example', advice: msg('Please write the whole address, for example https://www.shop.example.', { id: 'console.shop-address-advice' }), required: true, autocomplete: 'url' })}
        </div>
        ${textField(form, 'adviserName', { label: msg('Your name', { id: 'console.your-name' }), hint: msg('As customers see it. You are the first adviser.', { id: 'console.your-name-hint' }), advice: msg('Please write a name of up to 40 characters, without a web address.', { id: 'console.adviser-name-advice' }), required: true, maxlength: 40, autocomplete: 'name' })}
        <div class="pair">
          ${segmentField(form, 'language', msg('Language of the widget', { id: 'console.shop-language' }), [{ value: 'de', label: 'Deutsch' }, { value: 'en', label: 'English' }])}
          ${zoneField(form, 'timeZone', msg('Time zone', { id: 'console.shop-zone' }), msg('Taken from your browser.', { id: 'console.zone-hint' }))}
        </div>
        <div class="pair">
          ${textField(form, 'privacyUrl', { type: 'url', label: msg('Privacy notice', { id: 'console.shop-privacy' }), hint: msg('Needed before customers can see the widget.', { id: 'console.needed-for-live' }), advice: link })}
          ${textField(form, 'imprintUrl', { type: 'url', label: msg('Imprint', { id: 'console.shop-imprint' }), hint: msg('Needed before customers can see the widget.', { id: 'console.needed-for-live' }), advice: link })}
        </div>
        ${formFoot(form, msg('Continue to the hours', { id: 'console.to-hours' }), '')}
      </form>
    </section>`;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('me') && !this.#form.values.adviserName && this.me.name) this.#form.set('adviserName', this.me.name);
  }

  async #save(): Promise<void> {
    const { name, webAddress, adviserName } = this.#form.values;
    const empty = Object.entries({ name, webAddress, adviserName }).flatMap(([field, value]) => (value.trim() ? [] : [field]));
    if (!this.#form.check(empty)) return;
    const made = await this.#form.send(async ({ privacyUrl, imprintUrl, ...draft }) => {
      const shop: NewShop = {
        ...draft,
        webAddress: webAddressOf(draft.webAddress),
        ...(privacyUrl.trim() && { privacyUrl: webAddressOf(privacyUrl) }),
        ...(imprintUrl.trim() && { imprintUrl: webAddressOf(imprintUrl) }),
      };
      preferences.write('shop', (await this.client.post<ShopSettings>('/v1/shops', shop)).shopId);
    });
    if (!made) return;
    this.dispatchEvent(new NavigateEvent(pathTo('setup', 'hours'), { replace: true }));
    this.dispatchEvent(new SessionChangeEvent());
  }
}

define('visavis-setup-shop', VisavisSetupShop);
