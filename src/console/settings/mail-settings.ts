import { html, LitElement, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { localized, msg, str } from '@lit/localize';
import type { Language } from '../../contract/ids.ts';
import type { MailTextList } from '../../contract/mail.ts';
import type { ShopChange, ShopSettings } from '../../contract/settings.ts';
import { controls } from '../../kit/controls.styles.ts';
import { define } from '../../kit/define.ts';
import { tokens } from '../../kit/tokens.styles.ts';
import { shopPath } from '../app/console-app.ts';
import type { ConsoleApp } from '../app/console-app.ts';
import { LoadController } from '../app/load-controller.ts';
import { segmentField } from '../forms/choices.ts';
import { formFoot, submits, textField } from '../forms/fields.ts';
import { FormController } from '../forms/form-controller.ts';
import { page } from '../theme/page.styles.ts';
import { segments } from '../theme/segments.styles.ts';
import { spokenAs } from '../theme/spoken.ts';
import { whenLoaded } from './loaded.ts';
import type { MailTextChangeEvent } from './mail-dialog.ts';
import { mailKindName } from './mail-words.ts';
import { partStyles } from './part.styles.ts';
import './mail-dialog.ts';
import './outbox-list.ts';
import '@awesome.me/webawesome/dist/components/button/button.js';

type Text = MailTextList['texts'][number];

/** What customers get by mail: who it comes from, in whose words, and what was not sent. */
@localized()
export class VisavisMailSettings extends LitElement {
  static override styles = [tokens, controls, page, segments, partStyles];

  @property({ attribute: false }) app!: ConsoleApp;
  @state() private edited: Text | undefined;
  readonly #load = new LoadController(this, async (signal) => {
    const [{ texts }, shop] = await Promise.all([
      this.app.client.get<MailTextList>(shopPath(this.app, 'mail-texts'), { signal }),
      this.app.client.get<ShopSettings>(shopPath(this.app), { signal }),
    ]);
    this.#sender.reset({ senderName: shop.senderName ?? '', senderAddress: shop.senderAddress ?? '' });
    this.#choice.reset({ language: shop.language });
    return { texts, shopName: shop.name };
  });
  readonly #sender = new FormController(this, { senderName: '', senderAddress: '' });
  readonly #choice = new FormController<{ language: Language }>(this, { language: 'en' });

  override render(): TemplateResult {
    if (this.app.shop.role !== 'owner') return html`<p class="hint">${msg('Only the owner of the shop may change this.', { id: 'console.owner-only' })}</p>`;
    return html`${whenLoaded(this.#load, ({ texts, shopName }) => html`<div class="stack">${this.#renderSender(shopName)} ${this.#renderTexts(texts)}<visavis-outbox-list .app=${this.app}></visavis-outbox-list></div>`)}
      ${this.edited ? html`<visavis-mail-dialog .app=${this.app} .text=${this.edited} @visavis-mail-text-change=${this.#take} @visavis-dialog-close=${() => (this.edited = undefined)}></visavis-mail-dialog>` : nothing}`;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('app') && this.app.shop.role === 'owner') void this.#load.reload();
  }

  #renderSender(shopName: string): TemplateResult {
    const form = this.#sender;
    return html`<section class="card">
      <h2>${msg('Sender', { id: 'console.sender' })}</h2>
      <p>${msg('Left empty, mails come from the shop’s name and the address of this server.', { id: 'console.sender-text' })}</p>
      <form novalidate @submit=${submits(() => void this.#saveSender())}>
        <div class="pair">
          ${textField(form, 'senderName', { label: msg('Name', { id: 'console.name' }), placeholder: shopName, advice: msg('Please write a name of up to 80 characters.', { id: 'console.shop-name-advice' }), maxlength: 80 })}
          ${textField(form, 'senderAddress', { type: 'email', label: msg('Address', { id: 'console.sender-address' }), hint: msg('Your mail provider must allow this server to send for it (SPF and DKIM).', { id: 'console.sender-hint' }), advice: msg('Please write one mail address, such as advice@shop.example.', { id: 'console.sender-advice' }) })}
        </div>
        ${formFoot(form, msg('Save', { id: 'console.save' }))}
      </form>
    </section>`;
  }

  #renderTexts(texts: readonly Text[]): TemplateResult {
    const { language } = this.#choice.values;
    return html`<section class="card">
      <h2>${msg('Texts', { id: 'console.mails-texts' })}</h2>
      <p>${msg('Ours are good to begin with. Facts, links and what the law asks for stand in every mail, whatever you write.', { id: 'console.mails-texts-text' })}</p>
      ${segmentField(this.#choice, 'language', msg('For customers who read', { id: 'console.mails-language' }), [{ value: 'de', label: 'Deutsch' }, { value: 'en', label: 'English' }])}
      <ul class="rows">
        ${texts.filter((one) => one.language === language).map((one) => {
          const name = mailKindName(one.kind);
          return html`<li>
            <div class="who"><strong>${name}</strong><span>${one.subject ?? one.ourSubject}</span></div>
            ${one.subject !== null || one.text !== null ? html`<span class="tag good">${msg('your words', { id: 'console.mails-own' })}</span>` : nothing}
            <wa-button appearance="outlined" @click=${() => (this.edited = one)}>${spokenAs(msg(str`Change ${name}`, { id: 'console.change-what' }), msg('Change', { id: 'console.change' }))}</wa-button>
          </li>`;
        })}
      </ul>
    </section>`;
  }

  #take = ({ texts }: MailTextChangeEvent): void => {
    this.#load.take({ texts, shopName: this.#load.value?.shopName ?? '' });
  };

  async #saveSender(): Promise<void> {
    await this.#sender.send(async ({ senderName, senderAddress }) => {
      const change: ShopChange = { senderName: senderName.trim() || null, senderAddress: senderAddress.trim() || null };
      await this.app.client.patch<ShopSettings>(shopPath(this.app), change);
    });
  }
}

define('visavis-mail-settings', VisavisMailSettings);
