import { html, LitElement, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { localized, msg } from '@lit/localize';
import { controls } from '../../kit/controls.styles.ts';
import { define } from '../../kit/define.ts';
import { icon } from '../../kit/icons.ts';
import { tokens } from '../../kit/tokens.styles.ts';
import type { ConsoleApp } from '../app/console-app.ts';
import { LazyController } from '../app/lazy-controller.ts';
import { pathTo } from '../app/route.ts';
import { consoleIcon } from '../theme/icons.ts';
import { page } from '../theme/page.styles.ts';
import styles from './settings-screen.styles.ts';

const LOADERS = {
  shop: () => import('./shop-settings.ts'),
  tag: () => import('./tag-settings.ts'),
  hours: () => import('./hours-settings.ts'),
  days: () => import('./day-settings.ts'),
  stores: () => import('./store-settings.ts'),
  services: () => import('./service-settings.ts'),
  advisers: () => import('./adviser-settings.ts'),
  calendars: () => import('./calendar-settings.ts'),
  mails: () => import('./mail-settings.ts'),
  orders: () => import('./order-settings.ts'),
  account: () => import('./account-settings.ts'),
} as const;
type Part = keyof typeof LOADERS;
const PARTS = Object.keys(LOADERS) as Part[];

/** All that can be set about a shop, one part at a time. On a phone the list of parts comes first. */
@localized()
export class VisavisSettingsScreen extends LitElement {
  static override styles = [tokens, controls, page, styles];

  @property({ attribute: false }) app!: ConsoleApp;
  @property() section = '';

  readonly #parts = new LazyController(this, LOADERS);

  override render(): TemplateResult {
    const chosen = PARTS.find((part) => part === this.section);
    const shown = chosen ?? 'shop';
    return html`<div class="columns ${chosen ? 'chosen' : ''}">
      <nav aria-label=${msg('Settings', { id: 'console.settings' })}>
        <p class="title">${msg('Settings', { id: 'console.settings' })}</p>
        <ul>
          ${PARTS.map((part) => html`<li><a href=${pathTo('settings', part)} aria-current=${part === shown ? 'page' : 'false'}>${partIcon(part)}<span>${partName(part)}</span>${icon('forward', 18)}</a></li>`)}
        </ul>
      </nav>
      <div class="part">
        <div class="page-head">
          <a class="icon-button up" href=${pathTo('settings')} aria-label=${msg('All settings', { id: 'console.settings-all' })}>${icon('back', 22)}</a>
          <h1 tabindex="-1">${partName(shown)}</h1>
        </div>
        ${this.#renderPart(shown)}
      </div>
    </div>`;
  }

  #renderPart(part: Part): TemplateResult | typeof nothing {
    const phase = this.#parts.need(part);
    if (phase === 'failed') return html`<p class="empty">${msg('This part could not be loaded. Please load the page again.', { id: 'console.part-failed' })}</p>`;
    if (phase === 'pending') return nothing;
    switch (part) {
      case 'shop':
        return html`<visavis-shop-settings .app=${this.app}></visavis-shop-settings>`;
      case 'tag':
        return html`<visavis-tag-settings .app=${this.app}></visavis-tag-settings>`;
      case 'hours':
        return html`<visavis-hours-settings .app=${this.app}></visavis-hours-settings>`;
      case 'days':
        return html`<visavis-day-settings .app=${this.app}></visavis-day-settings>`;
      case 'stores':
        return html`<visavis-store-settings .app=${this.app}></visavis-store-settings>`;
      case 'services':
        return html`<visavis-service-settings .app=${this.app}></visavis-service-settings>`;
      case 'advisers':
        return html`<visavis-adviser-settings .app=${this.app}></visavis-adviser-settings>`;
      case 'calendars':
        return html`<visavis-calendar-settings .app=${this.app}></visavis-calendar-settings>`;
      case 'mails':
        return html`<visavis-mail-settings .app=${this.app}></visavis-mail-settings>`;
      case 'orders':
        return html`<visavis-order-settings .app=${this.app}></visavis-order-settings>`;
      default:
        return html`<visavis-account-settings .app=${this.app}></visavis-account-settings>`;
    }
  }
}

function partName(part: Part): string {
  switch (part) {
    case 'shop':
      return msg('Shop', { id: 'console.settings-shop' });
    case 'tag':
      return msg('Script tag', { id: 'console.settings-tag' });
    case 'hours':
      return msg('Opening hours', { id: 'console.settings-hours' });
    case 'days':
      return msg('Closed days', { id: 'console.days-closed' });
    case 'stores':
      return msg('Stores', { id: 'console.settings-stores' });
    case 'services':
      return msg('Services', { id: 'console.settings-services' });
    case 'advisers':
      return msg('Advisers', { id: 'console.advisers' });
    case 'calendars':
      return msg('Calendars', { id: 'console.settings-calendars' });
    case 'mails':
      return msg('Mails', { id: 'console.settings-mails' });
    case 'orders':
      return msg('Orders', { id: 'console.settings-orders' });
    default:
      return msg('Account', { id: 'console.settings-account' });
  }
}

function partIcon(part: Part): TemplateResult {
  switch (part) {
    case 'shop':
      return consoleIcon('shop', 20);
    case 'tag':
      return consoleIcon('code', 20);
    case 'hours':
      return icon('clock', 20);
    case 'days':
      return consoleIcon('closed', 20);
    case 'stores':
      return consoleIcon('pin', 20);
    case 'services':
      return consoleIcon('question', 20);
    case 'advisers':
      return consoleIcon('people', 20);
    case 'calendars':
      return icon('calendar', 20);
    case 'mails':
      return icon('mail', 20);
    case 'orders':
      return consoleIcon('plug', 20);
    default:
      return consoleIcon('key', 20);
  }
}

define('visavis-settings-screen', VisavisSettingsScreen);
