import { html } from 'lit';
import type { TemplateResult } from 'lit';

/** The mark: two half-discs facing each other. */
export function mark(size = 24): TemplateResult {
  return html`<svg class="mark" width=${size} height=${size} viewBox="0 0 28 28" fill="currentColor" aria-hidden="true">
    <path d="M4 4a10 10 0 0 1 0 20Z" />
    <path d="M24 4a10 10 0 0 0 0 20Z" />
  </svg>`;
}
