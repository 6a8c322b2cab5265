import { msg, updateWhenLocaleChanges } from '@lit/localize';
import { html, LitElement, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { controls } from '../kit/controls.styles.ts';
import { define } from '../kit/define.ts';
import { ApiClient } from '../kit/http.ts';
import { problemText } from '../kit/problem-text.ts';
import { tokens } from '../kit/tokens.styles.ts';
import styles from './manage-page.styles.ts';

/** Ends the reminders of a booking. Opening the page changes nothing; its button does. */
export class VisavisStopPage extends LitElement {
  static override styles = [tokens, controls, styles];

  @property({ attribute: 'booking-id' }) bookingId = '';
  @property() token = '';
  @state() private done = false;
  @state() private problem: unknown;

  constructor() {
    super();
    updateWhenLocaleChanges(this);
  }

  override render(): TemplateResult {
    if (this.done) return html`<div class="card single failed"><p role="status">${msg('You get no more reminders. Your appointment stays.', { id: 'visit.stop-done' })}</p></div>`;
    return html`<div class="card single failed">
      <h1>${msg('No more reminders?', { id: 'visit.stop-title' })}</h1>
      <p class="soft">${msg('Your appointment stays. We only stop reminding you of it.', { id: 'visit.stop-text' })}</p>
      ${this.problem ? html`<p class="note caution" role="alert">${problemText(this.problem)}</p>` : nothing}
      <button class="button primary" type="button" @click=${this.#stop}>${msg('No more reminders', { id: 'visit.stop' })}</button>
    </div>`;
  }

  #stop = async (): Promise<void> => {
    try {
      await new ApiClient({ base: location.origin }).post(`/u/${this.bookingId}/stop?token=${encodeURIComponent(this.token)}`);
      this.done = true;
    } catch (error) {
      this.problem = error;
    }
  };
}

define('visavis-stop-page', VisavisStopPage);
