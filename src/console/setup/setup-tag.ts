import { html, LitElement, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { localized, msg, str } from '@lit/localize';
import type { ShopSettings } from '../../contract/settings.ts';
import { controls } from '../../kit/controls.styles.ts';
import { define } from '../../kit/define.ts';
import { icon } from '../../kit/icons.ts';
import { tokens } from '../../kit/tokens.styles.ts';
import { shopPath } from '../app/console-app.ts';
import type { ConsoleApp } from '../app/console-app.ts';
import { LoadController } from '../app/load-controller.ts';
import { pathTo } from '../app/route.ts';
import { copyLine } from '../settings/copy-line.ts';
import { whenLoaded } from '../settings/loaded.ts';
import { partStyles } from '../settings/part.styles.ts';
import { page } from '../theme/page.styles.ts';
import { step } from './step.styles.ts';
import '../settings/live-switch.ts';
import '@awesome.me/webawesome/dist/components/button/button.js';

/** Third step: the one line for the shop's pages, whether it arrived there, and going live. */
@localized()
export class VisavisSetupTag extends LitElement {
  static override styles = [tokens, controls, page, partStyles, step];

  @property({ attribute: false }) app!: ConsoleApp;
  @state() private asked = false;
  readonly #load = new LoadController<ShopSettings>(this, (signal) => this.app.client.get(shopPath(this.app), { signal }));

  override render(): TemplateResult {
    return html`<section>
      <h1 tabindex="-1">${msg('One line in your shop', { id: 'console.step-tag-title' })}</h1>
      <p>${msg('Paste this line into every page of the shop, at best before </head>. Then open a page of the shop and check.', { id: 'console.step-tag-text' })}</p>
      ${whenLoaded(this.#load, (shop) => this.#renderShop(shop))}
    </section>`;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('app')) void this.#load.reload();
  }

  #renderShop(shop: ShopSettings): TemplateResult {
    return html`${copyLine(shop.scriptTag)}
      <div class="split check">
        <p role="status" class="icon-line">${this.#renderSeen(shop)}</p>
        <wa-button appearance="outlined" ?loading=${this.#load.pending} @click=${() => void this.#check()}>${msg('Check', { id: 'console.check' })}</wa-button>
      </div>
      <visavis-live-switch class="live" .app=${this.app} .shop=${shop} @visavis-shop-change=${({ shop }: Event & { shop: ShopSettings }) => this.#load.take(shop)}></visavis-live-switch>
      <div class="foot">
        <wa-button variant="brand" href=${pathTo('desk')}>${msg('To the desk', { id: 'console.to-desk' })}</wa-button>
        <wa-button appearance="plain" href=${pathTo('settings', 'tag')}>${msg('Help with pasting', { id: 'console.tag-help' })}</wa-button>
      </div>`;
  }

  #renderSeen({ seenAt, refusedOrigins, webAddress }: ShopSettings): TemplateResult | typeof nothing {
    const [refused] = refusedOrigins;
    if (seenAt) return html`<span class="good">${icon('check', 22)}</span>${msg('We have seen your page. The line is in place.', { id: 'console.tag-seen' })}`;
    if (refused) return html`<span class="care">${icon('warning', 22)}</span>${msg(str`A page at ${refused.origin} has asked for the widget, which is not an address of the shop. You can allow it in the settings.`, { id: 'console.tag-seen-elsewhere' })}`;
    if (!this.asked) return nothing;
    return html`<span class="soft">${icon('clock', 22)}</span>${msg(str`Not seen yet. Please open ${webAddress} once and check again.`, { id: 'console.tag-unseen' })}`;
  }

  async #check(): Promise<void> {
    await this.#load.reload();
    this.asked = true;
  }
}

define('visavis-setup-tag', VisavisSetupTag);
