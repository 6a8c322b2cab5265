import type { PendingEvent } from './order-event.ts';

/** What came back: the receiver's status, or nothing when it could not be reached. */
export interface Answer {
  readonly status: number | undefined;
  /** Seconds the receiver asks us to wait. */
  readonly retryAfter?: number | undefined;
}

export interface OutboxParts {
  readonly ledger: { readonly pending: readonly PendingEvent[]; settle(eventId: string, outcome: 'sent' | 'given_up'): void };
  readonly send: (event: PendingEvent) => Promise<Answer>;
  readonly clock: () => Date;
  /** Calls back after so many milliseconds; the next call replaces it. */
  readonly wake: (milliseconds: number, callback: () => void) => void;
}

const FIRST_WAIT = 1000;
const LONGEST_WAIT = 5 * 60_000;
const GIVE_UP_AFTER = 3 * 24 * 3_600_000;
/** The receiver does not want this event any more, or never will. */
const FINAL = new Set([410, 413]);

/** Sends events until the receiver has them. What it does not know it reads from the ledger, so a restart loses nothing. */
export class Outbox {
  readonly #parts: OutboxParts;
  readonly #tries = new Map<string, { count: number; first: number; next: number }>();
  #running: Promise<void> | undefined;
  #again = false;

  constructor(parts: OutboxParts) {
    this.#parts = parts;
  }

  /** Sends what is due, one at a time and oldest first, then sleeps until the next is. Never throws. */
  async deliver(): Promise<void> {
    if (this.#running) {
      this.#again = true;
      return this.#running;
    }
    this.#running = this.#round().finally(() => {
      this.#running = undefined;
    });
    await this.#running;
    if (this.#again) {
      this.#again = false;
      await this.deliver();
    }
    return undefined;
  }

  /** Forgets the waits, for a person who presses "send now". */
  hurry(): Promise<void> {
    this.#tries.clear();
    return this.deliver();
  }

  async #round(): Promise<void> {
    for (const event of this.#parts.ledger.pending) {
      if (this.#due(event) <= this.#now()) await this.#attempt(event);
    }
    const next = Math.min(...this.#parts.ledger.pending.map((event) => this.#due(event)));
    if (Number.isFinite(next)) this.#parts.wake(Math.max(0, next - this.#now()), () => void this.deliver());
  }

  async #attempt(event: PendingEvent): Promise<void> {
    const { status, retryAfter } = await this.#parts.send(event).catch((): Answer => ({ status: undefined }));
    if (status !== undefined && status >= 200 && status < 300) return this.#settle(event, 'sent');
    const { count, first } = this.#tries.get(event.id) ?? { count: 0, first: this.#now() };
    if ((status !== undefined && FINAL.has(status)) || this.#now() - first > GIVE_UP_AFTER) return this.#settle(event, 'given_up');
    const wait = Math.max(Math.min(FIRST_WAIT * 2 ** count, LONGEST_WAIT), (retryAfter ?? 0) * 1000);
    this.#tries.set(event.id, { count: count + 1, first, next: this.#now() + wait });
    return undefined;
  }

  #settle(event: PendingEvent, outcome: 'sent' | 'given_up'): void {
    this.#tries.delete(event.id);
    this.#parts.ledger.settle(event.id, outcome);
  }

  #due(event: PendingEvent): number {
    return this.#tries.get(event.id)?.next ?? 0;
  }

  #now(): number {
    return this.#parts.clock().getTime();
  }
}
