import { html, LitElement, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { localized, msg } from '@lit/localize';
import type { AdviserSettings } from '../../contract/settings.ts';
import { controls } from '../../kit/controls.styles.ts';
import { define } from '../../kit/define.ts';
import { tokens } from '../../kit/tokens.styles.ts';
import { shopPath } from '../app/console-app.ts';
import type { ConsoleApp } from '../app/console-app.ts';
import { LoadController } from '../app/load-controller.ts';
import { FormController } from '../forms/form-controller.ts';
import { selectField } from '../forms/select-field.ts';
import { page } from '../theme/page.styles.ts';
import { whenLoaded } from './loaded.ts';
import { partStyles } from './part.styles.ts';
import './agenda-card.ts';
import './feed-list.ts';
import './travel-list.ts';

/** How an adviser's days here and in other calendars stay in step. Advisers see their own, owners everybody's. */
@localized()
export class VisavisCalendarSettings extends LitElement {
  static override styles = [tokens, controls, page, partStyles];

  @property({ attribute: false }) app!: ConsoleApp;
  readonly #load = new LoadController(this, async (signal) => {
    const { advisers } = await this.app.client.get<{ advisers: AdviserSettings[] }>(shopPath(this.app, 'advisers'), { signal });
    const { role, adviserId } = this.app.shop;
    const mine = advisers.filter((one) => role === 'owner' || one.adviserId === adviserId);
    this.#form.reset({ adviserId: mine.find((one) => one.adviserId === adviserId)?.adviserId ?? mine[0]?.adviserId ?? '' });
    return mine;
  });
  readonly #form = new FormController(this, { adviserId: '' });

  override render(): TemplateResult {
    return html`${whenLoaded(this.#load, (advisers) => this.#renderParts(advisers))}`;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('app')) void this.#load.reload();
  }

  #renderParts(advisers: readonly AdviserSettings[]): TemplateResult {
    const { adviserId } = this.#form.values;
    const adviser = advisers.find((one) => one.adviserId === adviserId);
    if (!adviser) return html`<section class="card"><p class="empty">${msg('You are no adviser of this shop, so you have no calendar here.', { id: 'console.calendars-none' })}</p></section>`;
    return html`<div class="stack">
      ${advisers.length > 1 ? html`<section class="card"><form>${selectField(this.#form, 'adviserId', msg('Whose calendars', { id: 'console.calendars-who' }), advisers.map((one) => ({ value: one.adviserId, label: one.name })))}</form></section>` : nothing}
      <visavis-feed-list .app=${this.app} adviser-id=${adviserId}></visavis-feed-list>
      <visavis-agenda-card .app=${this.app} adviser-id=${adviserId}></visavis-agenda-card>
      <visavis-travel-list .app=${this.app} adviser-id=${adviserId} time-zone=${adviser.timeZone}></visavis-travel-list>
    </div>`;
  }
}

define('visavis-calendar-settings', VisavisCalendarSettings);
