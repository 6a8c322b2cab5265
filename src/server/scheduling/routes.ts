import type { OpenAPIHono } from '@hono/zod-openapi';
import { newRouter } from '../platform/http.ts';
import type { Env, Platform } from '../platform/platform.ts';
import { agendaRoutes } from './agenda-routes.ts';
import { bookingRoutes } from './booking-routes.ts';
import { calendarRoutes } from './calendar-routes.ts';
import { changeRoutes } from './change-routes.ts';
import { lapseBookings } from './confirm-pending.ts';
import { feedRoutes } from './feeds/feed-routes.ts';
import { forgetBookings } from './forget-bookings.ts';
import { deskBookingRoutes } from './desk-routes.ts';
import { holdRoutes } from './hold-routes.ts';
import { offerWaitlist } from './offer-waitlist.ts';
import type { SchedulingPorts } from './ports.ts';
import { settleBookings } from './settle-bookings.ts';
import { slotRoutes } from './slot-routes.ts';
import { waitlistRoutes } from './waitlist-routes.ts';

/** What can be booked, and everything that becomes of a booking but its call. */
export function schedulingRoutes(platform: Platform, ports: SchedulingPorts): OpenAPIHono<Env> {
  forgetBookings(platform);
  lapseBookings(platform, ports);
  settleBookings(platform, ports);
  offerWaitlist(platform, ports);
  const app = newRouter();
  app.route('/', slotRoutes(platform, ports));
  app.route('/', holdRoutes(platform, ports));
  app.route('/', bookingRoutes(platform, ports));
  app.route('/', changeRoutes(platform, ports));
  app.route('/', waitlistRoutes(platform, ports));
  app.route('/', feedRoutes(platform, ports));
  app.route('/', agendaRoutes(platform));
  app.route('/', calendarRoutes(platform, ports));
  app.route('/', deskBookingRoutes(platform, ports));
  return app;
}
