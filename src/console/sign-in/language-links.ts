import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { language } from '../../kit/language.ts';
import { chooseLanguage } from '../app/appearance.ts';

/** The language switch where nobody is signed in yet. */
export function languageLinks(): TemplateResult {
  const other = language() === 'de' ? 'en' : 'de';
  return html`<p class="languages">
    <button class="link" type="button" lang=${other} @click=${() => void chooseLanguage(other)}>${other === 'de' ? 'Deutsch' : 'English'}</button>
  </p>`;
}
