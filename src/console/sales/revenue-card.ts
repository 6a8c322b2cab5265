import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { msg, str } from '@lit/localize';
import type { Revenue, SalesReport } from '../../contract/report.ts';
import { formatMoney } from '../../kit/time.ts';

/** Net revenue, one card per currency: sums in different currencies are never added. */
export function revenueCards({ revenue, rate }: SalesReport): TemplateResult {
  return html`<div class="money-cards">
    ${revenue.length === 0
      ? html`<section class="card money"><h2>${msg('Revenue, net of refunds', { id: 'console.revenue' })}</h2><p class="empty">${msg('No sale in this period yet.', { id: 'console.revenue-none' })}</p></section>`
      : revenue.map((one) => card(one, rate.n))}
  </div>`;
}

function card({ currency, net, tax, refunded, sales, direct }: Revenue, calls: number): TemplateResult {
  const money = (minor: number): string => formatMoney(minor, currency);
  const per = (count: number): string => money(Math.round(net / count));
  return html`<section class="card money">
    <div class="card-head"><h2>${msg('Revenue, net of refunds', { id: 'console.revenue' })}</h2><span class="hint">${currency}</span></div>
    <p class="big">${money(net)}</p>
    <dl>
      <div><dt>${msg('After discounts, without shipping', { id: 'console.revenue-gross' })}</dt><dd>${money(net + refunded)}</dd></div>
      <div><dt>${msg('Refunds and cancellations', { id: 'console.revenue-refunds' })}</dt><dd>${refunded > 0 ? `−${money(refunded)}` : money(0)}</dd></div>
      <div><dt>${msg('VAT within it', { id: 'console.revenue-tax' })}</dt><dd>${money(tax)}</dd></div>
      ${direct !== net && direct > 0 ? html`<div><dt>${msg('Of it direct', { id: 'console.revenue-direct' })}</dt><dd>${money(direct)}</dd></div>` : nothing}
      <div class="line"><dt>${msg(str`Per call (${calls})`, { id: 'console.revenue-per-call' })}</dt><dd>${per(calls)}</dd></div>
      ${sales > 0 ? html`<div><dt>${msg(str`Per sale (${sales})`, { id: 'console.revenue-per-sale' })}</dt><dd>${per(sales)}</dd></div>` : nothing}
    </dl>
  </section>`;
}
