import { html, LitElement, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { localized, msg, str } from '@lit/localize';
import type { DeskRequest } from '../../contract/desk.ts';
import { controls } from '../../kit/controls.styles.ts';
import { define } from '../../kit/define.ts';
import { tokens } from '../../kit/tokens.styles.ts';
import { duration } from '../app/duration.ts';
import { page } from '../theme/page.styles.ts';
import { spokenAs } from '../theme/spoken.ts';
import { CallAcceptEvent } from './desk-events.ts';
import { customerName, mediaWord } from './request-words.ts';
import '../../kit/face.ts';
import '@awesome.me/webawesome/dist/components/button/button.js';

/** Customers who wait for a call and do not ring here. */
@localized()
export class VisavisWaitingList extends LitElement {
  static override styles = [tokens, controls, page];

  @property({ attribute: false }) requests: readonly DeskRequest[] = [];
  @property({ type: Number }) now = 0;
  /** The call that is being taken. */
  @property() asking = '';
  @property({ type: Boolean }) mayAccept = false;

  override render(): TemplateResult {
    if (this.requests.length === 0) return html`<p class="empty">${msg('Nobody is waiting.', { id: 'console.nobody-waits' })}</p>`;
    return html`<ul class="rows">
      ${repeat(this.requests, ({ callId }) => callId, (request) => this.#renderRequest(request))}
    </ul>`;
  }

  #renderRequest(request: DeskRequest): TemplateResult {
    const { callId, name, topic, since, stage } = request;
    const who = customerName(name);
    const open = stage === 'waiting' || stage === 'ringing';
    return html`<li>
      <visavis-face aria-hidden="true" .name=${who}></visavis-face>
      <div class="who"><strong>${who}</strong><span>${topic || request.serviceName || mediaWord(request)}</span></div>
      <span class="soft num">${duration(this.now - Date.parse(since))}</span>
      ${this.mayAccept && open
        ? html`<wa-button appearance="outlined" ?loading=${this.asking === callId} @click=${() => this.dispatchEvent(new CallAcceptEvent(callId))}
            >${spokenAs(msg(str`Accept ${who}`, { id: 'console.accept-who' }), msg('Accept', { id: 'console.accept' }))}</wa-button>`
        : nothing}
    </li>`;
  }
}

define('visavis-waiting-list', VisavisWaitingList);
