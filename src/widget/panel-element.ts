import { msg, updateWhenLocaleChanges } from '@lit/localize';
import { html, LitElement } from 'lit';
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
import { renderAway, renderChoose, renderLoading } from './choose-views.ts';
import { DialogController } from './dialog-controller.ts';
import type { DialogView } from './dialog-controller.ts';
import { BookingConfirmEvent, PanelCloseEvent, PanelOpenEvent } from './events.ts';
import { headStyles } from './head.styles.ts';
import { OwnBooking } from './own-booking.ts';
import type { Panel, PanelStart, Way } from './panel-contract.ts';
import { PANEL_STEPS } from './panel-state.ts';
import type { PanelPhase, PanelSignal } from './panel-state.ts';
import styles from './panel.styles.ts';
import { VisitMemory } from './visit-memory.ts';

/** The panel: who is there, a time to book, a call to ask for. Shows one phase at a time in one dialog. */
export class VisavisPanel extends LitElement implements Panel {
  static override styles = [tokens, controls, headStyles, styles];

  @state() private phase: PanelPhase = 'idle';
  @state() private status: ShopStatus | undefined;
  @query('dialog') private dialog!: HTMLDialogElement;
  readonly #view = new DialogController(this, () => this.dialog);
  #start!: PanelStart;
  #ready!: Promise<unknown>;
  #client!: ApiClient;
  #memory!: VisitMemory;
  #booking!: BookingController;
  #own!: OwnBooking;
  /** Request, wait and call, loaded when they are wanted. */
  #advice: VisavisAdvice | undefined;
  #side = '';

  constructor() {
    super();
    updateWhenLocaleChanges(this);
  }

  /** Takes what stage 0 knows. Nothing is shown before `ready`, when the words are there. */
  begin(start: PanelStart, ready: Promise<unknown>): void {
    const { tag, shop } = start;
    const api = { base: tag.base.slice(0, -1), shop, language };
    const memory = (this.#memory = new VisitMemory(shop));
    const own = new ApiClient({ ...api, token: () => memory.value.token });
    this.#start = start;
    this.#ready = ready;
    this.#client = new ApiClient(api);
    this.#booking = new BookingController(this, memory, this.#client, own);
    this.#own = new OwnBooking(this, memory, own);
    void start.answer.then((answer) => {
      this.style.setProperty('--_shop-accent', answer?.accent ?? tag.accent ?? '');
      this.#side = tag.side ?? answer?.side ?? '';
    });
    if (memory.value.callId) void this.#advise('resume');
  }

  ask(way: Way): void {
    void this.#ask(way);
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
    const tall = /time|details|booked|advice/u.test(this.phase) ? 'tall' : '';
    return html`<dialog
      popover="manual"
      class="${view} ${tall} ${this.#side} ${this.#advice?.frame ?? ''}"
      aria-label=${msg('Video advice', { id: 'widget.title' })}
      @cancel=${this.#cancel}
      @keydown=${this.#press}
    >
      ${view === 'closed' ? '' : this.#renderPhase()}
    </dialog>`;
  }

  #renderPhase(): unknown {
    const { status, phase } = this;
    const booking = this.#booking;
    const close = (): void => this.close();
    const back = (): void => this.#back();
    if (phase === 'advice') return this.#advice;
    if (phase === 'away') return renderAway(this.#start.tag, () => void this.#load('away'), close);
    if (phase === 'idle' || phase === 'loading' || !status) return renderLoading(close);
    const several = status.services.length > 1;
    switch (phase) {
      case 'services':
        return renderServices(status.services, this.#chooseService, { back, close });
      case 'time':
        return renderTime(booking, several ? () => this.#step('book') : undefined, () => void this.#keep(), { back, close });
      case 'details':
        return renderDetails(booking, status, (draft) => void this.#confirm(draft), { back, close });
      case 'booked':
        return renderBooked(booking, close);
      default:
        return renderChoose(status, this.#own, {
          call: () => void this.#advise('request'),
          join: () => void this.#advise('join'),
          book: this.#book,
          close,
        });
    }
  }

  protected override updated(changed: PropertyValues): void {
    // A new phase is read from its title on; whoever is at work on the page is left alone.
    if (changed.has('phase') && this.#view.view === 'open' && this.phase !== 'advice') this.renderRoot.querySelector('h2')?.focus();
  }

  async #ask(way: Way): Promise<void> {
    await this.#ready;
    this.#show('open');
    if (this.#advice?.active) return;
    if (this.phase === 'idle' || this.phase === 'away') {
      this.#step('open');
      await this.#load(this.phase);
    } else if (this.phase === 'choose') void this.#load('choose');
    // What the shop's own script asks for skips the choice, where the shop can give it.
    if (this.phase !== 'choose' || !this.status) return;
    if (way === 'book') this.#book();
    if (way === 'call' && this.status.video && /free|busy/u.test(this.status.presence)) void this.#advise('request');
  }

  /** Asks our server what the shop can offer. */
  async #load(from: PanelPhase): Promise<void> {
    if (from === 'away') this.#step('open');
    const [status] = await Promise.all([this.#client.get<ShopStatus>('/v1/status').catch(() => undefined), this.#own.load()]);
    if (status) this.status = status;
    this.#step(status ? 'known' : 'unreachable');
  }

  readonly #book = (): void => {
    const { status } = this;
    if (!status) return;
    this.#booking.product = this.#start.from.getAttribute('product');
    this.#step('book');
    const wanted = this.#start.from.getAttribute('service');
    const service = status.services.length === 1 ? status.services[0] : status.services.find(({ serviceId }) => serviceId === wanted);
    if (service) this.#chooseService(service);
  };

  readonly #chooseService = (service: PublicService): void => {
    this.#booking.choose(service);
    this.#step('choose_service');
  };

  async #keep(): Promise<void> {
    if (await this.#booking.keep()) this.#step('hold');
  }

  async #confirm(draft: BookingDraft): Promise<void> {
    const outcome = await this.#booking.confirm(draft);
    if (outcome === 'gone') this.#step('change_time');
    if (outcome !== 'booked') return;
    this.#step('confirm');
    const { bookingId, startsAt } = this.#booking.receipt?.booking ?? {};
    if (bookingId && startsAt) this.#emit(new BookingConfirmEvent(bookingId, startsAt));
  }

  #back(): void {
    // One service leaves nothing to choose.
    this.#step('back');
  }

  /** Loads what follows a wish for a call, and hands over. */
  async #advise(way: 'request' | 'join' | 'resume'): Promise<void> {
    const { ready } = await import('./advice.ts');
    await Promise.all([this.#ready, ready]);
    const advice = document.createElement('visavis-advice');
    const { status } = this;
    const { draft } = this.#booking;
    this.#advice = advice;
    this.#step('call');
    advice.begin({ start: this.#start, memory: this.#memory, client: this.#client, status, draft, emit: (event) => this.#emit(event), ask: this.#hear }, way);
  }

  readonly #hear = (ask: AdviceAsk): void => {
    if (ask === 'open') this.#show('open');
    else if (ask === 'dock') this.#show('docked');
    else if (ask !== 'change') {
      this.#advice = undefined;
      if (ask === 'finish') this.#hide();
      else void this.#leaveAdvice(ask);
    }
    this.requestUpdate();
  };

  async #leaveAdvice(to: 'back' | 'book'): Promise<void> {
    this.#step('back');
    await this.#load('choose');
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
    if (view === 'open' && before === 'closed') this.#emit(new PanelOpenEvent());
    if (view === 'closed' && before === 'open') this.#emit(new PanelCloseEvent());
  }

  #hide(): void {
    const { from, host, focused } = this.#start;
    const inside = this.renderRoot instanceof ShadowRoot && this.renderRoot.activeElement !== null;
    this.#show('closed');
    this.#step('finish');
    if (this.phase === 'idle') this.#booking.reset();
    if (!inside) return;
    // Back to where the customer came from; the page may have changed since.
    const to = focused?.isConnected && focused !== document.body ? focused : from.isConnected ? from : host;
    (to as HTMLElement).focus();
  }

  #emit(event: Event): void {
    const { from, host } = this.#start;
    (from.isConnected ? from : host).dispatchEvent(event);
  }

  readonly #cancel = (event: Event): void => {
    event.preventDefault();
    this.close();
  };

  readonly #press = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    this.close();
  };
}

define('visavis-panel', VisavisPanel);

declare global {
  interface HTMLElementTagNameMap {
    'visavis-panel': VisavisPanel;
  }
}
