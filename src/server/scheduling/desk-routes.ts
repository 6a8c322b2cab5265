import { createRoute, z, type OpenAPIHono } from '@hono/zod-openapi';
import { CancelRequest } from '../../contract/booking.ts';
import { DeskBooking, DeskBookingList } from '../../contract/desk.ts';
import { BookingId, Instant, ShopId } from '../../contract/ids.ts';
import { inShop } from '../platform/db.ts';
import { json, newRouter, problemReply, readBody } from '../platform/http.ts';
import type { Env, Platform } from '../platform/platform.ts';
import { Problem } from '../platform/problem.ts';
import { withMember } from '../shops/access.ts';
import { cancelBooking } from './cancel-booking.ts';
import { deskBooking, listDeskBookings, withCalls } from './desk-bookings.ts';
import type { SchedulingPorts } from './ports.ts';

const MAX_MS = 92 * 86_400_000;
const OfShop = z.object({ shopId: ShopId });
const Between = z.object({ from: Instant, to: Instant });
const tags = ['console'];

/** The shop's bookings, for those who advise there. */
export function deskBookingRoutes(platform: Platform, ports: SchedulingPorts): OpenAPIHono<Env> {
  const { db, clock } = platform;
  const member = withMember(platform);
  const getBookings = createRoute({ method: 'get', path: '/v1/shops/{shopId}/bookings', tags, middleware: [member] as const, request: { params: OfShop, query: Between }, responses: { 200: json(DeskBookingList, 'Bookings that begin between two instants'), default: problemReply } });
  const postCancel = createRoute({ method: 'post', path: '/v1/shops/{shopId}/bookings/{bookingId}/cancel', tags, middleware: [readBody(), member] as const, request: { params: OfShop.extend({ bookingId: BookingId }), body: { ...json(CancelRequest, 'Why, for the shop alone'), required: true } }, responses: { 200: json(DeskBooking, 'Cancelled, and the customer is told'), default: problemReply } });

  return newRouter()
    .openapi(getBookings, async (c) => {
      const query = c.req.valid('query');
      const [from, to] = [new Date(query.from), new Date(query.to)];
      if (to <= from || to.getTime() - from.getTime() > MAX_MS) throw new Problem('invalid_request', '`to` must come after `from`, by 92 days at most.');
      return c.json({ bookings: await inShop(db, c.var.shopId, async (tx) => withCalls(tx, ports, await listDeskBookings(tx, from, to))) }, 200);
    })
    .openapi(postCancel, async (c) => {
      const { bookingId } = c.req.valid('param');
      const request = c.req.valid('json');
      const { shopId } = c.var;
      return c.json(await inShop(db, shopId, async (tx) => {
        await cancelBooking(tx, ports, { shopId, bookingId, by: 'shop' }, request, clock());
        const [booking] = await withCalls(tx, ports, [await deskBooking(tx, bookingId)]);
        return booking as DeskBooking;
      }), 200);
    });
}
