import { createRoute, z, type OpenAPIHono } from '@hono/zod-openapi';
import { Booking, BookingReceipt, BookingRequest, CancelRequest, MoveRequest } from '../../contract/booking.ts';
import { BookingId } from '../../contract/ids.ts';
import { inShop, type Tx } from '../platform/db.ts';
import { json, newRouter, problemReply, readBody } from '../platform/http.ts';
import { once } from '../platform/idempotency.ts';
import type { Env, Platform } from '../platform/platform.ts';
import { withVisit } from '../shops/access.ts';
import { bookingCalendar, manageUrl } from './booking-calendar.ts';
import { cancelBooking } from './cancel-booking.ts';
import { confirmBooking } from './confirm-booking.ts';
import { moveBooking } from './move-booking.ts';
import { ownBookingOnly } from './own-booking.ts';
import type { SchedulingPorts } from './ports.ts';
import { getBookingRow, showBooking } from './read-booking.ts';

const CHANGES = { max: 60, seconds: 60 };
const OfBooking = z.object({ bookingId: BookingId });
const tags = ['booking'];

/** Booking, and what its customer may do with it later. */
export function bookingRoutes(platform: Platform, ports: SchedulingPorts): OpenAPIHono<Env> {
  const { db, clock, limits, settings } = platform;
  const holder = withVisit(platform, 'visit', 'manage');
  const path = '/v1/bookings/{bookingId}';
  const shown = { 200: json(Booking, 'The booking'), default: problemReply };
  const postBooking = createRoute({ method: 'post', path: '/v1/bookings', tags, middleware: [readBody(), withVisit(platform, 'visit')] as const, request: { body: { ...json(BookingRequest, 'Who books the slot that is held'), required: true } }, responses: { 201: json(BookingReceipt, 'Booked'), default: problemReply } });
  const getBooking = createRoute({ method: 'get', path, tags, middleware: [holder] as const, request: { params: OfBooking }, responses: shown });
  const postMove = createRoute({ method: 'post', path: `${path}/move`, tags, middleware: [readBody(), holder] as const, request: { params: OfBooking, body: { ...json(MoveRequest, 'The new start'), required: true } }, responses: shown });
  const postCancel = createRoute({ method: 'post', path: `${path}/cancel`, tags, middleware: [readBody(), holder] as const, request: { params: OfBooking, body: { ...json(CancelRequest, 'Why, if the customer says'), required: true } }, responses: shown });
  const getCalendar = createRoute({ method: 'get', path: `${path}/calendar`, tags, middleware: [holder] as const, request: { params: OfBooking }, responses: { 200: { description: 'A calendar file', content: { 'text/calendar': { schema: z.string() } } }, default: problemReply } });

  const show = async (tx: Tx, bookingId: string, now: Date): Promise<Booking> =>
    showBooking(tx, await getBookingRow(tx, bookingId), { ports, publicUrl: settings.VISAVIS_PUBLIC_URL, now });

  return newRouter()
    .openapi(postBooking, async (c) => {
      limits.take('change', c.var.address, CHANGES);
      const request = c.req.valid('json');
      const bookingId = ownBookingOnly(c, request.holdId);
      const customer = { shopId: c.var.shopId, tokenHash: c.var.visit.tokenHash };
      const now = clock();
      const receipt = await once(platform, c, async (tx): Promise<BookingReceipt> => {
        const manageToken = await confirmBooking(tx, ports, customer, request, now);
        const url = manageUrl(settings, bookingId, manageToken);
        const calendar = await bookingCalendar(tx, settings, bookingId, { side: 'customer', url, now });
        return { booking: await show(tx, bookingId, now), manageUrl: url, manageToken, calendar };
      });
      return c.json(receipt, 201);
    })
    .openapi(getBooking, async (c) => {
      const bookingId = ownBookingOnly(c, c.req.valid('param').bookingId);
      c.header('cache-control', 'no-store');
      return c.json(await inShop(db, c.var.shopId, (tx) => show(tx, bookingId, clock())), 200);
    })
    .openapi(postMove, async (c) => {
      limits.take('change', c.var.address, CHANGES);
      const request = c.req.valid('json');
      const bookingId = ownBookingOnly(c, c.req.valid('param').bookingId);
      const { shopId } = c.var;
      const now = clock();
      return c.json(await once(platform, c, async (tx) => {
        await moveBooking(tx, ports, { shopId, bookingId }, request, now);
        return show(tx, bookingId, now);
      }), 200);
    })
    .openapi(postCancel, async (c) => {
      limits.take('change', c.var.address, CHANGES);
      const request = c.req.valid('json');
      const bookingId = ownBookingOnly(c, c.req.valid('param').bookingId);
      const { shopId } = c.var;
      const now = clock();
      return c.json(await once(platform, c, async (tx) => {
        await cancelBooking(tx, ports, { shopId, bookingId, by: 'customer' }, request, now);
        return show(tx, bookingId, now);
      }), 200);
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
