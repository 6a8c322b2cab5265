import { expect, it } from 'vitest';
import { Adviser } from '../support/story/adviser.ts';
import { Customer } from '../support/story/customer.ts';
import { picture } from '../support/story/pictures.ts';
import { buy } from '../support/story/shopping.ts';
import { setStage } from '../support/story/stage.ts';
import { faults } from '../support/story/watch-page.ts';

/** A Monday, nine in the morning in Berlin. */
const stage = setStage({ startsAt: '2026-11-30T08:00:00.000Z' });

const CUSTOMERS = ['Mia', 'Jonas', 'Leyla', 'Paul', 'Ines', 'Tarek', 'Ruth'] as const;
const BUYERS = new Set<string>(['Jonas', 'Tarek']);

it('reports seven advice calls and two orders among them as 2 of 7, and how far that can be trusted', { timeout: 480_000 }, async () => {
  const { system, browser } = stage;
  const adviser = await Adviser.signIn(browser, system);
  await adviser.goAvailable();
  for (const name of CUSTOMERS) {
    const customer = await Customer.arrive(browser, system, '/p/kaiserstuhl');
    await customer.callNow({ name });
    await adviser.accept();
    await adviser.untilConnected();
    await system.clock.forward(0.6);
    // The media server confirms that both are still there.
    await system.server.order({ beat: 'reconcile' });
    await adviser.untilAdvice(20_000);
    await adviser.hangUp();
    await customer.leaveThanks();
    if (BUYERS.has(name)) await buy(customer.page, system.shopUrl, 'kaiserstuhl', { name, email: `${name.toLowerCase()}@customer.example` });
    expect(customer.complaints).toEqual([]);
    await customer.context.close();
    await system.clock.forward(20);
  }

  await expect.poll(() => adviser.reportHeadline(), { timeout: 30_000 }).toBe('2 of 7 advice calls led to a sale');
  const report = adviser.page.locator('visavis-sales-screen');
  await report.getByText('29 %, 95 % interval 8–64 %').first().waitFor();
  await picture(adviser.page, '4-report');
  expect(faults(adviser.complaints)).toEqual([]);
  expect(system.serverErrors()).toEqual([]);
});
