import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { msg, str } from '@lit/localize';
import type { SalesReport } from '../../contract/report.ts';
import { formatDay, formatMoney, formatTime } from '../../kit/time.ts';
import { duration } from '../app/duration.ts';
import { customerName } from '../desk/request-words.ts';
import { methodName, orderStateName } from './sales-words.ts';

type ReportCall = SalesReport['calls'][number];
type Sale = ReportCall['sales'][number];

/** Every call with its orders, and how each was matched. */
export function callTable({ calls, timeZone }: SalesReport): TemplateResult {
  return html`<section class="card" aria-labelledby="calls">
    <h2 id="calls">${msg('Every call', { id: 'console.every-call' })}</h2>
    <table class="calls">
      <thead>
        <tr>
          <th scope="col">${msg('When', { id: 'console.call-when' })}</th><th scope="col">${msg('Customer', { id: 'console.call-customer' })}</th>
          <th scope="col">${msg('Adviser', { id: 'console.call-adviser' })}</th><th scope="col" class="r">${msg('Length', { id: 'console.service-minutes' })}</th>
          <th scope="col">${msg('Order', { id: 'console.call-order' })}</th><th scope="col" class="r">${msg('Net', { id: 'console.call-net' })}</th>
        </tr>
      </thead>
      <tbody>
        ${calls.map((call) => callRow(call, timeZone))}
      </tbody>
    </table>
  </section>`;
}

function callRow(call: ReportCall, zone: string): TemplateResult {
  const { startedAt, adviserName, serviceName, minutes, sales, test, open } = call;
  return html`<tr>
    <td><strong>${formatDay(startedAt, zone)}</strong><span>${formatTime(startedAt, zone)}</span></td>
    <td><span class="wrap">${customerName(call.customerName)}</span>${serviceName ? html`<span>${serviceName}</span>` : nothing}</td>
    <td>${adviserName}</td>
    <td class="r">${msg(str`${minutes} min`, { id: 'console.minutes' })}</td>
    <td>
      ${test ? html`<span class="tag care">${msg('test, left out', { id: 'console.call-test' })}</span>` : nothing}
      ${sales.length > 0 ? sales.map(saleText) : html`<span class="soft">${open ? msg('none yet, window open', { id: 'console.call-open' }) : msg('none', { id: 'console.call-none' })}</span>`}
    </td>
    <td class="r">${sales.map((sale) => html`<p>${formatMoney(sale.net, sale.currency)}</p>`)}</td>
  </tr>`;
}

function saleText({ number, kind, method, lagMinutes, state, sharedRef }: Sale): TemplateResult {
  const span = duration(Math.max(0, lagMinutes) * 60_000);
  const when = kind === 'direct' ? msg(str`direct, after ${span}`, { id: 'console.sale-direct' }) : msg(str`assisted, after ${span}`, { id: 'console.sale-assisted' });
  return html`<p>
    <strong class="wrap">${number}</strong>, ${orderStateName(state)}<span>${when}; ${methodName(method)}</span>
    ${sharedRef ? html`<span class="tag care">${msg('call ref came with several customers', { id: 'console.sale-shared' })}</span>` : nothing}
  </p>`;
}
