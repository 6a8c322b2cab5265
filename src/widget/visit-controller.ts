import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { CallEntry } from '../call/enter-ahead.ts';
import type { CallAccess, CallRequest, CallTicket, LeaveSignal, VisitView } from '../contract/call.ts';
import { newKey } from '../kit/http.ts';
import type { ApiClient } from '../kit/http.ts';
import { ViewStream } from '../kit/stream.ts';
import { isRefused } from './is-refused.ts';
import type { VisitMemory } from './visit-memory.ts';

/** Follows one call for its host: asks for it, hears of it, and ends it. The same person over page loads. */
export class VisitController implements ReactiveController {
  /** What the server said last. */
  view: VisitView | undefined;
  /** The line to the server is cut; what is known may be old. */
  lost = false;
  /** The call's mark, once the room was entered. */
  ref: string | null = null;
  readonly #host: ReactiveControllerHost;
  readonly #memory: VisitMemory;
  readonly #open: ApiClient;
  readonly #own: ApiClient;
  readonly #onView: (view: VisitView | undefined) => void;
  #key = newKey();
  #stream: ViewStream<VisitView> | undefined;
  #early: Promise<CallEntry | undefined> | undefined;

  /** `open` speaks for the shop, `own` for this customer. `onView` hears each view, and nothing when the call is unknown. */
  constructor(host: ReactiveControllerHost, memory: VisitMemory, open: ApiClient, own: ApiClient, onView: (view: VisitView | undefined) => void) {
    this.#host = host;
    this.#memory = memory;
    this.#open = open;
    this.#own = own;
    this.#onView = onView;
    host.addController(this);
  }

  get callId(): string {
    return this.#memory.value.callId ?? '';
  }

  hostConnected(): void {
    addEventListener('pagehide', this.#sayChanging);
  }

  hostDisconnected(): void {
    removeEventListener('pagehide', this.#sayChanging);
  }

  /** Asks for a call. The same request may be sent again when its answer was lost. */
  async request(request: CallRequest): Promise<void> {
    this.#begin(await this.#ask(this.#open, '/v1/requests', request), request);
  }

  /** Opens the call of the booking that this tab made. */
  async join(media: { camera: boolean; microphone: boolean }): Promise<void> {
    this.#begin(await this.#ask(this.#own, `/v1/bookings/${this.#memory.value.bookingId}/call`, {}), media);
  }

  /** Takes up the call of a former page, by the way that was taken meanwhile. */
  resume(early: Promise<CallEntry | undefined> | undefined): void {
    this.#early = early;
    this.#follow();
  }

  /** Asks for access while the call is still being shown. */
  prepare(): void {
    this.#early ??= this.#askAccess().catch(() => undefined);
  }

  /** What is needed to enter the room, asked for anew for each room. */
  async access(): Promise<CallEntry> {
    const early = await this.#early;
    this.#early = undefined;
    const access = early ?? (await this.#askAccess());
    this.ref = access.callRef;
    return access;
  }

  /** Withdraws the request, or ends the call for both. The page goes on without waiting for the answer. */
  end(): void {
    const { callId } = this;
    if (callId) this.#own.post(`/v1/calls/${callId}/end`).catch(() => this.#beacon('left'));
    this.stop();
  }

  /** Hears no more, and forgets the token. */
  stop(): void {
    this.#stream?.stop();
    this.#stream = undefined;
    this.#memory.forget();
  }

  #askAccess(): Promise<CallAccess> {
    return this.#own.post(`/v1/calls/${this.callId}/access`);
  }

  async #ask(client: ApiClient, path: string, body: object): Promise<CallTicket> {
    try {
      const ticket = await client.post<CallTicket>(path, body, { idempotencyKey: this.#key });
      this.#key = newKey();
      return ticket;
    } catch (error) {
      if (isRefused(error)) this.#key = newKey();
      throw error;
    }
  }

  #begin({ callId, visitToken }: CallTicket, { camera, microphone }: { camera: boolean; microphone: boolean }): void {
    this.#memory.begin({ token: visitToken, callId, camera, microphone });
    this.#follow();
  }

  #follow(): void {
    this.#stream = new ViewStream<VisitView>({
      client: this.#own,
      path: `/v1/calls/${this.callId}/stream`,
      onView: (view) => this.#hear(view),
      onState: (state) => {
        this.lost = state === 'lost';
        this.#host.requestUpdate();
      },
      onEnd: () => this.#onView(undefined),
    });
    this.#stream.start();
  }

  #hear(view: VisitView): void {
    this.view = view;
    this.#onView(view);
    this.#host.requestUpdate();
  }

  readonly #sayChanging = (): void => this.#beacon('changing_page');

  #beacon(reason: LeaveSignal['reason']): void {
    const { token, callId } = this.#memory.value;
    if (token && callId) this.#open.beacon('/v1/leave', { token, callId, reason } satisfies LeaveSignal);
  }
}
