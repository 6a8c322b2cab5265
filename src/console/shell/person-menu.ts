import { html, LitElement, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { localized, msg } from '@lit/localize';
import type { Language } from '../../contract/ids.ts';
import { controls } from '../../kit/controls.styles.ts';
import { define } from '../../kit/define.ts';
import { language } from '../../kit/language.ts';
import { tokens } from '../../kit/tokens.styles.ts';
import { chooseLanguage, chooseScheme, readScheme, SCHEMES } from '../app/appearance.ts';
import type { Scheme } from '../app/appearance.ts';
import type { ConsoleApp } from '../app/console-app.ts';
import { pathTo } from '../app/route.ts';
import { consoleIcon } from '../theme/icons.ts';
import { segments } from '../theme/segments.styles.ts';
import { ShopChooseEvent, SignOutEvent } from './shell-events.ts';
import styles from './person-menu.styles.ts';

/** What concerns the person rather than the shop: language, light and dark, other shops, account, the way out. */
@localized()
export class VisavisPersonMenu extends LitElement {
  static override styles = [tokens, controls, segments, styles];

  @property({ attribute: false }) app!: ConsoleApp;

  override render(): TemplateResult {
    const { me, shop } = this.app;
    return html`<p class="who"><strong>${shop.name}</strong><span>${me.email}</span></p>
      ${me.shops.length > 1 ? this.#renderShops() : nothing}
      <div class="segments" role="group" aria-label=${msg('Language', { id: 'console.language' })}>
        ${this.#renderLanguage('de', 'Deutsch')} ${this.#renderLanguage('en', 'English')}
      </div>
      <div class="segments" role="group" aria-label=${msg('Appearance', { id: 'console.appearance' })}>
        ${SCHEMES.map((scheme) => html`<button type="button" aria-pressed=${scheme === readScheme()} @click=${() => this.#show(scheme)}>${schemeName(scheme)}</button>`)}
      </div>
      <a class="row" href=${pathTo('settings', 'account')} @click=${() => this.hidePopover()}>${consoleIcon('key', 20)}${msg('Account and password', { id: 'console.account' })}</a>
      <button class="row" type="button" @click=${() => this.dispatchEvent(new SignOutEvent())}>${consoleIcon('leave', 20)}${msg('Sign out', { id: 'console.sign-out' })}</button>`;
  }

  #renderLanguage(lang: Language, name: string): TemplateResult {
    return html`<button type="button" lang=${lang} aria-pressed=${language() === lang} @click=${() => void chooseLanguage(lang)}>${name}</button>`;
  }

  #renderShops(): TemplateResult {
    const { me, shop } = this.app;
    return html`<ul aria-label=${msg('Your shops', { id: 'console.your-shops' })}>
      ${me.shops.map(
        ({ shopId, name }) => html`<li>
          <button class="row" type="button" aria-pressed=${shopId === shop.shopId} @click=${() => this.#choose(shopId)}>${consoleIcon('shop', 20)}${name}</button>
        </li>`,
      )}
    </ul>`;
  }

  #choose(shopId: string): void {
    this.hidePopover();
    this.dispatchEvent(new ShopChooseEvent(shopId));
  }

  #show(scheme: Scheme): void {
    chooseScheme(scheme);
    this.requestUpdate();
  }
}

function schemeName(scheme: Scheme): string {
  switch (scheme) {
    case 'auto':
      return msg('System', { id: 'console.scheme-auto' });
    case 'light':
      return msg('Light', { id: 'console.scheme-light' });
    default:
      return msg('Dark', { id: 'console.scheme-dark' });
  }
}

define('visavis-person-menu', VisavisPersonMenu);
