import { html, nothing, svg } from 'lit';
import type { SVGTemplateResult, TemplateResult } from 'lit';
import { msg, str } from '@lit/localize';
import type { SalesReport } from '../../contract/report.ts';
import { placeDays } from './bands.ts';
import type { DayPoint } from './bands.ts';
import { dayName, interval, ofText, percent, shortDayName } from './sales-words.ts';

const BOX = { left: 52, right: 700, top: 14, bottom: 184 };

/** The share of each day as a point on its interval. The table beside it holds the same. */
export function dayChart({ days, rate }: SalesReport): TemplateResult {
  const points = placeDays(days, BOX);
  const summary = msg(str`${rate.k} of ${rate.n} in all; the table beside the drawing holds every day.`, { id: 'console.chart-desc' });
  return html`<section class="card" aria-labelledby="days">
    <div class="card-head">
      <h2 id="days">${msg('Day by day', { id: 'console.day-by-day' })}</h2>
      <div class="key">${key(rate.n)}</div>
    </div>
    <svg class="chart" viewBox="0 0 706 230" role="img" aria-labelledby="chart-title chart-desc">
      <title id="chart-title">${msg('Share of advice calls with a sale per day, with 95 % intervals', { id: 'console.chart-title' })}</title>
      <desc id="chart-desc">${summary}</desc>
      ${[0, 0.5, 1].map(grid)} ${rate.share === null ? nothing : svg`<path class="mean" d="M${BOX.left} ${heightOf(rate.share)}H${BOX.right}" />`}
      ${points.map(point)}
    </svg>
  </section>`;
}

function heightOf(share: number): number {
  return BOX.bottom - share * (BOX.bottom - BOX.top);
}

function grid(share: number): SVGTemplateResult {
  const y = heightOf(share);
  return svg`<path class="grid" d="M${BOX.left} ${y}H${BOX.right}" /><text class="axis" x=${BOX.left - 10} y=${y + 4.5} text-anchor="end">${percent(share)}</text>`;
}

function point({ day, x, y, high, low, width, named }: DayPoint): SVGTemplateResult {
  const state = day.open ? 'open' : '';
  const small = width < 12;
  return svg`${
    y === null
      ? nothing
      : svg`<rect class="band ${state}" x=${x - width / 2} y=${high} width=${width} height=${Math.max(2, low - high)} rx=${Math.min(9, width / 2)} />
        <circle class="pt ${state}" cx=${x} cy=${y} r=${small ? 3.5 : 6} />`
  }${
    named
      ? svg`<text class="day" x=${x} y="206" text-anchor="middle">${shortDayName(day.day)}</text>
        <text class="axis" x=${x} y="224" text-anchor="middle">${day.rate.n === 0 ? '–' : ofText(day.rate)}</text>`
      : nothing
  }`;
}

function key(calls: number): TemplateResult {
  return html`<span><svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true"><circle class="pt" cx="7" cy="7" r="5" /></svg>${msg('complete', { id: 'console.window-complete' })}</span>
    <span><svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true"><circle class="pt open" cx="7" cy="7" r="5" /></svg>${msg('window still open', { id: 'console.window-open' })}</span>
    <span><svg width="22" height="14" viewBox="0 0 22 14" aria-hidden="true"><path class="mean" d="M0 7H22" /></svg>${msg(str`all ${calls} calls`, { id: 'console.all-calls' })}</span>`;
}

/** The same days as a table. */
export function dayTable({ days, rate }: SalesReport): TemplateResult {
  const open = days.filter((day) => day.open).length;
  return html`<section class="card" aria-labelledby="table">
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
  </section>`;
}
