import { html, LitElement, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { localized, msg, str } from '@lit/localize';
import type { ShopSettings } from '../../contract/settings.ts';
import { controls } from '../../kit/controls.styles.ts';
import { define } from '../../kit/define.ts';
import { tokens } from '../../kit/tokens.styles.ts';
import { shopPath } from '../app/console-app.ts';
import type { ConsoleApp } from '../app/console-app.ts';
import { formNews } from '../forms/fields.ts';
import { FormController } from '../forms/form-controller.ts';
import { page } from '../theme/page.styles.ts';
import { missingForLive } from './missing-for-live.ts';
import '@awesome.me/webawesome/dist/components/switch/switch.js';

/** The server has taken a change and tells how the shop stands now. */
export class ShopChangeEvent extends Event {
  readonly shop: ShopSettings;

  constructor(shop: ShopSettings) {
    super('visavis-shop-change');
    this.shop = shop;
  }
}

/** Whether customers see the widget, and what is missing until they may. */
@localized()
export class VisavisLiveSwitch extends LitElement {
  static override styles = [tokens, controls, page];

  @property({ attribute: false }) app!: ConsoleApp;
  @property({ attribute: false }) shop!: ShopSettings;
  readonly #form = new FormController(this, {});

  override render(): TemplateResult {
    const missing = missingForLive(this.shop);
    const blocked = !this.shop.live && missing.length > 0;
    return html`<wa-switch ?disabled=${blocked || this.app.shop.role !== 'owner' || this.#form.phase === 'sending'} .checked=${live(this.shop.live)} @change=${this.#ask}>
        <strong>${this.shop.live ? msg('Customers see the widget', { id: 'console.live-on' }) : msg('Customers do not see the widget yet', { id: 'console.live-off' })}</strong>
        <span slot="hint">${blocked ? this.#lack(missing) : this.#explain()}</span>
      </wa-switch>
      ${this.#form.problem ? formNews(this.#form, '') : nothing}`;
  }

  #explain(): string {
    return this.shop.live
      ? msg('Switched off, it disappears from your pages within a minute. Bookings stay.', { id: 'console.live-on-hint' })
      : msg('Everything is ready. Switch it on when you want to be seen.', { id: 'console.live-off-hint' });
  }

  #lack(missing: readonly ('privacy' | 'imprint')[]): string {
    const names = missing.map((what) => (what === 'privacy' ? msg('the link to your privacy notice', { id: 'console.live-lacks-privacy' }) : msg('the link to your imprint', { id: 'console.live-lacks-imprint' })));
    const list = names.join(msg(' and ', { id: 'console.and' }));
    return msg(str`Still missing: ${list}. Both stand at every form, as the law asks.`, { id: 'console.live-lacks' });
  }

  #ask = (event: Event): void => {
    const control = event.currentTarget as HTMLInputElement;
    const wish = control.checked;
    control.checked = this.shop.live;
    void this.#form.send(async () => {
      this.shop = await this.app.client.patch<ShopSettings>(shopPath(this.app), { live: wish });
      this.dispatchEvent(new ShopChangeEvent(this.shop));
    });
  };
}

define('visavis-live-switch', VisavisLiveSwitch);
