import { createRoute, z, type OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { CallAccess, CallRequest, CallTicket, LeaveSignal, VisitView } from '../../contract/call.ts';
import { BookingId, CallId } from '../../contract/ids.ts';
import { inHouse, inShop } from '../platform/db.ts';
import { json, newRouter, problemReply, readBody } from '../platform/http.ts';
import { once } from '../platform/idempotency.ts';
import type { Env } from '../platform/platform.ts';
import { Problem } from '../platform/problem.ts';
import { withKey, withVisit } from '../shops/access.ts';
import { bindToken, findToken, issueToken } from '../shops/tokens.ts';
import { openAsCustomer, welcomeCustomer } from './booking-call.ts';
import { enterCall, noVideo } from './enter-call.ts';
import { videoWorks, type CallHouse } from './house.ts';
import { leaveAsCustomer, noteGoodbye } from './leave-call.ts';
import { noteRefusal, requestCall, VISIT_MS } from './request-call.ts';
import { isOver, readVisitView } from './visit-view.ts';

const REQUESTS = { max: 10, seconds: 600 };
/** A desk that rings more often is not rung by customers. */
const RINGS = { max: 60, seconds: 600 };
const LEAVES = { max: 60, seconds: 60 };

const OfCall = z.object({ callId: CallId });
const OfBooking = z.object({ bookingId: BookingId });
const tags = ['call'];

/** A customer's way into a call and out of it. */
export function customerRoutes(house: CallHouse): OpenAPIHono<Env> {
  const { platform, ports, media, streams, sweeper } = house;
  const { db, clock, limits, settings } = platform;
  const visit = withVisit(platform, 'visit');
  const postRequest = createRoute({ method: 'post', path: '/v1/requests', tags, middleware: [readBody(), withKey(platform)] as const, request: { body: { ...json(CallRequest, 'Who asks'), required: true } }, responses: { 201: json(CallTicket, 'It rings'), default: problemReply } });
  const getStream = createRoute({ method: 'get', path: '/v1/calls/{callId}/stream', tags, middleware: [visit] as const, request: { params: OfCall }, responses: { 200: { description: 'Events `view`, each the whole view', content: { 'text/event-stream': { schema: VisitView } } }, default: problemReply } });
  const postAccess = createRoute({ method: 'post', path: '/v1/calls/{callId}/access', tags, middleware: [readBody(), visit] as const, request: { params: OfCall }, responses: { 200: json(CallAccess, 'The way into the room'), default: problemReply } });
  const postEnd = createRoute({ method: 'post', path: '/v1/calls/{callId}/end', tags, middleware: [readBody(), visit] as const, request: { params: OfCall }, responses: { 204: { description: 'Over' }, default: problemReply } });
  const postBookingCall = createRoute({ method: 'post', path: '/v1/bookings/{bookingId}/call', tags, middleware: [readBody(), withVisit(platform, 'visit', 'manage')] as const, request: { params: OfBooking }, responses: { 201: json(CallTicket, 'The call of the booking'), default: problemReply } });
  const postLeave = createRoute({ method: 'post', path: '/v1/leave', tags, middleware: [readBody({ cap: 2048 })] as const, request: { body: { required: true, description: 'JSON of a LeaveSignal; text/plain, since a beacon carries no headers', content: { 'text/plain': { schema: z.string() } } } }, responses: { 204: { description: 'Heard' }, default: problemReply } });

  return newRouter()
    .openapi(postRequest, async (c) => {
      const request = c.req.valid('json');
      const { shopId, address } = c.var;
      limits.take('requests', address, REQUESTS);
      if (!(await videoWorks(house))) throw noVideo();
      const ticket = await once(platform, c, async (tx) => {
        takeRing(house, shopId);
        return requestCall(tx, shopId, request, clock());
      });
      platform.metrics.facts.inc({ fact: 'call_requested' });
      return c.json(ticket, 201);
    })
    .openapi(getStream, async (c) => {
      const { shopId } = c.var;
      const { callId } = c.req.valid('param');
      ownCall(c, callId);
      const read = async (): Promise<VisitView> => inShop(db, shopId, (tx) => readVisitView(tx, callId, settings.VISAVIS_PUBLIC_URL, clock()));
      const onClose = await streams.open(shopId, { callId }, (tx, now) => welcomeCustomer(tx, callId, now));
      return platform.streams.serve({ shopId, topics: [`call:${callId}`, 'presence'], read, isLast: isOver, onClose });
    })
    .openapi(postAccess, async (c) => {
      const { callId } = c.req.valid('param');
      ownCall(c, callId);
      return c.json(await enterCall(platform, media, { shopId: c.var.shopId, callId }), 200, { 'cache-control': 'no-store' });
    })
    .openapi(postEnd, async (c) => {
      const { callId } = c.req.valid('param');
      ownCall(c, callId);
      await inShop(db, c.var.shopId, (tx) => leaveAsCustomer(tx, ports, callId, clock()));
      sweeper.soon();
      return c.body(null, 204);
    })
    .openapi(postBookingCall, async (c) => {
      const { bookingId } = c.req.valid('param');
      const { shopId, visit: holder } = c.var;
      if (holder.bookingId !== bookingId) throw new Problem('not_found', 'There is no such booking.');
      if (!(await videoWorks(house))) throw noVideo();
      return c.json(await once(platform, c, async (tx) => {
        const now = clock();
        const callId = await openAsCustomer(tx, shopId, bookingId, now);
        const expiresAt = new Date(now.getTime() + VISIT_MS);
        if (holder.kind === 'manage') return { callId, visitToken: await issueToken(tx, shopId, { kind: 'visit', bookingId, callId, expiresAt }) };
        await bindToken(tx, holder.tokenHash, { callId, expiresAt });
        return { callId, visitToken: bearer(c) };
      }), 201);
    })
    .openapi(postLeave, async (c) => {
      limits.take('leaves', c.var.address, LEAVES);
      const { token, callId, reason } = readLeave(await c.req.text());
      const holder = await inHouse(db, (tx) => findToken(tx, token, clock()));
      if (holder?.kind !== 'visit' || holder.callId !== callId) throw new Problem('token_invalid', 'This token is not valid, or not any more.');
      // A page on its way to the next keeps the call; the stream's own grace covers the gap.
      if (reason === 'left') await inShop(db, holder.shopId, (tx) => noteGoodbye(tx, callId, clock()));
      return c.body(null, 204);
    });
}

function ownCall(c: Context<Env>, callId: string): void {
  if (c.var.visit.callId !== callId) throw new Problem('not_found', 'There is no such call.');
}

function bearer(c: Context<Env>): string {
  return (c.req.header('authorization') ?? '').replace(/^Bearer /u, '');
}

/** Counts a ring of the shop's desk, and has the desk told when it is one too many. */
function takeRing({ platform }: CallHouse, shopId: string): void {
  try {
    platform.limits.take('rings', shopId, RINGS);
  } catch (error) {
    noteRefusal(platform.db, shopId, platform.clock()).catch((fault: unknown) => platform.log.error({ error: fault }, 'a refusal was not noted'));
    throw error;
  }
}

function readLeave(text: string): LeaveSignal {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Problem('invalid_request', 'The body is not readable JSON.');
  }
  const parsed = LeaveSignal.safeParse(value);
  if (!parsed.success) throw new Problem('invalid_request', 'The body is no leave signal.');
  return parsed.data;
}
