import { html, LitElement, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { localized, msg, str } from '@lit/localize';
import type { Me } from '../../contract/settings.ts';
import { controls } from '../../kit/controls.styles.ts';
import { define } from '../../kit/define.ts';
import type { ApiClient } from '../../kit/http.ts';
import { icon } from '../../kit/icons.ts';
import { tokens } from '../../kit/tokens.styles.ts';
import { problemText } from '../app/problem-text.ts';
import { pathTo } from '../app/route.ts';
import { submits } from '../forms/fields.ts';
import { FormController } from '../forms/form-controller.ts';
import { page } from '../theme/page.styles.ts';
import { mark } from '../theme/mark.ts';
import { languageLinks } from './language-links.ts';
import { takeToken } from './link-token.ts';
import { SignInEvent } from './sign-in-event.ts';
import styles from './sign-in.styles.ts';

/** The way into a shop's team, by the link of an invitation. The mail proves the address, so accepting also signs in. */
@localized()
export class VisavisInvitationScreen extends LitElement {
  static override styles = [tokens, controls, page, styles];

  @property({ attribute: false }) client!: ApiClient;
  @property({ attribute: false }) me: Me | undefined;
  readonly #form = new FormController(this, {});
  #token = '';

  override connectedCallback(): void {
    super.connectedCallback();
    this.#token = takeToken() || this.#token;
  }

  override render(): TemplateResult {
    return html`<main>
      <div class="brand">${mark(36)}<b>Vis-à-vis</b></div>
      <h1 tabindex="-1">${msg('You are invited', { id: 'console.invited-title' })}</h1>
      <p>${msg('Join the team, and customers of the shop can call you by video and book time with you.', { id: 'console.invited-text' })}</p>
      ${this.me ? html`<p class="soft wrap">${this.#signedIn(this.me.email)}</p>` : nothing}
      ${this.#token ? this.#renderForm() : this.#renderMissing()} ${languageLinks()}
    </main>`;
  }

  #renderForm(): TemplateResult {
    const { problem } = this.#form;
    return html`<form novalidate @submit=${submits(() => void this.#accept())}>
      <wa-button type="submit" variant="brand" size="l" ?loading=${this.#form.phase === 'sending'}>${msg('Join the team', { id: 'console.invited-join' })}</wa-button>
      ${problem ? html`<p class="bar" role="status">${icon('warning', 22)}<span>${this.#refusal(problem.status)}</span></p>` : nothing}
    </form>`;
  }

  #renderMissing(): TemplateResult {
    return html`<p class="bar">${icon('warning', 22)}<span>${msg('This link is not complete. Please open it from the mail again.', { id: 'console.invited-incomplete' })}</span></p>
      <a class="link" href=${pathTo('desk')}>${msg('To the console', { id: 'console.to-console' })}</a>`;
  }

  #signedIn(email: string): string {
    return msg(str`You are signed in as ${email}.`, { id: 'console.signed-in-as' });
  }

  #refusal(status: number): string {
    if ([401, 404, 409, 410].includes(status)) return msg('This invitation was used before, withdrawn, or is too old. Please ask for a new one.', { id: 'console.invited-old' });
    return this.#form.problem ? problemText(this.#form.problem) : '';
  }

  async #accept(): Promise<void> {
    if (await this.#form.send(() => this.client.post('/v1/invitations/accept', { token: this.#token }))) this.dispatchEvent(new SignInEvent());
  }
}

define('visavis-invitation-screen', VisavisInvitationScreen);
