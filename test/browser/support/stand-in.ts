import type { IncomingMessage } from 'node:http';
import type { Booking, BookingReceipt, BookingRequest, Hold, SlotList } from '../../../src/contract/booking.ts';
import type { CallAccess, CallTicket, VisitView } from '../../../src/contract/call.ts';
import type { ProblemBody, ProblemCode } from '../../../src/contract/problem.ts';
import type { Launcher, PublicService, ShopStatus } from '../../../src/contract/shop.ts';

/** What a test may set for the shop it made up: everything has a usable beginning. */
export interface Scene {
  launcher: Partial<Launcher>;
  status: Partial<ShopStatus>;
  slots: string[];
  access: Partial<CallAccess>;
  booking: Partial<Booking>;
  /** Paths that fail, by the start of `METHOD /v1/…`, with the code they fail with; `down` is an answer that is not ours, `slow` none at all. */
  faults: Record<string, ProblemCode | 'down' | 'slow'>;
}

export interface Heard {
  method: string;
  path: string;
  query: string;
  authorization: string;
  /** The Idempotency-Key. */
  key: string;
  body: string;
}

export interface Answer {
  status: number;
  type: string;
  body: string;
}

const STATUS: Partial<Record<ProblemCode, number>> = { slot_taken: 409, hold_expired: 410, nobody_available: 409, unknown_shop: 404, call_over: 410 };
/** The random part of every id here, apart from keys and tokens. */
const SUFFIX = 'A1b2C3d4E5f6G7h8I9j0Kk';
const id = (prefix: string): string => `${prefix}_${SUFFIX}`;

export const ANNA = { adviserId: id('adv'), name: 'Anna Berger', title: 'Beraterin und Zweiradmechanikerin', pictureUrl: null };
export const SERVICE: PublicService = {
  serviceId: id('svc'), name: 'Fahrradberatung', description: 'Welches Rad zu Ihnen passt', minutes: 30, place: null, seats: 1, adviserChoice: 'free', confirmation: 'none', adviserIds: [],
};

/** A server that says what the contract says, and does what the test says. One of these for each shop a test makes up. */
export class StandIn {
  readonly heard: Heard[] = [];
  readonly #key: string;
  /** Tells by itself whose it is. */
  readonly #token: string;
  readonly #streams = new Set<(event: string) => void>();
  #scene: Scene = { launcher: {}, status: {}, slots: freeTimes(), access: {}, booking: {}, faults: {} };
  #view: VisitView | undefined;

  constructor(key: string) {
    this.#key = key;
    this.#token = key.replace('pk_', 'vt_');
  }

  set(scene: Partial<Scene>): void {
    this.#scene = { ...this.#scene, ...scene };
  }

  /** Sends a view to every stream that is open, and to those that open later. */
  show(view: Partial<VisitView>): void {
    this.#view = { ...blankView(), ...this.#view, ...view };
    const event = `event: view\nid: ${Date.now()}\ndata: ${JSON.stringify(this.#view)}\n\n`;
    for (const send of this.#streams) send(event);
  }

  /** Follows the view of the one call; what it returns ends that. */
  follow(send: (event: string) => void): () => void {
    this.#streams.add(send);
    this.show({});
    return () => this.#streams.delete(send);
  }

  /** Nothing, for a server that does not answer. */
  answer({ method, path, query, authorization, key, body }: Heard): Answer | undefined {
    this.heard.push({ method, path, query, authorization, key, body });
    const fault = Object.entries(this.#scene.faults).find(([start]) => `${method} ${path}`.startsWith(start))?.[1];
    if (fault === 'slow') return undefined;
    if (fault === 'down') return { status: 502, type: 'text/html', body: '<h1>Bad gateway</h1>' };
    if (fault) return problem(fault);
    const answer = this.#answers()[`${method} ${path}`]?.(body);
    return answer === undefined ? problem('not_found', 404) : json(answer, method === 'POST' ? 201 : 200);
  }

  #answers(): Record<string, (body: string) => unknown> {
    const { launcher, status, slots, access, booking } = this.#scene;
    const own = { ...blankBooking(slots[0] ?? '', this.#key), ...booking };
    const bkg = `/v1/bookings/${own.bookingId}`;
    const cal = `/v1/calls/${id('cal')}`;
    const ticket = { requestId: id('req'), callId: id('cal'), visitToken: this.#token } satisfies CallTicket;
    return {
      'GET /v1/launcher': () => ({ ...blankLauncher(), ...launcher }),
      'GET /v1/status': () => ({ ...blankStatus(slots[0] ?? null), ...status }),
      'GET /v1/slots': () => slotList(slots),
      'POST /v1/holds': () => ({ holdId: own.bookingId, visitToken: this.#token, expiresAt: inMinutes(7) }) satisfies Hold,
      [`POST /v1/holds/${own.bookingId}/extend`]: () => ({ expiresAt: inMinutes(7) }),
      [`DELETE /v1/holds/${own.bookingId}`]: () => ({}),
      'POST /v1/bookings': (body) => receipt(own, JSON.parse(body) as BookingRequest),
      [`GET ${bkg}`]: () => own,
      [`POST ${bkg}/call`]: () => ticket,
      'POST /v1/requests': () => ticket,
      [`POST ${cal}/access`]: () => ({ serverUrl: 'ws://127.0.0.1:9', token: 'none', callRef: SUFFIX, ...access }) satisfies CallAccess,
      [`POST ${cal}/end`]: () => ({}),
      'POST /v1/leave': () => ({}),
    };
  }
}

/** Half hours from tomorrow on, three a day, for three weeks. */
function freeTimes(): string[] {
  const midnight = new Date();
  midnight.setUTCHours(0, 0, 0, 0);
  const days = Array.from({ length: 21 }, (_, day) => midnight.getTime() + (day + 1) * 86_400_000);
  return days.flatMap((day) => [9, 12.5, 15].map((hour) => new Date(day + hour * 3_600_000).toISOString()));
}

function inMinutes(minutes: number): string {
  return new Date(Date.now() + minutes * 60_000).toISOString();
}

function blankLauncher(): Launcher {
  return { on: true, presence: 'free', name: 'Anna', pictureUrl: null, nextStart: null, label: null, accent: '#0a5c36', side: 'right', phone: null, mail: null, privacyUrl: null };
}

function blankStatus(nextStart: string | null): ShopStatus {
  return {
    shopName: 'Speichenwerk', language: 'de', timeZone: 'Europe/Berlin', presence: 'free', adviser: ANNA, advisersFree: 1, peopleWaiting: 0,
    wait: { fromSeconds: 5, toSeconds: 20 }, video: true, services: [SERVICE], nextStart, phone: '0761 555 01 40', mail: null,
    privacyUrl: 'https://shop.example/privacy', imprintUrl: 'https://shop.example/imprint',
  };
}

function slotList(starts: readonly string[]): SlotList {
  return { service: SERVICE, timeZone: 'Europe/Berlin', slots: starts.map((startsAt) => ({ startsAt })), full: [], advisers: [ANNA] };
}

function blankBooking(startsAt: string, publishableKey: string): Booking {
  const begin = Date.parse(startsAt) || Date.now();
  return {
    bookingId: id('bkg'), state: 'confirmed', service: SERVICE, adviser: ANNA, advisers: [ANNA], place: null, pendingFor: null, pendingUntil: null, reminders: ['day', 'hour'], lateMinutes: null, cancelledBy: null, startsAt, endsAt: new Date(begin + 1_800_000).toISOString(), name: 'Jo', timeZone: 'Europe/Berlin',
    language: 'de', shopName: 'Speichenwerk', shopUrl: 'https://shop.example/', shopPhone: null, privacyUrl: null, imprintUrl: null, accent: '#0a5c36', publishableKey,
    joinFrom: new Date(begin - 600_000).toISOString(), callId: null, changeable: true,
  };
}

function receipt(booking: Booking, { name, language }: BookingRequest): BookingReceipt {
  return { booking: { ...booking, name, language }, manageUrl: `https://visavis.example/m/${booking.bookingId}#${id('mt')}`, manageToken: id('mt'), calendar: 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n' };
}

function blankView(): VisitView {
  return { callId: id('cal'), stage: 'ringing', endReason: null, ahead: 0, wait: null, adviser: ANNA, answered: false, since: new Date().toISOString(), long: false, advice: false, startsAt: null };
}

export async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request.setEncoding('utf8')) text += chunk;
  return text;
}

function json(value: unknown, status: number): Answer {
  return { status, type: 'application/json', body: JSON.stringify(value) };
}

function problem(code: ProblemCode, status = STATUS[code] ?? 422): Answer {
  const body: ProblemBody = { type: 'about:blank', title: code, status, code, detail: code, requestId: 'test' };
  return { status, type: 'application/problem+json', body: JSON.stringify(body) };
}
