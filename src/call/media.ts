/** What a person brings into a call. Tracks that a preview has acquired are used; what is wanted without one is acquired. */
export interface MediaChoice {
  readonly camera: boolean;
  readonly microphone: boolean;
  readonly videoTrack?: MediaStreamTrack | undefined;
  readonly audioTrack?: MediaStreamTrack | undefined;
  readonly cameraId?: string | undefined;
  readonly microphoneId?: string | undefined;
  readonly speakerId?: string | undefined;
}

/** Joins a call only to watch and listen. */
export const WATCH_ONLY: MediaChoice = { camera: false, microphone: false };

export type MediaSource = 'camera' | 'microphone';

/**
 * Why a camera or microphone cannot be used: `denied` by person, browser or page; `busy` in another program; `missing`
 * on this device; `unsupported` by this browser, or on a page without https.
 */
export type MediaProblem = 'denied' | 'busy' | 'missing' | 'unsupported';

export interface Acquired {
  readonly videoTrack?: MediaStreamTrack | undefined;
  readonly audioTrack?: MediaStreamTrack | undefined;
  readonly problems: Readonly<Partial<Record<MediaSource, MediaProblem>>>;
}

/** What of the browser is used; tests bring their own. */
export interface MediaAccess {
  readonly devices?: Pick<MediaDevices, 'getUserMedia' | 'enumerateDevices'> | undefined;
  readonly permissions?: Pick<Permissions, 'query'> | undefined;
}

/** One prompt for what is wanted. Where the whole is refused, each part is still tried that may yet succeed. */
export async function acquireMedia(wish: MediaChoice, access: MediaAccess = browserMedia(), facing?: string): Promise<Acquired> {
  const wanted = sourcesOf(wish);
  if (wanted.length === 0) return { problems: {} };
  // Pages without https and some in-app browsers have no devices at all.
  if (!access.devices) return { problems: blame(wanted, 'unsupported') };
  try {
    return tracksOf(await access.devices.getUserMedia(constraintsFor(wish, facing)), wanted);
  } catch (error) {
    const name = nameOf(error);
    // The chosen device was unplugged since: any other will do.
    if (name === 'OverconstrainedError' && (wish.cameraId || wish.microphoneId)) {
      return acquireMedia({ camera: wish.camera, microphone: wish.microphone }, access);
    }
    const problem = problemOf(name);
    if (wanted.length > 1 && (await mayTryEach(problem, access))) return acquireEach(wish, access);
    return { problems: await explain(wanted, problem, access) };
  }
}

/** Whether to ask for one device at a time after asking for both was refused. */
async function mayTryEach(problem: MediaProblem, { permissions }: MediaAccess): Promise<boolean> {
  if (problem !== 'denied') return true;
  // With one of the two blocked in its settings, a browser refuses both and asks nobody. Where a person has refused,
  // asking again for a part would be pestering.
  const [camera, microphone] = await Promise.all([stateOf('camera', permissions), stateOf('microphone', permissions)]);
  return (camera === 'denied') !== (microphone === 'denied');
}

/** Opens one device after the other, so that one that is busy or missing does not cost the other. */
async function acquireEach(wish: MediaChoice, access: MediaAccess): Promise<Acquired> {
  const audio = await acquireMedia({ ...wish, camera: false }, access);
  const video = await acquireMedia({ ...wish, microphone: false }, access);
  return { audioTrack: audio.audioTrack, videoTrack: video.videoTrack, problems: { ...audio.problems, ...video.problems } };
}

export function constraintsFor({ camera, microphone, cameraId, microphoneId }: MediaChoice, facing = 'user'): MediaStreamConstraints {
  return {
    video: camera && {
      width: { ideal: 1280 },
      height: { ideal: 720 },
      frameRate: { ideal: 30 },
      ...(cameraId ? { deviceId: { exact: cameraId } } : { facingMode: facing }),
    },
    audio: microphone && {
      echoCancellation: true,
      noiseSuppression: true,
      autoGainControl: true,
      ...(microphoneId && { deviceId: { exact: microphoneId } }),
    },
  };
}

/** Whether a device may be opened without asking. Unknown counts as no. */
export async function mayOpen(source: MediaSource, { permissions }: MediaAccess = browserMedia()): Promise<boolean> {
  return (await stateOf(source, permissions)) === 'granted';
}

export function stopTracks(...tracks: readonly (MediaStreamTrack | undefined)[]): void {
  for (const track of tracks) track?.stop();
}

function sourcesOf({ camera, microphone }: MediaChoice): MediaSource[] {
  return [...(camera ? (['camera'] as const) : []), ...(microphone ? (['microphone'] as const) : [])];
}

function tracksOf(stream: MediaStream, wanted: readonly MediaSource[]): Acquired {
  const [videoTrack] = stream.getVideoTracks();
  const [audioTrack] = stream.getAudioTracks();
  const lacking = wanted.filter((source) => !(source === 'camera' ? videoTrack : audioTrack));
  return { videoTrack, audioTrack, problems: blame(lacking, 'missing') };
}

/** Browsers answer "denied" also where there is nothing to allow; the list of devices tells the two apart. */
async function explain(wanted: readonly MediaSource[], problem: MediaProblem, { devices }: MediaAccess): Promise<Acquired['problems']> {
  const kinds = await devices?.enumerateDevices().then((all) => new Set(all.map(({ kind }) => kind)), () => undefined);
  const there = (source: MediaSource): boolean => !kinds || kinds.has(source === 'camera' ? 'videoinput' : 'audioinput');
  return Object.fromEntries(wanted.map((source) => [source, there(source) ? problem : 'missing']));
}

async function stateOf(source: MediaSource, permissions: MediaAccess['permissions']): Promise<PermissionState | undefined> {
  try {
    return (await permissions?.query({ name: source }))?.state;
  } catch {
    // Some browsers know no such permission.
    return undefined;
  }
}

/** The browser's own. */
export function browserMedia(): MediaAccess {
  const { mediaDevices: devices, permissions } = navigator;
  return { devices, permissions };
}

function problemOf(name: string): MediaProblem {
  switch (name) {
    case 'NotAllowedError':
    case 'SecurityError': return 'denied';
    case 'NotFoundError':
    case 'OverconstrainedError': return 'missing';
    case 'NotReadableError':
    case 'AbortError': return 'busy';
    default: return 'unsupported';
  }
}

function blame(sources: readonly MediaSource[], problem: MediaProblem): Acquired['problems'] {
  return Object.fromEntries(sources.map((source) => [source, problem]));
}

function nameOf(error: unknown): string {
  return error instanceof Error || error instanceof DOMException ? error.name : '';
}
