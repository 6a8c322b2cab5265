import { html, LitElement, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { localized, msg, str } from '@lit/localize';
import type { OrderConnection } from '../../contract/order.ts';
import { controls } from '../../kit/controls.styles.ts';
import { define } from '../../kit/define.ts';
import { icon } from '../../kit/icons.ts';
import { tokens } from '../../kit/tokens.styles.ts';
import { ClockController } from '../app/clock-controller.ts';
import { shopPath } from '../app/console-app.ts';
import type { ConsoleApp } from '../app/console-app.ts';
import { duration } from '../app/duration.ts';
import { LoadController } from '../app/load-controller.ts';
import { formNews, submits, textField } from '../forms/fields.ts';
import { FormController } from '../forms/form-controller.ts';
import { page } from '../theme/page.styles.ts';
import { copyLine } from './copy-line.ts';
import { whenLoaded } from './loaded.ts';
import { partStyles } from './part.styles.ts';
import '@awesome.me/webawesome/dist/components/button/button.js';

/** Where the shop system sends its orders, and whether they arrive. Without them no sale can be counted. */
@localized()
export class VisavisOrderSettings extends LitElement {
  static override styles = [tokens, controls, page, partStyles];

  @property({ attribute: false }) app!: ConsoleApp;
  @state() private sure = false;
  readonly clock = new ClockController(this, 30_000);
  readonly #load = new LoadController<OrderConnection>(this, (signal) => this.app.client.get(shopPath(this.app, 'order-connection'), { signal }));
  readonly #test = new FormController(this, {});
  readonly #rotate = new FormController(this, {});
  readonly #shopify = new FormController(this, { secret: '' });

  override render(): TemplateResult {
    return html`${whenLoaded(this.#load, (connection) => this.#renderConnection(connection))}`;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('app')) void this.#load.reload();
  }

  #renderConnection(connection: OrderConnection): TemplateResult {
    return html`<div class="stack">
      <section class="card">${this.#renderHealth(connection)}</section>
      <section class="card">
        <h2>${msg('Any shop system', { id: 'console.orders-any' })}</h2>
        <p>${msg('Send each order here when it is made, paid, changed, cancelled or refunded, signed with the secret as Standard Webhooks ask. Plugins and examples lie in the documentation.', { id: 'console.orders-any-text' })}</p>
        <h3>${msg('Address', { id: 'console.orders-address' })}</h3>
        ${copyLine(connection.url)}
        <h3>${msg('Secret', { id: 'console.orders-secret' })}</h3>
        ${copyLine(connection.secret, `${connection.secret.slice(0, 9)}…`)} ${this.#renderRotate()}
      </section>
      <section class="card">
        <h2>Shopify</h2>
        <p>${msg('In Shopify under Settings, Notifications, Webhooks: orders created, paid, updated, cancelled and refunds created, all as JSON to this address.', { id: 'console.orders-shopify-text' })}</p>
        ${copyLine(connection.shopifyUrl)} ${this.#renderShopify(connection)}
      </section>
    </div>`;
  }

  #renderHealth({ lastEventAt, lastEventSource, orders }: OrderConnection): TemplateResult {
    const line = lastEventAt ? this.#lastEvent(lastEventAt) : msg('No order event has arrived yet', { id: 'console.orders-never' });
    return html`<div class="split">
      <div>
        <h2>${lastEventAt ? icon('check', 20) : icon('clock', 20)}${line}</h2>
        <p class="soft">
          ${lastEventAt
            ? [orders === 1 ? msg('One order is known', { id: 'console.orders-one' }) : msg(str`${orders} orders are known`, { id: 'console.orders-many' }), lastEventSource].filter(Boolean).join(', ')
            : msg('Until the shop sends its orders, the sales report can count calls and no sales.', { id: 'console.orders-never-text' })}
        </p>
      </div>
      <wa-button appearance="outlined" ?loading=${this.#test.phase === 'sending'} @click=${() => void this.#send(this.#test, 'test')}>${msg('Test the connection', { id: 'console.orders-test' })}</wa-button>
      ${formNews(this.#test, msg('A signed test order arrived and was understood. It is left out of the report.', { id: 'console.orders-tested' }))}
    </div>`;
  }

  #renderRotate(): TemplateResult {
    if (!this.sure) return html`<button class="link" type="button" @click=${() => (this.sure = true)}>${msg('Make a new secret', { id: 'console.orders-rotate' })}</button>`;
    return html`<div class="bar">
      ${icon('warning', 22)}
      <p>${msg('The old secret stops working at once. Orders arrive again as soon as your shop knows the new one.', { id: 'console.orders-rotate-text' })}</p>
      <wa-button size="s" appearance="outlined" ?loading=${this.#rotate.phase === 'sending'} @click=${() => void this.#send(this.#rotate, 'rotate')}>${msg('Make a new secret', { id: 'console.orders-rotate' })}</wa-button>
      <wa-button size="s" appearance="plain" @click=${() => (this.sure = false)}>${msg('Cancel', { id: 'console.cancel' })}</wa-button>
      ${this.#rotate.problem ? formNews(this.#rotate, '') : nothing}
    </div>`;
  }

  #renderShopify({ shopifySecretSet }: OrderConnection): TemplateResult {
    return html`<form class="shopify" novalidate @submit=${submits(() => void this.#saveShopify())}>
      ${textField(this.#shopify, 'secret', {
        label: msg('Signing secret of Shopify', { id: 'console.orders-shopify-secret' }),
        hint: shopifySecretSet ? msg('One is stored. A new one replaces it.', { id: 'console.orders-shopify-set' }) : msg('It stands below the list of webhooks.', { id: 'console.orders-shopify-where' }),
        advice: msg('Please paste the whole secret, at least 8 characters.', { id: 'console.orders-shopify-advice' }),
        autocomplete: 'off',
      })}
      <div class="foot">
        <wa-button type="submit" appearance="outlined" ?loading=${this.#shopify.phase === 'sending'}>${msg('Save', { id: 'console.save' })}</wa-button>
        ${formNews(this.#shopify, msg('Saved', { id: 'console.saved' }))}
      </div>
    </form>`;
  }

  #lastEvent(at: string): string {
    const span = duration(Date.now() - Date.parse(at));
    return msg(str`Last order event ${span} ago`, { id: 'console.orders-last' });
  }

  async #send(form: FormController<object>, what: 'test' | 'rotate'): Promise<void> {
    const done = await form.send(async () => this.#load.take(await this.app.client.post<OrderConnection>(shopPath(this.app, 'order-connection', what))));
    if (done && what === 'rotate') this.sure = false;
  }

  async #saveShopify(): Promise<void> {
    if (!this.#shopify.check(this.#shopify.values.secret.trim().length < 8 ? ['secret'] : [])) return;
    await this.#shopify.send(async ({ secret }) => {
      await this.app.client.put(shopPath(this.app, 'order-connection', 'shopify'), { secret });
      this.#shopify.set('secret', '');
      await this.#load.reload();
    });
  }
}

define('visavis-order-settings', VisavisOrderSettings);
