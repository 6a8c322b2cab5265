import { html } from 'lit';
import type { TemplateResult } from 'lit';

/** A link that leaves what the customer is doing, and tells the other side nothing about where it stood. */
export function outerLink(url: string, word: string): TemplateResult {
  return html`<a class="link" href=${url} target="_blank" rel="noopener noreferrer">${word}</a>`;
}
