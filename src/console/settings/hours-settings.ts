import { html, LitElement } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { localized, msg, str } from '@lit/localize';
import type { ShopSettings, WeekHours } from '../../contract/settings.ts';
import { controls } from '../../kit/controls.styles.ts';
import { define } from '../../kit/define.ts';
import { zoneName } from '../../kit/time.ts';
import { tokens } from '../../kit/tokens.styles.ts';
import { shopPath } from '../app/console-app.ts';
import type { ConsoleApp } from '../app/console-app.ts';
import { LoadController } from '../app/load-controller.ts';
import { formFoot, submits } from '../forms/fields.ts';
import { FormController } from '../forms/form-controller.ts';
import { page } from '../theme/page.styles.ts';
import { toWeek, toWindows, windowFault } from './hours.ts';
import type { WeekDraft } from './hours.ts';
import type { HoursChangeEvent } from './hours-editor.ts';
import { hoursText } from './hours-words.ts';
import { whenLoaded } from './loaded.ts';
import { partStyles } from './part.styles.ts';
import './hours-editor.ts';

/** When the shop can be booked. */
@localized()
export class VisavisHoursSettings extends LitElement {
  static override styles = [tokens, controls, page, partStyles];

  @property({ attribute: false }) app!: ConsoleApp;
  readonly #load = new LoadController(this, async (signal) => {
    const [{ windows }, { timeZone }] = await Promise.all([
      this.app.client.get<WeekHours>(shopPath(this.app, 'hours'), { signal }),
      this.app.client.get<ShopSettings>(shopPath(this.app), { signal }),
    ]);
    this.#form.reset({ week: toWeek(windows) });
    return { timeZone };
  });
  readonly #form = new FormController<{ week: WeekDraft }>(this, { week: [] });

  override render(): TemplateResult {
    return html`${whenLoaded(this.#load, ({ timeZone }) => this.#renderHours(timeZone))}`;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('app')) void this.#load.reload();
  }

  #renderHours(timeZone: string): TemplateResult {
    const zone = zoneName(timeZone);
    return html`<section class="card">
      <p class="soft">${msg(str`Customers can book a time within these hours. All times are those of ${zone}; each customer sees their own.`, { id: 'console.hours-text' })}</p>
      ${this.app.shop.role === 'owner' ? this.#renderForm() : html`<p class="said"><strong>${hoursText(toWindows(this.#form.values.week))}</strong></p><p class="hint">${msg('Only the owner of the shop may change this.', { id: 'console.owner-only' })}</p>`}
    </section>`;
  }

  #renderForm(): TemplateResult {
    return html`<form class="hours" novalidate @submit=${submits(() => void this.#save())}>
        <visavis-hours-editor .week=${this.#form.values.week} @visavis-hours-change=${({ week }: HoursChangeEvent) => this.#form.set('week', week)}></visavis-hours-editor>
        ${formFoot(this.#form, msg('Save', { id: 'console.save' }))}
      </form>`;
  }

  async #save(): Promise<void> {
    const { week } = this.#form.values;
    if (week.flat().some((window) => windowFault(window))) {
      this.renderRoot.querySelector('visavis-hours-editor')?.focusFault();
      return;
    }
    await this.#form.send(async () => {
      const { windows } = await this.app.client.put<WeekHours>(shopPath(this.app, 'hours'), { windows: toWindows(week) });
      this.#form.set('week', toWeek(windows));
    });
  }
}

define('visavis-hours-settings', VisavisHoursSettings);
