import { html, LitElement } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { localized, msg } from '@lit/localize';
import type { WeekHours } from '../../contract/settings.ts';
import { controls } from '../../kit/controls.styles.ts';
import { define } from '../../kit/define.ts';
import { tokens } from '../../kit/tokens.styles.ts';
import { shopPath } from '../app/console-app.ts';
import type { ConsoleApp } from '../app/console-app.ts';
import { LoadController } from '../app/load-controller.ts';
import { NavigateEvent } from '../app/navigate-event.ts';
import { pathTo } from '../app/route.ts';
import { formFoot, submits } from '../forms/fields.ts';
import { FormController } from '../forms/form-controller.ts';
import { toWeek, toWindows, windowFault } from '../settings/hours.ts';
import type { WeekDraft } from '../settings/hours.ts';
import type { HoursChangeEvent } from '../settings/hours-editor.ts';
import { whenLoaded } from '../settings/loaded.ts';
import { page } from '../theme/page.styles.ts';
import { step } from './step.styles.ts';
import '../settings/hours-editor.ts';

/** Second step: when customers can book. */
@localized()
export class VisavisSetupHours extends LitElement {
  static override styles = [tokens, controls, page, step];

  @property({ attribute: false }) app!: ConsoleApp;
  readonly #load = new LoadController<WeekHours>(this, async (signal) => {
    const hours = await this.app.client.get<WeekHours>(shopPath(this.app, 'hours'), { signal });
    this.#form.reset({ week: toWeek(hours.windows) });
    return hours;
  });
  readonly #form = new FormController<{ week: WeekDraft }>(this, { week: [] });

  override render(): TemplateResult {
    return html`<section>
      <h1 tabindex="-1">${msg('When are you there?', { id: 'console.step-hours-title' })}</h1>
      <p>${msg('Within these hours customers can book a time. Calls right away are up to you: they ring whenever you are available.', { id: 'console.step-hours-text' })}</p>
      ${whenLoaded(this.#load, () => this.#renderForm())}
    </section>`;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('app')) void this.#load.reload();
  }

  #renderForm(): TemplateResult {
    return html`<form novalidate @submit=${submits(() => void this.#save())}>
      <visavis-hours-editor .week=${this.#form.values.week} @visavis-hours-change=${({ week }: HoursChangeEvent) => this.#form.set('week', week)}></visavis-hours-editor>
      ${formFoot(this.#form, msg('Continue to the script tag', { id: 'console.to-tag' }), '')}
    </form>`;
  }

  async #save(): Promise<void> {
    const { week } = this.#form.values;
    if (week.flat().some((window) => windowFault(window))) {
      this.renderRoot.querySelector('visavis-hours-editor')?.focusFault();
      return;
    }
    const saved = await this.#form.send(() => this.app.client.put(shopPath(this.app, 'hours'), { windows: toWindows(week) }));
    if (saved) this.dispatchEvent(new NavigateEvent(pathTo('setup', 'tag')));
  }
}

define('visavis-setup-hours', VisavisSetupHours);
