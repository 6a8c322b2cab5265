import type { Memory } from './visit-store.ts';
import { recall, remember } from './visit-store.ts';

/** What this tab knows of its hold, booking, request or call. Works for one page where nothing may be stored. */
export class VisitMemory {
  readonly #shop: string;
  #memory: Memory;

  constructor(shop: string) {
    this.#shop = shop;
    this.#memory = recall(shop);
  }

  get value(): Readonly<Memory> {
    return this.#memory;
  }

  /** Begins anew with another token. */
  begin(memory: Memory): void {
    this.forget();
    this.keep(memory);
  }

  keep(change: Memory): void {
    this.#memory = { ...this.#memory, ...change, at: Date.now() };
    remember(this.#shop, this.#memory);
  }

  /** Leaves nothing but the launcher's size, which is the customer's own choice. */
  forget(): void {
    const { small } = recall(this.#shop);
    this.#memory = small ? { small } : {};
    if (small) remember(this.#shop, this.#memory);
    else clear(this.#shop);
  }
}

function clear(shop: string): void {
  try {
    sessionStorage.removeItem(`visavis:${shop}`);
  } catch {
    // Denied: nothing was stored.
  }
}
