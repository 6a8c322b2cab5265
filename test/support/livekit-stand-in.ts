import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { AccessToken } from 'livekit-server-sdk';
import type { CallAccess } from '../../src/contract/call.ts';
import { randomText } from '../../src/server/platform/ids.ts';
import type { MovableClock } from './clock.ts';
import type { TestServer } from './server.ts';

const KEY = 'standin';
const SECRET = 'a secret that only this stand-in knows';

interface StandInRoom {
  readonly sid: string;
  readonly guests: Map<string, { sid: string; identity: string; joinedAt: Date }>;
}

/** One stay of somebody in a room. */
export interface Stay {
  readonly room: string;
  readonly sid: string;
  readonly identity: string;
}

export interface EventChange {
  readonly id?: string;
  readonly roomSid?: string;
  readonly at?: Date;
}

/**
 * Stands in for LiveKit in unit tests: the part of its HTTP interface that our server speaks, and its signed messages. It
 * carries no media, and what happens in its rooms is told only when the test says so.
 */
export class LiveKitStandIn {
  readonly rooms = new Map<string, StandInRoom>();
  readonly deleted: string[] = [];
  /** Whether it answers as broken. */
  down = false;
  readonly #server = createServer((request, response) => {
    this.#answer(request).then(
      ({ status, body }) => response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body)),
      () => response.writeHead(500).end(),
    );
  });

  async start(): Promise<void> {
    await new Promise<void>((resolve) => { this.#server.listen(0, '127.0.0.1', resolve); });
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => { this.#server.close(resolve); });
  }

  /** What the server must be told to use it. */
  get settings(): Record<string, string> {
    return { LIVEKIT_URL: `ws://127.0.0.1:${(this.#server.address() as AddressInfo).port}`, LIVEKIT_API_KEY: KEY, LIVEKIT_API_SECRET: SECRET };
  }

  /** Somebody's media connects with the token, and our server is told. */
  async enter(server: TestServer, { token }: Pick<CallAccess, 'token'>): Promise<Stay> {
    const stay = this.join(token, server.clock);
    await this.tell(server, 'participant_joined', stay);
    return stay;
  }

  /** Somebody goes, and our server is told. */
  async exit(server: TestServer, stay: Stay): Promise<void> {
    this.drop(stay);
    await this.tell(server, 'participant_left', stay);
  }

  /** Somebody goes, and nobody is told. */
  drop({ room, sid }: Stay): void {
    this.rooms.get(room)?.guests.delete(sid);
  }

  /** Somebody's media connects with the token, and nobody is told. */
  join(token: string, clock: MovableClock): Stay {
    const { sub, video } = claimsOf(token);
    const room = this.rooms.get(video.room);
    if (!room) throw new Error('requested room does not exist');
    const sid = `PA_${randomText()}`;
    // The same identity again throws the first one out.
    for (const [other, { identity }] of room.guests) if (identity === sub) room.guests.delete(other);
    room.guests.set(sid, { sid, identity: sub, joinedAt: clock.now() });
    return { room: video.room, sid, identity: sub };
  }

  /** Tells our server what happened, signed as LiveKit does. */
  async tell(server: TestServer, event: string, { room, sid, identity }: { room: string } & Partial<Stay>, change: EventChange = {}, keys = { key: KEY, secret: SECRET }): Promise<Response> {
    const body = JSON.stringify({
      event, id: change.id ?? `EV_${randomText()}`, createdAt: String(Math.floor((change.at ?? server.clock.now()).getTime() / 1000)),
      room: { name: room, sid: change.roomSid ?? this.rooms.get(room)?.sid ?? '' }, ...(sid === undefined ? {} : { participant: { sid, identity } }),
    });
    return server.request('/v1/livekit/webhook', { method: 'POST', headers: { 'content-type': 'application/webhook+json', authorization: await sign(body, keys) }, body });
  }

  async #answer(request: IncomingMessage): Promise<{ status: number; body: unknown }> {
    if (this.down) return { status: 503, body: { code: 'unavailable', msg: 'down' } };
    const method = request.url?.split('/').at(-1);
    if (request.method === 'GET') return { status: 200, body: 'OK' };
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const message = JSON.parse(Buffer.concat(chunks).toString('utf8')) as { name?: string; names?: string[]; room?: string };
    return this.#call(method ?? '', message);
  }

  #call(method: string, { name = '', names = [], room: wanted = '' }: { name?: string; names?: string[]; room?: string }): { status: number; body: unknown } {
    const missing = { status: 404, body: { code: 'not_found', msg: 'requested room does not exist' } };
    switch (method) {
      case 'CreateRoom': {
        const room = this.rooms.get(name) ?? { sid: `RM_${randomText()}`, guests: new Map() };
        this.rooms.set(name, room);
        return { status: 200, body: { name, sid: room.sid } };
      }
      case 'DeleteRoom':
        if (!this.rooms.delete(wanted)) return missing;
        this.deleted.push(wanted);
        return { status: 200, body: {} };
      case 'ListRooms':
        return { status: 200, body: { rooms: [...this.rooms].filter(([room]) => names.includes(room)).map(([room, { sid }]) => ({ name: room, sid })) } };
      case 'ListParticipants': {
        const room = this.rooms.get(wanted);
        const list = [...(room?.guests.values() ?? [])].map(({ sid, identity, joinedAt }) => ({ sid, identity, state: 'ACTIVE', joinedAtMs: String(joinedAt.getTime()) }));
        return room ? { status: 200, body: { participants: list } } : missing;
      }
      default:
        return { status: 404, body: { code: 'bad_route', msg: method } };
    }
  }
}

/** Signs a body the way LiveKit signs its messages. */
export async function sign(body: string, { key, secret }: { key: string; secret: string } = { key: KEY, secret: SECRET }): Promise<string> {
  const token = new AccessToken(key, secret, { ttl: 300 });
  token.sha256 = createHash('sha256').update(body).digest('base64');
  return token.toJwt();
}

export interface RoomClaims {
  readonly sub: string;
  readonly exp: number;
  readonly nbf: number;
  readonly attributes: Record<string, string>;
  readonly video: { readonly room: string } & Record<string, unknown>;
}

/** What a room token allows. */
export function claimsOf(token: string): RoomClaims {
  return JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8')) as RoomClaims;
}
