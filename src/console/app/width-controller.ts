import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Knows how wide its host is, so that a drawing can keep its letters at their size. */
export class WidthController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #observer: ResizeObserver;
  #width = 0;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    this.#observer = new ResizeObserver(([entry]) => this.#take(entry?.contentRect.width ?? 0));
    host.addController(this);
  }

  get width(): number {
    return this.#width;
  }

  hostConnected(): void {
    this.#observer.observe(this.#host);
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
  }

  #take(width: number): void {
    const rounded = Math.round(width);
    if (rounded === this.#width || rounded === 0) return;
    this.#width = rounded;
    this.#host.requestUpdate();
  }
}
