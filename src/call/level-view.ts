import type { LitElement } from 'lit';
import { watchLevel } from './level-meter.ts';

/** From here on a voice counts as heard. */
const VOICE = 0.25;

/** Shows a microphone's level on its host as the property `--_level`, and remembers whether a voice was heard. */
export class LevelView {
  readonly #host: LitElement;
  #track: MediaStreamTrack | undefined;
  #stop: (() => void) | undefined;

  heard = false;

  constructor(host: LitElement) {
    this.#host = host;
  }

  follow(track: MediaStreamTrack | undefined): void {
    if (track === this.#track) return;
    this.#stop?.();
    this.#track = track;
    this.heard = false;
    this.#stop = track && watchLevel(track, (level) => this.#show(level));
  }

  #show(level: number): void {
    this.#host.style.setProperty('--_level', level.toFixed(2));
    if (this.heard || level < VOICE) return;
    this.heard = true;
    this.#host.requestUpdate();
  }
}
