import { html, LitElement, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { localized, msg, str } from '@lit/localize';
import type { CallAccess, PageGlimpse } from '../../contract/call.ts';
import type { DeskView } from '../../contract/desk.ts';
import { controls } from '../../kit/controls.styles.ts';
import { define } from '../../kit/define.ts';
import { formatTime, ownZone } from '../../kit/time.ts';
import { tokens } from '../../kit/tokens.styles.ts';
import { ClockController } from '../app/clock-controller.ts';
import { LazyController } from '../app/lazy-controller.ts';
import { pathTo } from '../app/route.ts';
import { pageGlimpse } from '../desk/page-glimpse.ts';
import { customerName } from '../desk/request-words.ts';
import { page } from '../theme/page.styles.ts';
import styles from './call-desk.styles.ts';
import type { DeskCall } from './held-call.ts';
import { clockTime } from './clock-time.ts';
import '@awesome.me/webawesome/dist/components/button/button.js';

/** The adviser goes. With `ends` the call is to be ended for both; without, it is over already or goes on elsewhere. */
export class CallEndEvent extends Event {
  readonly ends: boolean;

  constructor(ends: boolean) {
    super('visavis-call-end');
    this.ends = ends;
  }
}

/** The adviser's call with what belongs to it: the customer's page and question. On other screens only its picture. */
@localized()
export class VisavisCallDesk extends LitElement {
  static override styles = [tokens, controls, page, styles];

  @property() callId = '';
  @property({ attribute: false }) view: DeskView | undefined;
  @property({ attribute: false }) access!: () => Promise<CallAccess>;
  @property({ type: Boolean, reflect: true }) small = false;
  /** What the adviser brings, as tried before going available. */
  @property({ attribute: false }) media: object = { camera: true, microphone: true };
  /** Comes back to a call after a page load, without any prompt. */
  @property({ type: Boolean }) quiet = false;
  /** The page the customer has gone to since the call was taken. */
  @state() private shownPage: PageGlimpse | undefined;

  readonly clock = new ClockController(this, 1000);
  readonly #parts = new LazyController(this, { call: () => import('../../call/index.ts') });

  #started: Element | undefined;

  override render(): TemplateResult {
    const call = this.#call;
    const name = customerName(call?.customerName ?? null);
    return html`${this.small ? nothing : this.#renderHead(name, call)}
      <div class="work">
        <div class="stage">${this.#renderCall(name)}</div>
        ${this.small ? html`<a class="back" href=${pathTo('desk')}>${msg(str`Back to the call with ${name}`, { id: 'console.call-back' })}</a>` : this.#renderAside(call)}
      </div>`;
  }

  /** What the desk knows of this call; nothing until it has heard of it. */
  get #call(): DeskCall | undefined {
    const call = this.view?.call;
    return call?.callId === this.callId ? call : undefined;
  }

  #renderHead(name: string, call: DeskCall | undefined): TemplateResult {
    return html`<div class="page-head">
      <h1 tabindex="-1">${name}</h1>
      <span class="date num">${this.#progress(call)}</span>
      <span class="gap"></span>
      <span class="hint">${this.#next()}</span>
    </div>`;
  }

  #renderCall(name: string): TemplateResult {
    const phase = this.#parts.need('call');
    if (phase === 'failed') return html`<p class="blank">${msg('The call could not be loaded. Please load the page again; the customer keeps waiting.', { id: 'console.call-failed' })}</p>`;
    if (phase === 'pending' || !this.callId) return html`<p class="blank" role="status">${msg('Opening the call', { id: 'console.call-opening' })}</p>`;
    // Another call is another room: it gets an element of its own.
    return html`${keyed(this.callId, html`<visavis-call
      .role=${'adviser'}
      .access=${this.access}
      .media=${this.media}
      .quiet=${this.quiet}
      .compact=${this.small}
      .since=${this.#call?.connectedAt ?? ''}
      .peerName=${name}
      @visavis-call-leave=${({ ends }: Event & { ends: boolean }) => this.dispatchEvent(new CallEndEvent(ends))}
      @visavis-page-change=${({ page }: Event & { page: PageGlimpse | null }) => (this.shownPage = page ?? this.shownPage)}
    ></visavis-call>`)}`;
  }

  protected override updated(): void {
    const call = this.renderRoot.querySelector<HTMLElement & { start(): Promise<void> }>('visavis-call');
    if (!call || call === this.#started) return;
    this.#started = call;
    void call.start();
  }

  #renderAside(call: DeskCall | undefined): TemplateResult {
    const page = this.shownPage ?? call?.page;
    return html`<aside>
      <section class="card" aria-labelledby="page">
        <h2 id="page">${msg('Customer’s page', { id: 'console.call-page' })}</h2>
        ${page ? pageGlimpse(page) : html`<p class="soft">${msg('The customer has not shared a page.', { id: 'console.call-no-page' })}</p>`}
      </section>
      ${call?.topic
        ? html`<section class="card" aria-labelledby="topic"><h2 id="topic">${msg('Asked beforehand', { id: 'console.call-asked' })}</h2><blockquote>${call.topic}</blockquote></section>`
        : nothing}
      <section class="card" aria-labelledby="counts">
        <h2 id="counts">${msg('In the report', { id: 'console.call-report' })}</h2>
        <p class="soft">
          ${call?.advice ? msg('This counts as an advice call.', { id: 'console.call-counts' }) : msg('It counts as an advice call once you have seen or heard each other for 30 s.', { id: 'console.call-counts-later' })}
        </p>
      </section>
    </aside>`;
  }

  #progress(call: DeskCall | undefined): string {
    if (!call?.connectedAt) return [call?.serviceName, msg('the customer is coming', { id: 'console.call-coming' })].filter(Boolean).join(', ');
    return [call.serviceName, clockTime(Date.now() - Date.parse(call.connectedAt))].filter(Boolean).join(', ');
  }

  /** What comes after this call. */
  #next(): string {
    const waiting = (this.view?.requests ?? []).filter(({ stage }) => stage === 'waiting' || stage === 'ringing').length;
    const me = this.view?.me?.adviserId;
    const next = this.view?.bookings.find(({ adviserId, startsAt, state }) => adviserId === me && state === 'confirmed' && Date.parse(startsAt) > Date.now());
    const parts = waiting === 0 ? [] : [waiting === 1 ? msg('one waiting', { id: 'console.call-waiting-one' }) : msg(str`${waiting} waiting`, { id: 'console.call-waiting' })];
    if (next) {
      const time = formatTime(next.startsAt, ownZone());
      parts.push(msg(str`next booking ${time}`, { id: 'console.call-next' }));
    }
    return parts.join(', ');
  }
}

define('visavis-call-desk', VisavisCallDesk);
