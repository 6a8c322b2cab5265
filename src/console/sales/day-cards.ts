import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { msg, str } from '@lit/localize';
import type { SalesReport } from '../../contract/report.ts';
import { dayName, interval } from './sales-words.ts';
import './day-chart.ts';

/** The days drawn, with what the signs mean. */
export function dayCard({ days, rate }: SalesReport): TemplateResult {
  return html`<section class="card" aria-labelledby="days">
    <div class="card-head">
      <h2 id="days">${msg('Day by day', { id: 'console.day-by-day' })}</h2>
      <div class="key">${key(rate.n)}</div>
    </div>
    <visavis-day-chart .days=${days} .rate=${rate}></visavis-day-chart>
  </section>`;
}

function key(calls: number): TemplateResult {
  return html`<span><svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true"><circle class="pt" cx="7" cy="7" r="5" /></svg>${msg('complete', { id: 'console.window-complete' })}</span>
    <span><svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true"><circle class="pt open" cx="7" cy="7" r="5" /></svg>${msg('window still open', { id: 'console.window-open' })}</span>
    <span><svg width="22" height="14" viewBox="0 0 22 14" aria-hidden="true"><path class="mean" d="M0 7H22" /></svg>${calls === 1 ? msg('the one call', { id: 'console.all-one' }) : msg(str`all ${calls} calls`, { id: 'console.all-calls' })}</span>`;
}

/** The same days as a table. */
export function dayTable({ days, rate }: SalesReport): TemplateResult {
  const open = days.filter((day) => day.open).length;
  return html`<div class="card">
    <h2 id="table">${msg('The same as a table', { id: 'console.same-table' })}</h2>
    <div class="scroll" role="region" aria-labelledby="table" tabindex="0">
      <table>
        <thead>
          <tr>
            <th scope="col">${msg('Day', { id: 'console.table-day' })}</th><th scope="col" class="r">${msg('Calls', { id: 'console.table-calls' })}</th>
            <th scope="col" class="r">${msg('With sale', { id: 'console.table-with-sale' })}</th><th scope="col" class="r">${msg('95 % interval', { id: 'console.table-interval' })}</th>
            <th scope="col" class="r">${msg('Window', { id: 'console.table-window' })}</th>
          </tr>
        </thead>
        <tbody>
          ${days.map(
            (day) => html`<tr>
              <td>${dayName(day.day)}</td><td class="r">${day.rate.n}</td><td class="r">${day.rate.k}</td><td class="r">${interval(day.rate)}</td>
              <td class="r soft">${day.rate.n === 0 ? msg('no calls', { id: 'console.table-no-calls' }) : day.open ? msg('still open', { id: 'console.table-open' }) : msg('complete', { id: 'console.window-complete' })}</td>
            </tr>`,
          )}
        </tbody>
        <tfoot>
          <tr>
            <td>${msg(str`${days.length} days`, { id: 'console.table-days' })}</td><td class="r">${rate.n}</td><td class="r">${rate.k}</td><td class="r">${interval(rate)}</td>
            <td class="r soft">${open > 0 ? msg(str`${open} open`, { id: 'console.table-open-days' }) : msg('complete', { id: 'console.window-complete' })}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  </div>`;
}
