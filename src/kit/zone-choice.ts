import { msg, str, updateWhenLocaleChanges } from '@lit/localize';
import { html, LitElement } from 'lit';
import type { TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { controls } from './controls.styles.ts';
import { define } from './define.ts';
import { icon } from './icons.ts';
import { ZoneChangeEvent } from './slot-events.ts';
import { ownZone, zoneName } from './time.ts';
import { tokens } from './tokens.styles.ts';
import styles from './zone-choice.styles.ts';

/** Names the zone that times are shown in and lets it be changed. Dispatches `visavis-zone-change`. */
export class VisavisZoneChoice extends LitElement {
  static override styles = [tokens, controls, styles];

  @property({ attribute: 'time-zone' }) timeZone = ownZone();
  @property({ attribute: 'shop-zone' }) shopZone = '';
  @state() private open = false;
  @query('select') private select!: HTMLSelectElement | null;

  constructor() {
    super();
    updateWhenLocaleChanges(this);
  }

  override render(): TemplateResult {
    if (this.open) {
      const label = msg('Time zone', { id: 'kit.zone' });
      return html`${icon('globe', 18)}<select aria-label=${label} @change=${this.#change} @blur=${this.#close}>
          ${this.#zones().map((zone) => html`<option value=${zone} ?selected=${zone === this.timeZone}>${zone.replaceAll('_', ' ')}</option>`)}
        </select>`;
    }
    const name = zoneName(this.timeZone);
    const own = this.timeZone === ownZone();
    return html`${icon('globe', 18)}<span>${own ? msg(str`Your time zone: ${name}`, { id: 'kit.zone-own' }) : msg(str`Time zone: ${name}`, { id: 'kit.zone-other' })}</span>
      <button class="link" type="button" aria-label=${msg('Change time zone', { id: 'kit.zone-change' })} @click=${this.#show}>${msg('Change', { id: 'kit.change' })}</button>`;
  }

  /** The likely ones first. */
  #zones(): string[] {
    return [...new Set([this.timeZone, ownZone(), this.shopZone, 'UTC', ...Intl.supportedValuesOf('timeZone')])].filter(Boolean);
  }

  #show = async (): Promise<void> => {
    this.open = true;
    await this.updateComplete;
    this.select?.focus();
  };

  #close = (): void => {
    this.open = false;
  };

  #change = (): void => {
    if (this.select) this.timeZone = this.select.value;
    this.open = false;
    this.dispatchEvent(new ZoneChangeEvent(this.timeZone));
  };
}

define('visavis-zone-choice', VisavisZoneChoice);

declare global {
  interface HTMLElementTagNameMap {
    'visavis-zone-choice': VisavisZoneChoice;
  }
}
