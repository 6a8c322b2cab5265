import { html, LitElement } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { localized, msg } from '@lit/localize';
import type { Store } from '../../contract/calendar.ts';
import type { AdviserSettings, ServiceSettings } from '../../contract/settings.ts';
import { controls } from '../../kit/controls.styles.ts';
import { define } from '../../kit/define.ts';
import { icon } from '../../kit/icons.ts';
import { tokens } from '../../kit/tokens.styles.ts';
import { shopPath } from '../app/console-app.ts';
import type { ConsoleApp } from '../app/console-app.ts';
import { dialogFoot } from '../forms/dialog-foot.ts';
import { submits, textField } from '../forms/fields.ts';
import { FormController } from '../forms/form-controller.ts';
import { page } from '../theme/page.styles.ts';
import { DialogCloseEvent } from './dialog-close-event.ts';
import { dialogStyles } from './dialog.styles.ts';
import { NEW_SERVICE, toDraft, toForm } from './service-draft.ts';
import type { ServiceForm } from './service-draft.ts';
import { numberField, peopleFields, placeField, ruleFields, SERVICE_PARTS, timeFields } from './service-fields.ts';
import '@awesome.me/webawesome/dist/components/dialog/dialog.js';

/** Makes or changes a service. What is rarely needed lies folded away. */
@localized()
export class VisavisServiceDialog extends LitElement {
  static override styles = [tokens, controls, page, dialogStyles];

  @property({ attribute: false }) app!: ConsoleApp;
  /** The service to be changed, or none for a new one. */
  @property({ attribute: false }) service: ServiceSettings | undefined;
  @property({ attribute: false }) advisers: readonly AdviserSettings[] = [];
  @property({ attribute: false }) stores: readonly Store[] = [];
  @state() private open = true;

  readonly #form = new FormController<ServiceForm>(this, NEW_SERVICE);
  #changed = false;

  override render(): TemplateResult {
    const form = this.#form;
    const title = this.service ? msg('Change service', { id: 'console.service-change' }) : msg('New service', { id: 'console.service-new' });
    return html`<wa-dialog label=${title} ?open=${this.open} @wa-after-hide=${this.#hidden}>
      <form id="form" novalidate @submit=${submits(() => void this.#save())}>
        ${textField(form, 'name', { label: msg('Name', { id: 'console.name' }), hint: msg('As customers read it, for example “Bike fitting”.', { id: 'console.service-name-hint' }), advice: msg('Please write a name of up to 80 characters.', { id: 'console.shop-name-advice' }), required: true, maxlength: 80 })}
        ${textField(form, 'description', { label: msg('In one sentence', { id: 'console.service-description' }), advice: msg('Please use up to 300 characters.', { id: 'console.service-description-advice' }), maxlength: 300 })}
        <div class="pair">
          ${numberField(form, 'minutes', msg('Length', { id: 'console.service-minutes' }), msg('From 5 to 480 minutes.', { id: 'console.service-minutes-advice' }))}
          ${numberField(form, 'step', msg('A start every', { id: 'console.service-step' }), msg('From 5 to 480 minutes.', { id: 'console.service-minutes-advice' }))}
        </div>
        ${placeField(form, this.stores)}
        ${this.#fold('people', msg('Who gives it', { id: 'console.service-people' }), peopleFields(form, this.advisers))}
        ${this.#fold('times', msg('Buffers, notice, limits', { id: 'console.service-times' }), timeFields(form))}
        ${this.#fold('rules', msg('When a booking counts', { id: 'console.service-rules' }), ruleFields(form))}
      </form>
      ${dialogFoot(form, { close: () => (this.open = false), save: () => void this.#save() })}
    </wa-dialog>`;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('service') || !this.service) return;
    this.#form.reset(toForm(this.service));
  }

  #fold(part: keyof typeof SERVICE_PARTS, title: string, fields: TemplateResult): TemplateResult {
    return html`<details data-part=${part}><summary>${title}${icon('down', 18)}</summary><div>${fields}</div></details>`;
  }

  async #save(): Promise<void> {
    const { client } = this.app;
    const saved = await this.#form.send(async (form) => {
      const draft = toDraft(form);
      if (this.service) await client.patch(shopPath(this.app, 'services', this.service.serviceId), draft);
      else await client.post(shopPath(this.app, 'services'), draft);
    });
    // A field that was refused may lie in a part that is folded away.
    if (!saved) {
      for (const fold of this.renderRoot.querySelectorAll('details')) {
        fold.open ||= SERVICE_PARTS[fold.dataset['part'] as keyof typeof SERVICE_PARTS].some((name) => this.#form.faulty(name));
      }
    }
    this.#changed ||= saved;
    if (saved) this.open = false;
  }

  #hidden = (event: Event): void => {
    if (event.target === event.currentTarget) this.dispatchEvent(new DialogCloseEvent(this.#changed));
  };
}

define('visavis-service-dialog', VisavisServiceDialog);
