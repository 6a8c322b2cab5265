import { html, LitElement, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { localized, msg, str } from '@lit/localize';
import type { Store, StoreList } from '../../contract/calendar.ts';
import type { ShopSettings, WeekHours } from '../../contract/settings.ts';
import { controls } from '../../kit/controls.styles.ts';
import { define } from '../../kit/define.ts';
import { tokens } from '../../kit/tokens.styles.ts';
import { shopPath } from '../app/console-app.ts';
import type { ConsoleApp } from '../app/console-app.ts';
import { LoadController } from '../app/load-controller.ts';
import { consoleIcon } from '../theme/icons.ts';
import { page } from '../theme/page.styles.ts';
import { spokenAs } from '../theme/spoken.ts';
import { hoursText } from './hours-words.ts';
import { whenLoaded } from './loaded.ts';
import { offTag } from './off-tag.ts';
import { partStyles } from './part.styles.ts';
import './store-dialog.ts';
import '@awesome.me/webawesome/dist/components/button/button.js';

/** The places where customers can come by, for services that take place in a store. */
@localized()
export class VisavisStoreSettings extends LitElement {
  static override styles = [tokens, controls, page, partStyles];

  @property({ attribute: false }) app!: ConsoleApp;
  /** The store in the dialog; `new` for one that is being made. */
  @state() private edited: Store | 'new' | undefined;
  readonly #load = new LoadController(this, async (signal) => {
    const [{ stores }, { windows }, { timeZone }] = await Promise.all([
      this.app.client.get<StoreList>(shopPath(this.app, 'stores'), { signal }),
      this.app.client.get<WeekHours>(shopPath(this.app, 'hours'), { signal }),
      this.app.client.get<ShopSettings>(shopPath(this.app), { signal }),
    ]);
    return { stores, windows, timeZone };
  });

  override render(): TemplateResult {
    return html`${whenLoaded(this.#load, ({ stores, windows, timeZone }) => {
      const owner = this.app.shop.role === 'owner';
      return html`<section class="card">
          <p class="soft">${msg('Services can also take place in a store. Customers then get its address with the confirmation.', { id: 'console.stores-text' })}</p>
          ${stores.length === 0 ? html`<p class="empty">${msg('There is no store yet. For advice by video none is needed.', { id: 'console.stores-none' })}</p>` : nothing}
          <ul class="rows">${stores.map((store) => this.#renderStore(store, owner))}</ul>
          ${owner ? html`<wa-button class="add" variant="brand" @click=${() => (this.edited = 'new')}>${consoleIcon('plus', 20)} ${msg('New store', { id: 'console.store-new' })}</wa-button>` : nothing}
        </section>
        ${this.edited
          ? html`<visavis-store-dialog .app=${this.app} .store=${this.edited === 'new' ? undefined : this.edited} .shopHours=${windows} .shopZone=${timeZone} @visavis-dialog-close=${this.#close}></visavis-store-dialog>`
          : nothing}`;
    })}`;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('app')) void this.#load.reload();
  }

  #renderStore(store: Store, owner: boolean): TemplateResult {
    const { name, address, hours, active } = store;
    return html`<li>
      <div class="who"><strong>${name}${offTag(active)}</strong><span>${[address, hours === null ? msg('hours of the shop', { id: 'console.adviser-shop-hours' }) : hoursText(hours)].filter(Boolean).join(' · ')}</span></div>
      ${owner ? html`<wa-button appearance="outlined" @click=${() => (this.edited = store)}>${spokenAs(msg(str`Change ${name}`, { id: 'console.change-what' }), msg('Change', { id: 'console.change' }))}</wa-button>` : nothing}
    </li>`;
  }

  #close = ({ changed }: Event & { changed: boolean }): void => {
    this.edited = undefined;
    if (changed) void this.#load.reload();
  };
}

define('visavis-store-settings', VisavisStoreSettings);
