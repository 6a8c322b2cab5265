import { expect, it } from 'vitest';
import { Adviser } from '../support/story/adviser.ts';
import { Customer } from '../support/story/customer.ts';
import { expectMovingPicture } from '../support/story/frames.ts';
import { picture } from '../support/story/pictures.ts';
import { buy } from '../support/story/shopping.ts';
import { setStage } from '../support/story/stage.ts';
import { faults } from '../support/story/watch-page.ts';

const stage = setStage();

it('goes on with a call while our server is dead, and counts it when the server is back', async () => {
  const { system, browser } = stage;
  const adviser = await Adviser.signIn(browser, system);
  await adviser.goAvailable();
  const customer = await Customer.arrive(browser, system, '/p/schauinsland');
  await customer.callNow({ name: 'Mia' });
  await adviser.accept();
  await Promise.all([expectMovingPicture(customer.page), expectMovingPicture(adviser.page)]);

  await system.server.end('SIGKILL');

  await Promise.all([expectMovingPicture(customer.page), expectMovingPicture(adviser.page)]);
  await picture(customer.page, '5-customer-without-server');
  await picture(adviser.page, '5-adviser-without-server');
  await system.server.start();
  await Promise.all([expectMovingPicture(customer.page), expectMovingPicture(adviser.page)]);

  await adviser.untilAdvice(90_000);
  await adviser.hangUp();
  await customer.leaveThanks();
  await buy(customer.page, system.shopUrl, 'muenster', { name: 'Mia Sommer', email: 'mia@customer.example' });
  await expect.poll(() => adviser.reportHeadline(), { timeout: 20_000 }).toBe('1 of 1 advice calls led to a sale');
  expect(faults(customer.complaints)).toEqual([]);
  expect(faults(adviser.complaints)).toEqual([]);
  expect(system.serverErrors()).toEqual([]);
});
