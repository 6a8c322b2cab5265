import { html, LitElement, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { localized, msg } from '@lit/localize';
import type { SalesReport } from '../../contract/report.ts';
import { controls } from '../../kit/controls.styles.ts';
import { define } from '../../kit/define.ts';
import { icon } from '../../kit/icons.ts';
import { dayOf, ownZone } from '../../kit/time.ts';
import { tokens } from '../../kit/tokens.styles.ts';
import { shopPath } from '../app/console-app.ts';
import type { ConsoleApp } from '../app/console-app.ts';
import { LoadController } from '../app/load-controller.ts';
import { NavigateEvent } from '../app/navigate-event.ts';
import { pathTo } from '../app/route.ts';
import { whenLoaded } from '../settings/loaded.ts';
import { page } from '../theme/page.styles.ts';
import { segments } from '../theme/segments.styles.ts';
import { callTable } from './call-table.ts';
import { chartStyles } from './chart.styles.ts';
import { coverageCard } from './coverage-card.ts';
import { dayCard, dayTable } from './day-cards.ts';
import { headlineCard } from './headline-card.ts';
import { lagCard } from './lag-card.ts';
import { methodCard } from './method-card.ts';
import { periodBar } from './period-bar.ts';
import { readPeriod, WINDOW_MINUTES, writePeriod } from './period.ts';
import type { Period } from './period.ts';
import { revenueCards } from './revenue-card.ts';
import styles from './sales-screen.styles.ts';

/** The sales report: one sentence first, then what it rests on. Period and window stand in the address. */
@localized()
export class VisavisSalesScreen extends LitElement {
  static override styles = [tokens, controls, page, segments, chartStyles, styles];

  @property({ attribute: false }) app!: ConsoleApp;
  @property({ attribute: false }) query = new URLSearchParams();

  readonly #load = new LoadController<SalesReport>(this, (signal) => this.app.client.get(shopPath(this.app, 'sales'), { query: writePeriod(this.#period), signal }));
  #asked = '';

  override render(): TemplateResult {
    const period = this.#period;
    return html`<div class="page-head">
        <h1 tabindex="-1">${msg('Sales after advice', { id: 'console.sales-title' })}</h1>
        <span class="gap"></span>
        ${periodBar(period, this.#today, (next) => this.#go(next))}
      </div>
      <div aria-busy=${this.#load.pending}>${whenLoaded(this.#load, (report) => this.#renderReport(report))}</div>`;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('app') && !changed.has('query')) return;
    const wanted = JSON.stringify([this.app.shop.shopId, this.#period]);
    if (wanted === this.#asked) return;
    this.#asked = wanted;
    void this.#load.reload();
  }

  get #today(): string {
    return dayOf(Date.now(), this.#load.value?.timeZone ?? ownZone());
  }

  get #period(): Period {
    return readPeriod(this.query, this.#today);
  }

  #go(period: Period): void {
    this.dispatchEvent(new NavigateEvent(pathTo('sales', '', writePeriod(period))));
  }

  #renderReport(report: SalesReport): TemplateResult {
    if (report.rate.n === 0) return this.#renderEmpty(report);
    const window = WINDOW_MINUTES[report.window];
    return html`<div class="report">
      <div class="row r1">${headlineCard(report)} ${revenueCards(report)}</div>
      <div class="row r2">${dayCard(report)} ${dayTable(report)}</div>
      <div class="row r3">${lagCard(report.lagMinutes, window)} ${methodCard(report)} ${coverageCard(report)}</div>
      ${callTable(report)}
    </div>`;
  }

  #renderEmpty(report: SalesReport): TemplateResult {
    const { lastOrderAt } = report.coverage;
    return html`<div class="report">
      <section class="card none">
        <h2>${msg('No advice calls in this period', { id: 'console.sales-none' })}</h2>
        <p>${msg('A call counts once both sides have seen or heard each other for 30 seconds. The customer’s order, sent by your shop, then makes it a sale.', { id: 'console.sales-none-text' })}</p>
        ${lastOrderAt
          ? nothing
          : html`<p class="bar">${icon('warning', 22)}<span>${msg('No order event has arrived yet. Until the shop sends its orders, no sale can be counted.', { id: 'console.sales-no-orders' })}</span><a class="link" href=${pathTo('settings', 'orders')}>${msg('Connect orders', { id: 'console.sales-connect' })}</a></p>`}
        <p><a class="link" href=${pathTo('desk')}>${msg('To the desk', { id: 'console.to-desk' })}</a></p>
      </section>
      <div class="row r3">${coverageCard(report)}</div>
      ${report.calls.length > 0 ? callTable(report) : nothing}
    </div>`;
  }
}

define('visavis-sales-screen', VisavisSalesScreen);
