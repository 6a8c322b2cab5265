import { html, nothing, svg } from 'lit';
import type { SVGTemplateResult, TemplateResult } from 'lit';
import { msg, str } from '@lit/localize';
import type { Rate, SalesReport } from '../../contract/report.ts';
import { bandTicks, weightOf } from './bands.ts';
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
  if (weight === 'few') return msg(str`${n} calls are few: the lasting rate may lie anywhere in the band.`, { id: 'console.trust-few' });
  if (weight === 'some') return msg(str`With ${n} calls the rate is still rough: the lasting one lies somewhere in the band.`, { id: 'console.trust-some' });
  return '';
}

function openText(open: number): string {
  return open === 1
    ? msg('The window of one call is still open.', { id: 'console.open-call' })
    : msg(str`The window of ${open} calls is still open.`, { id: 'console.open-calls' });
}

const LEFT = 6;
const RIGHT = 714;
const place = (share: number): number => LEFT + share * (RIGHT - LEFT);

/** The whole from 0 to 100 %, the interval on it, the measured share in it. */
function band(rate: Rate): TemplateResult {
  const { share, low, high, k, n } = rate;
  if (share === null || low === null || high === null) return html``;
  const value = percent(share);
  const range = interval(rate);
  return html`<svg class="interval" viewBox="0 0 720 52" role="img" aria-labelledby="band-title band-desc">
    <title id="band-title">${msg(str`${value}, 95 % interval ${range}`, { id: 'console.band-title' })}</title>
    <desc id="band-desc">${msg(str`${k} of ${n} on a line from 0 to 100 %.`, { id: 'console.band-desc' })}</desc>
    <rect class="track" x=${LEFT - 6} y="8" width=${RIGHT - LEFT + 12} height="12" rx="6" />
    <rect class="iv" x=${place(low)} y="8" width=${Math.max(8, place(high) - place(low))} height="12" rx="6" />
    <circle class="pt" cx=${place(share)} cy="14" r="9" />
    ${bandTicks(rate).map(tick)}
  </svg>`;
}

function tick({ at, percent, main }: ReturnType<typeof bandTicks>[number]): SVGTemplateResult {
  const anchor = at < 0.02 ? 'start' : at > 0.98 ? 'end' : 'middle';
  const x = anchor === 'start' ? LEFT - 6 : anchor === 'end' ? RIGHT + 6 : place(at);
  return svg`<text class=${main ? 'axis main' : 'axis'} x=${x} y="46" text-anchor=${anchor}>${percent}\u00a0%</text>`;
}
