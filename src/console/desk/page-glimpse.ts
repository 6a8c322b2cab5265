import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { PageGlimpse } from '../../contract/call.ts';
import { consoleIcon } from '../theme/icons.ts';

/** The page a customer looks at, in its own words. The address opens in a tab of its own. */
export function pageGlimpse({ url, title, product }: PageGlimpse): TemplateResult {
  return html`<div class="glimpse">
    <strong class="wrap">${product?.name || title || addressOf(url)}</strong>
    ${product?.price ? html`<span class="num">${product.price}</span>` : nothing}
    <a class="link wrap" href=${url} target="_blank" rel="noopener noreferrer">${consoleIcon('browser', 16)}${addressOf(url)}</a>
  </div>`;
}

/** `speichenwerk.example/kaiserstuhl` */
export function addressOf(url: string): string {
  const { host, pathname } = new URL(url);
  return host + (pathname === '/' ? '' : pathname);
}
