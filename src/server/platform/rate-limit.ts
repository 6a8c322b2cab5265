import type { Clock } from './clock.ts';
import { Problem } from './problem.ts';

/** How often something may be done: `max` times in any stretch of `seconds`, on average, with bursts up to `max`. */
export interface Rate {
  readonly max: number;
  readonly seconds: number;
}

/** Least time between two clean-ups of what has filled up again. */
const SWEEP_MS = 60_000;

/** Counts in this instance's memory (token buckets): a limit protects, it does not bill, so a restart may forget. */
export class RateLimits {
  readonly #clock: Clock;
  readonly #buckets = new Map<string, { left: number; at: number; fullAt: number }>();
  #sweptAt = 0;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** @throws Problem `too_many_requests` with the time after which it may be tried again. */
  take(name: string, who: string, { max, seconds }: Rate): void {
    const now = this.#clock().getTime();
    this.#sweep(now);
    const refill = max / (seconds * 1000);
    const bucket = this.#buckets.get(`${name} ${who}`) ?? { left: max, at: now, fullAt: now };
    const left = Math.min(max, bucket.left + Math.max(0, now - bucket.at) * refill);
    if (left < 1) throw new Problem('too_many_requests', 'That was too often. Wait a moment and try again.', { retryAfterSeconds: (1 - left) / refill / 1000 });
    this.#buckets.set(`${name} ${who}`, { left: left - 1, at: now, fullAt: now + (max - left + 1) / refill });
  }

  #sweep(now: number): void {
    if (now - this.#sweptAt < SWEEP_MS) return;
    this.#sweptAt = now;
    for (const [name, { fullAt }] of this.#buckets) if (fullAt <= now) this.#buckets.delete(name);
  }
}
