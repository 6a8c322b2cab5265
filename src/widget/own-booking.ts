import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Booking } from '../contract/booking.ts';
import type { ApiClient } from '../kit/http.ts';
import { ApiProblem } from '../kit/http.ts';
import type { VisitMemory } from './visit-memory.ts';

/** The booking this tab made, so that its call can be joined from here too. */
export class OwnBooking implements ReactiveController {
  booking: Booking | undefined;
  readonly #host: ReactiveControllerHost;
  readonly #memory: VisitMemory;
  readonly #client: ApiClient;

  constructor(host: ReactiveControllerHost, memory: VisitMemory, client: ApiClient) {
    this.#host = host;
    this.#memory = memory;
    this.#client = client;
    host.addController(this);
  }

  hostConnected(): void {}

  /** Whether its call can be entered now. */
  get open(): boolean {
    const { booking } = this;
    return booking !== undefined && Date.now() >= Date.parse(booking.joinFrom);
  }

  async load(): Promise<void> {
    const { bookingId, callId } = this.#memory.value;
    if (!bookingId || callId) return;
    try {
      const booking = await this.#client.get<Booking>(`/v1/bookings/${bookingId}`);
      const ahead = booking.state === 'confirmed' && Date.parse(booking.endsAt) > Date.now();
      this.booking = ahead ? booking : undefined;
      this.#host.requestUpdate();
    } catch (error) {
      // A hold that was left, or a booking that is long over.
      if (error instanceof ApiProblem && error.status !== 0 && error.status < 500) this.#memory.forget();
    }
  }
}
