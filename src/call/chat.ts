import { html, LitElement } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { msg, str, updateWhenLocaleChanges } from '@lit/localize';
import { property, query } from 'lit/decorators.js';
import { controls } from '../kit/controls.styles.ts';
import { define } from '../kit/define.ts';
import { tokens } from '../kit/tokens.styles.ts';
import type { CallText } from './call-view.ts';
import styles from './chat.styles.ts';
import { TextSendEvent } from './events.ts';
import { TEXT_MAX } from './messages.ts';

/** What the two sides write to each other. Shows what it is given; sending is an event. */
export class VisavisCallChat extends LitElement {
  static override styles = [tokens, controls, styles];

  @property({ attribute: false }) texts: readonly CallText[] = [];
  @property() peerName = '';

  @query('input') private input!: HTMLInputElement;
  @query('.log') private log!: HTMLElement;

  constructor() {
    super();
    updateWhenLocaleChanges(this);
  }

  override render(): TemplateResult {
    const write = msg('Write a message', { id: 'call.write' });
    return html`<div class="log" role="log" tabindex="0" aria-label=${msg('Messages', { id: 'call.messages' })}><ol>
        ${this.texts.length === 0
          ? html`<li class="none">${msg(str`Only you and ${this.peerName} read this. It is not kept.`, { id: 'call.chat-empty' })}</li>`
          : this.texts.map((text) => this.#renderText(text))}
      </ol></div>
      <form @submit=${this.#send}>
        <input type="text" maxlength=${TEXT_MAX} autocomplete="off" enterkeyhint="send" placeholder=${write} aria-label=${write} />
        <button class="icon-button" type="submit" aria-label=${msg('Send', { id: 'call.send' })}>
          <svg width="24" height="24" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><path d="M20.500 3.500 3.500 10l7 3.500 3.500 7ZM10.500 13.500l4-4" /></svg>
        </button>
      </form>`;
  }

  #renderText({ own, text, lost = false }: CallText): TemplateResult {
    const who = own ? msg('You', { id: 'call.you' }) : this.peerName;
    return html`<li class=${own ? 'own' : ''}>
      <span class="visually-hidden">${who}: </span><p>${text}</p>
      ${lost ? html`<small>${msg('Not sent, the connection was away', { id: 'call.not-sent' })}</small>` : ''}
    </li>`;
  }

  protected override firstUpdated(): void {
    this.input.focus();
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('texts')) this.log.scrollTop = this.log.scrollHeight;
  }

  readonly #send = (event: SubmitEvent): void => {
    event.preventDefault();
    const text = this.input.value.trim();
    if (!text) return;
    this.input.value = '';
    this.dispatchEvent(new TextSendEvent(text));
  };
}

define('visavis-call-chat', VisavisCallChat);

declare global {
  interface HTMLElementTagNameMap {
    'visavis-call-chat': VisavisCallChat;
  }
}
