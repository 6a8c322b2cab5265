import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, ftruncateSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { PendingEvent } from './order-event.ts';
import type { Order } from './orders.ts';

type Entry =
  | { readonly kind: 'order'; readonly order: Order; readonly events: readonly PendingEvent[] }
  | { readonly kind: 'settled'; readonly eventId: string; readonly outcome: 'sent' | 'given_up' }
  | { readonly kind: 'again'; readonly event: PendingEvent };

/**
 * The shop's book: every order in its last state, and the events that still have to be sent.
 * An order and its events are one line of one file, so neither can be kept without the other.
 */
export class Ledger {
  readonly #file: number;
  readonly #orders = new Map<string, Order>();
  readonly #pending = new Map<string, PendingEvent>();
  readonly #givenUp = new Map<string, PendingEvent>();

  constructor(folder: string) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    this.#file = openSync(join(folder, 'ledger.jsonl'), 'a+', 0o600);
    const text = readFileSync(this.#file, 'utf8');
    // A line without its end was cut off by a crash and was never promised to anybody.
    const kept = text.slice(0, text.lastIndexOf('\n') + 1);
    if (kept.length < text.length) ftruncateSync(this.#file, Buffer.byteLength(kept));
    for (const line of kept.split('\n')) if (line !== '') this.#apply(JSON.parse(line) as Entry);
  }

  /** Returns when the line is on the disk. */
  keep(order: Order, events: readonly PendingEvent[]): void {
    this.#append({ kind: 'order', order, events });
  }

  settle(eventId: string, outcome: 'sent' | 'given_up'): void {
    this.#append({ kind: 'settled', eventId, outcome });
  }

  /** Puts events that were given up back among those to send. */
  sendAgain(): void {
    for (const event of this.#givenUp.values()) this.#append({ kind: 'again', event });
  }

  get orders(): readonly Order[] {
    return [...this.#orders.values()];
  }

  get pending(): readonly PendingEvent[] {
    return [...this.#pending.values()];
  }

  get givenUp(): readonly PendingEvent[] {
    return [...this.#givenUp.values()];
  }

  byNumber(number: string): Order | undefined {
    return this.orders.find((order) => order.number === number);
  }

  byCheckout(checkoutId: string): Order | undefined {
    return this.orders.find((order) => order.checkoutId === checkoutId);
  }

  /** Numbers run through a year: `2026-0001`. */
  nextNumber(year: number): string {
    const last = this.orders.filter(({ number }) => number.startsWith(`${year}-`)).map(({ number }) => Number(number.slice(5)));
    return `${year}-${String(Math.max(0, ...last) + 1).padStart(4, '0')}`;
  }

  close(): void {
    closeSync(this.#file);
  }

  #append(entry: Entry): void {
    writeSync(this.#file, `${JSON.stringify(entry)}\n`);
    fsyncSync(this.#file);
    this.#apply(entry);
  }

  #apply(entry: Entry): void {
    switch (entry.kind) {
      case 'order':
        this.#orders.set(entry.order.id, entry.order);
        for (const event of entry.events) this.#pending.set(event.id, event);
        break;
      case 'again':
        this.#givenUp.delete(entry.event.id);
        this.#pending.set(entry.event.id, entry.event);
        break;
      case 'settled': {
        const event = this.#pending.get(entry.eventId);
        this.#pending.delete(entry.eventId);
        if (event && entry.outcome === 'given_up') this.#givenUp.set(event.id, event);
        break;
      }
    }
  }
}
