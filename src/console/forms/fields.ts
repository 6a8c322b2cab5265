import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { live } from 'lit/directives/live.js';
import '@awesome.me/webawesome/dist/components/input/input.js';
import '@awesome.me/webawesome/dist/components/button/button.js';
import { msg } from '@lit/localize';
import { problemText } from '../app/problem-text.ts';
import type { FormController } from './form-controller.ts';

interface FieldText {
  label: string;
  hint?: string;
  /** What to write instead, shown when the field is not taken. */
  advice: string;
}

interface TextOptions extends FieldText {
  type?: 'text' | 'email' | 'url' | 'tel' | 'password' | 'number';
  required?: boolean;
  autocomplete?: string;
  maxlength?: number;
  placeholder?: string;
  /** What stands behind the value: "min". */
  unit?: string;
}

/** A line of text, bound to its form. */
export function textField<T extends object>(form: FormController<T>, name: keyof T & string, options: TextOptions): TemplateResult {
  const { type = 'text', label, required = false, autocomplete, maxlength, placeholder = '', unit } = options;
  const value = form.values[name];
  return html`<wa-input
    name=${name}
    type=${type === 'number' ? 'text' : type}
    inputmode=${ifDefined(type === 'number' ? 'numeric' : undefined)}
    label=${label}
    placeholder=${placeholder}
    autocomplete=${ifDefined(autocomplete as AutoFill | undefined)}
    maxlength=${ifDefined(maxlength)}
    ?required=${required}
    ?password-toggle=${type === 'password'}
    .value=${live(value === null || value === undefined ? '' : String(value))}
    @input=${(event: Event) => form.set(name, readValue(event, value) as T[keyof T & string])}
    >${hintSlot(form, name, options)}${unit ? html`<span slot="end" class="unit">${unit}</span>` : nothing}</wa-input
  >`;
}

/** Hint and, if the field was refused, what to do about it. */
export function hintSlot<T extends object>(form: FormController<T>, name: string, { hint, advice }: FieldText): TemplateResult {
  const fault = form.faulty(name) ? html`<strong class="fault">${advice}</strong>` : nothing;
  return html`<span slot="hint">${fault}${hint ?? nothing}</span>`;
}

/** The main button of a form, with what became of it beside, said aloud. */
export function formFoot<T extends object>(form: FormController<T>, label: string, done = msg('Saved', { id: 'console.saved' })): TemplateResult {
  return html`<div class="foot">
    <wa-button type="submit" variant="brand" ?loading=${form.phase === 'sending'}>${label}</wa-button>
    ${formNews(form, done)}
  </div>`;
}

export function formNews<T extends object>({ phase, problem }: FormController<T>, done: string): TemplateResult {
  return html`<p class="news ${problem ? 'bad' : ''}" role="status">${problem ? problemText(problem) : phase === 'done' ? done : nothing}</p>`;
}

/** Does the work of a submit, and keeps the browser from doing its own. */
export function submits(work: () => void): (event: SubmitEvent) => void {
  return (event) => {
    event.preventDefault();
    work();
  };
}

function readValue(event: Event, before: unknown): string | number {
  const { value } = event.currentTarget as HTMLInputElement;
  const text = value ?? '';
  // A number that is being typed may be no number yet; the server refuses it if it stays so.
  return typeof before === 'number' && /^\d+$/u.test(text) ? Number(text) : text;
}

type AutoFill = HTMLInputElement['autocomplete'];
