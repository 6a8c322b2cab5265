import type { RemoteTrack, Room } from 'livekit-client';
import type { ReactiveControllerHost } from 'lit';
import type { CallMessage } from '../contract/call.ts';
import type { SourceState } from './call-scene.ts';
import type { CallEntry } from './enter-ahead.ts';

/** What the controller needs of the person's own camera and microphone. */
export interface CallMedia {
  readonly camera: SourceState;
  readonly microphone: SourceState;
  readonly interrupted: boolean;
  publishTo(room: Room): void;
  stop(): void;
}

export interface CallHost extends ReactiveControllerHost {
  readonly access: () => Promise<CallEntry>;
  /** Something of the other side arrived and can be seen or heard from now on. */
  showTrack(track: RemoteTrack): void;
  /** It goes. Its last picture still stands. */
  dropTrack(track: RemoteTrack): void;
  hearMessage(message: CallMessage): void;
}
