import { AccessToken, ParticipantInfo_State, RoomServiceClient, TrackSource, WebhookReceiver } from 'livekit-server-sdk';
import type { Clock } from '../platform/clock.ts';
import type { Platform } from '../platform/platform.ts';
import type { Role } from './tables.ts';

/** Somebody whose media is connected to a room. */
export interface RoomGuest {
  readonly sid: string;
  readonly identity: string;
  readonly joinedAt: Date;
}

export interface RoomReport {
  readonly name: string;
  readonly sid: string;
  readonly guests: readonly RoomGuest[];
}

/** A message of the media server about a room. It may be late, repeated, out of order or missing. */
export interface RoomEvent {
  readonly id: string;
  readonly kind: 'joined' | 'left' | 'finished';
  readonly at: Date;
  readonly room: { readonly name: string; readonly sid: string };
  /** Missing when the room has finished. */
  readonly guest: { readonly sid: string; readonly identity: string } | null;
}

/** What we need of a media server. */
export interface MediaServer {
  /** Where browsers reach it. */
  readonly url: string;
  /** Whether it answers. */
  answers(): Promise<boolean>;
  /** Makes the room, or finds it. @returns its sid. */
  openRoom(name: string): Promise<string>;
  /** Deletes the room and sends everybody out: the only way to end what a token allows. */
  closeRoom(name: string): Promise<void>;
  /** The rooms of these names that exist, and who is in them. */
  visitRooms(names: readonly string[]): Promise<RoomReport[]>;
  /** A token for one room and one identity, good for ten minutes. */
  issueToken(room: string, identity: string, role: Role): Promise<string>;
  /** Reads a signed message; null if it says nothing we need. @throws when the signature is not the media server's. */
  readEvent(body: string, signature: string): Promise<RoomEvent | null>;
}

const TOKEN_SECONDS = 600;
/** An empty room stays open for so long: a page load in the shop may take a while. */
const EMPTY_SECONDS = 120;
const ANSWER_MS = 3000;
const RPC_SECONDS = 5;
/** How long it is believed that it is there, and that it is not. */
const BELIEVE_MS = { yes: 5000, no: 1000 };

const SOURCES: Record<Role, TrackSource[]> = {
  customer: [TrackSource.CAMERA, TrackSource.MICROPHONE],
  adviser: [TrackSource.CAMERA, TrackSource.MICROPHONE, TrackSource.SCREEN_SHARE, TrackSource.SCREEN_SHARE_AUDIO],
};
const KINDS: Partial<Record<string, RoomEvent['kind']>> = {
  // Comes when the media is connected, not when the page has dialled in.
  participant_joined: 'joined', participant_left: 'left', participant_connection_aborted: 'left', room_finished: 'finished',
};

/** The LiveKit server of the settings, or none. */
export function openLiveKit({ settings, clock }: Pick<Platform, 'settings' | 'clock'>): MediaServer | undefined {
  const { LIVEKIT_URL: url, LIVEKIT_API_KEY: key, LIVEKIT_API_SECRET: secret } = settings;
  if (url === undefined || key === undefined || secret === undefined) return undefined;
  const http = url.replace(/^ws/u, 'http');
  const rooms = new RoomServiceClient(http, key, secret, { requestTimeout: RPC_SECONDS });
  const receiver = new WebhookReceiver(key, secret);
  return {
    url: settings.VISAVIS_LIVEKIT_PUBLIC_URL ?? url.replace(/^http/u, 'ws'),
    answers: remembered(() => asksWhetherThere(http), clock),
    async openRoom(name) {
      const { sid } = await rooms.createRoom({ name, emptyTimeout: EMPTY_SECONDS, departureTimeout: EMPTY_SECONDS });
      return sid;
    },
    closeRoom: (name) => rooms.deleteRoom(name).catch(unlessMissing),
    async visitRooms(names) {
      const found = names.length === 0 ? [] : await rooms.listRooms([...names]);
      return Promise.all(found.map(async ({ name, sid }) => ({ name, sid, guests: await listGuests(rooms, name) })));
    },
    async issueToken(room, identity, role) {
      const token = new AccessToken(key, secret, { identity, ttl: TOKEN_SECONDS, attributes: { role } });
      token.addGrant({ roomJoin: true, room, canPublish: true, canPublishSources: SOURCES[role], canSubscribe: true, canPublishData: true, canUpdateOwnMetadata: false });
      return token.toJwt();
    },
    async readEvent(body, signature) {
      const { id, event, createdAt, room, participant } = await receiver.receive(body, signature);
      const kind = KINDS[event];
      if (kind === undefined || room === undefined || (kind !== 'finished' && participant === undefined)) return null;
      const guest = kind === 'finished' || participant === undefined ? null : { sid: participant.sid, identity: participant.identity };
      return { id, kind, at: new Date(Number(createdAt) * 1000), room: { name: room.name, sid: room.sid }, guest };
    },
  };
}

async function listGuests(rooms: RoomServiceClient, name: string): Promise<RoomGuest[]> {
  const list = await rooms.listParticipants(name).catch((error: unknown) => { unlessMissing(error); return []; });
  return list
    .filter(({ state }) => state === ParticipantInfo_State.ACTIVE)
    .map(({ sid, identity, joinedAt, joinedAtMs }) => ({ sid, identity, joinedAt: new Date(Number(joinedAtMs) || Number(joinedAt) * 1000) }));
}

/** A room that is gone already is what was wanted. */
function unlessMissing(error: unknown): void {
  if ((error as { code?: string }).code !== 'not_found') throw error;
}

async function asksWhetherThere(url: string): Promise<boolean> {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(ANSWER_MS) })).ok;
  } catch {
    return false;
  }
}

/** Asks at most once in a while, and only once for all who want to know meanwhile. */
function remembered(ask: () => Promise<boolean>, clock: Clock): () => Promise<boolean> {
  let asked: Promise<boolean> | undefined;
  let askedAt = 0;
  let readAt = 0;
  let believe = Infinity;
  return () => {
    // A clock that was set must not keep an old answer alive, nor one that stands still.
    const age = Math.max(performance.now() - askedAt, Math.abs(clock().getTime() - readAt));
    if (asked === undefined || age >= believe) {
      believe = Infinity;
      asked = ask().then((answer) => {
        askedAt = performance.now();
        readAt = clock().getTime();
        believe = answer ? BELIEVE_MS.yes : BELIEVE_MS.no;
        return answer;
      });
    }
    return asked;
  };
}
