import { html, LitElement, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { localized, msg } from '@lit/localize';
import { controls } from '../../kit/controls.styles.ts';
import { define } from '../../kit/define.ts';
import { tokens } from '../../kit/tokens.styles.ts';
import type { ConsoleApp } from '../app/console-app.ts';
import { LazyController } from '../app/lazy-controller.ts';
import { NavigateEvent } from '../app/navigate-event.ts';
import { pathTo } from '../app/route.ts';
import type { Route } from '../app/route.ts';
import type { CallEndEvent } from '../call/call-desk.ts';
import { HeldCallController } from '../call/held-call-controller.ts';
import { DeskController } from '../desk/desk-controller.ts';
import type { BookingJoinEvent, CallAcceptEvent, CallDeclineEvent } from '../desk/desk-events.ts';
import { RingController } from '../desk/ring-controller.ts';
import { ringingRequest } from '../desk/ring-state.ts';
import { callerSentence } from '../desk/request-words.ts';
import { page } from '../theme/page.styles.ts';
import { frameBars } from './frame-bars.ts';
import styles from './frame.styles.ts';
import { MAIN_SCREENS, screenLinks, screenName } from './navigation.ts';
import type { MainScreen } from './navigation.ts';
import { SCREEN_LOADERS } from './screens.ts';
import type { AvailabilityEvent } from './shell-events.ts';
import type { ReadyEvent, ReadyMedia } from '../desk/ready-dialog.ts';
import './phone-bar.ts';
import './side-bar.ts';

/**
 * A shop in the console: navigation, the screen that is looked at, and what must live on whatever is looked at, which is
 * the desk's stream, the ring and the call.
 */
@localized()
export class VisavisFrame extends LitElement {
  static override styles = [tokens, controls, page, styles];

  @property({ attribute: false }) app!: ConsoleApp;
  @property({ attribute: false }) route!: Route;
  @state() private readying = false;
  @query('main') private main!: HTMLElement;

  readonly #call = new HeldCallController(this);
  readonly #desk = new DeskController(this, (view) => this.#call.follow(view));
  readonly #ring = new RingController(this);
  readonly #screens = new LazyController(this, SCREEN_LOADERS);
  #focused = '';
  /** Camera and microphone as they were tried, once they were. */
  #media: ReadyMedia | undefined;

  override render(): TemplateResult {
    const { view, asking } = this.#desk;
    const screen = this.#screen;
    const inCall = this.#call.here !== undefined;
    return html`<a class="skip" href="#main" @click=${this.#skip}>${msg('Skip to the content', { id: 'console.skip' })}</a>
      <visavis-side-bar .app=${this.app} .view=${view} .screen=${screen} .busy=${asking !== ''} .slim=${inCall && screen === 'desk'} @visavis-availability-change=${this.#setAvailable}></visavis-side-bar>
      <visavis-phone-bar class=${inCall && screen === 'desk' ? 'away' : ''} .app=${this.app} .view=${view} .busy=${asking !== ''} @visavis-availability-change=${this.#setAvailable}></visavis-phone-bar>
      <main id="main" tabindex="-1"
        @visavis-call-accept=${this.#accept}
        @visavis-call-decline=${this.#decline}
        @visavis-booking-join=${this.#join}
        @visavis-tone-test=${() => void this.#ring.test()}
        @visavis-availability-change=${this.#setAvailable}
      >
        ${frameBars({ desk: this.#desk, call: this.#call, ring: this.#ring, screen, onTakeCall: (callId) => this.#call.begin(callId) })}
        ${inCall ? this.#renderCall(screen !== 'desk') : nothing}
        ${inCall && screen === 'desk' ? nothing : this.#renderScreen(screen)}
      </main>
      <nav class="tabs" aria-label=${msg('Screens', { id: 'console.navigation' })}>${screenLinks(screen, 24)}</nav>
      ${this.readying ? html`<visavis-ready-dialog @visavis-ready=${this.#ready} @visavis-ready-cancel=${() => (this.readying = false)} @visavis-tone-test=${() => void this.#ring.test()}></visavis-ready-dialog>` : nothing}`;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('app')) this.#desk.follow(this.app);
    const request = ringingRequest(this.#desk.view);
    this.#ring.update(this.#desk.view, {
      screen: screenName(this.#screen),
      caller: request && callerSentence(request),
      topic: request?.topic ?? '',
    });
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('route')) void this.#focusHeading();
  }

  get #screen(): MainScreen {
    return MAIN_SCREENS.find((name) => name === this.route.screen) ?? 'desk';
  }

  #renderScreen(screen: MainScreen): TemplateResult {
    const phase = this.#screens.need(screen);
    if (phase === 'failed') return html`<p class="empty">${msg('This part could not be loaded. Please load the page again.', { id: 'console.part-failed' })}</p>`;
    if (phase === 'pending') return html`<p class="visually-hidden" role="status">${msg('Loading', { id: 'console.loading' })}</p>`;
    switch (screen) {
      case 'desk':
        return html`<visavis-desk-screen class="screen" .app=${this.app} .view=${this.#desk.view} .line=${this.#desk.line} .asking=${this.#desk.asking} .mayAskToNotify=${this.#ring.mayAskToNotify} @visavis-notify-ask=${() => void this.#ring.askToNotify()}></visavis-desk-screen>`;
      case 'calendar':
        return html`<visavis-calendar-screen class="screen" .app=${this.app} .view=${this.#desk.view} .query=${this.route.query}></visavis-calendar-screen>`;
      case 'sales':
        return html`<visavis-sales-screen class="screen" .app=${this.app} .query=${this.route.query}></visavis-sales-screen>`;
      default:
        return html`<visavis-settings-screen class="screen" .app=${this.app} .section=${this.route.part}></visavis-settings-screen>`;
    }
  }

  #renderCall(small: boolean): TemplateResult {
    this.#screens.need('call');
    const callId = this.#call.here ?? '';
    return html`<visavis-call-desk
      class=${small ? 'small' : 'screen'}
      .callId=${callId}
      .view=${this.#desk.view}
      .small=${small}
      .quiet=${this.#call.again}
      .media=${this.#media ?? { camera: true, microphone: true }}
      .access=${() => this.#call.access(this.app, callId)}
      @visavis-call-end=${({ ends }: CallEndEvent) => void this.#call.leave(this.app, ends)}
    ></visavis-call-desk>`;
  }

  #accept = async ({ callId }: CallAcceptEvent): Promise<void> => {
    if (await this.#desk.accept(callId)) this.#enter(callId);
  };

  #decline = ({ callId }: CallDeclineEvent): void => {
    void this.#desk.decline(callId);
  };

  #join = async ({ bookingId }: BookingJoinEvent): Promise<void> => {
    const callId = await this.#desk.join(bookingId);
    if (callId) this.#enter(callId);
  };

  #enter(callId: string): void {
    this.#call.begin(callId);
    if (this.#screen !== 'desk') this.dispatchEvent(new NavigateEvent(pathTo('desk')));
  }

  /** Before the first call of the day, camera, microphone and ring tone are tried. */
  #setAvailable = ({ available }: AvailabilityEvent): void => {
    if (!available || this.#media) void this.#desk.setAvailable(available);
    else void import('../desk/ready-dialog.ts').then(() => (this.readying = true));
  };

  #ready = ({ media }: ReadyEvent): void => {
    this.#media = media;
    this.readying = false;
    void this.#desk.setAvailable(true);
  };

  #skip = (event: Event): void => {
    event.preventDefault();
    this.main.focus();
  };

  /** A new screen begins at its heading, for eyes, keyboard and screen reader alike. Not at the first one: a page load begins at the top by itself. */
  async #focusHeading(): Promise<void> {
    const { screen, part } = this.route;
    const place = `${screen}/${part}`;
    const first = this.#focused === '';
    if (place === this.#focused) return;
    this.#focused = place;
    if (first) return;
    await this.updateComplete;
    const shown = this.renderRoot.querySelector<LitElement>('.screen');
    await shown?.updateComplete;
    if (this.#focused !== place) return;
    this.main.scrollTop = 0;
    shown?.renderRoot.querySelector('h1')?.focus();
  }
}

define('visavis-frame', VisavisFrame);
