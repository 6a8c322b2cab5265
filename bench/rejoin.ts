import type { Page } from 'playwright-core';
import type { Access, CallPage } from './call-pages/measure.ts';
import { compare, interleave } from './support/call-pairs.ts';
import { CallStage, type Kind } from './support/call-stage.ts';
import type { Result } from './support/result.ts';

const PAIRS = 15;
const BUDGET = 1.25;
const LIMIT = 1000;

declare const page: CallPage;

/** From the beginning of a page load in mid-call until frames of the other side are shown again. Both pages fetch a token by one POST. */
export async function run(): Promise<Result> {
  const stage = await CallStage.open();
  try {
    const adviser = await stage.page('bare', 'adviser');
    // The adviser sees nobody yet, so this ends with the first customer.
    adviser.evaluate(join).catch(() => undefined);
    // Both are one person, so that whichever joins puts the other's dead connection out of the room.
    const pages: Record<Kind, Page> = { own: await stage.page('own', 'customer'), bare: await stage.page('bare', 'customer') };
    const times = await interleave(PAIRS, (kind) => measure(pages[kind]));
    return compare('rejoin: page load to frames again', times, BUDGET, LIMIT);
  } finally {
    await stage.close();
  }
}

async function measure(customer: Page): Promise<number> {
  await customer.reload();
  await customer.evaluate(join);
  await customer.reload();
  const shown = await customer.evaluate(join);
  await customer.reload();
  return shown;
}

/** Runs in the page. @returns when the first frame was shown, in milliseconds since the page began to load. */
function join(): Promise<number> {
  const access = async (): Promise<Access> => (await fetch(`/access${location.search}`, { method: 'POST' })).json();
  return page.join(access, () => navigator.mediaDevices.getUserMedia({ audio: true, video: { width: 1280, height: 720 } }), true);
}
