import type { ReactiveControllerHost } from 'lit';
import type { CallAccess } from '../../contract/call.ts';
import type { DeskView } from '../../contract/desk.ts';
import { shopPath } from '../app/console-app.ts';
import type { ConsoleApp } from '../app/console-app.ts';
import { followCall } from './held-call.ts';
import type { HeldCall } from './held-call.ts';

const KEPT = 'visavis-console:call';

/** Knows which call this window is in. A page load in mid-call comes back to it. */
export class HeldCallController {
  readonly #host: ReactiveControllerHost;
  #held: HeldCall | undefined;
  #left: string | undefined;
  #begun: string | undefined;
  #over = false;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** The call whose picture is in this window. */
  get here(): string | undefined {
    return this.#held?.here ? this.#held.callId : undefined;
  }

  /** Whether the call was entered before this page was loaded. */
  get again(): boolean {
    return this.#begun !== this.#held?.callId;
  }

  /** A call of the same adviser that another window or device holds. */
  get elsewhere(): string | undefined {
    return this.#held && !this.#held.here ? this.#held.callId : undefined;
  }

  /** The call that was here ended without this side's doing. */
  get over(): boolean {
    return this.#over;
  }

  dismiss(): void {
    this.#over = false;
    this.#host.requestUpdate();
  }

  begin(callId: string): void {
    this.#left = undefined;
    this.#begun = callId;
    this.#hold({ callId, here: true, seen: this.#held?.callId === callId && this.#held.seen });
  }

  follow({ call }: DeskView): void {
    const kept = readKept();
    const before = this.here;
    this.#hold(followCall(this.#held, call, { ...(this.#left && { left: this.#left }), ...(kept && { kept }) }));
    this.#over = (before !== undefined && this.here === undefined) || (this.#over && this.here === undefined);
  }

  /** A fresh way into the room, each time the call asks for one. */
  access(app: ConsoleApp, callId: string): Promise<CallAccess> {
    return app.client.post<CallAccess>(shopPath(app, 'calls', callId, 'access'));
  }

  /** Leaves the call, and with `ends` ends it for both. If the server does not hear that, it ends it when nobody is left. */
  async leave(app: ConsoleApp, ends: boolean): Promise<void> {
    const callId = this.here;
    if (!callId) return;
    this.#left = callId;
    this.#hold(undefined);
    if (ends) await app.client.post(shopPath(app, 'calls', callId, 'end')).catch(() => undefined);
  }

  #hold(held: HeldCall | undefined): void {
    this.#held = held;
    keep(held?.here ? held.callId : undefined);
    this.#host.requestUpdate();
  }
}

function readKept(): string | undefined {
  try {
    return sessionStorage.getItem(KEPT) ?? undefined;
  } catch {
    return undefined;
  }
}

function keep(callId: string | undefined): void {
  try {
    if (callId) sessionStorage.setItem(KEPT, callId);
    else sessionStorage.removeItem(KEPT);
  } catch {
    // Storage is denied: after a page load the call has to be entered by hand.
  }
}
