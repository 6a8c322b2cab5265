import { html, LitElement, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { localized, msg, str } from '@lit/localize';
import type { Store, StoreList } from '../../contract/calendar.ts';
import type { AdviserSettings, ServiceSettings } from '../../contract/settings.ts';
import { controls } from '../../kit/controls.styles.ts';
import { define } from '../../kit/define.ts';
import { tokens } from '../../kit/tokens.styles.ts';
import { shopPath } from '../app/console-app.ts';
import type { ConsoleApp } from '../app/console-app.ts';
import { LoadController } from '../app/load-controller.ts';
import { consoleIcon } from '../theme/icons.ts';
import { page } from '../theme/page.styles.ts';
import { spokenAs } from '../theme/spoken.ts';
import { whenLoaded } from './loaded.ts';
import { offTag } from './off-tag.ts';
import { partStyles } from './part.styles.ts';
import './service-dialog.ts';
import '@awesome.me/webawesome/dist/components/button/button.js';

/** What can be booked: each service with its length, its buffers, and who gives it. */
@localized()
export class VisavisServiceSettings extends LitElement {
  static override styles = [tokens, controls, page, partStyles];

  @property({ attribute: false }) app!: ConsoleApp;
  /** The service in the dialog; `new` for one that is being made. */
  @state() private edited: ServiceSettings | 'new' | undefined;

  readonly #load = new LoadController(this, async (signal) => {
    const [{ services }, { advisers }, { stores }] = await Promise.all([
      this.app.client.get<{ services: ServiceSettings[] }>(shopPath(this.app, 'services'), { signal }),
      this.app.client.get<{ advisers: AdviserSettings[] }>(shopPath(this.app, 'advisers'), { signal }),
      this.app.client.get<StoreList>(shopPath(this.app, 'stores'), { signal }),
    ]);
    return { services: services.toSorted((a, b) => Number(b.active) - Number(a.active)), advisers, stores };
  });

  override render(): TemplateResult {
    return html`${whenLoaded(this.#load, ({ services, advisers, stores }) => this.#renderServices(services, advisers, stores))}`;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('app')) void this.#load.reload();
  }

  #renderServices(services: readonly ServiceSettings[], advisers: readonly AdviserSettings[], stores: readonly Store[]): TemplateResult {
    const owner = this.app.shop.role === 'owner';
    return html`<section class="card">
        <p class="soft">${msg('Customers choose a service first, then a time. Often one is enough.', { id: 'console.services-text' })}</p>
        ${services.length === 0 ? html`<p class="empty">${msg('There is no service yet, so nothing can be booked.', { id: 'console.services-none' })}</p>` : nothing}
        <ul class="rows">
          ${services.map((service) => this.#renderService(service, owner, stores))}
        </ul>
        ${owner ? html`<wa-button class="add" variant="brand" @click=${() => (this.edited = 'new')}>${consoleIcon('plus', 20)} ${msg('New service', { id: 'console.service-new' })}</wa-button>` : nothing}
      </section>
      ${this.edited
        ? html`<visavis-service-dialog .app=${this.app} .service=${this.edited === 'new' ? undefined : this.edited} .advisers=${advisers.filter(({ active }) => active)} .stores=${stores} @visavis-dialog-close=${this.#close}></visavis-service-dialog>`
        : nothing}`;
  }

  #renderService(service: ServiceSettings, owner: boolean, stores: readonly Store[]): TemplateResult {
    const { name, minutes, active, bufferBefore, bufferAfter, storeId } = service;
    const store = stores.find((one) => one.storeId === storeId)?.name;
    const buffer = bufferBefore + bufferAfter;
    return html`<li>
      <div class="who">
        <strong>${name}${offTag(active)}</strong>
        <span>${msg(str`${minutes} min`, { id: 'console.minutes' })}${buffer ? `, ${msg(str`${buffer} min buffer`, { id: 'console.service-buffer' })}` : nothing}${store ? `, ${store}` : nothing}</span>
      </div>
      ${owner ? html`<wa-button appearance="outlined" @click=${() => (this.edited = service)}>${spokenAs(msg(str`Change ${name}`, { id: 'console.change-what' }), msg('Change', { id: 'console.change' }))}</wa-button>` : nothing}
    </li>`;
  }

  #close = ({ changed }: Event & { changed: boolean }): void => {
    this.edited = undefined;
    if (changed) void this.#load.reload();
  };
}

define('visavis-service-settings', VisavisServiceSettings);
