import type { Page } from 'playwright-core';
import type { Access, CallPage } from './call-pages/measure.ts';
import { compare, interleave } from './support/call-pairs.ts';
import { CallStage, type Kind } from './support/call-stage.ts';
import type { Result } from './support/result.ts';

const PAIRS = 15;
const BUDGET = 1.25;

declare const page: CallPage;

/**
 * From the moment a customer's page hears that the call is accepted until it shows the adviser's first frame. The adviser
 * is in the room. A bare page has its token in hand; ours still has to ask for one.
 */
export async function run(): Promise<Result> {
  const stage = await CallStage.open();
  try {
    const adviser = await stage.page('bare', 'adviser');
    await enter(adviser);
    return compare('first-frame: accepted to first remote frame', await interleave(PAIRS, (kind) => measure(stage, kind)), BUDGET);
  } finally {
    await stage.close();
  }
}

/** The adviser comes in and stays; nobody is there to be seen yet. */
async function enter(adviser: Page): Promise<void> {
  await adviser.evaluate(() => {
    const access = async (): Promise<Access> => (await fetch(`/access${location.search}`, { method: 'POST' })).json();
    void page.prepare().then((devices) => page.join(access, () => Promise.resolve(devices), false));
  });
}

async function measure(stage: CallStage, kind: Kind): Promise<number> {
  const customer = await stage.page(kind, 'customer');
  const took = await customer.evaluate(async (inHand) => {
    const devices = await page.prepare();
    const access = async (): Promise<Access> => (await fetch(`/access${location.search}`, { method: 'POST' })).json();
    const token = inHand ? await access() : undefined;
    const accepted = performance.now();
    return (await page.join(token ? () => Promise.resolve(token) : access, () => Promise.resolve(devices), false)) - accepted;
  }, kind === 'bare');
  await customer.context().close();
  return took;
}
