import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { ApiProblem } from '../../kit/http.ts';

/** What has become of a thing that is asked for. A thing once read stays while it is read again. */
export interface Loaded<T> {
  readonly value: T | undefined;
  readonly problem: ApiProblem | undefined;
  readonly pending: boolean;
}

/** Reads one thing from the server for its host, again whenever it is told to. */
export class LoadController<T> implements ReactiveController, Loaded<T> {
  readonly #host: ReactiveControllerHost;
  readonly #load: (signal: AbortSignal) => Promise<T>;
  #asked: AbortController | undefined;
  value: T | undefined;
  problem: ApiProblem | undefined;

  constructor(host: ReactiveControllerHost, load: (signal: AbortSignal) => Promise<T>) {
    this.#host = host;
    this.#load = load;
    host.addController(this);
  }

  get pending(): boolean {
    return this.#asked !== undefined;
  }

  hostDisconnected(): void {
    this.#asked?.abort();
    this.#asked = undefined;
  }

  /** Asks anew. An answer to an earlier question is dropped. */
  async reload(): Promise<void> {
    this.#asked?.abort();
    const asked = (this.#asked = new AbortController());
    this.#host.requestUpdate();
    try {
      const value = await this.#load(asked.signal);
      if (this.#asked !== asked) return;
      this.value = value;
      this.problem = undefined;
    } catch (error) {
      if (this.#asked !== asked) return;
      if (!(error instanceof ApiProblem)) throw error;
      this.problem = error;
    } finally {
      if (this.#asked === asked) this.#asked = undefined;
      this.#host.requestUpdate();
    }
  }

  /** Takes what the server answered to a change. */
  take(value: T): void {
    this.value = value;
    this.#host.requestUpdate();
  }
}
