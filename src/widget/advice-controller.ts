import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { CallEntry } from '../call/enter-ahead.ts';
import type { MediaChoice } from '../call/media.ts';
import type { VisitView } from '../contract/call.ts';
import type { ShopStatus } from '../contract/shop.ts';
import type { BookingDraft } from '../kit/booking-events.ts';
import { ApiProblem } from '../kit/http.ts';
import type { ApiClient } from '../kit/http.ts';
import { language } from '../kit/language.ts';
import { ownZone } from '../kit/time.ts';
import type { AdviceAsk } from './advice-ask.ts';
import { CallEndEvent, CallStartEvent, RefIssueEvent, RequestStartEvent } from './advice-events.ts';
import { ADVICE_STEPS } from './advice-state.ts';
import type { AdvicePhase, AdviceSignal } from './advice-state.ts';
import { fillFields, putIntoCart } from './call-ref.ts';
import { glimpse } from './page-glimpse.ts';
import type { PanelStart } from './panel-contract.ts';
import { Tabs } from './tabs.ts';
import { VisitController } from './visit-controller.ts';
import type { VisitMemory } from './visit-memory.ts';

/** What the panel hands on. */
export interface AdviceStart {
  start: PanelStart;
  memory: VisitMemory;
  /** Speaks for the shop; `own` for this customer, by the token that the memory holds. */
  client: ApiClient;
  own: ApiClient;
  status: ShopStatus | undefined;
  /** What the customer has typed so far, kept whatever becomes of it. */
  draft: BookingDraft;
  emit: (event: Event) => void;
  ask: (ask: AdviceAsk) => void;
  /** The way into the call of a former page, taken while this was loading. */
  early: Promise<CallEntry | undefined> | undefined;
}

/** Leads a customer from the wish for a call through waiting into the call and out of it. */
export class AdviceController implements ReactiveController {
  phase: AdvicePhase = 'request';
  problem: unknown;
  media: MediaChoice = { camera: false, microphone: false };
  /** A former page had the call: nobody is asked anything. */
  quiet = false;
  busy = false;
  readonly shop: AdviceStart;
  readonly visit: VisitController;
  readonly tabs: Tabs;
  readonly #host: ReactiveControllerHost;
  /** The call of a booking is joined; else a new one is asked for. */
  #booked = false;
  /** The server knows the call and it is not over. */
  #alive = false;
  #fields: AbortController | undefined;

  constructor(host: ReactiveControllerHost, shop: AdviceStart) {
    const { memory, client, own, start } = shop;
    this.#host = host;
    this.shop = shop;
    this.visit = new VisitController(host, memory, client, own, (view) => this.#hear(view));
    this.tabs = new Tabs(start.shop, () => host.requestUpdate());
    host.addController(this);
  }

  hostConnected(): void {}

  /** A request waits or a call runs. */
  get active(): boolean {
    return this.phase === 'waiting' || this.phase === 'call';
  }

  /** The call's mark, from the moment the call counts as advice. */
  get ref(): string | null {
    return this.visit.view?.advice ? this.visit.ref : null;
  }

  join(): void {
    this.#booked = true;
    this.step('go_on');
  }

  resume(): void {
    const { early, memory } = this.shop;
    const { camera = false, microphone = false, live } = memory.value;
    this.media = { camera, microphone };
    this.quiet = true;
    this.visit.resume(early);
    this.step('resumed');
    if (live) this.step('accepted');
  }

  /** The customer is ready with this: asks for the call, or opens that of the booking. */
  async send(media: MediaChoice): Promise<void> {
    if (this.busy) return;
    const { start, draft, emit } = this.shop;
    const { camera, microphone } = media;
    const [name, topic] = [draft.name.trim(), draft.topic.trim()];
    this.media = media;
    this.busy = true;
    try {
      if (this.#booked) await this.visit.join(media);
      else {
        await this.visit.request({
          ...(name && { name }),
          ...(topic && { topic }),
          camera,
          microphone,
          page: glimpse(start.from.getAttribute('product')),
          language: language(),
          timeZone: ownZone(),
        });
        emit(new RequestStartEvent(this.visit.callId));
      }
      this.step('requested');
      this.problem = undefined;
    } catch (error) {
      this.problem = error;
      this.#stopTracks();
      if (error instanceof ApiProblem && error.code === 'nobody_available') this.step('nobody');
    } finally {
      this.busy = false;
      this.#host.requestUpdate();
    }
  }

  /** Notes what stands in the way of the call, or that it is worth another try. */
  fail(problem: unknown): void {
    this.problem = problem;
    this.#host.requestUpdate();
  }

  readonly access = async (): Promise<CallEntry> => {
    const access = await this.visit.access();
    // On a later page of the same call the server may have counted it before the room was asked for.
    this.#issue();
    return access;
  };

  rememberMedia(camera: boolean, microphone: boolean): void {
    if (this.phase === 'call') this.shop.memory.keep({ camera, microphone });
  }

  /** The two have each other on the line. */
  meet(): void {
    const { memory } = this.shop;
    if (!memory.value.met) memory.keep({ met: new Date().toISOString() });
  }

  /** Takes the request back. */
  withdraw(): void {
    this.visit.end();
    this.#stopTracks();
    this.#settle();
  }

  /** The call is over at this side; with `ends` for both. */
  leave(ends: boolean): void {
    if (ends) this.visit.end();
    this.#over();
  }

  step(signal: AdviceSignal): void {
    this.phase = ADVICE_STEPS[this.phase][signal] ?? this.phase;
    this.tabs.busy = this.active;
    this.#host.requestUpdate();
  }

  /** Hears what the server says of the call; nothing, when it knows no such call. */
  #hear(view: VisitView | undefined): void {
    const { memory, emit, ask } = this.shop;
    const { callId } = this.visit;
    switch (view?.stage) {
      case 'waiting':
      case 'ringing':
        this.#alive = true;
        // The adviser comes into the room; the customer's way there is asked for meanwhile.
        if (view.answered) this.visit.prepare();
        break;
      case 'accepted':
      case 'connected':
        this.#alive = true;
        if (!memory.value.live) {
          memory.keep({ live: true });
          emit(new CallStartEvent(callId));
        }
        if (this.phase === 'waiting') {
          this.visit.prepare();
          ask('open');
        }
        this.step('accepted');
        this.#issue();
        break;
      default:
        this.#over();
    }
  }

  /** Tells the shop once that this call counts, and how to name it in the order. */
  #issue(): void {
    const { memory, emit } = this.shop;
    const { ref } = this;
    if (!ref) return;
    this.#fields ??= fillFields(ref);
    if (memory.value.issued) return;
    memory.keep({ issued: true });
    putIntoCart(ref);
    emit(new RefIssueEvent(this.visit.callId, ref));
  }

  #over(): void {
    if (!this.active) return;
    const { phase } = this;
    const { callId } = this.visit;
    this.visit.stop();
    this.#stopTracks();
    this.step('over');
    if (phase === 'call') this.shop.emit(new CallEndEvent(callId));
    // What ended between two pages is not worth a word any more.
    this.shop.ask(this.quiet && !this.#alive ? 'finish' : 'open');
    this.#settle();
  }

  #settle(): void {
    this.#fields?.abort();
    this.#fields = undefined;
    this.tabs.busy = false;
  }

  /** What the call did not take over. */
  #stopTracks(): void {
    this.media.videoTrack?.stop();
    this.media.audioTrack?.stop();
  }
}
