import type { Page } from 'playwright-core';
import { Customer } from '../test/support/story/customer.ts';
import type { Access, CallPage } from './call-pages/measure.ts';
import { compare, interleave } from './support/call-pairs.ts';
import { CallStage } from './support/call-stage.ts';
import type { Result } from './support/result.ts';
import { seenCall, watchCall } from './support/watch-call.ts';

const PAIRS = 15;
const BUDGET = 1.25;
const LIMIT = 1000;

declare const page: CallPage;

/** From the beginning of a page load in the shop in mid-call until frames of the other side are shown again, through the whole system. A bare page fetches its token by one POST. */
export async function run(): Promise<Result> {
  const stage = await CallStage.open();
  try {
    await stage.bareAdviser();
    const bare = await stage.bare('customer');
    const customer = await Customer.arrive(stage.browser, stage.system, '/p/feldberg');
    await customer.callNow({ name: 'Mia' });
    await stage.adviser.accept();
    await customer.page.addInitScript(watchCall);
    const times = await interleave(PAIRS, async (kind) => (kind === 'own' ? reloadShop(customer.page) : reloadBare(bare)));
    return compare('rejoin: page load to frames again', times, BUDGET, LIMIT);
  } finally {
    await stage.close();
  }
}

async function reloadShop(shop: Page): Promise<number> {
  await shop.reload();
  return (await shop.evaluate(seenCall)).firstFrame;
}

/** In the call first, then the load that counts. */
async function reloadBare(bare: Page): Promise<number> {
  await bare.reload();
  await bare.evaluate(join);
  await bare.reload();
  return bare.evaluate(join);
}

/** Runs in the page. @returns when the first frame was shown, in milliseconds since the page began to load. */
function join(): Promise<number> {
  const access = async (): Promise<Access> => (await fetch(`/access${location.search}`, { method: 'POST' })).json();
  return page.join(access, () => navigator.mediaDevices.getUserMedia({ audio: true, video: { width: 1280, height: 720 } }));
}
