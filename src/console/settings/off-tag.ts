import { html, nothing } from 'lit';
import { msg } from '@lit/localize';
import type { TemplateResult } from 'lit';

/** Says beside the name of a thing that it is switched off. Where both do not fit on a line it goes below the name, which stays whole. */
export function offTag(active: boolean): TemplateResult | typeof nothing {
  return active ? nothing : html` <small class="tag">${msg('switched off', { id: 'console.off' })}</small>`;
}
