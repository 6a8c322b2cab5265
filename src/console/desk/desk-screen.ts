import { html, LitElement, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { localized, msg, str } from '@lit/localize';
import type { DeskRequest, DeskView } from '../../contract/desk.ts';
import { controls } from '../../kit/controls.styles.ts';
import { define } from '../../kit/define.ts';
import { icon } from '../../kit/icons.ts';
import { formatDay, formatWait, ownZone } from '../../kit/time.ts';
import { tokens } from '../../kit/tokens.styles.ts';
import { ClockController } from '../app/clock-controller.ts';
import type { ConsoleApp } from '../app/console-app.ts';
import { exactDuration } from '../app/duration.ts';
import { consoleIcon } from '../theme/icons.ts';
import { page } from '../theme/page.styles.ts';
import type { DeskLine } from './desk-controller.ts';
import { NotifyAskEvent, ToneTestEvent } from './desk-events.ts';
import styles from './desk-screen.styles.ts';
import { ringingRequest } from './ring-state.ts';
import './adviser-list.ts';
import './bookings-today.ts';
import './idle-card.ts';
import './ringing-card.ts';
import './waiting-list.ts';
import '@awesome.me/webawesome/dist/components/button/button.js';

/** The live desk: who calls, who waits, who is there, what is booked today. */
@localized()
export class VisavisDeskScreen extends LitElement {
  static override styles = [tokens, controls, page, styles];

  @property({ attribute: false }) app!: ConsoleApp;
  @property({ attribute: false }) view: DeskView | undefined;
  @property() line: DeskLine = 'connecting';
  /** What is being asked for. */
  @property() asking = '';
  @property({ type: Boolean }) mayAskToNotify = false;

  readonly clock = new ClockController(this, 1000);

  override render(): TemplateResult {
    const now = Date.now();
    return html`<div class="page-head">
        <h1 tabindex="-1">${msg('Live desk', { id: 'console.desk' })}</h1>
        <span class="date">${formatDay(now, ownZone())}</span>
      </div>
      ${this.view?.me ? html`<div class="tools">${this.#renderTools()}</div>` : nothing}
      ${this.view ? this.#renderDesk(this.view, now) : this.#renderWait()}`;
  }

  #renderTools(): TemplateResult {
    return html`${this.mayAskToNotify
        ? html`<wa-button appearance="plain" @click=${() => this.dispatchEvent(new NotifyAskEvent())}>${consoleIcon('bell', 20)} ${msg('Notify me in other tabs too', { id: 'console.notify-ask' })}</wa-button>`
        : nothing}
      <wa-button appearance="plain" @click=${() => this.dispatchEvent(new ToneTestEvent())}>${consoleIcon('speaker', 20)} ${msg('Test the ring tone', { id: 'console.tone-test' })}</wa-button>`;
  }

  #renderWait(): TemplateResult {
    const lost = this.line === 'lost';
    return html`<p class="empty" role="status">
      ${lost ? msg('The desk cannot be reached at the moment. We keep trying.', { id: 'console.desk-lost' }) : msg('Opening the desk', { id: 'console.desk-opening' })}
    </p>`;
  }

  #renderDesk(view: DeskView, now: number): TemplateResult {
    const ringing = ringingRequest(view);
    const waiting = view.requests.filter(({ callId }) => callId !== ringing?.callId);
    return html`<div class="desk">
      <div class="col">
        ${view.video ? nothing : this.#renderNoVideo()}
        <div role="status" class="announce">${ringing ? this.#renderRinging(ringing, now) : html`<visavis-idle-card .view=${view} .busy=${this.asking !== ''}></visavis-idle-card>`}</div>
        <section class="card rows" aria-labelledby="waiting">
          <div class="card-head"><h2 id="waiting">${msg('Waiting', { id: 'console.waiting' })}</h2>${view.wait && waiting.length > 0 ? html`<span class="hint">${formatWait(view.wait)}</span>` : nothing}</div>
          <visavis-waiting-list .requests=${waiting} .now=${now} .asking=${this.asking} .mayAccept=${view.me !== null && view.video}></visavis-waiting-list>
          ${view.refusedRequests ? html`<p class="hint refused">${msg(str`${view.refusedRequests} requests of the last ten minutes were turned away because there were too many.`, { id: 'console.refused-requests' })}</p>` : nothing}
        </section>
      </div>
      <div class="col">
        <section class="card rows" aria-labelledby="advisers">
          <div class="card-head"><h2 id="advisers">${msg('Advisers', { id: 'console.advisers' })}</h2><span class="hint">${this.#free(view)}</span></div>
          <visavis-adviser-list .advisers=${view.advisers} .me=${view.me?.adviserId ?? ''} .ringing=${ringing !== undefined} .now=${now}></visavis-adviser-list>
        </section>
        <section class="card rows" aria-labelledby="bookings">
          <div class="card-head"><h2 id="bookings">${msg('Today’s bookings', { id: 'console.bookings-today' })}</h2></div>
          <visavis-bookings-today .bookings=${view.bookings} .me=${view.me?.adviserId ?? ''} .now=${now} .asking=${this.asking}></visavis-bookings-today>
        </section>
        <p class="hint today">${this.#today(view)}</p>
      </div>
    </div>`;
  }

  #renderRinging(request: DeskRequest, now: number): TemplateResult {
    return html`<visavis-ringing-card .request=${request} .now=${now} .busy=${this.asking === request.callId}></visavis-ringing-card>`;
  }

  #renderNoVideo(): TemplateResult {
    return html`<div class="bar">
      ${icon('warning', 22)}
      <p><strong>${msg('Video does not work at the moment', { id: 'console.no-video' })}</strong><br />${msg('The media server does not answer. Customers are offered a time instead of a call; bookings and everything else work.', { id: 'console.no-video-text' })}</p>
    </div>`;
  }

  #free({ advisers }: DeskView): string {
    const free = advisers.filter(({ state }) => state === 'free').length;
    return msg(str`${free} of ${advisers.length} free`, { id: 'console.advisers-free' });
  }

  #today({ today }: DeskView): string {
    const { adviceCalls, longestWaitSeconds, abandoned } = today;
    const parts = [adviceCalls === 1 ? msg('one advice call', { id: 'console.today-call' }) : msg(str`${adviceCalls} advice calls`, { id: 'console.today-calls' })];
    if (longestWaitSeconds !== null) {
      const wait = exactDuration(longestWaitSeconds * 1000);
      parts.push(msg(str`longest wait ${wait}`, { id: 'console.today-wait' }));
    }
    if (abandoned === 1) parts.push(msg('one request abandoned', { id: 'console.today-abandoned-one' }));
    if (abandoned > 1) parts.push(msg(str`${abandoned} requests abandoned`, { id: 'console.today-abandoned' }));
    const list = parts.join(', ');
    return msg(str`Today so far: ${list}.`, { id: 'console.today' });
  }
}

define('visavis-desk-screen', VisavisDeskScreen);
