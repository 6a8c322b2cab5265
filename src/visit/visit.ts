import { msg, updateWhenLocaleChanges } from '@lit/localize';
import { html, LitElement, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import type { Booking } from '../contract/booking.ts';
import type { Language } from '../contract/ids.ts';
import { controls } from '../kit/controls.styles.ts';
import { define } from '../kit/define.ts';
import { ApiClient } from '../kit/http.ts';
import { language, pickLanguage, setLanguage, useLanguage } from '../kit/language.ts';
import { outerLink } from '../kit/outer-link.ts';
import { tokens } from '../kit/tokens.styles.ts';
import { readLink } from './link.ts';
import './manage-page.ts';
import type { BookingShowEvent } from './manage-page.ts';
import './test-page.ts';
import styles from './visit.styles.ts';

/** Frame of a customer's pages on our own address: whose shop, which language, and the page that the address names. */
export class VisavisVisit extends LitElement {
  static override styles = [tokens, controls, styles];

  @state() private booking: Booking | undefined;
  #link = readLink({
    pathname: location.pathname,
    hash: location.hash,
    store: sessionStorage,
    replace: (path) => history.replaceState(null, '', path),
  });
  #client = new ApiClient({ base: location.origin, token: () => (this.#link.page === 'booking' ? this.#link.token : undefined), language });
  /** The customer chose a language on this page; the booking's does not take its place. */
  #chose = false;

  constructor() {
    super();
    updateWhenLocaleChanges(this);
    void useLanguage('visit', { de: () => import('./locales/de.ts') });
    void this.#speak(pickLanguage(...navigator.languages));
  }

  override render(): TemplateResult {
    const { booking } = this;
    const german = language() === 'de';
    return html`<header>
        ${booking ? html`<a href=${booking.shopUrl}>${booking.shopName}</a>` : html`<span></span>`}
        <button class="link" type="button" lang=${german ? 'en' : 'de'} @click=${this.#switchLanguage}>${german ? 'English' : 'Deutsch'}</button>
      </header>
      <main @visavis-booking-show=${this.#take}>${this.#renderPage()}</main>
      <footer class="caption soft">
        ${booking?.privacyUrl ? outerLink(booking.privacyUrl, msg('Privacy notice', { id: 'visit.privacy' })) : nothing}
        ${booking?.imprintUrl ? outerLink(booking.imprintUrl, msg('Imprint', { id: 'visit.imprint' })) : nothing}
      </footer>`;
  }

  #renderPage(): TemplateResult {
    switch (this.#link.page) {
      case 'booking':
        return html`<visavis-manage-page booking-id=${this.#link.bookingId} .client=${this.#client}></visavis-manage-page>`;
      case 'test':
        return html`<visavis-test-page></visavis-test-page>`;
      default:
        return html`<p class="lost">${msg('There is no such page. Please use the link in your e-mail.', { id: 'visit.lost' })}</p>`;
    }
  }

  #take = ({ booking }: BookingShowEvent): void => {
    this.booking = booking;
    document.documentElement.style.setProperty('--visavis-accent', booking.accent);
    if (!this.#chose) void this.#speak(booking.language);
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
