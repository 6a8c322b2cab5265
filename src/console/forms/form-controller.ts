import type { LitElement, ReactiveController } from 'lit';
import { ApiProblem } from '../../kit/http.ts';

export type FormPhase = 'open' | 'sending' | 'done';

/** Holds what is typed into a form until the server has taken it, and what the server says to each field. */
export class FormController<T extends object> implements ReactiveController {
  readonly #host: LitElement;
  #values: T;
  #phase: FormPhase = 'open';
  #problem: ApiProblem | undefined;
  #faults = new Set<string>();
  #focusFault = false;

  constructor(host: LitElement, values: T) {
    this.#host = host;
    this.#values = values;
    host.addController(this);
  }

  get values(): T {
    return this.#values;
  }

  get phase(): FormPhase {
    return this.#phase;
  }

  get problem(): ApiProblem | undefined {
    return this.#problem;
  }

  /** Starts over with other values, as when another thing is edited. */
  reset(values: T): void {
    this.#values = values;
    this.#phase = 'open';
    this.#problem = undefined;
    this.#faults.clear();
    this.#host.requestUpdate();
  }

  set<K extends keyof T & string>(name: K, value: T[K]): void {
    this.#values = { ...this.#values, [name]: value };
    this.#faults.delete(name);
    if (this.#phase === 'done') this.#phase = 'open';
    this.#host.requestUpdate();
  }

  faulty(name: string): boolean {
    return this.#faults.has(name);
  }

  /** Marks fields before anything is sent. True when all are well. */
  check(faults: readonly string[]): boolean {
    this.#faults = new Set(faults);
    this.#problem = undefined;
    this.#focusFault = faults.length > 0;
    this.#host.requestUpdate();
    return faults.length === 0;
  }

  /** Sends once at a time. A refusal is shown, and all that was typed stays. */
  async send(work: (values: T) => Promise<void>): Promise<boolean> {
    if (this.#phase === 'sending') return false;
    this.#phase = 'sending';
    this.#problem = undefined;
    this.#faults.clear();
    this.#host.requestUpdate();
    try {
      await work(this.#values);
      this.#phase = 'done';
      return true;
    } catch (error) {
      this.#phase = 'open';
      if (!(error instanceof ApiProblem)) throw error;
      this.#refuse(error);
      return false;
    } finally {
      this.#host.requestUpdate();
    }
  }

  hostUpdated(): void {
    const controls = [...this.#host.renderRoot.querySelectorAll<FormControl>('[name]')];
    for (const control of controls) control.input?.setAttribute('aria-invalid', String(this.faulty(control.getAttribute('name') ?? '')));
    if (!this.#focusFault) return;
    this.#focusFault = false;
    controls.find((control) => this.faulty(control.getAttribute('name') ?? ''))?.focus();
  }

  #refuse(problem: ApiProblem): void {
    this.#problem = problem;
    // The server names the place as a path: `hours.3.from` lies in the field `hours`.
    for (const { path } of problem.body?.fields ?? []) this.#faults.add(path.split('.')[0] ?? path);
    this.#focusFault = this.#faults.size > 0;
  }
}

/** A control of Web Awesome, which keeps the real one inside. */
type FormControl = HTMLElement & { readonly input?: HTMLElement | null };
