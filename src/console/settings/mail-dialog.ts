import { html, LitElement, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { localized, msg } from '@lit/localize';
import type { MailPreview, MailPreviewRequest, MailText, MailTextList } from '../../contract/mail.ts';
import { controls } from '../../kit/controls.styles.ts';
import { define } from '../../kit/define.ts';
import { tokens } from '../../kit/tokens.styles.ts';
import { shopPath } from '../app/console-app.ts';
import type { ConsoleApp } from '../app/console-app.ts';
import { dialogFoot } from '../forms/dialog-foot.ts';
import { formNews, submits, textField } from '../forms/fields.ts';
import { FormController } from '../forms/form-controller.ts';
import { page } from '../theme/page.styles.ts';
import { DialogCloseEvent } from './dialog-close-event.ts';
import { dialogStyles } from './dialog.styles.ts';
import { mailStyles } from './mail.styles.ts';
import { mailKindName, placeholderName, PLACEHOLDERS } from './mail-words.ts';
import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/dialog/dialog.js';

/** All texts, as they are after a change. */
export class MailTextChangeEvent extends Event {
  readonly texts: MailTextList['texts'];

  constructor(texts: MailTextList['texts']) {
    super('visavis-mail-text-change');
    this.texts = texts;
  }
}

/** An owner's words for one kind of mail, and the mail as it would be sent. */
@localized()
export class VisavisMailDialog extends LitElement {
  static override styles = [tokens, controls, page, dialogStyles, mailStyles];

  @property({ attribute: false }) app!: ConsoleApp;
  @property({ attribute: false }) text!: MailTextList['texts'][number];
  @state() private open = true;
  @state() private preview: MailPreview | undefined;
  readonly #form = new FormController(this, { subject: '', text: '' });
  readonly #look = new FormController(this, {});

  override render(): TemplateResult {
    const form = this.#form;
    const own = this.text.subject !== null || this.text.text !== null;
    return html`<wa-dialog label=${mailKindName(this.text.kind)} ?open=${this.open} @wa-after-hide=${this.#hidden}>
      <form novalidate @submit=${submits(() => void this.#save())}>
        ${textField(form, 'subject', { label: msg('Subject', { id: 'console.mail-subject' }), advice: msg('Please write 1 to 150 characters.', { id: 'console.mail-subject-advice' }), required: true, maxlength: 150 })}
        <div class="field">
          <label for="text">${msg('Text', { id: 'console.mail-text' })}</label>
          <textarea id="text" rows="7" maxlength="2000" lang=${this.text.language} aria-describedby="text-hint" .value=${live(form.values.text)} @input=${(event: Event) => form.set('text', (event.target as HTMLTextAreaElement).value)}></textarea>
          <small id="text-hint">${msg('An empty line begins a new paragraph. Choose what to put in at the cursor:', { id: 'console.mail-text-hint' })}</small>
        </div>
        <div class="chips">${PLACEHOLDERS.map((one) => html`<button type="button" class="chip" @click=${() => this.#insert(`{${one}}`)}>${placeholderName(one)}</button>`)}</div>
        <div class="foot">
          <wa-button appearance="outlined" ?loading=${this.#look.phase === 'sending'} @click=${() => void this.#show()}>${msg('Show the mail', { id: 'console.mail-preview' })}</wa-button>
          ${own ? html`<wa-button appearance="plain" @click=${() => void this.#send({ subject: null, text: null })}>${msg('Use our words again', { id: 'console.mail-ours' })}</wa-button>` : nothing}
          ${formNews(this.#look, '')}
        </div>
        ${this.preview ? this.#renderPreview(this.preview) : nothing}
      </form>
      ${dialogFoot(form, { close: () => (this.open = false), save: () => void this.#save() })}
    </wa-dialog>`;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('text')) return;
    const { subject, text, ourSubject, ourText } = this.text;
    this.#form.reset({ subject: subject ?? ourSubject, text: text ?? ourText });
  }

  /** The frame may run nothing and reach nothing: an owner's words are only ever read. */
  #renderPreview({ subject, html: body, text }: MailPreview): TemplateResult {
    return html`<figure class="letter">
      <figcaption>${subject}</figcaption>
      <iframe sandbox="" title=${msg('The mail as it would be sent', { id: 'console.mail-frame' })} srcdoc=${body}></iframe>
      <details><summary>${msg('As plain text', { id: 'console.mail-plain' })}</summary><pre tabindex="0">${text}</pre></details>
    </figure>`;
  }

  /** Ours stay ours: they may become better with a later version. */
  get #words(): MailText {
    const { subject, text } = this.#form.values;
    const { ourSubject, ourText } = this.text;
    return { subject: subject.trim() === ourSubject ? null : subject.trim(), text: text.trim() === ourText ? null : text.trim() };
  }

  #insert(placeholder: string): void {
    const area = this.renderRoot.querySelector('textarea');
    if (!area) return;
    area.setRangeText(placeholder, area.selectionStart, area.selectionEnd, 'end');
    this.#form.set('text', area.value);
    area.focus();
  }

  async #show(): Promise<void> {
    await this.#look.send(async () => {
      const { kind, language } = this.text;
      this.preview = await this.app.client.post<MailPreview>(shopPath(this.app, 'mail-preview'), { kind, language, ...this.#words } satisfies MailPreviewRequest);
    });
  }

  async #save(): Promise<void> {
    if (!this.#form.check(this.#form.values.subject.trim() ? [] : ['subject'])) return;
    await this.#send(this.#words);
  }

  async #send(words: MailText): Promise<void> {
    const saved = await this.#form.send(async () => {
      const { texts } = await this.app.client.put<MailTextList>(shopPath(this.app, 'mail-texts', this.text.kind, this.text.language), words);
      this.dispatchEvent(new MailTextChangeEvent(texts));
    });
    if (saved) this.open = false;
  }

  #hidden = (event: Event): void => {
    if (event.target === event.currentTarget) this.dispatchEvent(new DialogCloseEvent(false));
  };
}

define('visavis-mail-dialog', VisavisMailDialog);
