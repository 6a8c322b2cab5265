import { createRoute, z, type OpenAPIHono } from '@hono/zod-openapi';
import { MoveQuery, SlotList, SlotQuery } from '../../contract/booking.ts';
import { BookingId } from '../../contract/ids.ts';
import { ServiceList, ShopQuery } from '../../contract/shop.ts';
import { inShop } from '../platform/db.ts';
import { BEARER, json, newRouter, problemReply } from '../platform/http.ts';
import type { Env, Platform } from '../platform/platform.ts';
import { Problem } from '../platform/problem.ts';
import { withKey, withVisit } from '../shops/access.ts';
import { readHouse } from '../shops/house.ts';
import { faceOf } from '../shops/shop.ts';
import type { Interval } from './intervals.ts';
import { listMoves, listSlots } from './list-slots.ts';
import { ownBookingOnly } from './own-booking.ts';
import type { SchedulingPorts } from './ports.ts';
import { publicService } from './read-booking.ts';

const MAX_MS = 35 * 86_400_000;
/** Reads are limited by client, never by shop: one bot could switch a shop off. */
const READS = { max: 600, seconds: 60 };
const tags = ['booking'];

/** What can be booked. */
export function slotRoutes(platform: Platform, ports: SchedulingPorts): OpenAPIHono<Env> {
  const { db, clock, limits, settings } = platform;
  const key = withKey(platform, { agents: true });
  const getServices = createRoute({ method: 'get', path: '/v1/services', tags, summary: 'What can be booked', description: 'Services with their length and place, and the advisers who give them.', middleware: [key] as const, request: { query: ShopQuery }, responses: { 200: json(ServiceList, 'Services that can be booked'), default: problemReply } });
  const getSlots = createRoute({ method: 'get', path: '/v1/slots', tags, summary: 'Free starts of a service', description: 'What is listed can be booked, unless somebody else is quicker. Ask again rather than keep the list.', middleware: [key] as const, request: { query: SlotQuery }, responses: { 200: json(SlotList, 'Free starts, in order'), default: problemReply } });
  const getMoves = createRoute({ method: 'get', path: '/v1/bookings/{bookingId}/slots', tags, summary: 'Starts a booking can be moved to', security: BEARER, middleware: [withVisit(platform, 'visit', 'manage')] as const, request: { params: z.object({ bookingId: BookingId }), query: MoveQuery }, responses: { 200: json(SlotList, 'Starts the booking can be moved to, in order'), default: problemReply } });

  return newRouter()
    .openapi(getServices, async (c) => {
      limits.take('read', c.var.address, READS);
      const house = await inShop(db, c.var.shopId, readHouse);
      c.header('cache-control', 'no-store');
      return c.json({
        services: house.services.filter(({ active }) => active).map((service) => publicService(house, service)),
        advisers: house.advisers.filter(({ active }) => active).map((adviser) => faceOf(adviser, settings.VISAVIS_PUBLIC_URL)),
      }, 200);
    })
    .openapi(getSlots, async (c) => {
      limits.take('read', c.var.address, READS);
      const query = betweenOf(c.req.valid('query'));
      const slots = await listSlots({ db, shopId: c.var.shopId }, ports, query, { publicUrl: settings.VISAVIS_PUBLIC_URL, now: clock() });
      c.header('cache-control', 'no-store');
      return c.json(slots, 200);
    })
    .openapi(getMoves, async (c) => {
      limits.take('read', c.var.address, READS);
      const bookingId = ownBookingOnly(c, c.req.valid('param').bookingId);
      const between = stretchOf(c.req.valid('query'));
      const slots = await inShop(db, c.var.shopId, (tx) => listMoves(tx, ports, bookingId, between, { publicUrl: settings.VISAVIS_PUBLIC_URL, now: clock() }));
      c.header('cache-control', 'no-store');
      return c.json(slots, 200);
    });
}

function betweenOf({ service: serviceId, adviser: adviserId, ...stretch }: z.infer<typeof SlotQuery>): Parameters<typeof listSlots>[2] {
  return { serviceId, adviserId, ...stretchOf(stretch) };
}

function stretchOf({ from, to }: z.infer<typeof MoveQuery>): Interval {
  const between = { from: Date.parse(from), to: Date.parse(to) };
  if (between.to <= between.from || between.to - between.from > MAX_MS) throw new Problem('invalid_request', '`to` must come after `from`, by 35 days at most.');
  return between;
}
