import { html, LitElement, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { localized, msg } from '@lit/localize';
import type { AdviserSettings, ServiceDraft, ServiceSettings } from '../../contract/settings.ts';
import { controls } from '../../kit/controls.styles.ts';
import { define } from '../../kit/define.ts';
import { icon } from '../../kit/icons.ts';
import { tokens } from '../../kit/tokens.styles.ts';
import { shopPath } from '../app/console-app.ts';
import type { ConsoleApp } from '../app/console-app.ts';
import { switchField } from '../forms/choices.ts';
import { formNews, submits, textField } from '../forms/fields.ts';
import { FormController } from '../forms/form-controller.ts';
import { page } from '../theme/page.styles.ts';
import { DialogCloseEvent } from './dialog-close-event.ts';
import { dialogStyles } from './dialog.styles.ts';
import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/checkbox/checkbox.js';
import '@awesome.me/webawesome/dist/components/dialog/dialog.js';

const EMPTY: ServiceDraft = {
  name: '', description: '', minutes: 30, step: 15, bufferBefore: 0, bufferAfter: 5, notice: 120, horizonDays: 30, bookFrom: null, bookUntil: null, perDay: null, perWeek: null,
  seats: 1, storeId: null, staffing: 'any', adviserIds: [], leadIds: [], tight: false, confirmation: 'none', skills: [], languages: [], active: true,
};

/** Makes or changes a service. What is rarely needed lies folded away. */
@localized()
export class VisavisServiceDialog extends LitElement {
  static override styles = [tokens, controls, page, dialogStyles];

  @property({ attribute: false }) app!: ConsoleApp;
  /** The service to be changed, or none for a new one. */
  @property({ attribute: false }) service: ServiceSettings | undefined;
  @property({ attribute: false }) advisers: readonly AdviserSettings[] = [];
  @state() private open = true;
  @query('details') private details!: HTMLDetailsElement;

  readonly #form = new FormController<ServiceDraft>(this, EMPTY);
  #changed = false;

  override render(): TemplateResult {
    const form = this.#form;
    const title = this.service ? msg('Change service', { id: 'console.service-change' }) : msg('New service', { id: 'console.service-new' });
    return html`<wa-dialog label=${title} ?open=${this.open} @wa-after-hide=${this.#hidden}>
      <form id="form" novalidate @submit=${submits(() => void this.#save())}>
        ${textField(form, 'name', { label: msg('Name', { id: 'console.name' }), hint: msg('As customers read it, for example “Bike fitting”.', { id: 'console.service-name-hint' }), advice: msg('Please write a name of up to 80 characters.', { id: 'console.shop-name-advice' }), required: true, maxlength: 80 })}
        ${textField(form, 'description', { label: msg('In one sentence', { id: 'console.service-description' }), advice: msg('Please use up to 300 characters.', { id: 'console.service-description-advice' }), maxlength: 300 })}
        <div class="pair">
          ${this.#number('minutes', msg('Length', { id: 'console.service-minutes' }), msg('From 5 to 480 minutes.', { id: 'console.service-minutes-advice' }))}
          ${this.#number('step', msg('A start every', { id: 'console.service-step' }), msg('From 5 to 480 minutes.', { id: 'console.service-minutes-advice' }))}
        </div>
        ${this.advisers.length > 1 ? this.#renderAdvisers() : nothing}
        <details>
          <summary>${msg('Buffers, notice, how far ahead', { id: 'console.service-more' })}${icon('down', 18)}</summary>
          <div>
            <div class="pair">
              ${this.#number('bufferBefore', msg('Buffer before', { id: 'console.service-before' }), msg('From 0 to 240 minutes.', { id: 'console.service-buffer-advice' }))}
              ${this.#number('bufferAfter', msg('Buffer after', { id: 'console.service-after' }), msg('From 0 to 240 minutes.', { id: 'console.service-buffer-advice' }))}
            </div>
            <div class="pair">
              ${this.#number('notice', msg('Notice, at least', { id: 'console.service-notice' }), msg('At most 43200 minutes, which are 30 days.', { id: 'console.service-notice-advice' }))}
              ${this.#number('horizonDays', msg('Bookable ahead', { id: 'console.service-horizon' }), msg('From 1 to 365 days.', { id: 'console.service-horizon-advice' }), msg('days', { id: 'console.days-unit' }))}
            </div>
            ${switchField(form, 'active', msg('Can be booked', { id: 'console.service-active' }), msg('Switched off, its bookings stay.', { id: 'console.service-active-hint' }))}
          </div>
        </details>
      </form>
      <div slot="footer" class="foot">
        ${formNews(form, '')}
        <wa-button appearance="plain" @click=${() => (this.open = false)}>${msg('Cancel', { id: 'console.cancel' })}</wa-button>
        <wa-button variant="brand" ?loading=${form.phase === 'sending'} @click=${() => void this.#save()}>${msg('Save', { id: 'console.save' })}</wa-button>
      </div>
    </wa-dialog>`;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('service') || !this.service) return;
    const { serviceId: _, ...draft } = this.service;
    this.#form.reset(draft);
  }

  #number(name: 'minutes' | 'step' | 'bufferBefore' | 'bufferAfter' | 'notice' | 'horizonDays', label: string, advice: string, unit = msg('min', { id: 'console.minutes-unit' })): TemplateResult {
    return textField(this.#form, name, { type: 'number', label, advice, unit });
  }

  #renderAdvisers(): TemplateResult {
    const { adviserIds } = this.#form.values;
    return html`<fieldset class="people">
      <legend><strong>${msg('Given by', { id: 'console.service-advisers' })}</strong></legend>
      <p class="hint">${msg('None chosen means everybody.', { id: 'console.service-advisers-hint' })}</p>
      ${this.advisers.map(
        ({ adviserId, name }) => html`<wa-checkbox .checked=${live(adviserIds.includes(adviserId))} @change=${(event: Event) => this.#choose(adviserId, (event.currentTarget as HTMLInputElement).checked)}>${name}</wa-checkbox>`,
      )}
    </fieldset>`;
  }

  #choose(adviserId: string, chosen: boolean): void {
    const rest = this.#form.values.adviserIds.filter((id) => id !== adviserId);
    this.#form.set('adviserIds', chosen ? [...rest, adviserId] : rest);
  }

  async #save(): Promise<void> {
    const { client } = this.app;
    const saved = await this.#form.send(async (draft) => {
      if (this.service) await client.patch(shopPath(this.app, 'services', this.service.serviceId), draft);
      else await client.post(shopPath(this.app, 'services'), draft);
    });
    // A field that was refused may lie in the part that is folded away.
    if (!saved) this.details.open ||= ['bufferBefore', 'bufferAfter', 'notice', 'horizonDays'].some((name) => this.#form.faulty(name));
    this.#changed ||= saved;
    if (saved) this.open = false;
  }

  #hidden = (event: Event): void => {
    if (event.target === event.currentTarget) this.dispatchEvent(new DialogCloseEvent(this.#changed));
  };
}

define('visavis-service-dialog', VisavisServiceDialog);
