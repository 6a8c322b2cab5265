import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { Adviser } from '../support/story/adviser.ts';
import { Customer } from '../support/story/customer.ts';
import { expectMovingPicture } from '../support/story/frames.ts';
import { picture } from '../support/story/pictures.ts';
import { setStage } from '../support/story/stage.ts';
import { faults } from '../support/story/watch-page.ts';

const stage = setStage();

it('goes on with a call as the same person when the customer goes to another page of the shop', async () => {
  const { system, browser } = stage;
  const adviser = await Adviser.signIn(browser, system);
  await adviser.goAvailable();
  const customer = await Customer.arrive(browser, system, '/p/feldberg');
  const identities = collectIdentities(customer.page);
  await customer.callNow({ name: 'Mia' });
  await adviser.accept();
  await Promise.all([expectMovingPicture(customer.page), expectMovingPicture(adviser.page)]);
  const call = await adviser.page.locator('visavis-call').elementHandle();
  const customersPage = adviser.page.getByRole('region', { name: 'Customer’s page' });
  await customersPage.getByRole('link', { name: '/p/feldberg' }).waitFor();

  await customer.browseOn();
  await picture(customer.page, '3-small');
  await customer.page.getByRole('button', { name: 'In den Warenkorb' }).click();
  await customer.page.waitForURL(/\/cart$/u);
  await customer.expectInCall();
  await customersPage.getByRole('link', { name: '/cart' }).waitFor();
  expect(await customer.page.evaluate(() => document.activeElement === document.body), 'the page keeps the focus').toBe(true);
  await Promise.all([expectMovingPicture(customer.page), expectMovingPicture(adviser.page)]);
  await picture(customer.page, '3-next-page');
  await picture(adviser.page, '3-adviser-after-page-change');

  await customer.page.getByRole('link', { name: 'Speichenwerk' }).first().click();
  await customer.page.getByRole('heading', { name: 'Räder, die bleiben.' }).waitFor();
  await customer.expectInCall();
  await Promise.all([expectMovingPicture(customer.page), expectMovingPicture(adviser.page)]);

  expect(identities).toHaveLength(3);
  expect(new Set(identities).size, 'persons in the room').toBe(1);
  expect(await call?.evaluate((element) => element.isConnected), 'the adviser stayed in one and the same call').toBe(true);
  await adviser.hangUp();
  await customer.leaveThanks();
  expect(customer.complaints).toEqual([]);
  expect(faults(adviser.complaints)).toEqual([]);
  expect(system.serverErrors()).toEqual([]);
});

/** As whom the customer enters the room, each time. The answer that lets one in is read by nobody but the page itself. */
function collectIdentities(page: Page): string[] {
  const identities: string[] = [];
  page.on('websocket', (socket) => {
    const token = new URL(socket.url()).searchParams.get('access_token');
    const claims = token?.split('.')[1];
    if (claims !== undefined) identities.push((JSON.parse(Buffer.from(claims, 'base64url').toString()) as { sub: string }).sub);
  });
  return identities;
}
