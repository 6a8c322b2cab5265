import { html, LitElement } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { localized, msg, str } from '@lit/localize';
import type { Travel, TravelDraft, TravelList } from '../../contract/calendar.ts';
import { controls } from '../../kit/controls.styles.ts';
import { define } from '../../kit/define.ts';
import { formatDay, zoneName } from '../../kit/time.ts';
import { tokens } from '../../kit/tokens.styles.ts';
import { shopPath } from '../app/console-app.ts';
import type { ConsoleApp } from '../app/console-app.ts';
import { LoadController } from '../app/load-controller.ts';
import { zoneField } from '../forms/choices.ts';
import { formFoot, formNews, submits } from '../forms/fields.ts';
import { FormController } from '../forms/form-controller.ts';
import { dayField } from '../forms/select-field.ts';
import { page } from '../theme/page.styles.ts';
import { spokenAs } from '../theme/spoken.ts';
import { whenLoaded } from './loaded.ts';
import { partStyles } from './part.styles.ts';
import '@awesome.me/webawesome/dist/components/button/button.js';

/** Days on which an adviser works by the clock of another place. */
@localized()
export class VisavisTravelList extends LitElement {
  static override styles = [tokens, controls, page, partStyles];

  @property({ attribute: false }) app!: ConsoleApp;
  @property({ attribute: 'adviser-id' }) adviserId = '';
  @property({ attribute: 'time-zone' }) timeZone = 'UTC';
  readonly #load = new LoadController(this, async (signal) => (await this.app.client.get<TravelList>(this.#path(), { signal })).travels);
  readonly #form = new FormController<TravelDraft>(this, { fromDay: '', untilDay: '', timeZone: 'UTC' });
  readonly #removal = new FormController(this, {});

  override render(): TemplateResult {
    const form = this.#form;
    const advice = msg('Please choose a day of the calendar.', { id: 'console.days-day-advice' });
    return html`<section class="card">
      <h2>${msg('While travelling', { id: 'console.travels' })}</h2>
      <p>${msg(str`Your hours are those of ${zoneName(this.timeZone)}. On a journey the same hours count by the clock of the place where you are.`, { id: 'console.travels-text' })}</p>
      ${whenLoaded(this.#load, (travels) => html`<ul class="rows">${travels.map((travel) => this.#renderTravel(travel))}</ul>`)} ${formNews(this.#removal, '')}
      <form class="below" novalidate @submit=${submits(() => void this.#add())}>
        <div class="pair">
          ${dayField(form, 'fromDay', msg('From', { id: 'console.absence-from' }), advice)}
          ${dayField(form, 'untilDay', msg('Until and with', { id: 'console.travels-until' }), msg('Please choose a last day that is not before the first.', { id: 'console.travels-until-advice' }))}
        </div>
        ${zoneField(form, 'timeZone', msg('Where you are then', { id: 'console.travels-where' }))}
        ${formFoot(form, msg('Add the journey', { id: 'console.travels-add' }))}
      </form>
    </section>`;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('app') && !changed.has('adviserId')) return;
    this.#form.reset({ fromDay: '', untilDay: '', timeZone: this.timeZone });
    void this.#load.reload();
  }

  #renderTravel({ travelId, fromDay, untilDay, timeZone }: Travel): TemplateResult {
    const place = zoneName(timeZone);
    return html`<li>
      <div class="who"><strong>${place}</strong><span>${formatDay(fromDay, 'UTC')} – ${formatDay(untilDay, 'UTC')}</span></div>
      <wa-button appearance="plain" @click=${() => void this.#remove(travelId)}>${spokenAs(msg(str`Remove ${place}`, { id: 'console.remove-what' }), msg('Remove', { id: 'console.remove' }))}</wa-button>
    </li>`;
  }

  #path(...more: readonly string[]): string {
    return shopPath(this.app, 'advisers', this.adviserId, 'travels', ...more);
  }

  async #add(): Promise<void> {
    const { fromDay, untilDay } = this.#form.values;
    if (!this.#form.check([...(fromDay ? [] : ['fromDay']), ...(untilDay && untilDay >= fromDay ? [] : ['untilDay'])])) return;
    const added = await this.#form.send(async (draft) => {
      const travel = await this.app.client.post<Travel>(this.#path(), draft);
      this.#load.take([...(this.#load.value ?? []), travel].toSorted((a, b) => a.fromDay.localeCompare(b.fromDay)));
    });
    if (added) this.#form.reset({ fromDay: '', untilDay: '', timeZone: this.timeZone });
  }

  async #remove(travelId: string): Promise<void> {
    await this.#removal.send(async () => {
      await this.app.client.delete(this.#path(travelId));
      this.#load.take((this.#load.value ?? []).filter((one) => one.travelId !== travelId));
    });
  }
}

define('visavis-travel-list', VisavisTravelList);
