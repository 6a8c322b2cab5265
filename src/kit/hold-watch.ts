import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** `ending`: half a minute is left; `ended`: the time may be taken by others, and confirming tries it again. */
export type HoldPhase = 'none' | 'held' | 'ending' | 'ended';

/** So long before the end the customer is asked. */
const WARNING = 30_000;
/** Below this a touch of the form asks for more. */
const SHORT = 210_000;
/** Not to ask at every key. */
const PAUSE = 15_000;

/** Follows the end of a hold for its host, and knows when to ask for more time. */
export class HoldWatch implements ReactiveController {
  phase: HoldPhase = 'none';
  /** Whole minutes the time was held for when this end became known. */
  minutes = 0;
  readonly #host: ReactiveControllerHost;
  #end = Number.NaN;
  #asked = -Infinity;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** Takes the hold's end, or an empty string when nothing is held. */
  until(expiresAt: string): void {
    this.#end = Date.parse(expiresAt);
    this.minutes = Math.max(1, Math.round((this.#end - Date.now()) / 60_000));
    this.#tick();
  }

  hostConnected(): void {
    this.#tick();
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  /** Whether the hold should be extended now that the form was touched. True once, then not again for a while. */
  touch(): boolean {
    const now = Date.now();
    if (this.phase === 'none' || this.phase === 'ended' || this.#end - now > SHORT || now - this.#asked < PAUSE) return false;
    this.#asked = now;
    return true;
  }

  #tick = (): void => {
    clearTimeout(this.#timer);
    const left = this.#end - Date.now();
    this.phase = Number.isNaN(left) ? 'none' : left <= 0 ? 'ended' : left <= WARNING ? 'ending' : 'held';
    if (this.phase === 'held') this.#timer = setTimeout(this.#tick, left - WARNING);
    if (this.phase === 'ending') this.#timer = setTimeout(this.#tick, left);
    this.#host.requestUpdate();
  };
}
