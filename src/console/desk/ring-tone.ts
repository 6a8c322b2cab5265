/** Two soft notes, then quiet for as long as a breath of the ring. */
const PERIOD = 2.8;
const NOTES = [
  { hertz: 659.3, at: 0, lasts: 0.9 },
  { hertz: 880, at: 0.24, lasts: 1.3 },
] as const;
const LOUDNESS = 0.22;

/** The ring tone, made by the browser: no file, and the shop's network may be as slow as it likes. */
export class RingTone {
  #context: AudioContext | undefined;
  #timer: ReturnType<typeof setInterval> | undefined;

  get rings(): boolean {
    return this.#timer !== undefined;
  }

  /** Asks the browser for sound. Best called from a click; says whether it can be heard. */
  async unlock(): Promise<boolean> {
    const context = (this.#context ??= new AudioContext());
    if (context.state === 'running') return true;
    // A browser that wants a click first leaves this promise open, so only the state it reaches counts.
    await Promise.race([context.resume().catch(() => undefined), nextTurn()]);
    const heard = (context.state as AudioContextState) === 'running';
    // What began to ring in silence is heard from now on.
    if (heard && this.rings) this.play();
    return heard;
  }

  /** Plays it once. */
  play(): void {
    const context = this.#context;
    if (context?.state !== 'running') return;
    for (const { hertz, at, lasts } of NOTES) {
      const start = context.currentTime + at;
      const tone = new OscillatorNode(context, { frequency: hertz, type: 'sine' });
      const volume = new GainNode(context, { gain: 0 });
      volume.gain.setValueAtTime(0, start);
      volume.gain.linearRampToValueAtTime(LOUDNESS, start + 0.02);
      volume.gain.exponentialRampToValueAtTime(0.0001, start + lasts);
      tone.connect(volume).connect(context.destination);
      tone.start(start);
      tone.stop(start + lasts);
    }
  }

  start(): void {
    if (this.#timer !== undefined) return;
    this.play();
    this.#timer = setInterval(() => this.play(), PERIOD * 1000);
  }

  stop(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  close(): void {
    this.stop();
    void this.#context?.close();
    this.#context = undefined;
  }
}

/** A browser that allows sound does so well within this time. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 250));
}
