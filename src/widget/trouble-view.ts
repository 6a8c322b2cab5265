import { msg } from '@lit/localize';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { AdviceController } from './advice-controller.ts';

/** The code of the call could not be fetched: says so, and lets the customer try again. */
export function renderTrouble(advice: AdviceController): TemplateResult | typeof nothing {
  if (!advice.problem) return nothing;
  return html`<div class="note caution" role="alert">
    <p>${msg('The call could not be loaded.', { id: 'advice.unreachable' })}</p>
    <button class="link" type="button" @click=${() => advice.fail(undefined)}>${msg('Try again', { id: 'kit.try-again' })}</button>
  </div>`;
}
