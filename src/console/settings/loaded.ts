import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { msg } from '@lit/localize';
import { icon } from '../../kit/icons.ts';
import type { LoadController } from '../app/load-controller.ts';
import { problemText } from '../app/problem-text.ts';
import '@awesome.me/webawesome/dist/components/button/button.js';

/** Shows what was read, or says why it is not there and how to go on. */
export function whenLoaded<T>(load: LoadController<T>, show: (value: T) => TemplateResult): TemplateResult | typeof nothing {
  if (load.value !== undefined) return show(load.value);
  if (!load.problem) return load.pending ? html`<p class="visually-hidden" role="status">${msg('Loading', { id: 'console.loading' })}</p>` : nothing;
  return html`<div class="bar" role="alert">
    ${icon('warning', 22)}
    <p>${problemText(load.problem)}</p>
    <wa-button size="s" appearance="outlined" ?loading=${load.pending} @click=${() => void load.reload()}>${msg('Try again', { id: 'console.try-again' })}</wa-button>
  </div>`;
}
