import { html, LitElement, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { localized, msg, str } from '@lit/localize';
import type { ShopSettings } from '../../contract/settings.ts';
import { controls } from '../../kit/controls.styles.ts';
import { define } from '../../kit/define.ts';
import { icon } from '../../kit/icons.ts';
import { tokens } from '../../kit/tokens.styles.ts';
import { shopPath } from '../app/console-app.ts';
import type { ConsoleApp } from '../app/console-app.ts';
import { duration } from '../app/duration.ts';
import { LoadController } from '../app/load-controller.ts';
import { formNews } from '../forms/fields.ts';
import { FormController } from '../forms/form-controller.ts';
import { page } from '../theme/page.styles.ts';
import { spokenAs } from '../theme/spoken.ts';
import { copyLine } from './copy-line.ts';
import { whenLoaded } from './loaded.ts';
import { partStyles } from './part.styles.ts';
import '@awesome.me/webawesome/dist/components/button/button.js';

/** The one line a shop pastes, what a strict page must allow for it, and who else tried to use it. */
@localized()
export class VisavisTagSettings extends LitElement {
  static override styles = [tokens, controls, page, partStyles];

  @property({ attribute: false }) app!: ConsoleApp;
  readonly #load = new LoadController<ShopSettings>(this, (signal) => this.app.client.get(shopPath(this.app), { signal }));
  readonly #form = new FormController(this, {});

  override render(): TemplateResult {
    return html`${whenLoaded(this.#load, (shop) => this.#renderShop(shop))}`;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('app')) void this.#load.reload();
  }

  #renderShop(shop: ShopSettings): TemplateResult {
    return html`<div class="stack">
      <section class="card">
        <h2>${msg('Paste this line', { id: 'console.tag-title' })}</h2>
        <p>${msg('Into every page of the shop, at best before </head>. It loads after your page and never holds it up.', { id: 'console.tag-text' })}</p>
        ${copyLine(shop.scriptTag)}
      </section>
      <section class="card">
        <h2>${msg('Where to paste it', { id: 'console.tag-where' })}</h2>
        <dl class="guide">
          <div><dt>Shopify</dt><dd>${msg('Online Store, Themes, Edit code, file theme.liquid, before </head>.', { id: 'console.tag-shopify' })}</dd></div>
          <div><dt>WooCommerce</dt><dd>${msg('In the theme’s header, or with any plugin that adds code to the head.', { id: 'console.tag-woo' })}</dd></div>
          <div><dt>Shopware</dt><dd>${msg('Settings of the theme, or the template base.html.twig, block layout_head_javascript.', { id: 'console.tag-shopware' })}</dd></div>
          <div><dt>${msg('Anything else', { id: 'console.tag-other' })}</dt><dd>${msg('Into the template that all pages share. On single pages it works too.', { id: 'console.tag-other-text' })}</dd></div>
        </dl>
      </section>
      <section class="card">
        <h2>${msg('For pages with a content security policy', { id: 'console.tag-csp' })}</h2>
        <p>${msg('This is all the widget needs. Nothing else is loaded, and no style or frame of ours enters your page.', { id: 'console.tag-csp-text' })}</p>
        ${copyLine(shop.contentPolicy)}
      </section>
      <section class="card">
        <h2>${msg('Pages that may use it', { id: 'console.tag-origins' })}</h2>
        <ul class="rows">${shop.origins.map((origin) => html`<li><div class="who"><strong>${origin}</strong></div></li>`)}</ul>
        ${shop.refusedOrigins.length > 0 && this.app.shop.role === 'owner' ? this.#renderRefused(shop) : nothing} ${formNews(this.#form, '')}
      </section>
    </div>`;
  }

  #renderRefused(shop: ShopSettings): TemplateResult {
    return html`<h3>${icon('warning', 20)}${msg('Refused lately', { id: 'console.tag-refused' })}</h3>
      <ul class="rows">
        ${shop.refusedOrigins.map(
          ({ origin, lastSeen }) => html`<li>
            <div class="who"><strong>${origin}</strong><span>${this.#seen(lastSeen)}</span></div>
            <wa-button appearance="outlined" ?loading=${this.#form.phase === 'sending'} @click=${() => void this.#allow(shop, origin)}>${spokenAs(msg(str`Allow ${origin}`, { id: 'console.tag-allow-origin' }), msg('Allow', { id: 'console.tag-allow' }))}</wa-button>
          </li>`,
        )}
      </ul>`;
  }

  #seen(lastSeen: string): string {
    const span = duration(Date.now() - Date.parse(lastSeen));
    return msg(str`${span} ago`, { id: 'console.ago' });
  }

  async #allow({ origins }: ShopSettings, origin: string): Promise<void> {
    await this.#form.send(async () => {
      this.#load.take(await this.app.client.patch<ShopSettings>(shopPath(this.app), { origins: [...origins, origin] }));
    });
  }
}

define('visavis-tag-settings', VisavisTagSettings);
