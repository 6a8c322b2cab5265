/** What the media library calls the silent sound that it plays on iOS, so that remote sound may follow. */
const NAME = 'livekit-dummy-audio-el';

/** Takes that element out of the shop's page, where styles and scripts would find it. It works as well among our own. */
export function adoptSilentAudio(root: Node): void {
  const silent = document.getElementById(NAME);
  if (!(silent instanceof HTMLAudioElement)) return;
  root.appendChild(silent);
  // Moving an element stops it.
  void silent.play().catch(() => undefined);
}
