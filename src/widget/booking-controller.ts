import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { BookingReceipt, BookingRequest, Hold, HoldExtension, HoldRequest, SlotList } from '../contract/booking.ts';
import type { AdviserFace, PublicService } from '../contract/shop.ts';
import type { BookingDraft } from '../kit/booking-events.ts';
import { ApiProblem, newKey } from '../kit/http.ts';
import { isRefused } from './is-refused.ts';
import type { ApiClient } from '../kit/http.ts';
import { language } from '../kit/language.ts';
import { problemWords } from '../kit/problem-words.ts';
import { ownZone } from '../kit/time.ts';
import { pageAddress } from './page-glimpse.ts';
import type { VisitMemory } from './visit-memory.ts';

/** Problems after which another time must be chosen. */
const GONE = /slot_taken|not_a_slot|in_the_past|hold_expired|token_invalid/u;

/** Leads a customer from a service to a booked time. What was typed outlives every failure. */
export class BookingController implements ReactiveController {
  service: PublicService | undefined;
  /** Whom the customer wants; nobody in particular. */
  adviser: AdviserFace | undefined;
  /** What stands in the place of the times. */
  aside: 'advisers' | 'waitlist' | undefined;
  list: SlotList | undefined;
  loading = false;
  /** Why there are no times, in words. */
  problem = '';
  chosen = '';
  timeZone = ownZone();
  taken = '';
  nearby: readonly string[] = [];
  hold: Hold | undefined;
  draft: BookingDraft = { name: '', email: '', phone: '', topic: '' };
  busy = false;
  fault: ApiProblem | undefined;
  receipt: BookingReceipt | undefined;
  product: string | null = null;
  readonly #host: ReactiveControllerHost;
  readonly #memory: VisitMemory;
  readonly #open: ApiClient;
  readonly #own: ApiClient;
  #key = newKey();
  #search: AbortController | undefined;

  /** `open` speaks for the shop, `own` for this customer, by the token of the hold. */
  constructor(host: ReactiveControllerHost, memory: VisitMemory, open: ApiClient, own: ApiClient) {
    this.#host = host;
    this.#memory = memory;
    this.#open = open;
    this.#own = own;
    host.addController(this);
  }

  hostConnected(): void {}

  choose(service: PublicService): void {
    if (service.serviceId === this.service?.serviceId) return;
    this.service = service;
    this.#want(undefined);
    if (service.adviserChoice === 'needed') void this.show('advisers');
  }

  /** Shows what not every booking needs in the place of the times, or the times again. */
  async show(aside: BookingController['aside']): Promise<void> {
    if (aside) await import('./booking-extras.ts');
    this.#set({ aside });
  }

  want(adviser: AdviserFace | undefined): void {
    this.#want(adviser);
    void this.show(undefined);
  }

  #want(adviser: AdviserFace | undefined): void {
    this.adviser = adviser;
    this.list = undefined;
    this.chosen = this.taken = this.problem = '';
    this.aside = undefined;
  }

  /** Fetches the free times between two instants. */
  async search(from: string, to: string): Promise<void> {
    this.#search?.abort();
    const search = (this.#search = new AbortController());
    this.#set({ loading: true, problem: '' });
    try {
      const query = { service: this.service?.serviceId, adviser: this.adviser?.adviserId, from, to };
      const list = await this.#open.get<SlotList>('/v1/slots', { query, signal: search.signal });
      if (search === this.#search) this.#set({ list, loading: false });
    } catch (error) {
      const problem = (await problemWords())(error);
      if (search === this.#search) this.#set({ problem, loading: false });
    }
  }

  select(startsAt: string): void {
    this.#set({ chosen: startsAt });
  }

  /** Keeps the chosen time. Says whether it is kept. */
  async keep(): Promise<boolean> {
    const { service, chosen } = this;
    if (!service || !chosen || this.busy) return false;
    this.#set({ busy: true, problem: '', taken: '', nearby: [] });
    try {
      await this.release();
      const hold = await this.#open.post<Hold>('/v1/holds', { serviceId: service.serviceId, startsAt: chosen, ...(this.adviser && { adviserId: this.adviser.adviserId }) } satisfies HoldRequest);
      this.#memory.begin({ token: hold.visitToken, bookingId: hold.holdId });
      this.#key = newKey();
      this.#set({ hold, busy: false, fault: undefined });
      return true;
    } catch (error) {
      await this.#lose(error);
      this.#set({ busy: false });
      return false;
    }
  }

  /** Keeps the time a while longer; if that fails, the form says so when the hold ends. */
  async extend(): Promise<void> {
    const { hold } = this;
    if (!hold) return;
    const extension = await this.#own.post<HoldExtension>(`/v1/holds/${hold.holdId}/extend`).catch(() => undefined);
    if (extension && hold === this.hold) this.#set({ hold: { ...hold, ...extension } });
  }

  /** Gives back a time that is kept and not booked. */
  async release(): Promise<void> {
    const { hold } = this;
    this.hold = undefined;
    if (hold && !this.receipt) await this.#own.delete(`/v1/holds/${hold.holdId}`).catch(() => {});
  }

  /** Books. Says whether it is booked, or whether another time must be chosen. */
  async confirm(draft: BookingDraft): Promise<'booked' | 'gone' | 'failed'> {
    const { hold } = this;
    if (!hold || this.busy) return 'failed';
    this.#set({ draft, busy: true, fault: undefined });
    const { name, email, phone, topic } = draft;
    const request: BookingRequest = {
      holdId: hold.holdId,
      name,
      email,
      ...(phone && { phone }),
      ...(topic && { topic }),
      language: language(),
      timeZone: this.timeZone,
      page: pageAddress(),
      ...(this.product && { product: this.product.slice(0, 200) }),
    };
    try {
      // The same key, so that an answer that was lost is not booked twice.
      const receipt = await this.#own.post<BookingReceipt>('/v1/bookings', request, { idempotencyKey: this.#key });
      this.#set({ receipt, busy: false });
      return 'booked';
    } catch (error) {
      // What was refused and mended is another request; what may have arrived is the same one.
      if (isRefused(error)) this.#key = newKey();
      const gone = error instanceof ApiProblem && GONE.test(error.code);
      if (gone) await this.#lose(error);
      this.#set({ busy: false, fault: gone ? undefined : (error as ApiProblem) });
      return gone ? 'gone' : 'failed';
    }
  }

  /** Forgets the finished booking; the customer's own details stay for the next one. */
  reset(): void {
    this.#set({ receipt: undefined, hold: undefined, chosen: '', list: undefined });
  }

  async #lose(error: unknown): Promise<void> {
    const code = error instanceof ApiProblem ? error.code : '';
    this.hold = undefined;
    if (!GONE.test(code)) {
      this.problem = (await problemWords())(error);
      return;
    }
    const { chosen, list } = this;
    // A hold that ran out leaves its time free to choose again.
    if (/hold|token/u.test(code) || !list) return;
    this.list = { ...list, slots: list.slots.filter(({ startsAt }) => startsAt !== chosen) };
    this.taken = chosen;
    this.chosen = '';
    this.nearby = (error as ApiProblem).body?.nearby ?? [];
  }

  #set(change: Partial<BookingController>): void {
    Object.assign(this, change);
    this.#host.requestUpdate();
  }
}
