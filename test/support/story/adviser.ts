import type { Page } from 'playwright-core';
import type { Seat, StoryBrowser } from './browser.ts';
import { picture } from './pictures.ts';
import type { StorySystem } from './system.ts';

/** The shop's owner and first adviser, at the real console. */
export class Adviser implements Seat {
  readonly context: Seat['context'];
  readonly page: Page;
  readonly complaints: Seat['complaints'];
  readonly #system: StorySystem;

  private constructor({ context, page, complaints }: Seat, system: StorySystem) {
    this.context = context;
    this.page = page;
    this.complaints = complaints;
    this.#system = system;
  }

  /** Comes in by the link that the start prints. It works once, so a story has one adviser. */
  static async signIn(browser: StoryBrowser, system: StorySystem): Promise<Adviser> {
    const adviser = new Adviser(await browser.desk(), system);
    const { page } = adviser;
    await page.goto(system.shop.signInUrl);
    await picture(page, 'console-sign-in');
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.getByRole('heading', { name: 'Live desk' }).waitFor();
    return adviser;
  }

  /** From here on customers may call. */
  async goAvailable(): Promise<void> {
    const { page } = this;
    await page.getByRole('main').getByRole('button', { name: 'Go available' }).click();
    const ready = page.locator('visavis-ready-dialog');
    await ready.getByText('Picture and sound are ready').waitFor();
    await picture(page, 'console-ready');
    await ready.getByRole('button', { name: 'Go available' }).click();
    await page.getByRole('heading', { name: 'You are free' }).waitFor();
  }

  /** Takes the call that rings. */
  async accept(): Promise<void> {
    await this.page.getByRole('button', { name: 'Accept' }).click();
    await this.page.getByRole('heading', { name: 'Customer’s page' }).waitFor();
  }

  /** Waits until the console's clock of the call runs: both are in the room. */
  async untilConnected(): Promise<void> {
    await this.page.locator('visavis-call-desk').getByText(/^(?:.*, )?\d\d:\d\d$/u).first().waitFor();
  }

  async hangUp(): Promise<void> {
    await this.page.getByRole('navigation', { name: 'Controls of the call' }).getByRole('button', { name: 'End' }).click();
    await this.page.getByRole('heading', { name: 'Live desk' }).waitFor();
  }

  /** Waits for the console's own word that the call counts. */
  async untilAdvice(limit: number): Promise<void> {
    await this.page.getByText('This counts as an advice call.').waitFor({ timeout: limit });
  }

  /** Asks our server for something as the console's pages do. */
  async ask<Body>(method: string, path: string, body?: unknown): Promise<Body> {
    return this.page.evaluate(async ([verb, address, content]) => {
      const reply = await fetch(address, { method: verb, ...(content && { body: content, headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() } }) });
      const text = await reply.text();
      if (!reply.ok) throw new Error(`${address} answers ${reply.status}: ${text}`);
      return JSON.parse(text) as Body;
    }, [method, path, body === undefined ? '' : JSON.stringify(body)] as const);
  }

  /** Opens the sales report anew. @returns its first sentence. */
  async reportHeadline(): Promise<string> {
    await this.page.goto(`${this.#system.serverUrl}/console/sales`);
    return this.page.locator('visavis-sales-screen').getByRole('heading', { level: 2 }).first().innerText();
  }
}
