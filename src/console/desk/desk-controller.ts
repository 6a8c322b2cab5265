import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { DeskView } from '../../contract/desk.ts';
import { ApiProblem } from '../../kit/http.ts';
import { ViewStream } from '../../kit/stream.ts';
import { SessionChangeEvent } from '../app/navigate-event.ts';
import { shopPath } from '../app/console-app.ts';
import type { ConsoleApp } from '../app/console-app.ts';

export type DeskLine = 'connecting' | 'open' | 'lost';

/** Follows the live desk of a shop and carries the adviser's wishes to it. An open line is what makes an adviser present. */
export class DeskController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #onView: (view: DeskView) => void;
  #app: ConsoleApp | undefined;
  #stream: ViewStream<DeskView> | undefined;
  view: DeskView | undefined;
  line: DeskLine = 'connecting';
  /** Why the last wish was not granted. */
  problem: ApiProblem | undefined;
  /** What is being asked for: an id of a call or booking, or `availability`. */
  asking = '';

  constructor(host: ReactiveControllerHost & HTMLElement, onView: (view: DeskView) => void) {
    this.#host = host;
    this.#onView = onView;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#stream?.stop();
    this.#stream = undefined;
    this.#app = undefined;
  }

  /** Follows this shop's desk, and no other any more. */
  follow(app: ConsoleApp): void {
    const known = this.#app?.shop.shopId === app.shop.shopId;
    this.#app = app;
    if (known) return;
    this.#stream?.stop();
    this.view = undefined;
    const stream = (this.#stream = new ViewStream<DeskView>({
      client: app.client,
      path: shopPath(app, 'desk', 'stream'),
      onView: (view) => {
        if (stream === this.#stream) this.#take(view);
      },
      onState: (line) => {
        this.line = line;
        this.#host.requestUpdate();
      },
      onEnd: (problem) => {
        this.line = 'lost';
        this.problem = problem;
        this.#host.requestUpdate();
        if (problem.status === 401) this.#host.dispatchEvent(new SessionChangeEvent());
      },
    }));
    stream.start();
  }

  accept(callId: string): Promise<boolean> {
    return this.#ask(callId, (app) => app.client.post(shopPath(app, 'calls', callId, 'accept')));
  }

  decline(callId: string): Promise<boolean> {
    return this.#ask(callId, (app) => app.client.post(shopPath(app, 'calls', callId, 'decline')));
  }

  setAvailable(available: boolean): Promise<boolean> {
    return this.#ask('availability', (app) => app.client.put(shopPath(app, 'desk', 'availability'), { available }));
  }

  /** Opens the call of a booking. Its id comes back when that went well. */
  async join(bookingId: string): Promise<string | undefined> {
    let callId: string | undefined;
    await this.#ask(bookingId, async (app) => {
      callId = (await app.client.post<{ callId: string }>(shopPath(app, 'bookings', bookingId, 'call'))).callId;
    });
    return callId;
  }

  dismiss(): void {
    this.problem = undefined;
    this.#host.requestUpdate();
  }

  #take(view: DeskView): void {
    this.view = view;
    this.#onView(view);
    this.#host.requestUpdate();
  }

  async #ask(what: string, work: (app: ConsoleApp) => Promise<unknown>): Promise<boolean> {
    if (!this.#app || this.asking) return false;
    this.asking = what;
    this.problem = undefined;
    this.#host.requestUpdate();
    try {
      await work(this.#app);
      return true;
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error;
      this.problem = error;
      return false;
    } finally {
      this.asking = '';
      this.#host.requestUpdate();
    }
  }
}
