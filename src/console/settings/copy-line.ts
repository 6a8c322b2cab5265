import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { msg } from '@lit/localize';
import '@awesome.me/webawesome/dist/components/copy-button/copy-button.js';

/** Text to be pasted elsewhere, as it is, with a button that copies it. `shown` stands for it where it is secret. */
export function copyLine(text: string, shown = text): TemplateResult {
  return html`<div class="code">
    <code>${shown}</code>
    <wa-copy-button
      .value=${text}
      copy-label=${msg('Copy', { id: 'console.copy' })}
      success-label=${msg('Copied', { id: 'console.copied' })}
      error-label=${msg('Please select and copy by hand', { id: 'console.copy-failed' })}
    ></wa-copy-button>
  </div>`;
}
