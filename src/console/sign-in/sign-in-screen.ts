import { html, LitElement, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { localized, msg, str } from '@lit/localize';
import { controls } from '../../kit/controls.styles.ts';
import { define } from '../../kit/define.ts';
import type { ApiClient } from '../../kit/http.ts';
import { icon } from '../../kit/icons.ts';
import { tokens } from '../../kit/tokens.styles.ts';
import { pathTo } from '../app/route.ts';
import { formNews, submits, textField } from '../forms/fields.ts';
import { FormController } from '../forms/form-controller.ts';
import { page } from '../theme/page.styles.ts';
import { mark } from '../theme/mark.ts';
import { languageLinks } from './language-links.ts';
import { takeToken } from './link-token.ts';
import { SignInEvent } from './sign-in-event.ts';
import styles from './sign-in.styles.ts';

type Way = 'link' | 'password' | 'sent' | 'confirm';

/** The way into the console: by a mailed link, or by a password. */
@localized()
export class VisavisSignInScreen extends LitElement {
  static override styles = [tokens, controls, page, styles];

  @property({ attribute: false }) client!: ApiClient;
  @state() private way: Way = 'link';
  readonly #form = new FormController(this, { email: '', password: '' });
  #token = '';

  override connectedCallback(): void {
    super.connectedCallback();
    this.#token = takeToken() || this.#token;
    if (this.#token) this.way = 'confirm';
  }

  override render(): TemplateResult {
    return html`<main>
      <div class="brand">${mark(36)}<b>Vis-à-vis</b></div>
      ${this.#renderWay()} ${languageLinks()}
    </main>`;
  }

  #renderWay(): TemplateResult {
    switch (this.way) {
      case 'confirm':
        return this.#renderConfirm();
      case 'sent':
        return this.#renderSent();
      default:
        return this.#renderForm(this.way === 'password');
    }
  }

  #renderForm(byPassword: boolean): TemplateResult {
    return html`<h1 tabindex="-1">${msg('Sign in', { id: 'console.sign-in' })}</h1>
      <form novalidate @submit=${submits(() => void this.#send(byPassword))}>
        ${textField(this.#form, 'email', {
          type: 'email',
          label: msg('Your e-mail address', { id: 'console.email' }),
          advice: msg('Please write one address, for example anna@shop.example.', { id: 'console.email-advice' }),
          autocomplete: 'email',
          required: true,
        })}
        ${byPassword
          ? textField(this.#form, 'password', {
              type: 'password',
              label: msg('Password', { id: 'console.password' }),
              advice: msg('Please write your password.', { id: 'console.password-empty' }),
              autocomplete: 'current-password',
              required: true,
            })
          : nothing}
        <wa-button type="submit" variant="brand" size="l" ?loading=${this.#form.phase === 'sending'}
          >${byPassword ? msg('Sign in', { id: 'console.sign-in' }) : msg('Send me a link', { id: 'console.send-link' })}</wa-button
        >
        ${formNews(this.#form, '')}
      </form>
      <button class="link" type="button" @click=${() => (this.way = byPassword ? 'link' : 'password')}>
        ${byPassword ? msg('Sign in by mail link instead', { id: 'console.by-link' }) : msg('Sign in by password instead', { id: 'console.by-password' })}
      </button>`;
  }

  #renderSent(): TemplateResult {
    const { email } = this.#form.values;
    return html`<h1 tabindex="-1">${msg('Please look into your mail', { id: 'console.sent-title' })}</h1>
      <p role="status" class="wrap">${msg(str`If ${email} is known here, a link is on its way to it. It works once, for a few minutes.`, { id: 'console.sent-text' })}</p>
      <p class="soft">${msg('Without a mail server, the link stands in the terminal in which Vis-à-vis was started.', { id: 'console.sent-terminal' })}</p>
      <button class="link" type="button" @click=${() => (this.way = 'link')}>${msg('Use another address', { id: 'console.other-address' })}</button>`;
  }

  /** Mail scanners open links, so opening it does nothing yet; the button does. */
  #renderConfirm(): TemplateResult {
    return html`<h1 tabindex="-1">${msg('Welcome', { id: 'console.confirm-title' })}</h1>
      <p>${msg('One more tap, and you are signed in.', { id: 'console.confirm-text' })}</p>
      <form novalidate @submit=${submits(() => void this.#confirm())}>
        <wa-button type="submit" variant="brand" size="l" ?loading=${this.#form.phase === 'sending'}>${msg('Sign in', { id: 'console.sign-in' })}</wa-button>
        ${this.#form.problem
          ? html`<p class="bar" role="status">${icon('warning', 22)}<span>${msg('This link was used before or is too old. Please have a new one sent.', { id: 'console.link-old' })}</span></p>`
          : nothing}
      </form>
      <button class="link" type="button" @click=${() => (this.way = 'link')}>${msg('Have a new link sent', { id: 'console.new-link' })}</button>`;
  }

  async #send(byPassword: boolean): Promise<void> {
    const { email, password } = this.#form.values;
    const faults = [...(email.includes('@') ? [] : ['email']), ...(byPassword && !password ? ['password'] : [])];
    if (!this.#form.check(faults)) return;
    const callbackURL = pathTo('sign-in');
    const sent = await this.#form.send(({ email, password }) =>
      byPassword
        ? this.client.post('/v1/auth/sign-in/email', { email, password })
        : this.client.post('/v1/auth/sign-in/magic-link', { email, callbackURL }),
    );
    if (!sent) return;
    if (byPassword) this.dispatchEvent(new SignInEvent());
    else this.way = 'sent';
  }

  async #confirm(): Promise<void> {
    if (await this.#form.send(() => this.client.post('/v1/sign-in/confirm', { token: this.#token }))) this.dispatchEvent(new SignInEvent());
  }
}

define('visavis-sign-in-screen', VisavisSignInScreen);
