import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { MediaChoice } from '../call/media.ts';
import type { Booking } from '../contract/booking.ts';
import type { CallAccess, CallTicket, VisitView } from '../contract/call.ts';
import { ApiClient } from '../kit/http.ts';
import { language } from '../kit/language.ts';
import { ViewStream } from '../kit/stream.ts';
import { CALL_STEPS, newsOf } from './call-step.ts';
import type { CallNews, CallStep } from './call-step.ts';
import { keepVisit, recallVisit } from './visit-store.ts';

/** Takes a customer into the call of a booking: opens it, waits until the adviser is there, and follows it to its end. */
export class CallVisit implements ReactiveController {
  step: CallStep = 'preview';
  view: VisitView | undefined;
  problem: unknown;
  media: MediaChoice = { camera: false, microphone: false };
  /** The page was loaded again in mid-call: nobody is asked anything. */
  returns = false;
  readonly #host: ReactiveControllerHost;
  readonly #client: ApiClient;
  readonly #booking: Booking;
  #ticket: CallTicket | undefined;
  #stream: ViewStream<VisitView> | undefined;

  /** The client speaks for the booking; the call gets a token of its own. */
  constructor(host: ReactiveControllerHost, client: ApiClient, booking: Booking) {
    this.#host = host;
    this.#client = client;
    this.#booking = booking;
    host.addController(this);
  }

  hostConnected(): void {
    const { bookingId, publishableKey } = this.#booking;
    const memory = recallVisit(bookingId, publishableKey);
    if (!memory) return;
    const { callId, token, camera, microphone } = memory;
    this.returns = true;
    this.media = { camera, microphone };
    this.step = 'opening';
    this.#follow({ callId, visitToken: token });
  }

  hostDisconnected(): void {
    this.#stream?.stop();
    this.#stopTracks();
  }

  /** The customer is ready to be seen and heard with this. */
  async open(media: MediaChoice): Promise<void> {
    this.media = media;
    this.#step('ready');
    try {
      this.#follow(await this.#client.post<CallTicket>(`/v1/bookings/${this.#booking.bookingId}/call`));
    } catch (error) {
      this.fail(error);
    }
  }

  access = (): Promise<CallAccess> => this.#visitor().post<CallAccess>(`/v1/calls/${this.#ticket?.callId ?? ''}/access`);

  /** The customer hung up, or stops waiting. Leaving while waiting keeps the booking. */
  leave(ends: boolean): void {
    const path = `/v1/calls/${this.#ticket?.callId ?? ''}/end`;
    if (ends && this.step === 'live') this.#visitor().post(path).catch(() => undefined);
    this.#over();
  }

  again(): void {
    this.problem = undefined;
    this.returns = false;
    this.#step('again');
  }

  rememberMedia(camera: boolean, microphone: boolean): void {
    this.#remember(camera, microphone);
  }

  /** Something that the call needs could not be had. */
  fail(error: unknown): void {
    this.problem = error;
    keepVisit(this.#booking.publishableKey, undefined);
    this.#stopTracks();
    this.#step('refused');
  }

  #follow(ticket: CallTicket): void {
    this.#ticket = ticket;
    this.#remember(this.media.camera, this.media.microphone);
    this.#step('opened');
    this.#stream = new ViewStream<VisitView>({
      client: this.#visitor(),
      path: `/v1/calls/${ticket.callId}/stream`,
      onView: (view) => this.#see(view),
      onEnd: (problem) => (problem.code === 'call_over' || this.returns ? this.#over() : this.fail(problem)),
    });
    this.#stream.start();
  }

  #see(view: VisitView): void {
    this.view = view;
    const news = newsOf(view.stage);
    if (news === 'ends') this.#over();
    else this.#step(news);
  }

  #over(): void {
    this.#stream?.stop();
    keepVisit(this.#booking.publishableKey, undefined);
    this.#stopTracks();
    this.#step('ends');
  }

  /** In the room the call's element owns the tracks. */
  #stopTracks(): void {
    if (this.step === 'live') return;
    this.media.videoTrack?.stop();
    this.media.audioTrack?.stop();
  }

  #visitor(): ApiClient {
    return new ApiClient({ base: location.origin, token: () => this.#ticket?.visitToken, language });
  }

  #remember(camera: boolean, microphone: boolean): void {
    if (!this.#ticket) return;
    const { callId, visitToken: token } = this.#ticket;
    const { bookingId, publishableKey } = this.#booking;
    keepVisit(publishableKey, { token, callId, bookingId, camera, microphone, at: new Date().toISOString() });
  }

  #step(news: CallNews): void {
    this.step = CALL_STEPS[this.step][news] ?? this.step;
    this.#host.requestUpdate();
  }
}
