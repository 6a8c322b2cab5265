import { css, html, LitElement, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { localized, msg } from '@lit/localize';
import type { OutboxMail, OutboxMailList } from '../../contract/mail.ts';
import { controls } from '../../kit/controls.styles.ts';
import { define } from '../../kit/define.ts';
import { icon } from '../../kit/icons.ts';
import { formatDayTime, ownZone } from '../../kit/time.ts';
import { tokens } from '../../kit/tokens.styles.ts';
import { shopPath } from '../app/console-app.ts';
import type { ConsoleApp } from '../app/console-app.ts';
import { LoadController } from '../app/load-controller.ts';
import { page } from '../theme/page.styles.ts';
import { whenLoaded } from './loaded.ts';
import { mailStyles } from './mail.styles.ts';
import { outboxStateName } from './mail-words.ts';
import { partStyles } from './part.styles.ts';
import '@awesome.me/webawesome/dist/components/button/button.js';

/** Mails that were not sent, to be read here: all of them where no mail server is set, else those that were refused. */
@localized()
export class VisavisOutboxList extends LitElement {
  static override styles = [tokens, controls, page, partStyles, mailStyles, css`li { display: block; } li + li { border-top: 1px solid var(--_line); } summary { min-height: 60px; gap: 14px; color: var(--_text); font-weight: 400; } summary .who { flex: 1; min-width: 0; } summary strong { display: block; overflow-wrap: anywhere; } summary .who span { color: var(--_text-soft); font: 450 14px/19px var(--_font); }`];

  @property({ attribute: false }) app!: ConsoleApp;
  readonly #load = new LoadController(this, async (signal) => (await this.app.client.get<OutboxMailList>(shopPath(this.app, 'mails'), { signal })).mails);

  override render(): TemplateResult {
    return html`<section class="card">
      <h2>${msg('Not sent', { id: 'console.outbox' })}</h2>
      <p>${msg('Where no mail server is set up, every mail is kept here for thirty days. Otherwise here is what was refused.', { id: 'console.outbox-text' })}</p>
      ${whenLoaded(this.#load, (mails) => (mails.length === 0 ? html`<p class="empty">${msg('Nothing is waiting and nothing was refused.', { id: 'console.outbox-none' })}</p>` : html`<ul>${mails.map((mail) => this.#renderMail(mail))}</ul>`))}
    </section>`;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('app')) void this.#load.reload();
  }

  #renderMail({ state, to, subject, text, failure, createdAt }: OutboxMail): TemplateResult {
    return html`<li><details>
      <summary><span class="who"><strong>${subject}</strong><span>${to} · ${formatDayTime(createdAt, ownZone())}</span></span><span class="tag ${state === 'refused' ? 'care' : ''}">${outboxStateName(state)}</span>${icon('down', 18)}</summary>
      ${failure ? html`<p class="hint wrap">${failure}</p>` : nothing}
      <pre tabindex="0">${text}</pre>
    </details></li>`;
  }
}

define('visavis-outbox-list', VisavisOutboxList);
