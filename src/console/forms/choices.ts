import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { FormController } from './form-controller.ts';
import { zoneChoices } from '../settings/time-zones.ts';
import '@awesome.me/webawesome/dist/components/switch/switch.js';

interface Choice<V extends string> {
  readonly value: V;
  readonly label: string;
}

/** One of a few, side by side. */
export function segmentField<T extends object, K extends keyof T & string, V extends T[K] & string>(form: FormController<T>, name: K, label: string, choices: readonly Choice<V>[]): TemplateResult {
  return html`<fieldset class="segment-field">
    <legend>${label}</legend>
    <div class="segments" role="group" aria-label=${label}>
      ${choices.map(({ value, label }) => html`<button type="button" aria-pressed=${form.values[name] === value} @click=${() => form.set(name, value)}>${label}</button>`)}
    </div>
  </fieldset>`;
}

/** A time zone. The browser's own list is used: it finds "ber" at once, and on a phone it fills the screen. */
export function zoneField<T extends object, K extends keyof T & string>(form: FormController<T>, name: K, label: string, hint = ''): TemplateResult {
  const value = String(form.values[name]);
  return html`<div class="field">
    <label for="zone">${label}</label>
    <select id="zone" name=${name} @change=${(event: Event) => form.set(name, (event.target as HTMLSelectElement).value as T[K])}>
      ${zoneChoices(value).map(({ zone, label }) => html`<option value=${zone} ?selected=${zone === value}>${label}</option>`)}
    </select>
    ${hint ? html`<small>${hint}</small>` : ''}
  </div>`;
}

/** Yes or no, with what it means below. */
export function switchField<T extends object, K extends keyof T & string>(form: FormController<T>, name: K, label: string, hint: string): TemplateResult {
  return html`<wa-switch
    .checked=${live(Boolean(form.values[name]))}
    @change=${(event: Event) => form.set(name, (event.currentTarget as HTMLInputElement).checked as T[K])}
    >${label}<span slot="hint">${hint}</span></wa-switch
  >`;
}
