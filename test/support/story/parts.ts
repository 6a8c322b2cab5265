import { buildPages } from '../../../src/start/build-step.ts';
import { buildLiveKit, findLiveKit, NO_LIVEKIT } from '../../../src/start/livekit-binary.ts';

/** Builds what browsers load, unless it is there, and finds or builds LiveKit. @returns its binary. */
export async function prepareParts(): Promise<string> {
  await buildPages();
  const source = findLiveKit();
  if (source === undefined) throw new Error(NO_LIVEKIT);
  if ('binary' in source) return source.binary;
  console.log('Building LiveKit, once for this machine; it takes a few minutes.');
  return buildLiveKit(source.go, () => undefined, new AbortController().signal);
}

/** Done before the first story, since a limit of time holds for each. */
export default async function setup(): Promise<void> {
  await prepareParts();
}
