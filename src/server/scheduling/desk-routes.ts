import { createRoute, z, type OpenAPIHono } from '@hono/zod-openapi';
import { CancelRequest } from '../../contract/booking.ts';
import { DeskBooking, DeskBookingList, DeskMessage, DeskMove } from '../../contract/desk.ts';
import { BookingId, Instant, ShopId } from '../../contract/ids.ts';
import { inShop, type Tx } from '../platform/db.ts';
import { json, newRouter, problemReply, readBody } from '../platform/http.ts';
import type { Env, Platform } from '../platform/platform.ts';
import { Problem } from '../platform/problem.ts';
import { withMember } from '../shops/access.ts';
import { cancelBooking } from './cancel-booking.ts';
import { confirmPending } from './confirm-pending.ts';
import { deskBooking, listDeskBookings, withCalls } from './desk-bookings.ts';
import { writeDeskMessage } from './desk-message.ts';
import { moveBooking } from './move-booking.ts';
import type { SchedulingPorts } from './ports.ts';

const MAX_MS = 92 * 86_400_000;
const OfShop = z.object({ shopId: ShopId });
const OfBooking = OfShop.extend({ bookingId: BookingId });
const Between = z.object({ from: Instant, to: Instant });
const tags = ['console'];

/** The shop's bookings, for those who advise there. */
export function deskBookingRoutes(platform: Platform, ports: SchedulingPorts): OpenAPIHono<Env> {
  const { db, clock, settings } = platform;
  const member = withMember(platform);
  const path = '/v1/shops/{shopId}/bookings';
  const of = `${path}/{bookingId}` as const;
  const changed = (what: string) => ({ 200: json(DeskBooking, what), default: problemReply });
  const getBookings = createRoute({ method: 'get', path, tags, middleware: [member] as const, request: { params: OfShop, query: Between }, responses: { 200: json(DeskBookingList, 'Bookings that begin between two instants'), default: problemReply } });
  const postCancel = createRoute({ method: 'post', path: `${of}/cancel`, tags, middleware: [readBody(), member] as const, request: { params: OfBooking, body: { ...json(CancelRequest, 'Why; the customer is told'), required: true } }, responses: changed('Cancelled or declined, and the customer is told') });
  const postMove = createRoute({ method: 'post', path: `${of}/move`, tags, middleware: [readBody(), member] as const, request: { params: OfBooking, body: { ...json(DeskMove, 'Another start, adviser, or both'), required: true } }, responses: changed('Moved, and the customer is told') });
  const postConfirm = createRoute({ method: 'post', path: `${of}/confirm`, tags, middleware: [member] as const, request: { params: OfBooking }, responses: changed('Confirmed, and the customer is told') });
  const postMessage = createRoute({ method: 'post', path: `${of}/message`, tags, middleware: [member] as const, request: { params: OfBooking }, responses: { 200: json(DeskMessage, 'A message to send from a phone of one\'s own'), default: problemReply } });

  const change = (shopId: string, bookingId: string, work: (tx: Tx, now: Date) => Promise<void>): Promise<DeskBooking> => inShop(db, shopId, async (tx) => {
    await work(tx, clock());
    const [booking] = await withCalls(tx, ports, [await deskBooking(tx, bookingId)]);
    return booking as DeskBooking;
  });

  return newRouter()
    .openapi(getBookings, async (c) => {
      const query = c.req.valid('query');
      const [from, to] = [new Date(query.from), new Date(query.to)];
      if (to <= from || to.getTime() - from.getTime() > MAX_MS) throw new Problem('invalid_request', '`to` must come after `from`, by 92 days at most.');
      return c.json({ bookings: await inShop(db, c.var.shopId, async (tx) => withCalls(tx, ports, await listDeskBookings(tx, from, to))) }, 200);
    })
    .openapi(postCancel, async (c) => {
      const { shopId, bookingId } = c.req.valid('param');
      const request = c.req.valid('json');
      return c.json(await change(shopId, bookingId, (tx, now) => cancelBooking(tx, ports, { shopId, bookingId, by: 'shop' }, request, now)), 200);
    })
    .openapi(postMove, async (c) => {
      const { shopId, bookingId } = c.req.valid('param');
      const request = c.req.valid('json');
      return c.json(await change(shopId, bookingId, (tx, now) => moveBooking(tx, ports, { shopId, bookingId, by: 'shop' }, request, now)), 200);
    })
    .openapi(postConfirm, async (c) => {
      const { shopId, bookingId } = c.req.valid('param');
      return c.json(await change(shopId, bookingId, (tx, now) => confirmPending(tx, ports, { shopId, bookingId, by: 'shop' }, now)), 200);
    })
    .openapi(postMessage, async (c) => {
      const { shopId, bookingId } = c.req.valid('param');
      return c.json(await inShop(db, shopId, (tx) => writeDeskMessage(tx, settings, shopId, bookingId, clock())), 200);
    });
}
