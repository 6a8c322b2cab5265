import { expect, it } from 'vitest';
import { Adviser } from '../support/story/adviser.ts';
import { Customer } from '../support/story/customer.ts';
import { expectMovingPicture } from '../support/story/frames.ts';
import { picture } from '../support/story/pictures.ts';
import { buy } from '../support/story/shopping.ts';
import { setStage } from '../support/story/stage.ts';
import { faults } from '../support/story/watch-page.ts';

const stage = setStage();

const MIA = { name: 'Mia Sommer', email: 'mia@customer.example' };

it('turns a call from a shop page, and the order after it, into one counted sale', async () => {
  const { system, browser } = stage;
  const adviser = await Adviser.signIn(browser, system);
  await adviser.goAvailable();
  const customer = await Customer.arrive(browser, system, '/p/feldberg');

  await customer.callNow({ name: 'Mia', topic: 'Welche Rahmengröße passt mir?' });
  await adviser.page.getByText('Welche Rahmengröße passt mir?').waitFor();
  await picture(adviser.page, '1-ringing');
  await adviser.accept();
  await Promise.all([expectMovingPicture(customer.page), expectMovingPicture(adviser.page)]);
  expect((await customer.panel.boundingBox())?.width, 'on a phone the call has the whole width').toBe(customer.page.viewportSize()?.width);
  await picture(customer.page, '1-call-customer');
  await picture(adviser.page, '1-call-adviser');

  const marked = customer.page.waitForResponse(`${system.shopUrl}/call-ref`, { timeout: 60_000 });
  await adviser.untilAdvice(60_000);
  expect((await marked).status()).toBe(204);
  await Promise.all([expectMovingPicture(customer.page), expectMovingPicture(adviser.page)]);
  await customer.hangUp();
  await adviser.page.getByRole('heading', { name: 'Live desk' }).waitFor();

  const number = await buy(customer.page, system.shopUrl, 'feldberg', MIA);
  await expect.poll(() => adviser.reportHeadline(), { timeout: 20_000 }).toBe('1 of 1 advice calls led to a sale');
  await adviser.page.getByText(number).waitFor();
  await adviser.page.getByText('Call ref in the order').first().waitFor();
  await picture(adviser.page, '1-report');
  expect(customer.complaints).toEqual([]);
  expect(faults(adviser.complaints)).toEqual([]);
  expect(system.serverErrors()).toEqual([]);
});
