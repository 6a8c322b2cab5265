import { AudioPresets, LogLevel, Room, setLogLevel, VideoPresets } from 'livekit-client';
import type { ReconnectContext, RoomConnectOptions, TrackPublishOptions } from 'livekit-client';
import { isFlowing } from './peer.ts';

export type CallRole = 'customer' | 'adviser';

/** A room that brings nothing any more mends itself for this long; then a new one, with fresh access, has better chances. */
const MENDING_MS = 5000;

/** One that still brings picture and sound, and has only lost the server's ear, is not given up so soon. */
const FLOWING_MENDING_MS = 60_000;

export function createRoom(): Room {
  // The media library is talkative; the console belongs to the shop.
  setLogLevel(LogLevel.silent);
  const room: Room = new Room({
    // The call goes on in a window of its own while the shop's tab is hidden.
    adaptiveStream: { pauseVideoInBackground: false },
    dynacast: true,
    // A click on a mailto: or tel: link fires beforeunload too.
    disconnectOnPageLeave: false,
    // Camera and microphone outlive a room: the same call may need another one.
    stopLocalTrackOnUnpublish: false,
    reconnectPolicy: { nextRetryDelayInMs: (context) => nextMending(context, isFlowing(room)) },
    publishDefaults: { audioPreset: AudioPresets.speech, videoCodec: 'vp8' },
    dataStream: { maxPayloadByteLength: 65_536 },
  });
  return room;
}

/** Quick at first, since most losses are a blink, and scattered so that not all callers of a server return at once. */
export function nextMending({ retryCount, elapsedMs }: ReconnectContext, flowing: boolean): number | null {
  if (elapsedMs > (flowing ? FLOWING_MENDING_MS : MENDING_MS)) return null;
  return Math.round(Math.min(1500, 150 * 2 ** retryCount) * (0.5 + Math.random() / 2));
}

/** Limits short enough that a second try fits into a person's patience. */
export function connectOptions(serverUrl: string): RoomConnectOptions {
  const options: RoomConnectOptions = { websocketTimeout: 7000, peerConnectionTimeout: 9000 };
  // On one machine there is nobody to ask for an address, and asking takes seconds without a network.
  return isLoopback(serverUrl) ? { ...options, rtcConfig: { iceServers: [] } } : options;
}

/** An adviser is watched on phones in poor networks and sends three sizes; a customer's phone is spared that work. */
export function cameraOptions(role: CallRole): TrackPublishOptions {
  return { simulcast: role === 'adviser', videoSimulcastLayers: [VideoPresets.h180, VideoPresets.h360] };
}

function isLoopback(serverUrl: string): boolean {
  const { hostname } = new URL(serverUrl);
  return hostname === 'localhost' || hostname === '[::1]' || hostname.startsWith('127.');
}
