import { html, LitElement, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { localized, msg } from '@lit/localize';
import type { DeskRequest } from '../../contract/desk.ts';
import { controls } from '../../kit/controls.styles.ts';
import { define } from '../../kit/define.ts';
import { icon } from '../../kit/icons.ts';
import { tokens } from '../../kit/tokens.styles.ts';
import { page } from '../theme/page.styles.ts';
import { CallAcceptEvent, CallDeclineEvent } from './desk-events.ts';
import { pageGlimpse } from './page-glimpse.ts';
import { callerDetail, callerSentence, customerName } from './request-words.ts';
import styles from './ringing-card.styles.ts';
import '../../kit/face.ts';
import '@awesome.me/webawesome/dist/components/button/button.js';

/** A call that rings here: who, what about, from which page, before anything is accepted. */
@localized()
export class VisavisRingingCard extends LitElement {
  static override styles = [tokens, controls, page, styles];

  @property({ attribute: false }) request!: DeskRequest;
  @property({ type: Number }) now = 0;
  @property({ type: Boolean }) busy = false;

  override render(): TemplateResult {
    const { callId, name, topic, page: glimpse, serviceName } = this.request;
    return html`<section aria-labelledby="caller">
      <div class="caller">
        <visavis-face aria-hidden="true" state="ringing" .name=${customerName(name)}></visavis-face>
        <div><h2 id="caller">${callerSentence(this.request)}</h2><p aria-live="off">${callerDetail(this.request, this.now)}</p></div>
      </div>
      ${glimpse || topic || serviceName
        ? html`<div class="context">
            ${glimpse ? html`<div><h3>${msg('Looking at', { id: 'console.looking-at' })}</h3>${pageGlimpse(glimpse)}</div>` : nothing}
            ${topic ? html`<div><h3>${msg('Asks beforehand', { id: 'console.asks' })}</h3><blockquote>${topic}</blockquote></div>` : nothing}
            ${serviceName ? html`<div><h3>${msg('Service', { id: 'console.service' })}</h3><p class="wrap">${serviceName}</p></div>` : nothing}
          </div>`
        : nothing}
      <div class="answer">
        <wa-button class="accept" variant="brand" size="l" ?loading=${this.busy} @click=${() => this.dispatchEvent(new CallAcceptEvent(callId))}>${icon('camera', 22)} ${msg('Accept', { id: 'console.accept' })}</wa-button>
        <wa-button appearance="outlined" size="l" ?disabled=${this.busy} @click=${() => this.dispatchEvent(new CallDeclineEvent(callId))}>${msg('Pass on', { id: 'console.pass-on' })}</wa-button>
      </div>
    </section>`;
  }
}

define('visavis-ringing-card', VisavisRingingCard);
