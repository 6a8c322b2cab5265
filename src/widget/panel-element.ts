import { msg } from '@lit/localize';
import { html, LitElement, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { query, state } from 'lit/decorators.js';
import type { PublicService, ShopStatus } from '../contract/shop.ts';
import { controls } from '../kit/controls.styles.ts';
import { define } from '../kit/define.ts';
import { ApiClient } from '../kit/http.ts';
import { language } from '../kit/language.ts';
import { tokens } from '../kit/tokens.styles.ts';
import type { VisavisAdvice } from './advice.ts';
import type { AdviceAsk } from './advice-ask.ts';
import { BookingController } from './booking-controller.ts';
import type { BookingDraft } from '../kit/booking-events.ts';
import { renderBooked, renderDetails, renderServices, renderTime } from './booking-views.ts';
import { isCallable, renderAway, renderChoose, renderLoading } from './choose-views.ts';
import { DialogController } from './dialog-controller.ts';
import type { DialogView } from './dialog-controller.ts';
import { BookingConfirmEvent, PublicEvent } from './events.ts';
import { headStyles } from './head.styles.ts';
import type { OwnBooking } from './own-booking.ts';
import type { Panel, PanelStart, Way } from './panel-contract.ts';
import { PANEL_STEPS } from './panel-state.ts';
import type { PanelPhase, PanelSignal } from './panel-state.ts';
import styles from './panel.styles.ts';
import { enterRunningCall } from './running-call.ts';
import { VisitMemory } from './visit-memory.ts';

/** Phases that take the room of a whole phone. */
const ADVANCED = /time|details|booked/u;

/** The panel: who is there, a time to book, a call to ask for. Shows one phase at a time in one dialog. */
export class VisavisPanel extends LitElement implements Panel {
  static override styles = [tokens, controls, headStyles, styles];

  @state() private phase: PanelPhase = 'idle';
  @state() private status: ShopStatus | undefined;
  @query('dialog') private dialog!: HTMLDialogElement;
  readonly #view = new DialogController(this, () => this.dialog);
  #start!: PanelStart;
  #client!: ApiClient;
  #own!: ApiClient;
  #memory!: VisitMemory;
  #booking!: BookingController;
  /** The booking this tab made, while it lies ahead. */
  #booked: OwnBooking | undefined;
  /** Request, wait and call, loaded when they are wanted. */
  #advice: VisavisAdvice | undefined;

  /** Takes what stage 0 knows. */
  begin(start: PanelStart): void {
    const api = { base: start.tag.base.slice(0, -1), shop: start.shop, language };
    const memory = (this.#memory = new VisitMemory(start.shop));
    this.#start = start;
    this.#client = new ApiClient(api);
    this.#own = new ApiClient({ ...api, token: () => memory.value.token });
    this.#booking = new BookingController(this, memory, this.#client, this.#own);
    if (memory.value.callId) void this.#advise('resume');
  }

  async ask(way: Way): Promise<void> {
    this.#show('open');
    if (this.#advice?.active) return;
    if (this.phase === 'choose') void this.#load();
    else if (this.phase === 'idle' || this.phase === 'away') await this.#load();
    // What the shop's own script asks for skips the choice, where the shop can give it.
    if (this.phase !== 'choose' || !this.status) return;
    if (way === 'book') this.#book();
    if (way === 'call' && isCallable(this.status)) void this.#advise('request');
  }

  close(): void {
    if (this.#advice?.active) this.#show('docked');
    else this.#hide();
  }

  callRef(): string | null {
    return this.#advice?.ref ?? null;
  }

  override render(): TemplateResult {
    const { view } = this.#view;
    const frame = [view, ADVANCED.test(this.phase) ? 'tall' : '', this.#start?.host.room.className ?? '', this.#advice?.frame ?? ''];
    return html`<dialog
      popover="manual"
      class=${frame.join(' ')}
      aria-label=${msg('Video advice', { id: 'widget.title' })}
      @cancel=${this.#cancel}
      @keydown=${this.#press}
    >
      ${view === 'closed' ? nothing : this.#renderPhase()}
    </dialog>`;
  }

  #renderPhase(): unknown {
    const { status, phase } = this;
    const booking = this.#booking;
    const actions = { back: () => this.#step('back'), close: () => this.close() };
    if (phase === 'advice') return this.#advice;
    if (phase === 'away') return renderAway(this.#start.tag, () => void this.#load(), actions.close);
    if (phase === 'loading' || !status) return renderLoading(actions.close);
    switch (phase) {
      case 'services':
        return renderServices(status.services, this.#chooseService, actions);
      case 'time':
        return renderTime(booking, { change: status.services.length > 1 ? () => this.#step('book') : undefined, next: () => void this.#keep(), client: this.#client, privacyUrl: status.privacyUrl }, actions);
      case 'details':
        return renderDetails(booking, status, (draft) => void this.#confirm(draft), actions);
      case 'booked':
        return renderBooked(booking, actions.close);
      default:
        return renderChoose(status, this.#booked, { ...actions, book: this.#book, call: () => void this.#advise('request'), join: () => void this.#advise('join') });
    }
  }

  protected override updated(changed: PropertyValues): void {
    // A new phase is read from its title on; whoever is at work on the page is left alone.
    if (changed.has('phase') && this.#view.view === 'open' && this.phase !== 'advice') this.renderRoot.querySelector('h2')?.focus();
  }

  /** Asks our server what the shop can offer. */
  async #load(): Promise<void> {
    this.#step('open');
    const { bookingId, callId } = this.#memory.value;
    const own = bookingId && !callId ? import('./own-booking.ts').then(({ findOwnBooking }) => findOwnBooking(this.#own, this.#memory)) : undefined;
    try {
      this.status = await this.#client.get<ShopStatus>('/v1/status');
      this.#booked = await own?.catch(() => undefined);
      this.#step('known');
    } catch {
      this.#step('unreachable');
    }
  }

  readonly #book = (): void => {
    const { from } = this.#start;
    const { services = [] } = this.status ?? {};
    this.#booking.product = from.getAttribute('product');
    this.#step('book');
    const service = services.length === 1 ? services[0] : services.find(({ serviceId }) => serviceId === from.getAttribute('service'));
    if (service) this.#chooseService(service);
  };

  readonly #chooseService = (service: PublicService): void => {
    this.#booking.choose(service);
    this.#step('choose_service');
  };

  async #keep(): Promise<void> {
    if (!(await this.#booking.keep())) return;
    this.#step('hold');
    // What follows the booking comes while the form is filled.
    import('../kit/booking-done.ts').catch(() => {});
  }

  async #confirm(draft: BookingDraft): Promise<void> {
    const outcome = await this.#booking.confirm(draft);
    if (outcome === 'gone') this.#step('change_time');
    const { receipt } = this.#booking;
    if (outcome !== 'booked' || !receipt) return;
    this.#step('confirm');
    this.#emit(new BookingConfirmEvent(receipt.booking.bookingId, receipt.booking.startsAt));
  }

  /** Loads what follows a wish for a call, and hands over. */
  async #advise(way: 'request' | 'join' | 'resume'): Promise<void> {
    const early = way === 'resume' ? enterRunningCall(this.#start.resume) : undefined;
    try {
      await import('./advice.ts');
    } catch {
      early?.then((entry) => entry?.room?.disconnect()).catch(() => {});
      this.#step('unreachable');
      return;
    }
    const advice = (this.#advice = document.createElement('visavis-advice'));
    this.#step('call');
    const { status } = this;
    const { draft } = this.#booking;
    advice.begin({ start: this.#start, memory: this.#memory, client: this.#client, own: this.#own, status, draft, emit: this.#emit, ask: this.#hear, early }, way);
  }

  readonly #hear = (ask: AdviceAsk): void => {
    if (ask === 'open') this.#show('open');
    else if (ask === 'dock') this.#show('docked');
    else if (ask !== 'change') {
      this.#advice = undefined;
      if (ask === 'finish') this.#hide();
      else void this.#comeBack(ask);
    }
    this.requestUpdate();
  };

  async #comeBack(to: 'back' | 'book'): Promise<void> {
    this.#step('back');
    await this.#load();
    if (to === 'book') this.#book();
  }

  #step(signal: PanelSignal): void {
    this.phase = PANEL_STEPS[this.phase][signal] ?? this.phase;
  }

  #show(view: DialogView): void {
    const before = this.#view.view;
    this.#view.set(view);
    if (this.#advice) this.#advice.docked = view === 'docked';
    this.#start.host.room.hidden = view !== 'closed';
    if (view === 'open' && before === 'closed') this.#emit(new PublicEvent('visavis-panel-open'));
    if (view === 'closed' && before === 'open') this.#emit(new PublicEvent('visavis-panel-close'));
  }

  #hide(): void {
    const { from, focused } = this.#start;
    const inside = this.shadowRoot?.activeElement;
    this.#show('closed');
    this.#step('finish');
    if (this.phase === 'idle') this.#booking.reset();
    // Back to where the customer came from; the page may have changed since.
    if (inside) ((focused?.isConnected && focused !== document.body ? focused : from) as HTMLElement).focus();
  }

  readonly #emit = (event: Event): void => {
    const { from, host } = this.#start;
    (from.isConnected ? from : host).dispatchEvent(event);
  };

  readonly #cancel = (event: Event): void => {
    event.preventDefault();
    this.close();
  };

  readonly #press = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && !event.defaultPrevented) this.#cancel(event);
  };
}

define('visavis-panel', VisavisPanel);

declare global {
  interface HTMLElementTagNameMap {
    'visavis-panel': VisavisPanel;
  }
}
