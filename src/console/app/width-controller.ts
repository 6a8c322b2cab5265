import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Knows how wide its host is, so that a drawing can keep its letters at their size. */
export class WidthController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #observer: ResizeObserver;
  #width = 0;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    // A drawing of another height is another size: taken in the same turn, the browser would call it a loop.
    this.#observer = new ResizeObserver(([entry]) => requestAnimationFrame(() => this.#take(entry?.contentRect.width ?? 0)));
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
