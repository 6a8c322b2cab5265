import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Booking, CancelRequest, LateNotice, MoveRequest, Reminder, ReminderChange } from '../contract/booking.ts';
import type { ApiClient } from '../kit/http.ts';
import { newKey } from '../kit/http.ts';
import { BOOKING_STEPS } from './booking-step.ts';
import type { BookingSignal, BookingStep } from './booking-step.ts';

/** Holds one booking for its host: reads it, moves it, cancels it. */
export class BookingController implements ReactiveController {
  step: BookingStep = 'loading';
  booking: Booking | undefined;
  /** Why the last thing did not work. */
  problem: unknown;
  busy = false;
  readonly #host: ReactiveControllerHost;
  readonly #client: ApiClient;
  readonly #path: string;
  #life = new AbortController();

  constructor(host: ReactiveControllerHost, client: ApiClient, bookingId: string) {
    this.#host = host;
    this.#client = client;
    this.#path = `/v1/bookings/${bookingId}`;
    host.addController(this);
  }

  hostConnected(): void {
    this.#life = new AbortController();
    void this.load();
  }

  hostDisconnected(): void {
    this.#life.abort();
  }

  signal(signal: BookingSignal): void {
    this.problem = undefined;
    this.#step(signal);
  }

  retry(): void {
    this.signal('retry');
    void this.load();
  }

  load(): Promise<void> {
    return this.#do((signal) => this.#client.get<Booking>(this.#path, { signal }));
  }

  move(request: MoveRequest): Promise<void> {
    const idempotencyKey = newKey();
    return this.#do((signal) => this.#client.post<Booking>(`${this.#path}/move`, request, { signal, idempotencyKey }));
  }

  cancel(request: CancelRequest): Promise<void> {
    return this.#do((signal) => this.#client.post<Booking>(`${this.#path}/cancel`, request, { signal }));
  }

  /** Says yes by the link of the mail. */
  confirm(): Promise<void> {
    return this.#do((signal) => this.#client.post<Booking>(`${this.#path}/confirm`, undefined, { signal }));
  }

  /** Tells the adviser that the customer comes so many minutes later. */
  late(minutes: number): Promise<void> {
    return this.#do((signal) => this.#client.post<Booking>(`${this.#path}/late`, { minutes } satisfies LateNotice, { signal }));
  }

  remind(reminders: Reminder[]): Promise<void> {
    return this.#do((signal) => this.#client.put<Booking>(`${this.#path}/reminders`, { reminders } satisfies ReminderChange, { signal }));
  }

  /** The calendar file's text. */
  calendar(): Promise<string> {
    return this.#client.get<string>(`${this.#path}/calendar`, { signal: this.#life.signal });
  }

  async #do(work: (signal: AbortSignal) => Promise<Booking>): Promise<void> {
    const { signal } = this.#life;
    this.busy = true;
    this.problem = undefined;
    this.#host.requestUpdate();
    try {
      this.booking = await work(signal);
      this.#step('loaded');
    } catch (error) {
      if (signal.aborted) return;
      this.problem = error;
      this.#step('refused');
    } finally {
      this.busy = false;
      this.#host.requestUpdate();
    }
  }

  #step(signal: BookingSignal): void {
    this.step = BOOKING_STEPS[this.step][signal] ?? this.step;
    this.#host.requestUpdate();
  }
}
