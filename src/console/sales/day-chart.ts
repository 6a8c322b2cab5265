import { css, html, LitElement, nothing, svg } from 'lit';
import type { SVGTemplateResult, TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { localized, msg, str } from '@lit/localize';
import type { SalesReport } from '../../contract/report.ts';
import { define } from '../../kit/define.ts';
import { tokens } from '../../kit/tokens.styles.ts';
import { WidthController } from '../app/width-controller.ts';
import { placeDays } from './bands.ts';
import type { DayPoint } from './bands.ts';
import { chartStyles } from './chart.styles.ts';
import { ofText, percent, shortDayName } from './sales-words.ts';

const HEIGHT = 268;
const TOP = 14;
const BOTTOM = 218;
const LEFT = 52;

/** The share of each day as a point on its interval: filled when all windows are over, hollow while one is open. */
@localized()
export class VisavisDayChart extends LitElement {
  static override styles = [
    tokens,
    chartStyles,
    css`
      svg { display: block; width: 100%; }
    `,
  ];

  @property({ attribute: false }) days: SalesReport['days'] = [];
  @property({ attribute: false }) rate!: SalesReport['rate'];

  readonly #size = new WidthController(this);

  override render(): TemplateResult {
    const width = this.#size.width || 680;
    const points = placeDays(this.days, { left: LEFT, right: width - 6, top: TOP, bottom: BOTTOM });
    const { k, n, share } = this.rate;
    return html`<svg viewBox="0 0 ${width} ${HEIGHT}" role="img" aria-labelledby="title desc">
      <title id="title">${msg('Share of advice calls with a sale per day, with 95 % intervals', { id: 'console.chart-title' })}</title>
      <desc id="desc">${msg(str`${k} of ${n} in all; the table beside the drawing holds every day.`, { id: 'console.chart-desc' })}</desc>
      ${[0, 0.5, 1].map((at) => grid(at, width))} ${share === null ? nothing : svg`<path class="mean" d="M${LEFT} ${heightOf(share)}H${width}" />`}
      ${points.map(point)}
    </svg>`;
  }
}

function heightOf(share: number): number {
  return BOTTOM - share * (BOTTOM - TOP);
}

function grid(share: number, width: number): SVGTemplateResult {
  const y = heightOf(share);
  return svg`<path class="grid" d="M${LEFT} ${y}H${width}" /><text class="axis" x=${LEFT - 10} y=${y + 4.5} text-anchor="end">${percent(share)}</text>`;
}

function point({ day, x, y, high, low, width, named }: DayPoint): SVGTemplateResult {
  const state = day.open ? 'open' : '';
  return svg`${
    y === null
      ? nothing
      : svg`<rect class="band ${state}" x=${x - width / 2} y=${high} width=${width} height=${Math.max(2, low - high)} rx=${Math.min(9, width / 2)} />
        <circle class="pt ${state}" cx=${x} cy=${y} r=${width < 12 ? 3.5 : 6} />`
  }${
    named
      ? svg`<text class="day" x=${x} y=${BOTTOM + 24} text-anchor="middle">${shortDayName(day.day)}</text>
        <text class="axis" x=${x} y=${BOTTOM + 43} text-anchor="middle">${day.rate.n === 0 ? '–' : ofText(day.rate)}</text>`
      : nothing
  }`;
}

define('visavis-day-chart', VisavisDayChart);
