import { css, html, LitElement } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { localized, msg } from '@lit/localize';
import type { Absence, AbsenceDraft, CalendarView } from '../../contract/calendar.ts';
import { controls } from '../../kit/controls.styles.ts';
import { define } from '../../kit/define.ts';
import { tokens } from '../../kit/tokens.styles.ts';
import { shopPath } from '../app/console-app.ts';
import type { ConsoleApp } from '../app/console-app.ts';
import { dialogFoot } from '../forms/dialog-foot.ts';
import { submits, textField } from '../forms/fields.ts';
import { FormController } from '../forms/form-controller.ts';
import { DialogCloseEvent } from '../settings/dialog-close-event.ts';
import { dialogStyles } from '../settings/dialog.styles.ts';
import { page } from '../theme/page.styles.ts';
import { localTime } from './local-time.ts';
import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/dialog/dialog.js';

interface Draft {
  adviserId: string;
  from: string;
  to: string;
  note: string;
}

/** Makes, changes or removes a stretch of time in which an adviser cannot be booked. */
@localized()
export class VisavisAbsenceDialog extends LitElement {
  static override styles = [tokens, controls, page, dialogStyles, css`form { display: grid; gap: 18px; }`];

  @property({ attribute: false }) app!: ConsoleApp;
  @property({ attribute: false }) advisers: CalendarView['advisers'] = [];
  /** The absence to change, or what a new one begins with. */
  @property({ attribute: false }) absence!: Pick<Absence, 'adviserId' | 'startsAt' | 'endsAt'> & Partial<Absence>;
  @state() private open = true;
  readonly #form = new FormController<Draft>(this, { adviserId: '', from: '', to: '', note: '' });
  #changed = false;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('absence')) return;
    const { adviserId, startsAt, endsAt, note = '' } = this.absence;
    this.#form.reset({ adviserId, from: localTime(startsAt), to: localTime(endsAt), note });
  }

  override render(): TemplateResult {
    const form = this.#form;
    const known = this.absence.absenceId !== undefined;
    return html`<wa-dialog label=${known ? msg('Change absence', { id: 'console.absence-change' }) : msg('New absence', { id: 'console.absence-new' })} ?open=${this.open} @wa-after-hide=${this.#hidden}>
      <form id="form" novalidate @submit=${submits(() => void this.#save())}>
        ${this.advisers.length > 1 && !known && this.app.shop.role === 'owner'
          ? html`<div class="field"><label for="adviser">${msg('Who', { id: 'console.absence-who' })}</label><select id="adviser" @change=${(event: Event) => form.set('adviserId', (event.target as HTMLSelectElement).value)}>${this.advisers.map(({ adviserId, name }) => html`<option value=${adviserId} ?selected=${adviserId === form.values.adviserId}>${name}</option>`)}</select></div>`
          : html`<p class="soft">${this.advisers.find(({ adviserId }) => adviserId === form.values.adviserId)?.name}</p>`}
        <div class="pair">${this.#time('from', msg('From', { id: 'console.absence-from' }))} ${this.#time('to', msg('Until', { id: 'console.absence-to' }))}</div>
        ${textField(form, 'note', { label: msg('A word why', { id: 'console.cancel-reason' }), hint: msg('Only your team reads it.', { id: 'console.absence-note-hint' }), advice: msg('Please use up to 120 characters.', { id: 'console.absence-note-advice' }), maxlength: 120 })}
        <p class="hint">${msg('Nobody can be booked in this time. Appointments that lie there already stay.', { id: 'console.absence-hint' })}</p>
      </form>
      ${dialogFoot(form, { close: () => (this.open = false), save: () => void this.#save(), more: known ? html`<wa-button appearance="plain" variant="danger" @click=${() => void this.#remove()}>${msg('Remove', { id: 'console.remove' })}</wa-button>` : '' })}
    </wa-dialog>`;
  }

  #time(name: 'from' | 'to', label: string): TemplateResult {
    return html`<div class="field"><label for=${name}>${label}</label><input id=${name} type="datetime-local" step="300" .value=${this.#form.values[name]} @input=${(event: Event) => this.#form.set(name, (event.target as HTMLInputElement).value)} /></div>`;
  }

  get #path(): string[] {
    return ['advisers', this.#form.values.adviserId, 'absences'];
  }

  async #save(): Promise<void> {
    const { absenceId } = this.absence;
    const saved = await this.#form.send(({ from, to, note }) => {
      const draft: AbsenceDraft = { startsAt: new Date(from).toISOString(), endsAt: new Date(to).toISOString(), note: note.trim() };
      return absenceId === undefined ? this.app.client.post(shopPath(this.app, ...this.#path), draft) : this.app.client.put(shopPath(this.app, ...this.#path, absenceId), draft);
    });
    this.#done(saved);
  }

  async #remove(): Promise<void> {
    this.#done(await this.#form.send(() => this.app.client.delete(shopPath(this.app, ...this.#path, this.absence.absenceId ?? ''))));
  }

  #done(saved: boolean): void {
    this.#changed ||= saved;
    if (saved) this.open = false;
  }

  #hidden = (event: Event): void => {
    if (event.target === event.currentTarget) this.dispatchEvent(new DialogCloseEvent(this.#changed));
  };
}

define('visavis-absence-dialog', VisavisAbsenceDialog);
