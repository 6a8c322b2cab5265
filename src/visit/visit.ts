import { msg, updateWhenLocaleChanges } from '@lit/localize';
import { html, LitElement, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import type { Language } from '../contract/ids.ts';
import { controls } from '../kit/controls.styles.ts';
import { define } from '../kit/define.ts';
import { ApiClient } from '../kit/http.ts';
import { language, pickLanguage, setLanguage, useLanguage } from '../kit/language.ts';
import { outerLink } from '../kit/outer-link.ts';
import { tokens } from '../kit/tokens.styles.ts';
import { readLink } from './link.ts';
import './manage-page.ts';
import type { ShopShowEvent, ShopShown } from './shop-show-event.ts';
import './stop-page.ts';
import './test-page.ts';
import styles from './visit.styles.ts';
import './waitlist-page.ts';

/** Frame of a customer's pages on our own address: whose shop, which language, and the page that the address names. */
export class VisavisVisit extends LitElement {
  static override styles = [tokens, controls, styles];

  /** The shop the page is of, once that is known. */
  @state() private shop: ShopShown | undefined;
  #link = readLink({
    pathname: location.pathname,
    hash: location.hash,
    store: sessionStorage,
    replace: (path) => history.replaceState(null, '', path),
  });
  #client = new ApiClient({ base: location.origin, token: () => ('token' in this.#link ? this.#link.token : undefined), language });
  /** The customer chose a language on this page; the booking's does not take its place. */
  #chose = false;

  constructor() {
    super();
    updateWhenLocaleChanges(this);
    void useLanguage('visit', { de: () => import('./locales/de.ts') });
    void this.#speak(pickLanguage(...navigator.languages));
  }

  override render(): TemplateResult {
    const { shop } = this;
    const german = language() === 'de';
    return html`<header>
        ${shop ? html`<a href=${shop.shopUrl}>${shop.shopName}</a>` : html`<span></span>`}
        <button class="link" type="button" lang=${german ? 'en' : 'de'} @click=${this.#switchLanguage}>${german ? 'English' : 'Deutsch'}</button>
      </header>
      <main @visavis-shop-show=${this.#take}>${this.#renderPage()}</main>
      <footer class="caption soft">
        ${shop?.privacyUrl ? outerLink(shop.privacyUrl, msg('Privacy notice', { id: 'visit.privacy' })) : nothing}
        ${shop?.imprintUrl ? outerLink(shop.imprintUrl, msg('Imprint', { id: 'visit.imprint' })) : nothing}
      </footer>`;
  }

  #renderPage(): TemplateResult {
    switch (this.#link.page) {
      case 'booking':
        return html`<visavis-manage-page booking-id=${this.#link.bookingId} ?confirms=${this.#link.token.startsWith('ct_')} .client=${this.#client}></visavis-manage-page>`;
      case 'waitlist':
        return html`<visavis-waitlist-page waitlist-id=${this.#link.waitlistId} .client=${this.#client}></visavis-waitlist-page>`;
      case 'stop':
        return html`<visavis-stop-page booking-id=${this.#link.bookingId} token=${this.#link.token}></visavis-stop-page>`;
      case 'test':
        return html`<visavis-test-page></visavis-test-page>`;
      default:
        return html`<p class="lost">${msg('There is no such page. Please use the link in your e-mail.', { id: 'visit.lost' })}</p>`;
    }
  }

  #take = ({ shop }: ShopShowEvent): void => {
    this.shop = shop;
    document.documentElement.style.setProperty('--visavis-accent', shop.accent);
    if (!this.#chose) void this.#speak(shop.language);
  };

  #switchLanguage = (): void => {
    this.#chose = true;
    void this.#speak(language() === 'de' ? 'en' : 'de');
  };

  async #speak(lang: Language): Promise<void> {
    await setLanguage(lang);
    document.documentElement.lang = language();
    document.title = msg('Your video advice', { id: 'visit.title' });
  }
}

define('visavis-visit', VisavisVisit);
