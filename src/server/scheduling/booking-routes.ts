import { createRoute, z, type OpenAPIHono } from '@hono/zod-openapi';
import { Booking, BookingReceipt, BookingRequest } from '../../contract/booking.ts';
import { BookingId } from '../../contract/ids.ts';
import { inShop, type Tx } from '../platform/db.ts';
import { BEARER, json, KEY_HEADER, newRouter, problemReply, readBody } from '../platform/http.ts';
import { once } from '../platform/idempotency.ts';
import type { Env, Platform } from '../platform/platform.ts';
import { withVisit } from '../shops/access.ts';
import { bookingCalendar, manageUrl } from './booking-calendar.ts';
import { confirmBooking, type Customer } from './confirm-booking.ts';
import { ownBookingOnly } from './own-booking.ts';
import type { SchedulingPorts } from './ports.ts';
import { getBookingRow, showBooking } from './read-booking.ts';

const CHANGES = { max: 60, seconds: 60 };
const OfBooking = z.object({ bookingId: BookingId });
const tags = ['booking'];

/** Booking, and reading what is booked. */
export function bookingRoutes(platform: Platform, ports: SchedulingPorts): OpenAPIHono<Env> {
  const { db, clock, limits, settings } = platform;
  const reader = withVisit(platform, 'visit', 'manage', 'confirm');
  const path = '/v1/bookings/{bookingId}';
  const postBooking = createRoute({ method: 'post', path: '/v1/bookings', tags, summary: 'Book the slot that is held', description: 'With the hold\'s visit token. From a page of the shop the booking counts at once, unless the service wants a yes. From a program, which sends no `Origin`, it waits as `pending` until the customer says yes by the link in our mail; the time is kept meanwhile.', security: BEARER, middleware: [readBody(), withVisit(platform, 'visit')] as const, request: { headers: KEY_HEADER, body: { ...json(BookingRequest, 'Who books the slot that is held'), required: true } }, responses: { 201: json(BookingReceipt, 'Booked'), default: problemReply } });
  const getBooking = createRoute({ method: 'get', path, tags, summary: 'Read a booking', security: BEARER, middleware: [reader] as const, request: { params: OfBooking }, responses: { 200: json(Booking, 'The booking'), default: problemReply } });
  const getCalendar = createRoute({ method: 'get', path: `${path}/calendar`, tags, summary: 'The booking as a calendar file', security: BEARER, middleware: [reader] as const, request: { params: OfBooking }, responses: { 200: { description: 'A calendar file', content: { 'text/calendar': { schema: z.string() } } }, default: problemReply } });

  return newRouter()
    .openapi(postBooking, async (c) => {
      limits.take('change', c.var.address, CHANGES);
      const request = c.req.valid('json');
      ownBookingOnly(c, request.holdId);
      const customer = { shopId: c.var.shopId, tokenHash: c.var.visit.tokenHash };
      const now = clock();
      return c.json(await once(platform, c, (tx) => book(tx, platform, ports, customer, request, now)), 201);
    })
    .openapi(getBooking, async (c) => {
      const bookingId = ownBookingOnly(c, c.req.valid('param').bookingId);
      c.header('cache-control', 'no-store');
      const now = clock();
      return c.json(await inShop(db, c.var.shopId, async (tx) => showBooking(tx, await getBookingRow(tx, bookingId), { ports, publicUrl: settings.VISAVIS_PUBLIC_URL, now })), 200);
    })
    .openapi(getCalendar, async (c) => {
      const bookingId = ownBookingOnly(c, c.req.valid('param').bookingId);
      // The link in the file is the one this reader came by.
      const token = c.var.visit.kind === 'manage' ? (c.req.header('authorization') ?? '').replace('Bearer ', '') : '';
      const url = token === '' ? `${settings.VISAVIS_PUBLIC_URL}/m/${bookingId}` : manageUrl(settings, bookingId, token);
      const file = await inShop(db, c.var.shopId, (tx) => bookingCalendar(tx, settings, bookingId, { side: 'customer', url, now: clock() }));
      return c.body(file, 200, { 'content-type': 'text/calendar; charset=utf-8', 'content-disposition': 'attachment; filename="vis-a-vis.ics"', 'cache-control': 'no-store' });
    });
}

/** Books what is held, with all that its customer takes along. */
export async function book(tx: Tx, { settings }: Pick<Platform, 'settings'>, ports: SchedulingPorts, customer: Customer, request: BookingRequest, now: Date): Promise<BookingReceipt> {
  const { holdId: bookingId } = request;
  const manageToken = await confirmBooking(tx, ports, customer, request, now);
  const url = manageUrl(settings, bookingId, manageToken);
  const calendar = await bookingCalendar(tx, settings, bookingId, { side: 'customer', url, now });
  const booking = await showBooking(tx, await getBookingRow(tx, bookingId), { ports, publicUrl: settings.VISAVIS_PUBLIC_URL, now });
  return { booking, manageUrl: url, manageToken, calendar };
}
