import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { FormController } from './form-controller.ts';

export interface Option {
  readonly value: string;
  readonly label: string;
}

/** One of several, in the browser's own list: on a phone it fills the screen. The form keeps the value as text. */
export function selectField<T extends object>(form: FormController<T>, name: keyof T & string, label: string, options: readonly Option[], hint = ''): TemplateResult {
  const chosen = String(form.values[name]);
  return html`<div class="field">
    <label for="select-${name}">${label}</label>
    <select id="select-${name}" name=${name} aria-describedby=${hint ? `hint-${name}` : nothing} @change=${(event: Event) => form.set(name, (event.target as HTMLSelectElement).value as T[keyof T & string])}>
      ${options.map(({ value, label: text }) => html`<option value=${value} ?selected=${value === chosen}>${text}</option>`)}
    </select>
    ${hint ? html`<small id="hint-${name}">${hint}</small>` : nothing}
  </div>`;
}

/** A day of the calendar, chosen in the browser's own way; empty for none. */
export function dayField<T extends object>(form: FormController<T>, name: keyof T & string, label: string, advice: string): TemplateResult {
  const faulty = form.faulty(name);
  return html`<div class="field">
    <label for="day-${name}">${label}</label>
    <input id="day-${name}" name=${name} type="date" max="2100-12-31" .value=${String(form.values[name])} aria-invalid=${faulty} aria-describedby=${faulty ? `advice-${name}` : nothing} @input=${(event: Event) => form.set(name, (event.target as HTMLInputElement).value as T[keyof T & string])} />
    ${faulty ? html`<small id="advice-${name}" class="error">${advice}</small>` : nothing}
  </div>`;
}
