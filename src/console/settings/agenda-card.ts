import { html, LitElement } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { localized, msg } from '@lit/localize';
import type { Agenda } from '../../contract/calendar.ts';
import { controls } from '../../kit/controls.styles.ts';
import { define } from '../../kit/define.ts';
import { icon } from '../../kit/icons.ts';
import { tokens } from '../../kit/tokens.styles.ts';
import { shopPath } from '../app/console-app.ts';
import type { ConsoleApp } from '../app/console-app.ts';
import { LoadController } from '../app/load-controller.ts';
import { formNews } from '../forms/fields.ts';
import { FormController } from '../forms/form-controller.ts';
import { page } from '../theme/page.styles.ts';
import { copyLine } from './copy-line.ts';
import { whenLoaded } from './loaded.ts';
import { partStyles } from './part.styles.ts';
import '@awesome.me/webawesome/dist/components/button/button.js';

/** An adviser's appointments as a calendar that others can follow, by a secret address that can be revoked. */
@localized()
export class VisavisAgendaCard extends LitElement {
  static override styles = [tokens, controls, page, partStyles];

  @property({ attribute: false }) app!: ConsoleApp;
  @property({ attribute: 'adviser-id' }) adviserId = '';
  /** Whether the question stands there that comes before a new address. */
  @state() private sure = false;
  readonly #load = new LoadController<Agenda>(this, (signal) => this.app.client.get(this.#path, { signal }));
  readonly #form = new FormController(this, {});

  override render(): TemplateResult {
    return html`<section class="card">
      <h2>${msg('Appointments in your own calendar', { id: 'console.agenda' })}</h2>
      <p>${msg('Your calendar follows this address, and every booking, move and cancellation appears there by itself.', { id: 'console.agenda-text' })}</p>
      ${whenLoaded(this.#load, (agenda) => this.#renderAgenda(agenda))} ${formNews(this.#form, '')}
    </section>`;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('app') && !changed.has('adviserId')) return;
    this.sure = false;
    void this.#load.reload();
  }

  #renderAgenda({ exists, url }: Agenda): TemplateResult {
    if (url !== null) {
      return html`${copyLine(url)}
        <p class="hint">${msg('Copy it now: it is secret, so it is not shown again. In your calendar choose “From URL” or “Subscribe”.', { id: 'console.agenda-copy' })}</p>`;
    }
    if (!exists) return html`<wa-button variant="brand" ?loading=${this.#form.phase === 'sending'} @click=${() => void this.#make()}>${msg('Make an address', { id: 'console.agenda-make' })}</wa-button>`;
    if (!this.sure) {
      return html`<div class="foot">
        <span class="tag good">${msg('an address is given out', { id: 'console.agenda-exists' })}</span>
        <wa-button appearance="outlined" @click=${() => (this.sure = true)}>${msg('New address', { id: 'console.agenda-anew' })}</wa-button>
        <wa-button appearance="plain" variant="danger" ?loading=${this.#form.phase === 'sending'} @click=${() => void this.#revoke()}>${msg('Revoke', { id: 'console.agenda-revoke' })}</wa-button>
      </div>`;
    }
    return html`<div class="bar">
      ${icon('warning', 22)}
      <p>${msg('The old address stops working at once, wherever it is used.', { id: 'console.agenda-anew-text' })}</p>
      <wa-button size="s" appearance="outlined" ?loading=${this.#form.phase === 'sending'} @click=${() => void this.#make()}>${msg('Make an address', { id: 'console.agenda-make' })}</wa-button>
      <wa-button size="s" appearance="plain" @click=${() => (this.sure = false)}>${msg('Cancel', { id: 'console.cancel' })}</wa-button>
    </div>`;
  }

  get #path(): string {
    return shopPath(this.app, 'advisers', this.adviserId, 'agenda');
  }

  async #make(): Promise<void> {
    await this.#form.send(async () => this.#load.take(await this.app.client.post<Agenda>(this.#path)));
    this.sure = false;
  }

  async #revoke(): Promise<void> {
    await this.#form.send(async () => {
      await this.app.client.delete(this.#path);
      this.#load.take({ exists: false, url: null });
    });
  }
}

define('visavis-agenda-card', VisavisAgendaCard);
