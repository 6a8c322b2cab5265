import { describe, expect, it } from 'vitest';
import { acquireMedia, mayOpen } from '../../../src/call/media.ts';
import type { MediaAccess } from '../../../src/call/media.ts';

type Refusal = (wanted: { camera: boolean; microphone: boolean; exact: boolean }) => string | undefined;

const BOTH = { camera: true, microphone: true };

/** Stands in for a browser: which requests it refuses by which error, what devices it lists, what it has permitted. */
class FakeBrowser implements MediaAccess {
  readonly asked: string[] = [];
  kinds: MediaDeviceKind[] = ['videoinput', 'audioinput'];
  states: Record<string, PermissionState> = {};
  refuses: Refusal = () => undefined;

  readonly devices = {
    getUserMedia: async ({ audio, video }: MediaStreamConstraints = {}): Promise<MediaStream> => {
      const [camera, microphone] = [Boolean(video), Boolean(audio)];
      this.asked.push([camera && 'camera', microphone && 'microphone'].filter(Boolean).join('+'));
      const name = this.refuses({ camera, microphone, exact: JSON.stringify([audio, video]).includes('exact') });
      if (name) throw new DOMException('refused', name);
      const tracks = (kind: string, there: boolean): MediaStreamTrack[] => (there ? [{ kind } as MediaStreamTrack] : []);
      return { getVideoTracks: () => tracks('video', camera), getAudioTracks: () => tracks('audio', microphone) } as MediaStream;
    },
    enumerateDevices: async () => this.kinds.map((kind) => ({ kind }) as MediaDeviceInfo),
  };

  readonly permissions = {
    query: async ({ name }: { name: string }): Promise<PermissionStatus> => ({ state: this.states[name] ?? 'prompt' }) as PermissionStatus,
  };
}

function browser(changes: Partial<FakeBrowser> = {}): FakeBrowser {
  return Object.assign(new FakeBrowser(), changes);
}

describe('acquiring camera and microphone', () => {
  it('takes one prompt for both', async () => {
    const fake = browser();
    const { videoTrack, audioTrack, problems } = await acquireMedia(BOTH, fake);
    expect([videoTrack?.kind, audioTrack?.kind, problems]).toEqual(['video', 'audio', {}]);
    expect(fake.asked).toEqual(['camera+microphone']);
  });

  it('asks for nothing when nothing is wanted', async () => {
    const fake = browser();
    expect(await acquireMedia({ camera: false, microphone: false }, fake)).toEqual({ problems: {} });
    expect(fake.asked).toEqual([]);
  });

  it('does not ask a second time after a person has refused', async () => {
    const fake = browser({ refuses: () => 'NotAllowedError' });
    expect((await acquireMedia(BOTH, fake)).problems).toEqual({ camera: 'denied', microphone: 'denied' });
    expect(fake.asked).toEqual(['camera+microphone']);
  });

  it('still opens the microphone where only the camera is blocked in the settings', async () => {
    const fake = browser({ states: { camera: 'denied' }, refuses: ({ camera }) => (camera ? 'NotAllowedError' : undefined) });
    const { audioTrack, problems } = await acquireMedia(BOTH, fake);
    expect([audioTrack?.kind, problems]).toEqual(['audio', { camera: 'denied' }]);
  });

  it('opens one of two when the other is missing', async () => {
    const fake = browser({ kinds: ['audioinput'], refuses: ({ camera }) => (camera ? 'NotFoundError' : undefined) });
    const { audioTrack, problems } = await acquireMedia(BOTH, fake);
    expect([audioTrack?.kind, problems]).toEqual(['audio', { camera: 'missing' }]);
    expect(fake.asked).toEqual(['camera+microphone', 'microphone', 'camera']);
  });

  it('opens one of two when the other is busy', async () => {
    const fake = browser({ refuses: ({ microphone }) => (microphone ? 'NotReadableError' : undefined) });
    const { videoTrack, problems } = await acquireMedia(BOTH, fake);
    expect([videoTrack?.kind, problems]).toEqual(['video', { microphone: 'busy' }]);
  });

  it('says missing, not denied, where there is no device to allow', async () => {
    const fake = browser({ kinds: ['audioinput'], refuses: () => 'NotAllowedError' });
    expect((await acquireMedia(BOTH, fake)).problems).toEqual({ camera: 'missing', microphone: 'denied' });
  });

  it('takes any other device when the chosen one is gone', async () => {
    const fake = browser({ refuses: ({ exact }) => (exact ? 'OverconstrainedError' : undefined) });
    const { videoTrack, problems } = await acquireMedia({ camera: true, microphone: false, cameraId: 'gone' }, fake);
    expect([videoTrack?.kind, problems]).toEqual(['video', {}]);
  });

  it('names what is not to be had where a browser has no devices at all', async () => {
    expect((await acquireMedia(BOTH, {})).problems).toEqual({ camera: 'unsupported', microphone: 'unsupported' });
  });

  it('survives browsers that know no such permission', async () => {
    const permissions = { query: async (): Promise<PermissionStatus> => { throw new TypeError('camera'); } };
    expect(await mayOpen('camera', { permissions })).toBe(false);
    expect(await mayOpen('camera', { permissions: browser({ states: { camera: 'granted' } }).permissions })).toBe(true);
    const fake = { devices: browser({ refuses: () => 'NotAllowedError' }).devices, permissions };
    expect((await acquireMedia(BOTH, fake)).problems).toEqual({ camera: 'denied', microphone: 'denied' });
  });
});
