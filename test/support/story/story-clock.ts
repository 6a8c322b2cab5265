import type { BrowserContext } from 'playwright-core';
import { shiftDate } from './shift-date.ts';

const MINUTE = 60_000;

/**
 * The time of a story: it goes like the machine's, so far ahead of it as the story has moved it, for our server, for the
 * shop and for the pages of all people alike.
 */
export class StoryClock {
  readonly #tell: (ahead: number) => Promise<void>;
  readonly #contexts: BrowserContext[] = [];
  #ahead: number;

  /** @param tell lets server and shop know. */
  constructor(ahead: number, tell: (ahead: number) => Promise<void>) {
    this.#ahead = ahead;
    this.#tell = tell;
  }

  now(): Date {
    return new Date(Date.now() + this.#ahead);
  }

  async forward(minutes: number): Promise<void> {
    this.#ahead += minutes * MINUTE;
    await this.#tell(this.#ahead);
    await Promise.all(this.#contexts.map((context) => this.#show(context)));
  }

  /** From now on the pages of this browser context live in the story's time. */
  async follow(context: BrowserContext): Promise<void> {
    this.#contexts.push(context);
    context.once('close', () => this.#contexts.splice(this.#contexts.indexOf(context), 1));
    await this.#show(context);
  }

  /** Scripts added for pages to come run in turn, so the last says what counts. */
  async #show(context: BrowserContext): Promise<void> {
    await context.addInitScript(shiftDate, this.#ahead);
    await Promise.all(context.pages().map((page) => page.evaluate(shiftDate, this.#ahead)));
  }
}
