import { createRoute, z, type OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { CallAccess } from '../../contract/call.ts';
import { AvailabilityChange, DeskView } from '../../contract/desk.ts';
import { BookingId, CallId, ShopId } from '../../contract/ids.ts';
import { announce } from '../platform/announce.ts';
import { inShop } from '../platform/db.ts';
import { json, newRouter, problemReply, readBody } from '../platform/http.ts';
import type { Env } from '../platform/platform.ts';
import { Problem } from '../platform/problem.ts';
import { withMember } from '../shops/access.ts';
import { acceptCall, changeAvailability, declineCall, ensurePresence } from './answer-call.ts';
import { openAsAdviser } from './booking-call.ts';
import { readDeskView } from './desk-view.ts';
import { enterCall, noVideo } from './enter-call.ts';
import { videoWorks, type CallHouse } from './house.ts';
import { leaveAsAdviser } from './leave-call.ts';

const OfShop = z.object({ shopId: ShopId });
const OfCall = OfShop.extend({ callId: CallId });
const OfBooking = OfShop.extend({ bookingId: BookingId });
const tags = ['console'];
const done = (description: string) => ({ 204: { description }, default: problemReply }) as const;

/** The live desk of a shop's advisers. */
export function deskRoutes(house: CallHouse): OpenAPIHono<Env> {
  const { platform, ports, media, streams, sweeper } = house;
  const { db, clock, settings, metrics } = platform;
  const middleware = [readBody(), withMember(platform)];
  const getStream = createRoute({ method: 'get', path: '/v1/shops/{shopId}/desk/stream', tags, middleware, request: { params: OfShop }, responses: { 200: { description: 'Events `view`, each the whole desk', content: { 'text/event-stream': { schema: DeskView } } }, default: problemReply } });
  const putAvailability = createRoute({ method: 'put', path: '/v1/shops/{shopId}/desk/availability', tags, middleware, request: { params: OfShop, body: { ...json(AvailabilityChange, 'Whether I take calls'), required: true } }, responses: done('Noted') });
  const postAccept = createRoute({ method: 'post', path: '/v1/shops/{shopId}/calls/{callId}/accept', tags, middleware, request: { params: OfCall }, responses: done('The call is yours') });
  const postDecline = createRoute({ method: 'post', path: '/v1/shops/{shopId}/calls/{callId}/decline', tags, middleware, request: { params: OfCall }, responses: done('It rings no more here') });
  const postEnd = createRoute({ method: 'post', path: '/v1/shops/{shopId}/calls/{callId}/end', tags, middleware, request: { params: OfCall }, responses: done('Over') });
  const postAccess = createRoute({ method: 'post', path: '/v1/shops/{shopId}/calls/{callId}/access', tags, middleware, request: { params: OfCall }, responses: { 200: json(CallAccess, 'The way into the room'), default: problemReply } });
  const postBookingCall = createRoute({ method: 'post', path: '/v1/shops/{shopId}/bookings/{bookingId}/call', tags, middleware, request: { params: OfBooking }, responses: { 201: json(z.strictObject({ callId: CallId }), 'The call of the booking'), default: problemReply } });

  return newRouter()
    .openapi(getStream, async (c) => {
      const { shopId, member: { adviserId } } = c.var;
      const read = async (): Promise<DeskView> => {
        const video = await videoWorks(house);
        return inShop(db, shopId, (tx) => readDeskView(tx, { adviserId, video, publicUrl: settings.VISAVIS_PUBLIC_URL }, clock()));
      };
      const onClose = adviserId === null ? () => undefined : await streams.open(shopId, { adviserId }, async (tx, now) => {
        await ensurePresence(tx, adviserId, now);
        await announce(tx, 'desk');
        await announce(tx, 'presence');
      });
      return platform.streams.serve({ shopId, topics: ['desk'], read, onClose });
    })
    .openapi(putAvailability, async (c) => {
      const adviserId = ownAdviser(c);
      await inShop(db, c.var.shopId, (tx) => changeAvailability(tx, adviserId, c.req.valid('json').available, clock()));
      sweeper.soon();
      return c.body(null, 204);
    })
    .openapi(postAccept, async (c) => {
      await acceptCall(db, c.var.shopId, c.req.valid('param').callId, ownAdviser(c), clock());
      metrics.facts.inc({ fact: 'call_accepted' });
      return c.body(null, 204);
    })
    .openapi(postDecline, async (c) => {
      const adviserId = ownAdviser(c);
      await inShop(db, c.var.shopId, (tx) => declineCall(tx, c.req.valid('param').callId, adviserId, clock()));
      sweeper.soon();
      return c.body(null, 204);
    })
    .openapi(postEnd, async (c) => {
      const adviserId = ownAdviser(c);
      await inShop(db, c.var.shopId, (tx) => leaveAsAdviser(tx, ports, c.req.valid('param').callId, adviserId, clock()));
      sweeper.soon();
      return c.body(null, 204);
    })
    .openapi(postAccess, async (c) => c.json(await enterCall(platform, media, { shopId: c.var.shopId, callId: c.req.valid('param').callId, adviserId: ownAdviser(c) }), 200, { 'cache-control': 'no-store' }))
    .openapi(postBookingCall, async (c) => {
      const adviserId = ownAdviser(c);
      if (!(await videoWorks(house))) throw noVideo();
      return c.json({ callId: await openAsAdviser(db, c.var.shopId, c.req.valid('param').bookingId, adviserId, clock()) }, 201);
    });
}

function ownAdviser(c: Context<Env>): string {
  const { adviserId } = c.var.member;
  if (adviserId === null) throw new Problem('not_allowed', 'Only advisers take calls. Make yourself one in the settings.');
  return adviserId;
}
