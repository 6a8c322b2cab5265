import type { MediaAccess } from '../../../src/call/media.ts';

/** Camera and microphone made by the page itself: a grey picture and silence, the same in every engine. */
export class PretendDevices implements MediaAccess {
  asked = 0;
  /** Name of the error every request meets. */
  error: string | undefined;
  /** Requests stay open until `decide`. */
  hesitates = false;
  readonly #tracks: MediaStreamTrack[] = [];
  readonly #decision = Promise.withResolvers<void>();
  readonly #sound = new AudioContext();

  constructor(error?: string) {
    this.error = error;
  }

  readonly devices = {
    getUserMedia: async ({ video, audio }: MediaStreamConstraints = {}): Promise<MediaStream> => {
      this.asked += 1;
      if (this.hesitates) await this.#decision.promise;
      if (this.error) throw new DOMException('', this.error);
      const stream = new MediaStream();
      if (video) stream.addTrack(this.#keep(greyPicture()));
      if (audio) stream.addTrack(this.#keep(this.#sound.createMediaStreamDestination().stream.getAudioTracks()[0]));
      return stream;
    },
    enumerateDevices: async (): Promise<MediaDeviceInfo[]> =>
      this.error === 'NotFoundError' ? [] : (['videoinput', 'audioinput'] as const).map((kind) => ({ kind }) as MediaDeviceInfo),
  };

  decide(): void {
    this.#decision.resolve();
  }

  /** Each track that was opened and whether it still is. */
  states(): string[] {
    return this.#tracks.map(({ kind, readyState }) => `${kind} ${readyState}`);
  }

  close(): void {
    for (const track of this.#tracks) track.stop();
  }

  #keep(track: MediaStreamTrack | undefined): MediaStreamTrack {
    if (!track) throw new Error('This engine makes no tracks.');
    this.#tracks.push(track);
    return track;
  }
}

function greyPicture(): MediaStreamTrack | undefined {
  const canvas = Object.assign(document.createElement('canvas'), { width: 320, height: 180 });
  const context = canvas.getContext('2d');
  // A canvas gives a frame whenever it is drawn on.
  const draw = (): void => {
    if (context) context.fillStyle = '#777';
    context?.fillRect(0, 0, 320, 180);
  };
  draw();
  const [track] = canvas.captureStream(10).getVideoTracks();
  const painting = setInterval(() => (track?.readyState === 'live' ? draw() : clearInterval(painting)), 50);
  return track;
}
