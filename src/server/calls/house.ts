import type { Platform } from '../platform/platform.ts';
import type { MediaServer } from './livekit.ts';
import type { OpenStreams } from './open-streams.ts';
import type { CallPorts } from './ports.ts';
import type { RoomSweeper } from './sweep-rooms.ts';

/** What the routes and beats of calls share. */
export interface CallHouse {
  readonly platform: Platform;
  readonly ports: CallPorts;
  /** Missing when the settings name none. */
  readonly media: MediaServer | undefined;
  readonly streams: OpenStreams;
  readonly sweeper: RoomSweeper;
}

/** Whether video calls are possible now. */
export async function videoWorks({ media }: Pick<CallHouse, 'media'>): Promise<boolean> {
  return (await media?.answers()) === true;
}
