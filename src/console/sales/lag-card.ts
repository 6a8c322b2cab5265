import { html, nothing, svg } from 'lit';
import type { SVGTemplateResult, TemplateResult } from 'lit';
import { msg, str } from '@lit/localize';
import { duration } from '../app/duration.ts';
import { lagBars, placeLag } from './bands.ts';

/** From here on single dots would hide each other. */
const MANY = 20;
const DIRECT = { left: 2, width: 148 };
const ASSISTED = { left: 158, width: 200 };

/** How long after the call the sales came. */
export function lagCard(minutes: readonly number[], window: number): TemplateResult {
  const direct = minutes.filter((lag) => lag <= 60).length;
  const assisted = minutes.length - direct;
  return html`<section class="card" aria-labelledby="lag">
    <div class="card-head"><h2 id="lag">${msg('Time from call to sale', { id: 'console.lag' })}</h2><span class="hint">${salesText(minutes.length)}</span></div>
    ${minutes.length === 0
      ? html`<p class="empty">${msg('No sale in this period yet.', { id: 'console.revenue-none' })}</p>`
      : minutes.length < MANY
        ? dots(minutes, window, direct, assisted)
        : bars(minutes, window)}
    ${minutes.length > 0 && minutes.length < MANY ? html`<p class="hint">${latest(minutes)}</p>` : nothing}
  </section>`;
}

function salesText(sales: number): string {
  return sales === 1 ? msg('one sale', { id: 'console.sale-one' }) : msg(str`${sales} sales`, { id: 'console.sale-many' });
}

function latest(minutes: readonly number[]): string {
  const span = duration(Math.max(...minutes) * 60_000);
  return minutes.length === 1 ? msg(str`It came ${span} after the call.`, { id: 'console.lag-single' }) : msg(str`The latest came after ${span}.`, { id: 'console.lag-latest' });
}

function dots(minutes: readonly number[], window: number, direct: number, assisted: number): TemplateResult {
  const wide = window > 60;
  const width = wide ? DIRECT.width : ASSISTED.left + ASSISTED.width - DIRECT.left;
  return html`<svg class="lag" viewBox="0 0 360 92" role="img" aria-labelledby="lag-title">
    <title id="lag-title">${msg(str`${direct} direct and ${assisted} assisted sales, by the time after the call`, { id: 'console.lag-title' })}</title>
    <text class="axis name" x=${DIRECT.left} y="13">${msg(str`Direct: ${direct}`, { id: 'console.lag-direct' })}</text>
    <rect class="direct" x=${DIRECT.left} y="24" width=${width} height="28" rx="8" />
    <text class="axis" x=${DIRECT.left} y="74">${msg('in the call', { id: 'console.lag-in-call' })}</text>
    <text class="axis" x=${DIRECT.left + width} y="74" text-anchor="end">60 min</text>
    ${wide ? assistedPart(window, assisted) : nothing} ${minutes.map((lag) => dot(lag, window, width))}
  </svg>`;
}

function assistedPart(window: number, assisted: number): SVGTemplateResult {
  const day = placeLag(1440, window).at;
  return svg`<text class="axis name" x=${ASSISTED.left} y="13">${msg(str`Assisted: ${assisted}`, { id: 'console.lag-assisted' })}</text>
    <rect class="assisted" x=${ASSISTED.left} y="24" width=${ASSISTED.width} height="28" rx="8" />
    ${window > 1440 ? svg`<path class="grid" d="M${ASSISTED.left + day * ASSISTED.width} 24v28" />` : nothing}
    ${window > 1440 && day > 0.28 ? svg`<text class="axis" x=${ASSISTED.left + day * ASSISTED.width} y="74" text-anchor="middle">${duration(86_400_000)}</text>` : nothing}
    <text class="axis" x=${ASSISTED.left + ASSISTED.width} y="74" text-anchor="end">${duration(window * 60_000)}</text>`;
}

function dot(lag: number, window: number, directWidth: number): SVGTemplateResult {
  const { direct, at } = placeLag(lag, window);
  // Ends stay inside their field.
  const x = direct ? DIRECT.left + 8 + at * (directWidth - 16) : ASSISTED.left + 8 + at * (ASSISTED.width - 16);
  return svg`<circle class="pt" cx=${x} cy="38" r="7" />`;
}

function bars(minutes: readonly number[], window: number): TemplateResult {
  const steps = lagBars(minutes, window);
  const most = Math.max(...steps.map(({ sales }) => sales));
  return html`<ul class="list">
    ${steps.map(({ until, sales }) => {
      const span = duration(until * 60_000);
      return html`<li><span class="name">${msg(str`up to ${span}`, { id: 'console.lag-until' })}</span>${shareBar(sales, most)}<span class="n">${sales}</span></li>`;
    })}
  </ul>`;
}

/** A part of a whole as a line. The number stands beside it. */
export function shareBar(part: number, whole: number): TemplateResult {
  return html`<svg class="share" viewBox="0 0 84 8" preserveAspectRatio="none" aria-hidden="true"><rect class="track" width="84" height="8" rx="4" /><rect class="fill" width=${whole === 0 ? 0 : (84 * part) / whole} height="8" rx="4" /></svg>`;
}
