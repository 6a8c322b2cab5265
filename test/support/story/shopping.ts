import type { Page } from 'playwright-core';

export interface Buyer {
  readonly name: string;
  readonly email: string;
}

/** Buys one thing in the demo shop as any customer would. @returns the number of the order. */
export async function buy(page: Page, shopUrl: string, slug: string, buyer: Buyer): Promise<string> {
  await page.goto(`${shopUrl}/p/${slug}`);
  await page.getByRole('button', { name: 'In den Warenkorb' }).click();
  return checkOut(page, buyer);
}

/** Goes from the basket to the confirmation. @returns the number of the order. */
export async function checkOut(page: Page, { name, email }: Buyer): Promise<string> {
  await page.getByRole('link', { name: 'Zur Kasse' }).click();
  await page.getByLabel('Name').fill(name);
  await page.getByLabel('E-Mail').fill(email);
  await page.getByRole('button', { name: 'Kostenpflichtig bestellen' }).click();
  const confirmed = page.getByText(/^Ihre Bestellung \d{4}-\d+ ist bei uns\.$/u);
  await confirmed.waitFor();
  return /\d{4}-\d+/u.exec(await confirmed.innerText())?.[0] ?? '';
}
