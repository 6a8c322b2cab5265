import { chromium, type Browser, type CDPSession, type Page } from 'playwright-core';
import { House } from './support/house.ts';
import { median, type Result } from './support/result.ts';

const ROUNDS = 15;
const KB = 1024;
/** DESIGN §6. */
const BUDGET = { script: 3 * KB, answer: KB };

/** What the script on a shop's page costs: bytes, time beside an empty script of 1 kB, long tasks, shifts, and requests. */
interface Round {
  /** Milliseconds of the main thread, compiling and running. */
  own: number;
  empty: number;
  /** Bytes on the wire, with headers. */
  script: number;
  answer: number;
  requests: string[];
  /** Requests of ours that began before the page was idle for the first time. */
  early: number;
  longTasks: number;
  shift: number;
}

/** Seen by the page before anything of ours runs. */
interface Witness {
  idle: number;
  shift: number;
}

export async function run(): Promise<Result> {
  const house = await House.create();
  let browser: Browser | undefined;
  try {
    await house.start();
    const tag = await scriptTag(house.shopUrl);
    // A page that is made up counts as one from the internet, and ours is at home.
    browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-features=LocalNetworkAccessChecks'] });
    const rounds: Round[] = [];
    for (let round = 0; round < ROUNDS; round += 1) rounds.push(await visit(browser, house.shopUrl, tag));
    return judge(rounds);
  } finally {
    await browser?.close();
    await house.remove();
  }
}

/** The tag that the demo shop has on its pages. */
async function scriptTag(shopUrl: string): Promise<string> {
  const [tag] = /<script[^>]*visavis\.js[^>]*><\/script>/u.exec(await (await fetch(shopUrl)).text()) ?? [];
  if (!tag) throw new Error('The demo shop has no tag of ours on its page.');
  return tag;
}

/** Loads a page of the shop that holds nothing but the two scripts. */
async function visit(browser: Browser, shopUrl: string, tag: string): Promise<Round> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    const html = `<!doctype html><html lang="en"><title>Shop</title><body><h1>Shop</h1><script async src="${shopUrl}empty.js"></script>${tag}</body></html>`;
    await page.route(`${shopUrl}measured`, (route) => route.fulfill({ contentType: 'text/html', body: html }));
    await page.route(`${shopUrl}empty.js`, (route) => route.fulfill({ contentType: 'text/javascript', body: `/*${'x'.repeat(KB - 4)}*/` }));
    await page.addInitScript(witness);
    const cdp = await context.newCDPSession(page);
    const wire = await watchWire(cdp);
    const work = await traced(browser, page, async () => {
      await page.goto(`${shopUrl}measured`);
      await page.locator('vis-a-vis .open').waitFor();
    });
    const { idle, shift } = await page.evaluate(() => (globalThis as unknown as { witness: Witness }).witness);
    const ours = [...wire.values()].filter(({ url }) => !url.startsWith(shopUrl));
    const bytesOf = (part: string): number => ours.find(({ url }) => url.includes(part))?.bytes ?? Number.NaN;
    const asked = ours.filter(({ url }) => url.includes('/v1/') && !url.includes('/v1/pictures/'));
    const begun = await page.evaluate((urls) => performance.getEntriesByType('resource').filter(({ name }) => urls.includes(name)).map(({ startTime }) => startTime), asked.map(({ url }) => url));
    return {
      own: work('/visavis.js').time,
      empty: work('/empty.js').time,
      script: bytesOf('/visavis.js'),
      answer: bytesOf('/v1/launcher'),
      requests: asked.map(({ url }) => new URL(url).pathname),
      early: begun.filter((time) => time < idle).length,
      longTasks: work('/visavis.js').longTasks,
      shift,
    };
  } finally {
    await context.close();
  }
}

function witness(): void {
  const seen: Witness = { idle: Number.POSITIVE_INFINITY, shift: 0 };
  Object.assign(globalThis, { witness: seen });
  requestIdleCallback(() => (seen.idle = performance.now()));
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) seen.shift += (entry as PerformanceEntry & { value: number }).value;
  }).observe({ type: 'layout-shift', buffered: true });
}

async function watchWire(cdp: CDPSession): Promise<Map<string, { url: string; bytes: number }>> {
  const wire = new Map<string, { url: string; bytes: number }>();
  cdp.on('Network.requestWillBeSent', ({ requestId, request }) => wire.set(requestId, { url: request.url, bytes: 0 }));
  cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const entry = wire.get(requestId);
    if (entry) entry.bytes = encodedDataLength;
  });
  await cdp.send('Network.enable');
  return wire;
}

interface TraceEvent {
  name: string;
  ts: number;
  dur?: number;
  /** What of `dur` the thread was really at work. */
  tdur?: number;
  tid: number;
  args: { data?: { url?: string } };
}

/** What one script did on the main thread. */
interface Work {
  /** Milliseconds of compiling and running as the page loads; what it does later is not in it. */
  time: number;
  /** Tasks above 50 ms of the thread's own time in which it had a part, then or later. */
  longTasks: number;
}

/** @returns what a script, named by the end of its address, did meanwhile. */
async function traced(browser: Browser, page: Page, work: () => Promise<void>): Promise<(script: string) => Work> {
  await browser.startTracing(page, { categories: ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'disabled-by-default-v8.compile'] });
  await work();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] };
  const long = traceEvents.filter(({ name, dur = 0, tdur = dur }) => name === 'RunTask' && tdur > 50_000);
  return (script) => {
    const parts = traceEvents.filter(({ args }) => args.data?.url?.endsWith(script));
    const run = parts.filter(({ name }) => name === 'EvaluateScript');
    return {
      time: run.reduce((total, { dur = 0 }) => total + dur / 1000, 0),
      longTasks: long.filter((task) => parts.some((part) => part.tid === task.tid && part.ts >= task.ts && part.ts < task.ts + (task.dur ?? 0))).length,
    };
  };
}

function judge(rounds: readonly Round[]): Result {
  const worst = (measure: 'script' | 'answer' | 'early' | 'longTasks' | 'shift'): number => Math.max(...rounds.map((round) => round[measure]));
  const [own, empty] = [median(rounds.map((round) => round.own)), median(rounds.map((round) => round.empty))];
  const requests = Math.max(...rounds.map((round) => round.requests.length));
  const totals = { script: worst('script'), answer: worst('answer'), requests, early: worst('early'), longTasks: worst('longTasks'), shift: worst('shift'), own, empty };
  const ok = requests === 1 && totals.script <= BUDGET.script + HEADERS && totals.answer <= BUDGET.answer + HEADERS && totals.early === 0 && totals.longTasks === 0 && totals.shift === 0;
  return {
    ok,
    line: `loader: ${totals.script} B on the wire with headers (budget ${BUDGET.script} + ${HEADERS}), then ${requests} request of ${totals.answer} B (budget 1, ${BUDGET.answer} + ${HEADERS}), ${totals.early} before idle, ${totals.longTasks} long tasks, shift ${totals.shift}; script time ${own.toFixed(2)} ms, ${(own / empty).toFixed(1)} x an empty one of 1 kB (${empty.toFixed(2)} ms); median or worst of ${rounds.length}`,
    json: { ...totals, budgets: BUDGET, rounds },
  };
}

/** What a response's headers may take on the wire beside its content. */
const HEADERS = 800;
