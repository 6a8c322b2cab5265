import { expect, html, oneEvent } from '@open-wc/testing';
import type { NavigateEvent } from '../../../src/console/app/navigate-event.ts';
import type { VisavisSalesScreen } from '../../../src/console/sales/sales-screen.ts';
import '../../../src/console/sales/sales-screen.ts';
import type { SalesReport } from '../../../src/contract/report.ts';
import { report, SHOP } from './samples.ts';
import { find, findAll, open, show, until, wordsOf } from './stage.ts';
import { Refusal } from './stand-in.ts';
import { wilson } from './wilson.ts';

const path = `GET /v1/shops/${SHOP}/sales`;

async function shown(value: SalesReport | Refusal, query = 'from=2026-11-13&to=2026-11-19'): Promise<VisavisSalesScreen> {
  const { app } = open({ [path]: value });
  const screen = await show<VisavisSalesScreen>(html`<visavis-sales-screen .app=${app} .query=${new URLSearchParams(query)}></visavis-sales-screen>`);
  await until(() => findAll(screen, '.card, .bar').length > 0, 'a report');
  await until(() => !findAll(screen, 'visavis-day-chart').some((chart) => !chart.shadowRoot?.querySelector('svg')));
  return screen;
}

const empty = report({ rate: wilson(0, 0), days: [], calls: [], revenue: [], methods: [], lagMinutes: [], coverage: { orders: 0, matched: 0, unmatched: 0, testOrders: 0, testCalls: 0, lastOrderAt: null } });

describe('the sales report', () => {
  it('says the answer in one sentence, with its interval, and what few calls mean', async () => {
    const screen = await shown(report());
    expect(find(screen, '#answer').textContent).to.equal('2 of 7 advice calls led to a sale');
    const words = wordsOf(screen).replaceAll('\u00a0', ' ');
    for (const part of ['29 %, 95 % interval 8–64 %', '7 calls are few', 'only an experiment can say', 'The window of 4 calls is still open.', '€2,738.00', '−€329.00', 'Per call (7)']) expect(words).to.contain(part);
    await expect(screen).to.be.accessible();
  });

  it('keeps the percentage small below ten calls', async () => {
    const few = await shown(report());
    const many = await shown(report({ rate: wilson(20, 70) }));
    const size = (screen: VisavisSalesScreen): number => parseFloat(getComputedStyle(find(screen, '.rate strong')).fontSize);
    expect(size(few)).to.be.below(20);
    expect(size(many)).to.be.above(size(few));
  });

  it('draws every day with its interval, hollow while a window is open, and holds the same in a table', async () => {
    const screen = await shown(report());
    const chart = find(screen, 'visavis-day-chart').shadowRoot as ShadowRoot;
    expect(chart.querySelectorAll('.band')).to.have.lengthOf(5);
    expect(chart.querySelectorAll('.pt.open')).to.have.lengthOf(3);
    expect(chart.querySelector('title')?.textContent).to.contain('per day');
    const rows = findAll(screen, '.scroll tbody tr').map(({ textContent }) => textContent?.replaceAll(/\s+/gu, ' ').trim());
    expect(rows).to.have.lengthOf(7);
    expect(rows[0]).to.equal('Fri 13 Nov219–91 % complete');
  });

  it('names every call with its order, the method, and what was left out', async () => {
    const screen = await shown(report());
    const words = wordsOf(screen);
    for (const part of ['10482', 'direct, after 15 min; Call ref in the order', 'assisted, after 3 days 4 h; Per-call coupon', 'call ref came with several customers', 'test, left out', 'Left out: 3 test orders, one test call.', 'customer did not come: 2', '182 (99']) expect(words).to.contain(part);
  });

  it('shows times to sale as dots, and as bars from twenty sales on', async () => {
    expect(findAll(await shown(report()), '.lag .pt')).to.have.lengthOf(2);
    const many = await shown(report({ lagMinutes: Array.from({ length: 20 }, (_, index) => index * 30) }));
    expect(findAll(many, '.lag')).to.have.lengthOf(0);
    expect(wordsOf(many)).to.contain('up to 15 min');
    await expect(many).to.be.accessible();
  });

  it('puts the chosen window and period into the address', async () => {
    const screen = await shown(report());
    let asked = oneEvent<NavigateEvent>(screen, 'visavis-console-navigate');
    find(screen, '.segments button', '28').click();
    expect((await asked).path).to.equal('/console/sales?from=2026-11-13&to=2026-11-19&window=28d');
    asked = oneEvent<NavigateEvent>(screen, 'visavis-console-navigate');
    const day = find<HTMLInputElement>(screen, 'input[type="date"]');
    day.value = '2026-11-01';
    day.dispatchEvent(new Event('change'));
    expect((await asked).path).to.contain('from=2026-11-01');
  });

  it('explains an empty period, and a shop that sends no orders', async () => {
    const screen = await shown(empty);
    expect(wordsOf(screen)).to.contain('No advice calls in this period').and.to.contain('Connect orders');
    await expect(screen).to.be.accessible();
  });

  it('says when the server does not answer, and tries again', async () => {
    const screen = await shown(new Refusal('unavailable', 503));
    expect(wordsOf(screen)).to.contain('the fault is ours');
    expect(find(screen, 'wa-button', 'Try again')).to.not.equal(undefined);
  });
});
