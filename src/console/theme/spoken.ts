import { html } from 'lit';
import type { TemplateResult } from 'lit';

/** A button's label where the eye needs less than the ear. An `aria-label` on a `wa-button` does not reach the button within it. */
export function spokenAs(spoken: string, shown: string): TemplateResult {
  return html`<span aria-hidden="true">${shown}</span><span class="visually-hidden">${spoken}</span>`;
}
