import { html, LitElement, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { updateWhenLocaleChanges } from '@lit/localize';
import type { RemoteTrack } from 'livekit-client';
import { property, query, state } from 'lit/decorators.js';
import type { CallMessage } from '../contract/call.ts';
import { controls } from '../kit/controls.styles.ts';
import { define } from '../kit/define.ts';
import { tokens } from '../kit/tokens.styles.ts';
import { CallController } from './call-controller.ts';
import type { CallHost } from './call-host.ts';
import { renderDock } from './call-dock.ts';
import { createRoom } from './call-room.ts';
import type { CallRole } from './call-room.ts';
import { sceneOf } from './call-scene.ts';
import type { CallScene } from './call-scene.ts';
import type { CallPhase } from './call-state.ts';
import { renderBar, renderCard, renderOwn, renderSaid, renderSheet } from './call-view.ts';
import type { CallText } from './call-view.ts';
import { cardOf } from './call-words.ts';
import styles from './call.styles.ts';
import type { CallEntry } from './enter-ahead.ts';
import { CallLeaveEvent, CallPhaseEvent, MediaChangeEvent, PageChangeEvent } from './events.ts';
import { WATCH_ONLY } from './media.ts';
import type { MediaChoice } from './media.ts';
import { OwnMedia } from './own-media.ts';
import './own-picture.ts';
import { followPage } from './page-life.ts';
import './peer-picture.ts';
import type { VisavisPeerPicture } from './peer-picture.ts';
import { adoptSilentAudio } from './silent-audio.ts';

/** A shop's script may take the element out and put it back; one that stays away this long has left. */
const GRACE_MS = 2000;

/**
 * One video call, for both sides: the other side large, the own picture small, the controls on glass.
 * Fills the height its host gives it. `start()` joins; hanging up, or leaving a call that is over, is an event.
 *
 * @slot title - In place of the other side's name and the time.
 * @slot actions - Round buttons at the upper right.
 * @fires visavis-call-phase - The call went into another phase.
 * @fires visavis-call-leave - The person left.
 * @fires visavis-page-change - The other side changes page, or told its page.
 * @fires visavis-media-change - Camera or microphone was switched.
 */
export class VisavisCall extends LitElement implements CallHost {
  static override styles = [tokens, controls, styles];

  /** Fetches what is needed to enter the room. Called again for each room the call needs. */
  @property({ attribute: false }) access: () => Promise<CallEntry> = () => Promise.reject(new Error('No access was given.'));
  @property({ attribute: false }) media: MediaChoice = WATCH_ONLY;
  @property({ attribute: 'peer-name' }) peerName = '';
  @property({ attribute: 'peer-picture' }) peerPicture = '';
  /** Which side sits here. Not the ARIA role, and no attribute. */
  @property({ attribute: false }) override role: CallRole = 'customer';
  /** Joins without any prompt, as after a page load: devices are opened only where they are allowed already. */
  @property({ type: Boolean }) quiet = false;
  /** Only the other side's picture, for a place too small for more. */
  @property({ type: Boolean, reflect: true }) compact = false;
  /** Tells the other side which page this side looks at, as on the shop's own pages. */
  @property({ attribute: 'tells-page', type: Boolean }) tellsPage = false;
  /** When the two sides met, if that was on an earlier page. */
  @property() since = '';

  @query('visavis-peer-picture') peer!: VisavisPeerPicture;
  @state() panel: 'devices' | 'chat' | null = null;
  @state() texts: readonly CallText[] = [];
  @state() unread = 0;
  @state() ownShown = true;
  @state() speakerId: string | undefined;

  readonly own = new OwnMedia(() => this.#mediaChanged());
  readonly call = new CallController(this, createRoom, this.own);
  #phase: CallPhase = 'idle';
  #brought = 'false false';
  #hadFocus = false;
  #page: AbortController | undefined;
  #telling: AbortController | undefined;
  #leaving: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    updateWhenLocaleChanges(this);
  }

  /** Joins the call. Done when it is joined or could not be. */
  async start(): Promise<void> {
    if (!('RTCPeerConnection' in globalThis)) {
      this.call.refuse('unsupported');
      return;
    }
    this.speakerId = this.media.speakerId;
    // The way to the server is the longest; devices are opened while it is gone.
    const joined = this.call.join();
    void this.own.take(this.media, this.role, this.quiet);
    await joined;
  }

  /** Leaves without a word to the host. The other side stays in the call until it is ended. */
  leave(): void {
    this.call.leave();
  }

  /** Tells the other side that this page goes and the next one comes. */
  announcePageChange(): void {
    void this.call.send({ kind: 'page_change' });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    clearTimeout(this.#leaving);
    this.#page = followPage({ leave: () => this.announcePageChange(), comeBack: () => void this.call.revive() });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#page?.abort();
    this.#telling?.abort();
    this.#telling = undefined;
    this.#leaving = setTimeout(() => this.leave(), GRACE_MS);
  }

  showTrack(track: RemoteTrack): void {
    this.peer.showTrack(track);
  }

  dropTrack(track: RemoteTrack): void {
    this.peer.dropTrack(track);
  }

  hearMessage(message: CallMessage): void {
    if (message.kind === 'text') {
      this.texts = [...this.texts, { own: false, text: message.text }];
      if (this.panel !== 'chat') this.unread += 1;
    } else {
      if (message.kind === 'page_change') this.peer.hold();
      this.dispatchEvent(new PageChangeEvent(message.kind === 'page' ? message.page : null));
    }
  }

  /** Opens a sheet over the picture; the one that is open closes. */
  open(panel: 'devices' | 'chat' | null): void {
    this.panel = panel === this.panel ? null : panel;
    if (this.panel === 'devices') void import('./device-menu.ts');
    if (this.panel !== 'chat') return;
    this.unread = 0;
    void import('./chat.ts');
  }

  async sendText(text: string): Promise<void> {
    const sent = await this.call.send({ kind: 'text', text });
    this.texts = [...this.texts, { own: true, text, lost: !sent }];
  }

  /** The person goes: the call ends for both, unless it is over or goes on elsewhere. */
  hangUp(): void {
    const { cause, phase } = this.call.facts;
    this.call.leave();
    this.own.stop();
    this.dispatchEvent(new CallLeaveEvent(phase !== 'ended' && cause !== 'elsewhere'));
  }

  override render(): TemplateResult {
    const { facts } = this.call;
    const scene = sceneOf(facts);
    const card = cardOf(scene);
    const still = facts.phase !== 'live' || facts.stalled || facts.peer === 'away' || facts.peer === 'changing_page';
    return html`<visavis-peer-picture .name=${this.peerName} .src=${this.peerPicture} .camera=${facts.peerCamera} .speakerId=${this.speakerId}
        ?dimmed=${still && facts.peer !== 'expected'} @visavis-frame-show=${() => this.requestUpdate()}></visavis-peer-picture>
      ${this.compact
        ? nothing
        : html`<div class="shade top"></div>
            <div class="shade bottom"></div>
            ${card ? renderCard(this, card) : this.#renderCall(scene)} ${renderBar(this, !card)}`}`;
  }

  #renderCall(scene: CallScene): TemplateResult {
    const { camera, microphone } = this.call.facts;
    return html`${renderOwn(this)} ${renderSaid(this, scene)}
      ${renderDock({
        camera,
        microphone,
        busy: this.own.busy,
        panel: this.panel,
        unread: this.unread,
        toggle: (source) => void this.own.toggle(source),
        open: (panel) => this.open(panel),
        leave: () => this.hangUp(),
      })}
      ${this.panel ? renderSheet(this) : nothing}`;
  }

  protected override willUpdate(): void {
    this.#hadFocus = this.shadowRoot?.activeElement !== null;
  }

  protected override updated(changed: PropertyValues<this>): void {
    this.#leadFocus(changed.get('panel'));
    adoptSilentAudio(this.renderRoot);
    const { phase, cause, peer, settling } = this.call.facts;
    // What is told of the page can wait until the other side is seen, or is known not to be.
    void this.#followPeer(phase === 'live' && peer === 'here' && (this.peer.met || !settling));
    if (phase === this.#phase) return;
    this.#phase = phase;
    this.dispatchEvent(new CallPhaseEvent(phase, cause));
  }

  /** Whoever comes, or comes back, is told the page anew. */
  async #followPeer(here: boolean): Promise<void> {
    if (!here) {
      this.#telling?.abort();
      this.#telling = undefined;
    } else if (this.tellsPage && !this.#telling) {
      const { signal } = (this.#telling = new AbortController());
      const { tellPage } = await import('./page-teller.ts');
      if (!signal.aborted) tellPage((page) => void this.call.send({ kind: 'page', page }), signal);
    }
  }

  /** Into a sheet that opens, back to its button when it closes, and to the way on where the controls are gone. */
  #leadFocus(closed: 'devices' | 'chat' | null | undefined): void {
    const focus = (selector: string): void => this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
    if (this.panel && closed !== undefined) focus('.sheet h2');
    else if (closed) focus(`.dock [data-opens=${closed}]`);
    if (this.#hadFocus && !this.shadowRoot?.activeElement) focus('.card button');
  }

  #mediaChanged(): void {
    this.requestUpdate();
    const [camera, microphone] = [this.own.camera === 'on', this.own.microphone === 'on'];
    const brings = `${camera} ${microphone}`;
    if (brings === this.#brought || this.call.phase === 'ended') return;
    this.#brought = brings;
    this.dispatchEvent(new MediaChangeEvent(camera, microphone));
  }
}

define('visavis-call', VisavisCall);

declare global {
  interface HTMLElementTagNameMap {
    'visavis-call': VisavisCall;
  }
}
