import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Option } from './select-field.ts';
import type { FormController } from './form-controller.ts';
import '@awesome.me/webawesome/dist/components/checkbox/checkbox.js';

/** Any number of a few, each with a box to tick. The form keeps the values of those that are ticked. */
export function manyField<T extends object>(form: FormController<T>, name: keyof T & string, label: string, hint: string, options: readonly Option[]): TemplateResult {
  const chosen = form.values[name] as readonly string[];
  const choose = (value: string, ticked: boolean): void => {
    const rest = chosen.filter((one) => one !== value);
    form.set(name, (ticked ? [...rest, value] : rest) as T[keyof T & string]);
  };
  return html`<fieldset class="people">
    <legend><strong>${label}</strong></legend>
    <p class="hint">${hint}</p>
    <div class="boxes">${options.map(
      ({ value, label: text }) => html`<wa-checkbox .checked=${live(chosen.includes(value))} @change=${(event: Event) => choose(value, (event.currentTarget as HTMLInputElement).checked)}>${text}</wa-checkbox>`,
    )}</div>
  </fieldset>`;
}
