import { TestClock } from 'pg-boss';
import type { Clock } from '../../src/server/platform/clock.ts';

const MINUTE = 60_000;

/** A clock that stands still until a test moves it. The jobs' own clock goes with it. */
export class MovableClock {
  readonly jobs: TestClock;
  #now: Date;

  constructor(start = '2026-11-23T09:00:00.000Z') {
    this.#now = new Date(start);
    this.jobs = new TestClock(this.#now);
  }

  readonly now: Clock = () => new Date(this.#now);

  async set(instant: string | Date): Promise<void> {
    this.#now = new Date(instant);
    await this.jobs.setTime(this.#now);
  }

  async forward(minutes: number): Promise<void> {
    await this.set(new Date(this.#now.getTime() + minutes * MINUTE));
  }
}
