import type { Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { picture } from '../support/story/pictures.ts';
import { checkOut } from '../support/story/shopping.ts';
import { setStage } from '../support/story/stage.ts';
import { faults } from '../support/story/watch-page.ts';

const stage = setStage();

const MIA = { name: 'Mia Sommer', email: 'mia@customer.example' };

it('lets customers buy while our server is down, and offers them phone and mail instead of advice', async () => {
  const { system, browser } = stage;
  const { page, complaints } = await browser.phone();
  await page.goto(`${system.shopUrl}/p/muenster`);
  await launcher(page).getByRole('button', { name: 'Beratung per Video' }).waitFor();
  await picture(page, '6-1-launcher');
  await page.getByRole('button', { name: 'In den Warenkorb' }).click();
  await launcher(page).getByRole('button', { name: 'Beratung per Video' }).waitFor();

  await system.server.end('SIGKILL');

  await launcher(page).getByRole('button', { name: 'Beratung per Video' }).click();
  await launcher(page).getByRole('button', { name: 'Erneut versuchen' }).waitFor();
  await expectPhoneAndMail(launcher(page));
  await picture(page, '6-2-launcher-without-server');
  await checkOut(page, MIA);
  await picture(page, '6-3-bought-without-server');
  expect(faults(complaints)).toEqual([]);
});

it('shows who comes while our server is down what the shop itself put on its page', async () => {
  const { system, browser } = stage;
  const { page, complaints } = await browser.phone();
  await page.goto(`${system.shopUrl}/p/feldberg`);
  const phone = page.getByRole('link', { name: 'Rufen Sie uns an: 0761 555 01 40' });
  await phone.waitFor();
  await picture(page, '6-4-product-without-server');
  expect(faults(complaints)).toEqual([]);
});

it('offers phone and mail in a panel that was loaded before our server went down, and advice again when it is back', async () => {
  const { system, browser } = stage;
  await system.server.start();
  const { page, complaints } = await browser.phone();
  await page.goto(`${system.shopUrl}/p/muenster`);
  const panel = page.getByRole('dialog', { name: 'Videoberatung' });
  await launcher(page).getByRole('button', { name: 'Beratung per Video' }).click();
  await panel.getByRole('heading', { name: 'Wie dürfen wir Sie beraten?' }).waitFor();
  await picture(page, '6-5-panel');
  await panel.getByRole('button', { name: 'Schließen' }).click();

  await system.server.end('SIGKILL');

  await launcher(page).getByRole('button', { name: 'Beratung per Video' }).click();
  await panel.getByRole('heading', { name: 'Wir sind nicht erreichbar' }).waitFor();
  await expectPhoneAndMail(panel);
  await picture(page, '6-6-panel-without-server');

  await system.server.start();

  await panel.getByRole('button', { name: 'Noch einmal versuchen' }).click();
  await panel.getByRole('heading', { name: 'Wie dürfen wir Sie beraten?' }).waitFor();
  expect(faults(complaints)).toEqual([]);
  expect(system.serverErrors()).toEqual([]);
});

/** The launcher that floats above the page. */
function launcher(page: Page): Locator {
  return page.locator('html > vis-a-vis');
}

async function expectPhoneAndMail(place: Locator): Promise<void> {
  expect(await place.getByRole('link', { name: '0761 555 01 40' }).getAttribute('href')).toMatch(/^tel:/u);
  expect(await place.getByRole('link', { name: 'laden@speichenwerk.example' }).getAttribute('href')).toMatch(/^mailto:/u);
}
