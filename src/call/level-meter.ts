/** How often the level is read, in milliseconds. */
const PACE = 80;

/** Tells how loud a microphone is, from 0 to 1, until stopped. */
export function watchLevel(track: MediaStreamTrack, onLevel: (level: number) => void): () => void {
  if (!('AudioContext' in globalThis)) return () => undefined;
  const context = new AudioContext();
  const analyser = context.createAnalyser();
  analyser.fftSize = 512;
  context.createMediaStreamSource(new MediaStream([track])).connect(analyser);
  // Without a gesture on the page the context sleeps; the level then stays unknown and nothing is claimed.
  void context.resume().catch(() => undefined);
  const samples = new Float32Array(analyser.fftSize);
  const timer = setInterval(() => {
    analyser.getFloatTimeDomainData(samples);
    onLevel(loudness(samples));
  }, PACE);
  return () => {
    clearInterval(timer);
    void context.close().catch(() => undefined);
  };
}

/** Ears hear ratios: -50 dB and below is 0, -10 dB and above is 1. */
export function loudness(samples: ArrayLike<number>): number {
  let sum = 0;
  for (let index = 0; index < samples.length; index += 1) sum += (samples[index] ?? 0) ** 2;
  const decibel = 10 * Math.log10(sum / Math.max(1, samples.length) + 1e-12);
  return Math.min(1, Math.max(0, (decibel + 50) / 40));
}
