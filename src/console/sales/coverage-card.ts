import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { msg, str } from '@lit/localize';
import type { SalesReport } from '../../contract/report.ts';
import { duration } from '../app/duration.ts';
import { percent } from './sales-words.ts';

/** What the report could see and what not, and what stands beside the calls that count. */
export function coverageCard({ coverage, cohorts, rate }: SalesReport): TemplateResult {
  const { orders, matched, unmatched, testOrders, testCalls, lastOrderAt } = coverage;
  return html`<section class="card cover" aria-labelledby="coverage">
    <div class="card-head">
      <h2 id="coverage">${msg('What is covered', { id: 'console.coverage' })}</h2>
      <span class="hint">${orders === 1 ? msg('one order', { id: 'console.order-one' }) : msg(str`${orders} orders`, { id: 'console.order-many' })}</span>
    </div>
    ${orders > 0 ? stack(matched, orders) : nothing}
    <p>${orders === 0 ? msg('No orders arrived in this period.', { id: 'console.coverage-none' }) : coverageText(matched, unmatched, orders)} ${testText(testOrders, testCalls)}</p>
    <p class="soft">${besideText(cohorts, rate.n)}</p>
    <p class="soft">${lastOrderAt ? lastText(lastOrderAt) : msg('No order event has arrived yet.', { id: 'console.coverage-never' })}</p>
  </section>`;
}

function stack(matched: number, orders: number): TemplateResult {
  // A share too small to be drawn to scale still shows that it is there.
  const width = matched === 0 ? 0 : Math.min(346, Math.max(10, (matched / orders) * 346));
  return html`<svg class="stack" viewBox="0 0 346 12" preserveAspectRatio="none" aria-hidden="true">
    <rect class="track" width="346" height="12" rx="4" />
    <rect class="fill" width=${width} height="12" rx="4" />
  </svg>`;
}

function coverageText(matched: number, unmatched: number, orders: number): string {
  const share = percent(unmatched / orders);
  return msg(str`${matched} matched to a call, ${unmatched} (${share}) not: no call before them, or no mark to check.`, { id: 'console.coverage-text' });
}

function testText(orders: number, calls: number): string {
  const parts = [
    ...(orders > 0 ? [orders === 1 ? msg('one test order', { id: 'console.test-order' }) : msg(str`${orders} test orders`, { id: 'console.test-orders' })] : []),
    ...(calls > 0 ? [calls === 1 ? msg('one test call', { id: 'console.test-call' }) : msg(str`${calls} test calls`, { id: 'console.test-calls' })] : []),
  ];
  if (parts.length === 0) return '';
  const list = parts.join(', ');
  return msg(str`Left out: ${list}.`, { id: 'console.left-out' });
}

/** Cohorts of their own, beside the rate and never hidden in it. */
function besideText({ customerNoShow, adviserNoShow, abandoned, failed, short }: SalesReport['cohorts'], calls: number): string {
  const parts = [
    ...(customerNoShow ? [msg(str`customer did not come: ${customerNoShow}`, { id: 'console.beside-customer' })] : []),
    ...(adviserNoShow ? [msg(str`adviser did not come: ${adviserNoShow}`, { id: 'console.beside-adviser' })] : []),
    ...(abandoned ? [msg(str`request abandoned: ${abandoned}`, { id: 'console.beside-abandoned' })] : []),
    ...(failed ? [msg(str`call failed: ${failed}`, { id: 'console.beside-failed' })] : []),
    ...(short ? [msg(str`under 30 s: ${short}`, { id: 'console.beside-short' })] : []),
  ];
  if (parts.length === 0) return msg('Beside them nobody was absent, and no call was abandoned, failed or under 30 s.', { id: 'console.beside-none' });
  const list = parts.join(', ');
  if (calls === 0) return msg(str`Not counted: ${list}.`, { id: 'console.beside-only' });
  return msg(str`Beside the ${calls} calls that count: ${list}.`, { id: 'console.beside' });
}

function lastText(at: string): string {
  const span = duration(Date.now() - Date.parse(at));
  return msg(str`Last order event ${span} ago`, { id: 'console.orders-last' });
}
