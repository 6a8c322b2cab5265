import { html, LitElement } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { localized, msg } from '@lit/localize';
import { ApiClient } from '../../kit/http.ts';
import { define } from '../../kit/define.ts';
import { language } from '../../kit/language.ts';
import { controls } from '../../kit/controls.styles.ts';
import { tokens } from '../../kit/tokens.styles.ts';
import { LazyController } from '../app/lazy-controller.ts';
import { RouterController } from '../app/router-controller.ts';
import { SessionController } from '../app/session-controller.ts';
import { pathTo } from '../app/route.ts';
import { page } from '../theme/page.styles.ts';
import { webAwesome } from '../theme/web-awesome.styles.ts';
import { mark } from '../theme/mark.ts';
import { MAIN_SCREENS } from './navigation.ts';
import type { ShopChooseEvent } from './shell-events.ts';
import styles from './console-root.styles.ts';
import '@awesome.me/webawesome/dist/components/button/button.js';

/** The console: asks who is there, and shows them their shop, the way in, or the way to a shop of their own. */
@localized()
export class VisavisConsole extends LitElement {
  static override styles = [tokens, controls, page, webAwesome, styles];

  readonly #client = new ApiClient({ base: location.origin, credentials: 'same-origin', language });
  readonly #router = new RouterController(this);
  readonly #session = new SessionController(this, this.#client);
  readonly #parts = new LazyController(this, {
    'sign-in': () => import('../sign-in/sign-in-screen.ts'),
    invitation: () => import('../sign-in/invitation-screen.ts'),
    setup: () => import('../setup/setup-screen.ts'),
    frame: () => import('./frame.ts'),
  });

  override render(): TemplateResult {
    const { screen } = this.#router.route;
    if (screen === 'invitation') return this.#renderPart('invitation');
    switch (this.#session.phase) {
      case 'reading':
        return this.#renderWait();
      case 'unreachable':
        return this.#renderUnreachable();
      case 'signed-out':
        return this.#renderPart('sign-in');
      default:
        if (screen === 'sign-in') return this.#renderPart('sign-in');
        return this.#renderPart(!this.#session.app || screen === 'setup' ? 'setup' : 'frame');
    }
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const accent = this.#session.app?.shop.accent;
    if (accent) this.style.setProperty('--_shop-accent', accent);
    // The frame of a shop writes its own title, which may ring.
    if (this.#session.phase !== 'signed-in' || !MAIN_SCREENS.some((name) => name === this.#router.route.screen)) document.title = 'Vis-à-vis';
  }

  #renderPart(name: 'sign-in' | 'invitation' | 'setup' | 'frame'): TemplateResult {
    const phase = this.#parts.need(name);
    if (phase === 'pending') return this.#renderWait();
    if (phase === 'failed') return this.#renderUnreachable();
    const { me, app } = this.#session;
    const { route } = this.#router;
    switch (name) {
      case 'sign-in':
        return html`<visavis-sign-in-screen .client=${this.#client} @visavis-sign-in=${this.#enter}></visavis-sign-in-screen>`;
      case 'invitation':
        return html`<visavis-invitation-screen .client=${this.#client} .me=${me} @visavis-sign-in=${this.#enter}></visavis-invitation-screen>`;
      case 'setup':
        return html`<visavis-setup-screen .client=${this.#client} .me=${me} .app=${app} .step=${route.part} @visavis-sign-out=${this.#signOut}></visavis-setup-screen>`;
      default:
        return html`<visavis-frame .app=${app} .route=${route} @visavis-sign-out=${this.#signOut} @visavis-shop-choose=${this.#choose}></visavis-frame>`;
    }
  }

  #renderWait(): TemplateResult {
    return html`<div class="middle" role="status">${mark(40)}<span class="visually-hidden">${msg('Loading', { id: 'console.loading' })}</span></div>`;
  }

  #renderUnreachable(): TemplateResult {
    return html`<main class="middle">
      ${mark(40)}
      <h1>${msg('The server does not answer', { id: 'console.unreachable-title' })}</h1>
      <p class="soft">${msg('Please check your connection. Calls that are running go on by themselves.', { id: 'console.unreachable-text' })}</p>
      <wa-button variant="brand" @click=${() => location.reload()}>${msg('Try again', { id: 'console.try-again' })}</wa-button>
    </main>`;
  }

  #signOut = (): void => {
    void this.#session.signOut();
  };

  #choose = ({ shopId }: ShopChooseEvent): void => this.#session.choose(shopId);

  /** Whoever came in at the sign-in address goes on to the desk; anybody else stays where they wanted to be. */
  #enter = async (): Promise<void> => {
    if (['sign-in', 'invitation'].includes(this.#router.route.screen)) this.#router.go(pathTo('desk'), true);
    await this.#session.read();
  };
}

define('visavis-console', VisavisConsole);
