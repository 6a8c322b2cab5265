import type { ReactiveController, ReactiveControllerHost } from 'lit';

export type LazyPhase = 'pending' | 'ready' | 'failed';

/** Brings the code of a part when it is first needed. */
export class LazyController<Name extends string> implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #loaders: Record<Name, () => Promise<unknown>>;
  readonly #phases = new Map<Name, LazyPhase>();

  constructor(host: ReactiveControllerHost, loaders: Record<Name, () => Promise<unknown>>) {
    this.#host = host;
    this.#loaders = loaders;
    host.addController(this);
  }

  hostConnected(): void {
    // What failed may be there now.
    for (const [name, phase] of this.#phases) if (phase === 'failed') this.#phases.delete(name);
  }

  need(name: Name): LazyPhase {
    const known = this.#phases.get(name);
    if (known) return known;
    this.#phases.set(name, 'pending');
    void this.#loaders[name]().then(
      () => this.#settle(name, 'ready'),
      () => this.#settle(name, 'failed'),
    );
    return 'pending';
  }

  #settle(name: Name, phase: LazyPhase): void {
    this.#phases.set(name, phase);
    this.#host.requestUpdate();
  }
}
