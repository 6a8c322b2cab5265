/** What the tabs of one shop tell each other: `here` a call runs in the sender, `over` no longer, `who` asks. */
type Word = 'here' | 'over' | 'who';

/** The part of a BroadcastChannel that is used: its messages have no target origin, they reach this origin alone. */
interface Line {
  postMessage: (word: Word) => void;
  addEventListener: (type: 'message', hear: (event: MessageEvent<Word>) => void) => void;
}

/** Lets the tabs of a shop know of a call in one of them. A second one would ring for the same person twice. */
export class Tabs {
  /** A call runs in another tab. */
  elsewhere = false;
  readonly #say: (word: Word) => void = () => {};
  #busy = false;

  constructor(shop: string, onChange: () => void) {
    try {
      const line: Line = new BroadcastChannel(`visavis:${shop}`);
      this.#say = line.postMessage.bind(line);
      line.addEventListener('message', ({ data }) => {
        if (data === 'who') this.#tell();
        else this.elsewhere = data === 'here';
        onChange();
      });
      this.#say('who');
    } catch {
      // A page without an origin of its own has no other tabs.
    }
  }

  set busy(busy: boolean) {
    if (busy === this.#busy) return;
    this.#busy = busy;
    this.#say(busy ? 'here' : 'over');
  }

  #tell(): void {
    if (this.#busy) this.#say('here');
  }
}
