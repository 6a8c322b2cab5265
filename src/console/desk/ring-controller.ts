import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { DeskView } from '../../contract/desk.ts';
import { ringingRequest, ringSigns, SOUND_STEPS, tabTitle } from './ring-state.ts';
import type { SoundPhase } from './ring-state.ts';
import { RingTone } from './ring-tone.ts';

const GESTURES = ['pointerup', 'keydown'] as const;

interface RingWords {
  /** Name of the screen that is shown. */
  screen: string;
  /** "Jonas Weber would like to talk" */
  caller: string | undefined;
  topic: string;
}

/** Tells the adviser of a call: by tone, by the tab's title, and by a notification when the tab is hidden. */
export class RingController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #tone = new RingTone();
  #sound: SoundPhase = 'untried';
  #view: DeskView | undefined;
  #words: RingWords = { screen: '', caller: undefined, topic: '' };
  #titles: ReturnType<typeof setInterval> | undefined;
  #tick = 0;
  #notification: { callId: string; note: Notification } | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  get soundBar(): boolean {
    return this.#signs.soundBar;
  }

  get mayAskToNotify(): boolean {
    return 'Notification' in globalThis && Notification.permission === 'default';
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#follow);
    for (const gesture of GESTURES) document.addEventListener(gesture, this.#useGesture, { capture: true });
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#follow);
    for (const gesture of GESTURES) document.removeEventListener(gesture, this.#useGesture, { capture: true });
    clearInterval(this.#titles);
    this.#tone.close();
    this.#hush();
  }

  /** Takes what the desk says now, and the words for it. */
  update(view: DeskView | undefined, words: RingWords): void {
    const becameAvailable = view?.available && !this.#view?.available;
    this.#view = view;
    this.#words = words;
    if (becameAvailable && this.#sound === 'untried') void this.#tryAgain();
    this.#follow();
  }

  /** Plays the tone once, from a click, which is what browsers ask for. */
  async test(): Promise<void> {
    await this.#tryAgain();
    this.#tone.play();
  }

  async askToNotify(): Promise<void> {
    await Notification.requestPermission().catch(() => undefined);
    this.#host.requestUpdate();
  }

  get #signs(): ReturnType<typeof ringSigns> {
    return ringSigns({
      ringing: ringingRequest(this.#view) !== undefined,
      available: this.#view?.available ?? false,
      sound: this.#sound,
      hidden: document.visibilityState === 'hidden',
      mayNotify: 'Notification' in globalThis && Notification.permission === 'granted',
    });
  }

  async #tryAgain(): Promise<void> {
    const heard = await this.#tone.unlock();
    this.#sound = SOUND_STEPS[this.#sound][heard ? 'allowed' : 'refused'];
    this.#host.requestUpdate();
    this.#follow();
  }

  /** Any click or key is the leave that a browser waits for. */
  #useGesture = (): void => {
    if (this.#sound === 'blocked') void this.#tryAgain();
  };

  #follow = (): void => {
    const { tone, title, notification } = this.#signs;
    if (tone) this.#ring();
    else this.#tone.stop();
    if (notification) this.#notify();
    if (!title) this.#hush();
    this.#alternate(title);
  };

  #ring(): void {
    if (this.#tone.rings) return;
    this.#tone.start();
    void this.#tryAgain();
  }

  #alternate(ringing: boolean): void {
    const { screen, caller } = this.#words;
    const write = (): void => {
      document.title = tabTitle(screen, ringing ? caller : undefined, this.#tick++);
    };
    if (!ringing) {
      clearInterval(this.#titles);
      this.#titles = undefined;
      write();
    } else if (this.#titles === undefined) {
      this.#tick = 0;
      write();
      this.#titles = setInterval(write, 1000);
    }
  }

  #notify(): void {
    const request = ringingRequest(this.#view);
    const { caller, topic } = this.#words;
    if (!request || !caller || this.#notification?.callId === request.callId) return;
    this.#hush();
    try {
      const note = new Notification(caller, { body: topic, tag: request.callId, requireInteraction: true });
      note.addEventListener('click', () => {
        window.focus();
        note.close();
      });
      this.#notification = { callId: request.callId, note };
    } catch {
      // Some phones only take notifications from a service worker; tone and title stay.
    }
  }

  #hush(): void {
    this.#notification?.note.close();
    this.#notification = undefined;
  }
}
