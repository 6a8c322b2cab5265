import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { msg } from '@lit/localize';
import type { MatchMethod, SalesReport } from '../../contract/report.ts';
import { shareBar } from './lag-card.ts';
import { methodName, ofText } from './sales-words.ts';

/** Strongest first; those that found nothing are shown too, as what could be set up. */
const METHODS: readonly MatchMethod[] = ['call_ref', 'coupon', 'tab_hint', 'customer_id', 'mail_hash', 'phone_hash', 'by_hand'];

/** How orders were matched to calls. */
export function methodCard({ methods, calls }: SalesReport): TemplateResult {
  const sales = new Map(methods.map(({ method, sales }) => [method, sales]));
  const all = methods.reduce((sum, { sales }) => sum + sales, 0);
  const shared = calls.some((call) => call.sales.some(({ sharedRef }) => sharedRef));
  return html`<section class="card" aria-labelledby="methods">
    <h2 id="methods">${msg('How sales were matched', { id: 'console.methods' })}</h2>
    <ul class="list">
      ${METHODS.map((method) => {
        const found = sales.get(method) ?? 0;
        return html`<li class=${found ? '' : 'zero'}><span class="name">${methodName(method)}</span>${shareBar(found, all)}<span class="n">${found ? ofText({ k: found, n: all }) : 0}</span></li>`;
      })}
    </ul>
    ${shared ? html`<p class="hint">${msg('One call ref came with more than one customer. The calls below say which.', { id: 'console.methods-shared' })}</p>` : nothing}
  </section>`;
}
