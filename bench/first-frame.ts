import { Customer } from '../test/support/story/customer.ts';
import type { Access, CallPage } from './call-pages/measure.ts';
import { compare, interleave } from './support/call-pairs.ts';
import { CallStage, type Kind } from './support/call-stage.ts';
import type { Result } from './support/result.ts';
import { seenCall, watchCall } from './support/watch-call.ts';

const PAIRS = 15;
const BUDGET = 1.25;

declare const page: CallPage;

/**
 * From the moment a customer's page hears that the call is accepted until it shows the adviser's first frame, through the
 * whole system: shop page, widget, server, console. The adviser is in the room. A bare page has its token in hand; ours
 * still has to ask for one.
 */
export async function run(): Promise<Result> {
  const stage = await CallStage.open();
  try {
    await stage.bareAdviser();
    const measure = { own: ownCall, bare: bareCall } satisfies Record<Kind, (stage: CallStage) => Promise<number>>;
    return compare('first-frame: accepted to first remote frame', await interleave(PAIRS, (kind) => measure[kind](stage)), BUDGET);
  } finally {
    await stage.close();
  }
}

let customers = 0;

async function ownCall({ browser, system, adviser }: CallStage): Promise<number> {
  customers += 1;
  const customer = await Customer.arrive(browser, system, '/p/feldberg');
  const address = `10.0.0.${customers}`;
  await customer.context.route('**/v1/requests?*', (route) => route.continue({ headers: { ...route.request().headers(), 'x-forwarded-for': address } }));
  await customer.page.evaluate(watchCall);
  await customer.callNow({ name: 'Mia' });
  await adviser.accept();
  const { accepted, firstFrame } = await customer.page.evaluate(seenCall);
  await adviser.hangUp();
  await customer.leaveThanks();
  await customer.context.close();
  return firstFrame - accepted;
}

async function bareCall(stage: CallStage): Promise<number> {
  const customer = await stage.bare('customer');
  const took = await customer.evaluate(async () => {
    const devices = await page.prepare();
    const access: Access = await (await fetch(`${location.origin}/access${location.search}`, { method: 'POST' })).json();
    const accepted = performance.now();
    return (await page.join(() => Promise.resolve(access), () => Promise.resolve(devices))) - accepted;
  });
  await customer.context().close();
  return took;
}
