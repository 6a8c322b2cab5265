import { createRoute, z, type OpenAPIHono } from '@hono/zod-openapi';
import { BookingId } from '../../contract/ids.ts';
import { inShop } from '../platform/db.ts';
import { newRouter, problemReply } from '../platform/http.ts';
import type { Env, Platform } from '../platform/platform.ts';
import { Problem } from '../platform/problem.ts';
import { stopReminders } from '../scheduling/change-booking.ts';
import { findToken } from '../shops/tokens.ts';

const STOPS = { max: 60, seconds: 60 };
const path = '/u/{bookingId}/stop';
const request = { params: z.object({ bookingId: BookingId }), query: z.object({ token: z.string().max(64) }) };

/** The way out that reminders carry in their header (RFC 8058): a mail program's POST ends them, opening the link only shows a page. */
export function reminderRoutes({ db, clock, limits, settings }: Platform): OpenAPIHono<Env> {
  const postStop = createRoute({ method: 'post', path, tags: ['booking'], summary: 'End the reminders of a booking', request, responses: { 204: { description: 'No more reminders' }, default: problemReply } });
  const getStop = createRoute({ method: 'get', path, tags: ['booking'], request, responses: { 302: { description: 'A page with a button that ends them' } } });
  return newRouter()
    .openapi(postStop, async (c) => {
      limits.take('stop', c.var.address, STOPS);
      const { bookingId } = c.req.valid('param');
      const holder = await findToken(db, c.req.valid('query').token, clock());
      if (holder?.kind !== 'unsubscribe' || holder.bookingId !== bookingId) throw new Problem('token_invalid', 'This link is not valid any more.');
      await inShop(db, holder.shopId, (tx) => stopReminders(tx, bookingId));
      return c.body(null, 204);
    })
    .openapi(getStop, (c) => c.redirect(`${settings.VISAVIS_PUBLIC_URL}/u/${c.req.valid('param').bookingId}#${encodeURIComponent(c.req.valid('query').token)}`, 302));
}
