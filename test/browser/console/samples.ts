import type { BusyFeed, CalendarView, ClosedDay, Store } from '../../../src/contract/calendar.ts';
import type { DeskView } from '../../../src/contract/desk.ts';
import type { MailTextList, OutboxMail } from '../../../src/contract/mail.ts';
import type { OrderConnection } from '../../../src/contract/order.ts';
import type { SalesReport } from '../../../src/contract/report.ts';
import type { AdviserSettings, Me, ServiceSettings, ShopSettings, WeekWindow } from '../../../src/contract/settings.ts';
import { wilson } from './wilson.ts';

type DeskBooking = DeskView['bookings'][number];

const id = (prefix: string, name: string): string => `${prefix}_${name.padEnd(22, '0')}`;
export const SHOP = id('shp', 'speichenwerk');
export const ANNA = id('adv', 'anna');
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** An instant so many milliseconds from now. */
export const from = (milliseconds: number): string => new Date(Date.now() + milliseconds).toISOString();

export const me: Me = {
  userId: 'u1', email: 'anna@speichenwerk.example', name: 'Anna Berger', hasPassword: true, maySignUp: true,
  shops: [{ shopId: SHOP, name: 'Speichenwerk', role: 'owner', adviserId: ANNA, accent: '#0a5c36' }],
};

export const shop: ShopSettings = {
  shopId: SHOP, publishableKey: id('pk', 'speichenwerk'), name: 'Speichenwerk', webAddress: 'https://speichenwerk.example', origins: ['https://speichenwerk.example', 'https://www.speichenwerk.example'],
  seenAt: null, refusedOrigins: [{ origin: 'https://angebote.speichenwerk.example', lastSeen: from(-12 * MINUTE) }],
  language: 'de', timeZone: 'Europe/Berlin', accent: '#0a5c36', side: 'right', label: null, phone: '+49 761 1234567', mail: null,
  privacyUrl: 'https://speichenwerk.example/datenschutz', imprintUrl: 'https://speichenwerk.example/impressum', live: true, matchByContact: true, senderName: null, senderAddress: null,
  contentPolicy: 'script-src https://beratung.example; connect-src https://beratung.example wss://media.example https://media.example',
  scriptTag: `<script async src="https://beratung.example/visavis.js" data-shop="${id('pk', 'speichenwerk')}"></script>`,
};

export const windows: WeekWindow[] = [
  ...[1, 2, 3, 4].map((weekday) => ({ weekday, from: '09:00', to: '18:00' })),
  { weekday: 5, from: '09:00', to: '12:30' }, { weekday: 5, from: '14:00', to: '18:00' }, { weekday: 6, from: '10:00', to: '14:00' },
];

export const stores: Store[] = [{ storeId: id('sto', 'altstadt'), name: 'Old Town', address: 'Markt 3, 79098 Freiburg', timeZone: 'Europe/Berlin', hours: null, active: true }];

export const closedDays: ClosedDay[] = [
  { day: '2099-12-25', storeId: null, name: 'Christmas Day', source: 'holiday' },
  { day: '2099-12-27', storeId: id('sto', 'altstadt'), name: 'Stocktaking', source: 'own' },
];

const places = [{ code: 'AT', name: 'Austria' }, { code: 'DE', name: 'Germany' }, { code: 'GB', name: 'United Kingdom' }];

export const feeds: BusyFeed[] = [
  { feedId: id('fed', 'private'), adviserId: ANNA, name: 'Private', host: 'calendar.google.example', readAt: from(-4 * MINUTE), failure: null, failingSince: null, entries: 12 },
  { feedId: id('fed', 'club'), adviserId: ANNA, name: 'Cycling club', host: 'club.example', readAt: from(-26 * HOUR), failure: 'unreachable', failingSince: from(-25 * HOUR), entries: 3 },
];

export const mailTexts: MailTextList = {
  texts: (['en', 'de'] as const).flatMap((language) => [
    { kind: 'booking-confirmed' as const, language, subject: null, text: null, ourSubject: 'Your appointment: {service}', ourText: 'We look forward to you, {name}.' },
    { kind: 'reminder-day' as const, language, subject: 'See you tomorrow', text: null, ourSubject: 'Tomorrow: {service}', ourText: 'Your appointment is on {when}.' },
  ]),
};

export const outbox: OutboxMail[] = [
  { kind: 'booking-confirmed', state: 'kept', to: 'kim@customer.example', subject: 'Your appointment', text: 'Hello Kim Sommer,\n\nsee you soon.', html: '<p>Hello</p>', failure: null, createdAt: from(-5 * MINUTE) },
  { kind: 'reminder-day', state: 'refused', to: 'gone@customer.example', subject: 'Tomorrow', text: 'Hello', html: '<p>Hello</p>', failure: '550 5.1.1 No such user', createdAt: from(-60 * MINUTE) },
];

const people = [
  { adviserId: ANNA, name: 'Anna Berger', title: 'E-Bikes', pictureUrl: null, state: 'free', since: from(-20 * MINUTE) },
  { adviserId: id('adv', 'emre'), name: 'Emre Yıldız', title: '', pictureUrl: null, state: 'free', since: from(-8 * MINUTE) },
  { adviserId: id('adv', 'samuel'), name: 'Samuel Okoro', title: '', pictureUrl: null, state: 'in_call', since: from(-14 * MINUTE) },
  { adviserId: id('adv', 'lena'), name: 'Lena Vogt', title: '', pictureUrl: null, state: 'away', since: null },
] satisfies DeskView['advisers'];

export const advisers: AdviserSettings[] = people.map(({ adviserId, name, title }, index) => ({
  adviserId, name, title, timeZone: 'Europe/Berlin', active: true, pictureUrl: null,
  hours: index === 1 ? [{ weekday: 1, from: '10:00', to: '16:00' }] : null, storeId: null, skills: [], languages: [], weight: 1,
  email: index < 3 ? `${name.split(' ')[0]?.toLowerCase()}@speichenwerk.example` : null, invited: index === 2,
}));

const usual = {
  bookFrom: null, bookUntil: null, perDay: null, perWeek: null, seats: 1, storeId: null, staffing: 'any', leadIds: [], tight: false, confirmation: 'none', skills: [], languages: [],
} satisfies Partial<ServiceSettings>;

export const services: ServiceSettings[] = [
  { ...usual, serviceId: id('svc', 'advice'), name: 'Bike advice', description: '', minutes: 30, step: 15, bufferBefore: 0, bufferAfter: 5, notice: 120, horizonDays: 30, adviserIds: [], active: true },
  { ...usual, serviceId: id('svc', 'fitting'), name: 'Bike fitting', description: '', minutes: 45, step: 15, bufferBefore: 0, bufferAfter: 10, notice: 240, horizonDays: 60, adviserIds: [ANNA], active: true },
  { ...usual, serviceId: id('svc', 'old'), name: 'Wheel building', description: '', minutes: 60, step: 30, bufferBefore: 0, bufferAfter: 0, notice: 120, horizonDays: 30, adviserIds: [], active: false },
];

export function booking(name: string, startsIn: number, rest: Partial<DeskBooking> = {}): DeskBooking {
  return {
    bookingId: id('bkg', name.replaceAll(/\W/gu, '')), adviserId: ANNA, adviserName: 'Anna Berger', serviceId: id('svc', 'advice'), serviceName: 'Bike advice',
    startsAt: from(startsIn), endsAt: from(startsIn + 30 * MINUTE), joinFrom: from(startsIn - 10 * MINUTE), state: 'confirmed', name, email: 'kunde@example.com', phone: '+49 170 1234567',
    topic: 'Ein Rad für den Weg zur Arbeit', adviserIds: [ANNA], pendingFor: null, pendingUntil: null, place: null, seats: 1, lateMinutes: null, language: 'de', timeZone: 'Europe/Berlin', callId: null, customerWaits: false, ...rest,
  };
}

export function request(name: string | null, seconds: number, rest: Partial<DeskView['requests'][number]> = {}): DeskView['requests'][number] {
  return {
    callId: id('cal', (name ?? 'guest').replaceAll(/\W/gu, '')), stage: 'waiting', name, topic: null, camera: true, microphone: true, language: 'de', page: null, serviceName: null,
    since: from(-seconds * 1000), ringsHere: false, ...rest,
  };
}

export const ringing = request('Jonas Weber', 12, {
  stage: 'ringing', ringsHere: true, topic: '14 km to work, hilly. Which bike would you take?',
  page: { url: 'https://speichenwerk.example/kaiserstuhl-e', title: 'Kaiserstuhl E', product: { name: 'Kaiserstuhl E', price: '€3,290.00' } },
});

export function desk(rest: Partial<DeskView> = {}): DeskView {
  const [anna] = people;
  return {
    shopId: SHOP, shopName: 'Speichenwerk', me: anna ?? null, available: true, video: true, requests: [], wait: { fromSeconds: 180, toSeconds: 360 }, advisers: people,
    bookings: [booking('Paula Stein', 5 * MINUTE, { customerWaits: true }), booking('Henrik Maas', 2 * HOUR, { serviceName: 'Bike fitting' }), booking('Aylin Demir', 3 * HOUR, { adviserId: people[1]?.adviserId ?? '', adviserName: 'Emre Yıldız' })],
    call: null, today: { adviceCalls: 5, longestWaitSeconds: 110, abandoned: 1 }, ...rest,
  };
}

export const orders: OrderConnection = {
  url: `https://beratung.example/v1/shops/${SHOP}/orders`, shopifyUrl: `https://beratung.example/v1/shops/${SHOP}/orders/shopify`, secret: 'whsec_c2VjcmV0LXNlY3JldC1zZWNyZXQ=', shopifySecretSet: false,
  lastEventAt: from(-3 * MINUTE), lastEventSource: 'order.paid', orders: 184, lastTestAt: null,
};

const DAYS = [[2, 1], [1, 0], [0, 0], [2, 1], [1, 0], [0, 0], [1, 0]] as const;

/** The project's own case: seven advice calls and two sales among them. */
export function report(rest: Partial<SalesReport> = {}): SalesReport {
  const days = DAYS.map(([n, k], index) => ({ day: `2026-11-${13 + index}`, rate: wilson(k, n), open: index > 2 }));
  const call = (index: number, name: string | null, sales: SalesReport['calls'][number]['sales'] = []): SalesReport['calls'][number] => ({
    callId: id('cal', `c${index}`), startedAt: `2026-11-${13 + index}T10:1${index}:00.000Z`, minutes: 14 + index, adviserName: 'Anna Berger', serviceName: 'Bike advice', customerName: name, test: false, open: index > 2, sales,
  });
  return {
    from: '2026-11-13', to: '2026-11-19', timeZone: 'Europe/Berlin', window: '7d', rate: wilson(2, 7), direct: wilson(1, 7), assisted: wilson(1, 7), kept: wilson(2, 7), openCalls: 4,
    revenue: [{ currency: 'EUR', net: 273_800, tax: 43_716, refunded: 32_900, sales: 2, direct: 189_900 }], days,
    calls: [
      call(0, 'Jonas Weber', [{ orderId: id('ord', 'a'), number: '10482', placedAt: '2026-11-13T10:40:00.000Z', kind: 'direct', method: 'call_ref', lagMinutes: 15, state: 'paid', currency: 'EUR', net: 189_900, sharedRef: false }]),
      call(1, null), call(3, 'Ida Brandt', [{ orderId: id('ord', 'b'), number: '10517', placedAt: '2026-11-19T14:40:00.000Z', kind: 'assisted', method: 'coupon', lagMinutes: 4560, state: 'partly_refunded', currency: 'EUR', net: 83_900, sharedRef: true }]),
      call(4, 'Tom Riedel'), { ...call(6, 'Anna Berger'), test: true },
    ],
    methods: [{ method: 'call_ref', sales: 1 }, { method: 'coupon', sales: 1 }],
    coverage: { orders: 184, matched: 2, unmatched: 182, testOrders: 3, testCalls: 1, lastOrderAt: from(-3 * MINUTE) },
    cohorts: { abandoned: 1, failed: 1, customerNoShow: 2, adviserNoShow: 0, short: 2 }, lagMinutes: [15, 4560], version: '1', ...rest,
  };
}

/** Every answer of a well-kept shop. */
export function answers(rest: Record<string, unknown> = {}): Record<string, unknown> {
  const at = (path: string): string => `/v1/shops/${SHOP}${path}`;
  return {
    'GET /v1/me': me,
    [`GET ${at('')}`]: shop, [`PATCH ${at('')}`]: (change: object) => ({ ...shop, ...change }),
    [`GET ${at('/hours')}`]: { windows }, [`PUT ${at('/hours')}`]: (hours: unknown) => hours,
    [`GET ${at('/services')}`]: { services }, [`GET ${at('/advisers')}`]: { advisers },
    [`POST ${at('/advisers')}`]: advisers[0], [`PATCH ${at(`/advisers/${ANNA}`)}`]: advisers[0],
    [`GET ${at('/sales')}`]: report(), [`GET ${at('/order-connection')}`]: orders, [`POST ${at('/order-connection/test')}`]: orders,
    [`GET ${at('/bookings')}`]: { bookings: weekOfBookings() }, [`GET ${at('/calendar')}`]: calendarView(), [`GET ${at('/desk/stream')}`]: desk(),
    [`GET ${at('/stores')}`]: { stores }, [`GET ${at('/closed-days')}`]: { closedDays }, [`GET ${at('/holiday-places')}`]: { places, usual: 'DE' },
    [`GET ${at('/mail-texts')}`]: mailTexts, [`GET ${at('/mails')}`]: { mails: outbox }, [`GET ${at(`/advisers/${ANNA}/feeds`)}`]: { feeds },
    [`GET ${at(`/advisers/${ANNA}/agenda`)}`]: { exists: true, url: null }, [`GET ${at(`/advisers/${ANNA}/travels`)}`]: { travels: [] },
    ...rest,
  };
}

/** What the calendar draws around some bookings: everybody works from nine to six, and something is different each day. */
export function calendarView(bookings: DeskBooking[] = weekOfBookings(), rest: Partial<CalendarView> = {}): CalendarView {
  const midnight = new Date(new Date().setHours(0, 0, 0, 0)).getTime() - Date.now();
  const at = (day: number, hour: number): string => from(midnight + (day * 24 + hour) * HOUR);
  const working = Array.from({ length: 15 }, (_, day) => ({ startsAt: at(day - 7, 9), endsAt: at(day - 7, 18) }));
  return {
    timeZone: 'Europe/Berlin',
    advisers: people.slice(0, 2).map(({ adviserId, name }, index) => ({ adviserId, name, pictureUrl: null, timeZone: 'Europe/Berlin', working, busy: index === 0 ? [{ startsAt: at(0, 12), endsAt: at(0, 13) }] : [] })),
    bookings, holds: [{ startsAt: at(0, 15), endsAt: at(0, 15.5), adviserIds: [ANNA], heldUntil: from(5 * MINUTE), waitlist: true }],
    absences: [{ absenceId: id('abs', 'dentist'), adviserId: ANNA, startsAt: at(0, 16), endsAt: at(0, 18), note: 'Zahnarzt' }],
    days: [], travels: [], closedDays: [], ...rest,
  };
}

/** A busy week around today. */
export function weekOfBookings(): DeskBooking[] {
  const midnight = new Date(new Date().setHours(0, 0, 0, 0)).getTime() - Date.now();
  const monday = midnight - ((new Date().getDay() + 6) % 7) * 24 * HOUR;
  const at = (day: number, hour: number): number => monday + day * 24 * HOUR + hour * HOUR;
  return [
    booking('Ida Brandt', at(0, 10), { state: 'attended' }), booking('Uwe Falk', at(0, 14), { state: 'customer_no_show' }), booking('Nora Lang', at(1, 9.5)), booking('Ben Adler', at(1, 15), { endsAt: from(at(1, 16)) }),
    booking('Mia Wolff', at(2, 10)), booking('Ole Frank', at(2, 10.25), { endsAt: from(at(2, 11.25)) }), booking('Jan Peters', at(3, 9.5)), booking('Held one', at(3, 16.5), { state: 'held' }), booking('Eva Schulz', at(4, 11)), booking('Familie Roth', at(5, 10), { endsAt: from(at(5, 11)) }),
  ];
}
