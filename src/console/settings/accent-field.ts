import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { msg } from '@lit/localize';
import { textField } from '../forms/fields.ts';
import type { FormController } from '../forms/form-controller.ts';
import type { ShopDraft } from './shop-draft.ts';

/** The shop's colour: typed, or picked with the browser's own picker. Text in it is corrected where it would not be legible. */
export function accentField(form: FormController<ShopDraft>): TemplateResult {
  const { accent } = form.values;
  const valid = /^#[0-9a-f]{6}$/iu.test(accent);
  return html`<div class="accent">
    ${textField(form, 'accent', {
      label: msg('Colour', { id: 'console.shop-accent' }),
      hint: msg('Your colour leads; text in it is darkened where it would be hard to read.', { id: 'console.shop-accent-hint' }),
      advice: msg('Please write a colour such as #0a5c36.', { id: 'console.shop-accent-advice' }),
      maxlength: 7,
    })}
    <input type="color" aria-label=${msg('Pick a colour', { id: 'console.shop-accent-pick' })} .value=${valid ? accent : '#000000'} @input=${(event: Event) => form.set('accent', (event.target as HTMLInputElement).value)} />
  </div>`;
}
