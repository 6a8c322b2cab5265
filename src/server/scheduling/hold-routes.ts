import { createRoute, z, type OpenAPIHono } from '@hono/zod-openapi';
import { Hold, HoldExtension, HoldRequest } from '../../contract/booking.ts';
import { ShopQuery } from '../../contract/shop.ts';
import { BookingId } from '../../contract/ids.ts';
import { inShop, onConnection } from '../platform/db.ts';
import { BEARER, json, KEY_HEADER, newRouter, problemReply, readBody } from '../platform/http.ts';
import { once } from '../platform/idempotency.ts';
import type { Env, Platform } from '../platform/platform.ts';
import { withKey, withVisit } from '../shops/access.ts';
import { extendHold, releaseHold } from './change-hold.ts';
import { findOffer } from './find-offer.ts';
import { holdSlot } from './hold-slot.ts';
import { ownBookingOnly } from './own-booking.ts';
import type { SchedulingPorts } from './ports.ts';

const HOLDS = { max: 60, seconds: 60 };
const OfHold = z.object({ holdId: BookingId });
const tags = ['booking'];

/** Keeping a slot while the form is filled. */
export function holdRoutes(platform: Platform, ports: SchedulingPorts): OpenAPIHono<Env> {
  const { db, clock, limits, keys } = platform;
  const visit = withVisit(platform, 'visit');
  const postHold = createRoute({ method: 'post', path: '/v1/holds', tags, summary: 'Keep a slot for minutes', description: 'Nobody else gets the slot for 7 minutes. A refusal with `slot_taken` names free starts nearby. Send an `Idempotency-Key`: the same request again then gets the same hold.', middleware: [readBody(), withKey(platform, { agents: true })] as const, request: { query: ShopQuery, headers: KEY_HEADER, body: { ...json(HoldRequest, 'The slot'), required: true } }, responses: { 201: json(Hold, 'The slot is kept for minutes'), default: problemReply } });
  const extend = createRoute({ method: 'post', path: '/v1/holds/{holdId}/extend', tags, summary: 'Keep a slot longer', security: BEARER, middleware: [visit] as const, request: { params: OfHold }, responses: { 200: json(HoldExtension, 'Kept longer'), default: problemReply } });
  const release = createRoute({ method: 'delete', path: '/v1/holds/{holdId}', tags, summary: 'Give a slot back', security: BEARER, middleware: [visit] as const, request: { params: OfHold }, responses: { 204: { description: 'Given back' }, default: problemReply } });

  return newRouter()
    .openapi(postHold, async (c) => {
      limits.take('hold', c.var.address, HOLDS);
      const request = c.req.valid('json');
      const { shopId } = c.var;
      const holder = keys.hash('holder', c.var.address);
      const now = clock();
      // In a rush most come too late, and go with one question asked. Whoever repeats a request by its key hears of the first one before the time is looked for.
      const hold = await onConnection(db, async (connection) => {
        const offer = c.req.header('idempotency-key') === undefined ? await findOffer({ db: connection, shopId }, ports, request, now) : undefined;
        return once({ ...platform, db: connection }, c, async (tx) => holdSlot(tx, ports, offer ?? (await findOffer(tx, ports, request, now)), { shopId, holder, byAgent: c.req.header('origin') === undefined }, now));
      });
      return c.json(hold, 201);
    })
    .openapi(extend, async (c) => {
      const holdId = ownBookingOnly(c, c.req.valid('param').holdId);
      return c.json(await inShop(db, c.var.shopId, (tx) => extendHold(tx, holdId, clock())), 200);
    })
    .openapi(release, async (c) => {
      const holdId = ownBookingOnly(c, c.req.valid('param').holdId);
      await inShop(db, c.var.shopId, (tx) => releaseHold(tx, holdId, clock()));
      return c.body(null, 204);
    });
}
