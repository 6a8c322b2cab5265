import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Me } from '../../contract/settings.ts';
import { ApiProblem } from '../../kit/http.ts';
import type { ApiClient } from '../../kit/http.ts';
import { preferences } from './preferences.ts';
import type { ConsoleApp } from './console-app.ts';

export type SessionPhase = 'reading' | 'signed-out' | 'signed-in' | 'unreachable';

/** Knows who is signed in, and which of their shops is looked at. */
export class SessionController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #client: ApiClient;
  #phase: SessionPhase = 'reading';
  #me: Me | undefined;
  #app: ConsoleApp | undefined;
  #question = 0;

  constructor(host: ReactiveControllerHost & HTMLElement, client: ApiClient) {
    this.#host = host;
    this.#client = client;
    host.addController(this);
  }

  get phase(): SessionPhase {
    return this.#phase;
  }

  get me(): Me | undefined {
    return this.#me;
  }

  /** The shop that is looked at, with all that its screens need. The same object as long as nothing of it changes. */
  get app(): ConsoleApp | undefined {
    return this.#app;
  }

  hostConnected(): void {
    this.#host.addEventListener('visavis-session-change', this.#reread);
    this.#reread();
  }

  hostDisconnected(): void {
    this.#host.removeEventListener('visavis-session-change', this.#reread);
  }

  choose(shopId: string): void {
    preferences.write('shop', shopId);
    this.#open(shopId);
    this.#host.requestUpdate();
  }

  async signOut(): Promise<void> {
    await this.#client.post('/v1/auth/sign-out').catch(() => undefined);
    await this.read();
  }

  async read(): Promise<void> {
    const question = ++this.#question;
    try {
      const me = await this.#client.get<Me>('/v1/me');
      if (question !== this.#question) return;
      this.#me = me;
      this.#open(preferences.read('shop'));
      this.#phase = 'signed-in';
    } catch (error) {
      if (question !== this.#question) return;
      const signedOut = error instanceof ApiProblem && error.status === 401;
      if (signedOut) this.#me = this.#app = undefined;
      this.#phase = signedOut ? 'signed-out' : 'unreachable';
    }
    this.#host.requestUpdate();
  }

  #open(shopId: string | null): void {
    const me = this.#me;
    const shop = me?.shops.find((one) => one.shopId === shopId) ?? me?.shops[0];
    this.#app = me && shop && { client: this.#client, me, shop };
  }

  #reread = (): void => {
    void this.read();
  };
}
