import { createRoute, z, type OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { BookingReceipt, Reminders } from '../../contract/booking.ts';
import { ShopQuery } from '../../contract/shop.ts';
import { WaitlistId } from '../../contract/ids.ts';
import { WaitlistEntry, WaitlistReceipt, WaitlistRequest } from '../../contract/waitlist.ts';
import { inShop, type Tx } from '../platform/db.ts';
import { json, newRouter, problemReply, readBody } from '../platform/http.ts';
import { once } from '../platform/idempotency.ts';
import type { Env, Platform } from '../platform/platform.ts';
import { Problem } from '../platform/problem.ts';
import { withKey, withVisit } from '../shops/access.ts';
import { book } from './booking-routes.ts';
import type { SchedulingPorts } from './ports.ts';
import { scheduling } from './tables.ts';
import { joinWaitlist, letGo, lockEntry, showEntry } from './waitlist.ts';

/** Entries that one address makes in an hour. */
const JOINS = { max: 10, seconds: 3600 };
const CHANGES = { max: 60, seconds: 60 };
const OfEntry = z.object({ waitlistId: WaitlistId });
const Taking = z.strictObject({ reminders: Reminders.optional() }).meta({ id: 'WaitlistTaking' });
const tags = ['booking'];

/** Waiting for a time that suits. */
export function waitlistRoutes(platform: Platform, ports: SchedulingPorts): OpenAPIHono<Env> {
  const { db, clock, limits } = platform;
  const holder = withVisit(platform, 'wait');
  const path = '/v1/waitlist/{waitlistId}';
  const responses = { 200: json(WaitlistEntry, 'The entry as it is now'), default: problemReply };
  const join = createRoute({ method: 'post', path: '/v1/waitlist', tags, summary: 'Be told when a time becomes free', middleware: [readBody(), withKey(platform, { agents: true })] as const, request: { query: ShopQuery, body: { ...json(WaitlistRequest, 'Who waits, and for what'), required: true } }, responses: { 201: json(WaitlistReceipt, 'On the list; a mail says so'), default: problemReply } });
  const getEntry = createRoute({ method: 'get', path, tags, middleware: [holder] as const, request: { params: OfEntry }, responses });
  const take = createRoute({ method: 'post', path: `${path}/take`, tags, middleware: [readBody(), holder] as const, request: { params: OfEntry, body: { ...json(Taking, 'When to be reminded'), required: true } }, responses: { 201: json(BookingReceipt, 'The offered time is booked'), default: problemReply } });
  const pass = createRoute({ method: 'post', path: `${path}/pass`, tags, middleware: [holder] as const, request: { params: OfEntry }, responses });
  const leave = createRoute({ method: 'post', path: `${path}/leave`, tags, middleware: [holder] as const, request: { params: OfEntry }, responses });

  const show = (c: Context<Env>, waitlistId: string, work?: (tx: Tx, now: Date) => Promise<void>): Promise<WaitlistEntry> => {
    limits.take('change', c.var.address, CHANGES);
    ownEntryOnly(c, waitlistId);
    return inShop(db, c.var.shopId, async (tx) => {
      await work?.(tx, clock());
      return showEntry(tx, waitlistId, clock());
    });
  };

  return newRouter()
    .openapi(join, async (c) => {
      limits.take('waitlist', c.var.address, JOINS);
      const request = c.req.valid('json');
      return c.json(await once(platform, c, (tx) => joinWaitlist(tx, ports, c.var.shopId, request, clock())), 201);
    })
    .openapi(getEntry, async (c) => c.json(await show(c, c.req.valid('param').waitlistId), 200, { 'cache-control': 'no-store' }))
    .openapi(take, async (c) => {
      limits.take('change', c.var.address, CHANGES);
      const waitlistId = ownEntryOnly(c, c.req.valid('param').waitlistId);
      const { reminders } = c.req.valid('json');
      const { shopId } = c.var;
      return c.json(await once(platform, c, async (tx) => {
        const row = await lockEntry(tx, waitlistId);
        const { booking_id: holdId, name, email, phone, topic, language, time_zone: timeZone, page } = row;
        if (row.state !== 'offered' || holdId === null || name === null || email === null) throw new Problem('offer_over', 'This time is not kept for you any more. You stay on the list unless you leave it.');
        await scheduling(tx).updateTable('waitlist').set({ state: 'booked', offered_until: null }).where('waitlist_id', '=', waitlistId).execute();
        const request = { holdId, name, email, language, timeZone, ...(phone === null ? {} : { phone }), ...(topic === null ? {} : { topic }), ...(page === null ? {} : { page }), ...(reminders ? { reminders } : {}) };
        return book(tx, platform, ports, { shopId, mailShown: true }, request, clock());
      }), 201);
    })
    .openapi(pass, async (c) => {
      const { waitlistId } = c.req.valid('param');
      return c.json(await show(c, waitlistId, (tx, now) => letGo(tx, waitlistId, { leave: false }, now)), 200);
    })
    .openapi(leave, async (c) => {
      const { waitlistId } = c.req.valid('param');
      return c.json(await show(c, waitlistId, (tx, now) => letGo(tx, waitlistId, { leave: true }, now)), 200);
    });
}

/** A token opens the one entry it was made for. @throws Problem `not_allowed` */
function ownEntryOnly(c: Context<Env>, waitlistId: string): string {
  if (c.var.visit.waitlistId !== waitlistId) throw new Problem('not_allowed', 'This token belongs to another entry.');
  return waitlistId;
}
