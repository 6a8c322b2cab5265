import type { Booking } from '../../../src/contract/booking.ts';
import { ApiClient } from '../../../src/kit/http.ts';

const MINUTE = 60_000;

/** A booking that begins in so many minutes. */
export function bookingIn(minutes: number, changes: Partial<Booking> = {}): Booking {
  const start = Math.ceil(Date.now() / MINUTE) * MINUTE + minutes * MINUTE;
  const at = (offset: number): string => new Date(start + offset * MINUTE).toISOString();
  return {
    bookingId: `bkg_${'a'.repeat(22)}`,
    state: 'confirmed',
    service: { serviceId: `svc_${'a'.repeat(22)}`, name: 'Bike fitting', description: '', minutes: 30, place: null, seats: 1, adviserChoice: 'free', confirmation: 'none', adviserIds: [] },
    adviser: { adviserId: `adv_${'a'.repeat(22)}`, name: 'Anna Berger', title: 'Adviser', pictureUrl: null },
    advisers: [],
    place: null,
    pendingFor: null,
    pendingUntil: null,
    reminders: ['day', 'hour'],
    lateMinutes: null,
    cancelledBy: null,
    startsAt: at(0),
    endsAt: at(30),
    name: 'Jan',
    timeZone: 'Europe/Berlin',
    language: 'en',
    shopName: 'Kettenwerk',
    shopUrl: 'https://shop.example/',
    shopPhone: '0761 555 01 40',
    privacyUrl: 'https://shop.example/privacy',
    imprintUrl: 'https://shop.example/imprint',
    accent: '#0a5c36',
    publishableKey: `pk_${'a'.repeat(22)}`,
    joinFrom: at(-10),
    callId: null,
    changeable: true,
    ...changes,
  };
}

type Answer = (request: { path: string; query: URLSearchParams; body: unknown }) => Response;

/** A client whose server is the test. `log` holds what was asked for: `POST /v1/bookings/…/cancel`. */
export function clientOf(answer: Answer): { client: ApiClient; log: string[] } {
  const log: string[] = [];
  const fake: typeof fetch = (url, init = {}) => {
    const { pathname: path, searchParams: query } = new URL(url as string);
    log.push(`${init.method ?? 'GET'} ${path}`);
    return Promise.resolve(answer({ path, query, body: typeof init.body === 'string' ? JSON.parse(init.body) : undefined }));
  };
  return { client: new ApiClient({ base: 'https://api.example', fetch: fake, token: () => 'mt_1' }), log };
}

export function refuse(status: number, code: string, rest: object = {}): Response {
  return Response.json({ type: 'about:blank', title: code, status, code, detail: code, requestId: 'r', ...rest }, { status });
}
