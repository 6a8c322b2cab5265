import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import { styleMap } from 'lit/directives/style-map.js';
import { msg, str } from '@lit/localize';
import type { Rate, SalesReport } from '../../contract/report.ts';
import { bandTicks, weightOf } from './bands.ts';
import type { BandTick } from './bands.ts';
import { interval, ofText, percent, periodName, windowName } from './sales-words.ts';

/** The answer in one sentence, its interval as a band, and how far it can be trusted. */
export function headlineCard(report: SalesReport): TemplateResult {
  const { rate, openCalls } = report;
  const { k, n } = rate;
  const weight = weightOf(n);
  const share = percent(rate.share ?? 0);
  const range = interval(rate);
  return html`<section class="card answer" aria-labelledby="answer">
    <h2 id="answer">${msg(str`${k} of ${n} advice calls led to a sale`, { id: 'console.headline' })}</h2>
    <p class="rate ${weight}"><strong>${share}</strong>, ${msg(str`95 % interval ${range}`, { id: 'console.interval' })}</p>
    ${band(rate)}
    <p class="read">
      ${trust(weight, n)} ${msg('These sales followed a call; only an experiment can say whether the call caused them.', { id: 'console.not-caused' })}
      ${openCalls > 0 ? openText(openCalls) : nothing}
    </p>
    <dl class="kinds">
      ${kind(msg('Direct, within the hour', { id: 'console.direct' }), report.direct)} ${kind(assistedName(report), report.assisted)}
      ${kind(msg('Kept after returns', { id: 'console.kept' }), report.kept)}
    </dl>
    <p class="print-only">${periodName(report.from, report.to)}, ${windowName(report.window)}, ${report.timeZone}</p>
  </section>`;
}

function kind(name: string, rate: Rate): TemplateResult {
  return html`<div><dt>${name}</dt><dd>${ofText(rate)} <span>${interval(rate)}</span></dd></div>`;
}

function assistedName({ window }: SalesReport): string {
  const length = windowName(window);
  return msg(str`Assisted, within ${length}`, { id: 'console.assisted' });
}

function trust(weight: ReturnType<typeof weightOf>, n: number): string {
  if (n === 1) return msg('One call says little: the lasting rate may lie anywhere in the band.', { id: 'console.trust-one' });
  if (weight === 'few') return msg(str`${n} calls are few: the lasting rate may lie anywhere in the band.`, { id: 'console.trust-few' });
  if (weight === 'some') return msg(str`With ${n} calls the rate is still rough: the lasting one lies somewhere in the band.`, { id: 'console.trust-some' });
  return '';
}

function openText(open: number): string {
  return open === 1
    ? msg('The window of one call is still open.', { id: 'console.open-call' })
    : msg(str`The window of ${open} calls is still open.`, { id: 'console.open-calls' });
}

/** The whole from 0 to 100 %, the interval on it, the measured share in it. */
function band(rate: Rate): TemplateResult {
  const { share, low, high, k, n } = rate;
  if (share === null || low === null || high === null) return html``;
  const value = percent(share);
  const range = interval(rate);
  const label = `${msg(str`${value}, 95 % interval ${range}`, { id: 'console.band-title' })}. ${msg(str`${k} of ${n} on a line from 0 to 100 %.`, { id: 'console.band-desc' })}`;
  return html`<div class="interval" role="img" aria-label=${label}>
    <svg viewBox="0 0 100 20" preserveAspectRatio="none" aria-hidden="true">
      <rect class="track" x="-0.6" y="4" width="101.2" height="12" rx="0.8" ry="6" />
      <rect class="iv" x=${low * 100} y="4" width=${Math.max(1, (high - low) * 100)} height="12" rx="0.8" ry="6" />
    </svg>
    <span class="dot" style=${styleMap({ left: percentPlace(share) })}></span>
    ${bandTicks(rate).map(tick)}
  </div>`;
}

function tick({ at, percent, main, tight }: BandTick): TemplateResult {
  const classes = { tick: true, main, tight, first: at < 0.02, last: at > 0.98 };
  return html`<span class=${classMap(classes)} style=${styleMap({ left: percentPlace(at) })}>${percent}\u00a0%</span>`;
}

function percentPlace(at: number): string {
  return `${(at * 100).toFixed(2)}%`;
}
