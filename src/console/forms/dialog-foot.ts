import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { msg } from '@lit/localize';
import { formNews } from './fields.ts';
import type { FormController } from './form-controller.ts';
import '@awesome.me/webawesome/dist/components/button/button.js';

/** The foot of a dialog with a form: what became of it, a way back, and the button that saves. `more` stands before them. */
export function dialogFoot<T extends object>(form: FormController<T>, { close, save, more = '' }: { close: () => void; save: () => void; more?: TemplateResult | '' }): TemplateResult {
  return html`<div slot="footer" class="foot">
    ${formNews(form, '')} ${more}
    <wa-button appearance="plain" @click=${close}>${msg('Cancel', { id: 'console.cancel' })}</wa-button>
    <wa-button variant="brand" ?loading=${form.phase === 'sending'} @click=${save}>${msg('Save', { id: 'console.save' })}</wa-button>
  </div>`;
}
