import { html, LitElement, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { localized, msg } from '@lit/localize';
import { controls } from '../../kit/controls.styles.ts';
import { define } from '../../kit/define.ts';
import { tokens } from '../../kit/tokens.styles.ts';
import type { ConsoleApp } from '../app/console-app.ts';
import { SessionChangeEvent } from '../app/navigate-event.ts';
import { pathTo } from '../app/route.ts';
import { formFoot, submits, textField } from '../forms/fields.ts';
import { FormController } from '../forms/form-controller.ts';
import { page } from '../theme/page.styles.ts';
import { SignOutEvent } from '../shell/shell-events.ts';
import { partStyles } from './part.styles.ts';
import '@awesome.me/webawesome/dist/components/button/button.js';

const SHORTEST = 10;

/** The person who is signed in: a password beside the mail link, and the way out. */
@localized()
export class VisavisAccountSettings extends LitElement {
  static override styles = [tokens, controls, page, partStyles];

  @property({ attribute: false }) app!: ConsoleApp;
  readonly #form = new FormController(this, { currentPassword: '', newPassword: '' });

  override render(): TemplateResult {
    const { email, hasPassword, maySignUp } = this.app.me;
    return html`<div class="stack">
      <section class="card split">
        <div><h2>${email}</h2><p class="soft">${msg('You can always sign in by a link to this address.', { id: 'console.account-mail' })}</p></div>
        <wa-button appearance="outlined" @click=${() => this.dispatchEvent(new SignOutEvent())}>${msg('Sign out', { id: 'console.sign-out' })}</wa-button>
      </section>
      <section class="card">
        <h2>${hasPassword ? msg('Change the password', { id: 'console.password-change' }) : msg('Set a password', { id: 'console.password-set' })}</h2>
        <p>${msg('With a password you can sign in without waiting for a mail.', { id: 'console.password-text' })}</p>
        ${this.#renderForm(email, hasPassword)}
      </section>
      ${maySignUp ? html`<section class="card split"><p>${msg('One sign-in can look after several shops.', { id: 'console.account-shops' })}</p><wa-button appearance="outlined" href=${pathTo('setup', 'new')}>${msg('Make another shop', { id: 'console.account-new-shop' })}</wa-button></section>` : nothing}
    </div>`;
  }

  #renderForm(email: string, hasPassword: boolean): TemplateResult {
    const refused = this.#form.problem?.code === 'not_allowed';
    return html`<form novalidate @submit=${submits(() => void this.#save())}>
      <input type="text" autocomplete="username" .value=${email} hidden />
      ${hasPassword
        ? textField(this.#form, 'currentPassword', { type: 'password', label: msg('Present password', { id: 'console.password-present' }), advice: msg('Please write your password.', { id: 'console.password-empty' }), autocomplete: 'current-password' })
        : nothing}
      ${textField(this.#form, 'newPassword', {
        type: 'password',
        label: msg('New password', { id: 'console.password-new' }),
        hint: msg('At least 10 characters. A sentence is easy to remember and hard to guess.', { id: 'console.password-hint' }),
        advice: msg('This one is too short.', { id: 'console.password-short' }),
        autocomplete: 'new-password',
      })}
      ${refused ? html`<p class="fault" role="status">${msg('The present password is not right.', { id: 'console.password-wrong' })}</p>` : nothing}
      ${formFoot(this.#form, msg('Save', { id: 'console.save' }))}
    </form>`;
  }

  async #save(): Promise<void> {
    const { hasPassword } = this.app.me;
    const { currentPassword, newPassword } = this.#form.values;
    const faults = [...(hasPassword && !currentPassword ? ['currentPassword'] : []), ...(newPassword.length < SHORTEST ? ['newPassword'] : [])];
    if (!this.#form.check(faults)) return;
    const saved = await this.#form.send(async () => {
      await this.app.client.put('/v1/me/password', { newPassword, ...(hasPassword && { currentPassword }) });
      this.#form.set('currentPassword', '');
      this.#form.set('newPassword', '');
    });
    if (saved) this.dispatchEvent(new SessionChangeEvent());
  }
}

define('visavis-account-settings', VisavisAccountSettings);
