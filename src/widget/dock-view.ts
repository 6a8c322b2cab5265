import { html } from 'lit';
import type { TemplateResult } from 'lit';

/** What runs, small, where the launcher stands: one button that leads back to it. */
export function renderDock(picture: unknown, title: string, word: unknown, open: () => void): TemplateResult {
  return html`<button class="dock" type="button" @click=${open}>${picture}<span><strong>${title}</strong>${word}</span></button>`;
}
