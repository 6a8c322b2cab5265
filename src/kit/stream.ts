import { EventParser } from './event-parser.ts';
import { ApiProblem } from './http.ts';
import type { ApiClient } from './http.ts';

/** The server says something every 15 s; twice that and a little more means that the line is dead. */
const SILENCE = 40_000;
const FIRST_WAIT = 1000;
const LONGEST_WAIT = 30_000;

export interface ViewStreamOptions<T> {
  client: ApiClient;
  path: string;
  onView(view: T): void;
  onState?(state: 'connecting' | 'open' | 'lost'): void;
  /** The server wants no more of this: the thing is over or not ours. Nothing is tried again. */
  onEnd?(problem: ApiProblem): void;
}

/** Follows a view of the server: the whole view at connect and after each change. Comes back by itself. */
export class ViewStream<T> {
  readonly #options: ViewStreamOptions<T>;
  #wanted = false;
  #line: AbortController | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #failures = 0;
  #base = FIRST_WAIT;
  #version = '';

  constructor(options: ViewStreamOptions<T>) {
    this.#options = options;
  }

  start(): void {
    if (this.#wanted) return;
    this.#wanted = true;
    addEventListener('pagehide', this.#pause);
    addEventListener('pageshow', this.#resume);
    addEventListener('online', this.#hurry);
    this.#connect();
  }

  stop(): void {
    this.#wanted = false;
    removeEventListener('pagehide', this.#pause);
    removeEventListener('pageshow', this.#resume);
    removeEventListener('online', this.#hurry);
    this.#pause();
  }

  // An open stream would keep the page out of the back-forward cache.
  #pause = (): void => {
    clearTimeout(this.#timer);
    this.#line?.abort();
    this.#line = undefined;
  };

  #resume = ({ persisted }: PageTransitionEvent): void => {
    if (persisted) this.#hurry();
  };

  #hurry = (): void => {
    if (this.#line) return;
    clearTimeout(this.#timer);
    this.#failures = 0;
    this.#connect();
  };

  #connect(): void {
    const line = (this.#line = new AbortController());
    this.#options.onState?.('connecting');
    this.#follow(line).then(
      () => this.#lose(line),
      (error: unknown) => this.#lose(line, error),
    );
  }

  async #follow(line: AbortController): Promise<void> {
    this.#watch(line);
    const response = await this.#options.client.open(this.#options.path, line.signal, this.#version);
    if (this.#line !== line) return;
    this.#options.onState?.('open');
    const parser = new EventParser();
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    for (let piece = await reader?.read(); piece && !piece.done && this.#line === line; piece = await reader?.read()) {
      this.#watch(line);
      for (const { name, data, id } of parser.push(piece.value)) {
        if (name !== 'view' || this.#line !== line) continue;
        this.#failures = 0;
        this.#version = id;
        this.#options.onView(JSON.parse(data) as T);
      }
      this.#base = parser.retry ?? this.#base;
    }
  }

  #watch(line: AbortController): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => line.abort(), SILENCE);
  }

  #lose(line: AbortController, error?: unknown): void {
    // A line that was given up may still report; its news is not ours any more.
    if (this.#line !== line) return;
    clearTimeout(this.#timer);
    this.#line = undefined;
    if (error instanceof ApiProblem && isFinal(error.status)) {
      this.stop();
      this.#options.onEnd?.(error);
      return;
    }
    this.#options.onState?.('lost');
    const asked = error instanceof ApiProblem ? (error.retryAfter ?? 0) * 1000 : 0;
    const pause = Math.min(LONGEST_WAIT, this.#base * 2 ** this.#failures);
    this.#failures += 1;
    // Spread out, so that a server that comes back does not meet everybody at once.
    this.#timer = setTimeout(() => this.#connect(), Math.max(asked, pause * (0.5 + Math.random() / 2)));
  }
}

function isFinal(status: number): boolean {
  return status >= 400 && status < 500 && status !== 408 && status !== 429;
}
