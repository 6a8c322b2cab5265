import { ConnectionQuality } from 'livekit-client';
import type { Room } from 'livekit-client';
import type { PeerState, SourceState } from './call-scene.ts';
import { findPeer, viewPeer } from './peer.ts';

/** A page that was announced to change is back within this time, or does not come back. */
export const PAGE_CHANGE_MS = 10_000;

/** A person may be gone this long before it is said: most are back at once. */
export const GRACE_MS = 3000;

const PACE_MS = 1000;

/** For a page to come back, for a person to come back, for somebody who came in to bring picture or sound. */
type Wait = 'page' | 'person' | 'media';

/** Keeps what is known of the other side over its absences, and notices when its sound stops arriving. */
export class PeerWatch {
  readonly #onNews: () => void;
  #leavingSid: string | undefined;
  #flowingSid: string | undefined;
  #settledSid: string | undefined;
  #waitsFor: Wait | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #pace: ReturnType<typeof setInterval> | undefined;

  state: PeerState = 'expected';
  camera: SourceState = 'none';
  microphone: SourceState = 'none';
  quality: ConnectionQuality = ConnectionQuality.Unknown;
  stalled = false;
  /** Too early to say what the other side goes without. */
  settling = false;

  constructor(onNews: () => void) {
    this.#onNews = onNews;
  }

  /** Reads the room anew; without one nothing is measured and the last knowledge stays. */
  look(room: Room | undefined): void {
    clearInterval(this.#pace);
    this.#pace = room && setInterval(this.#onNews, PACE_MS);
    if (!room) {
      this.stalled = false;
      // A room that goes down takes all tracks with it; what the other side lacks is to be seen in the next one.
      this.settling = true;
      this.#stopWaiting();
      return;
    }
    const peer = findPeer(room);
    if (peer) this.#meet(viewPeer(peer));
    else this.#miss();
  }

  /** The person's page is going; the room keeps its dead connection for a while. */
  leavesPage(sid: string): void {
    this.#leavingSid = sid;
    this.#wait('page', PAGE_CHANGE_MS, () => {
      this.#leavingSid = undefined;
      this.state = 'away';
    });
    this.state = 'changing_page';
  }

  #meet({ sid, camera, microphone, quality, silent }: ReturnType<typeof viewPeer>): void {
    if (sid === this.#leavingSid) return;
    this.#leavingSid = undefined;
    this.settling = sid !== this.#settledSid;
    // Who has just come in brings picture and sound a moment later, or means to go without.
    if (this.settling) this.#wait('media', GRACE_MS, () => (this.#settledSid = sid));
    else this.#stopWaiting();
    this.state = quality === ConnectionQuality.Lost ? 'away' : 'here';
    Object.assign(this, { camera, microphone, quality });
    if (silent === false) this.#flowingSid = sid;
    // Before the first sound has arrived its absence says nothing.
    this.stalled = silent === true && this.#flowingSid === sid && this.state === 'here';
  }

  #miss(): void {
    this.stalled = false;
    this.quality = ConnectionQuality.Unknown;
    if (this.state === 'here') this.#wait('person', GRACE_MS, () => (this.state = 'away'));
  }

  /** One wait at a time; the same wait is not begun anew. */
  #wait(what: Wait, milliseconds: number, then: () => void): void {
    if (this.#waitsFor === what) return;
    this.#stopWaiting();
    this.#waitsFor = what;
    this.#timer = setTimeout(() => {
      this.#waitsFor = undefined;
      then();
      this.#onNews();
    }, milliseconds);
  }

  #stopWaiting(): void {
    clearTimeout(this.#timer);
    this.#waitsFor = undefined;
  }
}
