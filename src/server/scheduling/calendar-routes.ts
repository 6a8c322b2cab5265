import { createRoute, z, type OpenAPIHono } from '@hono/zod-openapi';
import { CalendarView } from '../../contract/calendar.ts';
import { Instant, ShopId } from '../../contract/ids.ts';
import { inShop } from '../platform/db.ts';
import { json, newRouter, problemReply } from '../platform/http.ts';
import type { Env, Platform } from '../platform/platform.ts';
import { Problem } from '../platform/problem.ts';
import { withMember } from '../shops/access.ts';
import { readCalendarView } from './calendar-view.ts';
import type { SchedulingPorts } from './ports.ts';

const MAX_MS = 62 * 86_400_000;

/** The console's calendar. */
export function calendarRoutes(platform: Platform, ports: SchedulingPorts): OpenAPIHono<Env> {
  const { db, clock, settings } = platform;
  const getCalendar = createRoute({ method: 'get', path: '/v1/shops/{shopId}/calendar', tags: ['console'], middleware: [withMember(platform)] as const, request: { params: z.object({ shopId: ShopId }), query: z.object({ from: Instant, to: Instant }) }, responses: { 200: json(CalendarView, 'All that a calendar draws'), default: problemReply } });
  return newRouter().openapi(getCalendar, async (c) => {
    const query = c.req.valid('query');
    const stretch = { from: new Date(query.from), to: new Date(query.to) };
    if (stretch.to <= stretch.from || stretch.to.getTime() - stretch.from.getTime() > MAX_MS) throw new Problem('invalid_request', '`to` must come after `from`, by 62 days at most.');
    return c.json(await inShop(db, c.var.shopId, (tx) => readCalendarView(tx, ports, stretch, { publicUrl: settings.VISAVIS_PUBLIC_URL, now: clock() })), 200);
  });
}
