import { setTimeout } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { Customer } from '../test/support/story/customer.ts';
import type { Access, CallPage } from './call-pages/measure.ts';
import { compare, interleave } from './support/call-pairs.ts';
import { CallStage, type Kind } from './support/call-stage.ts';
import type { Result } from './support/result.ts';
import { seenCall, watchCall } from './support/watch-call.ts';

const PAIRS = 15;
const BUDGET = 1.25;
const LIMIT = 1000;
const SETTLED = 1000;

declare const page: CallPage;

/** From the moment that a page load in the shop is asked for in mid-call until frames of the other side are shown again, through the whole system. A bare page fetches its token by one POST. */
export async function run(): Promise<Result> {
  const stage = await CallStage.open();
  try {
    await stage.bareAdviser();
    const bare = await stage.bare('customer');
    const bareUrl = bare.url();
    const customer = await Customer.arrive(stage.browser, stage.system, '/p/feldberg');
    await customer.callNow({ name: 'Mia' });
    await stage.adviser.accept();
    await customer.page.addInitScript(watchCall);
    const shop = customer.page.url();
    const measure: Record<Kind, () => Promise<number>> = {
      own: () => reload(customer.page, shop, async (page) => (await page.evaluate(seenCall)).firstFrame),
      bare: () => reload(bare, bareUrl, (page) => page.evaluate(join)),
    };
    return compare('rejoin: page load to frames again', await interleave(PAIRS, (kind) => measure[kind]()), BUDGET, LIMIT);
  } finally {
    await stage.close();
  }
}

/**
 * Comes into the call, loads the page anew once the call has settled, which counts, and makes room: of the two customers
 * one at a time is on the machine. What a page does before it goes counts too; its successor's own clock begins after that.
 */
async function reload(customer: Page, url: string, seen: (customer: Page) => Promise<number>): Promise<number> {
  await customer.goto(url);
  await seen(customer);
  // What the page before did with its own first second is no part of the load: nobody turns pages that fast.
  await setTimeout(SETTLED);
  const asked = await customer.evaluate(() => performance.timeOrigin + performance.now());
  await customer.reload();
  const took = (await seen(customer)) + (await customer.evaluate(() => performance.timeOrigin)) - asked;
  await customer.goto('about:blank');
  return took;
}

/** Runs in the page. @returns when the first frame was shown, in milliseconds since the page began to load. */
function join(): Promise<number> {
  const access = async (): Promise<Access> => (await fetch(`${location.origin}/access${location.search}`, { method: 'POST' })).json();
  return page.join(access, () => navigator.mediaDevices.getUserMedia({ audio: true, video: { width: 1280, height: 720 } }));
}
