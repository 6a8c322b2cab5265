import { html, LitElement } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { localized, msg, str } from '@lit/localize';
import type { AdviserSettings, InvitationReceipt } from '../../contract/settings.ts';
import { controls } from '../../kit/controls.styles.ts';
import { define } from '../../kit/define.ts';
import { tokens } from '../../kit/tokens.styles.ts';
import { shopPath } from '../app/console-app.ts';
import type { ConsoleApp } from '../app/console-app.ts';
import { formNews, submits, textField } from '../forms/fields.ts';
import { FormController } from '../forms/form-controller.ts';
import { page } from '../theme/page.styles.ts';
import { copyLine } from './copy-line.ts';
import { DialogCloseEvent } from './dialog-close-event.ts';
import { dialogStyles } from './dialog.styles.ts';
import { partStyles } from './part.styles.ts';
import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/dialog/dialog.js';

/** Invites an adviser to sign in. Without a mail server the link is shown, to be passed on by hand. */
@localized()
export class VisavisInviteDialog extends LitElement {
  static override styles = [tokens, controls, page, partStyles, dialogStyles];

  @property({ attribute: false }) app!: ConsoleApp;
  @property({ attribute: false }) adviser!: AdviserSettings;
  @state() private open = true;
  @state() private receipt: InvitationReceipt | undefined;
  readonly #form = new FormController(this, { email: '' });

  override render(): TemplateResult {
    const { name } = this.adviser;
    return html`<wa-dialog label=${msg(str`Invite ${name}`, { id: 'console.invite-who' })} ?open=${this.open} @wa-after-hide=${this.#hidden}>
      ${this.receipt ? this.#renderReceipt(this.receipt) : this.#renderForm()}
      <div slot="footer" class="foot">
        ${formNews(this.#form, '')}
        <wa-button appearance="plain" @click=${() => (this.open = false)}>${this.receipt ? msg('Close', { id: 'console.close' }) : msg('Cancel', { id: 'console.cancel' })}</wa-button>
        ${this.receipt ? '' : html`<wa-button variant="brand" ?loading=${this.#form.phase === 'sending'} @click=${() => void this.#send()}>${msg('Invite', { id: 'console.invite' })}</wa-button>`}
      </div>
    </wa-dialog>`;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('adviser')) this.#form.reset({ email: this.adviser.email ?? '' });
  }

  #renderForm(): TemplateResult {
    return html`<form novalidate @submit=${submits(() => void this.#send())}>
      ${textField(this.#form, 'email', {
        type: 'email',
        label: msg('E-mail address', { id: 'console.invite-email' }),
        hint: msg('The link in the mail lets this person sign in and take calls.', { id: 'console.invite-hint' }),
        advice: msg('Please write one address, for example anna@shop.example.', { id: 'console.email-advice' }),
        required: true,
      })}
    </form>`;
  }

  #renderReceipt({ mailed, link }: InvitationReceipt): TemplateResult {
    const { email } = this.#form.values;
    if (!link) return html`<p role="status">${mailed ? msg(str`The invitation is on its way to ${email}.`, { id: 'console.invite-mailed' }) : msg('The invitation is made, but no mail server is set up, so it could not be sent.', { id: 'console.invite-unsent' })}</p>`;
    return html`<p role="status">${msg('No mail server is set up. Please pass this link on yourself; it works once.', { id: 'console.invite-link' })}</p>
      ${copyLine(link)}`;
  }

  async #send(): Promise<void> {
    if (!this.#form.check(this.#form.values.email.includes('@') ? [] : ['email'])) return;
    await this.#form.send(async ({ email }) => {
      this.receipt = await this.app.client.post<InvitationReceipt>(shopPath(this.app, 'advisers', this.adviser.adviserId, 'invitation'), { email });
    });
  }

  #hidden = (event: Event): void => {
    if (event.target === event.currentTarget) this.dispatchEvent(new DialogCloseEvent(this.receipt !== undefined));
  };
}

define('visavis-invite-dialog', VisavisInviteDialog);
