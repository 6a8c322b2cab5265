import { createRoute, z, type OpenAPIHono } from '@hono/zod-openapi';
import { Booking, CancelRequest, LateNotice, MoveRequest, ReminderChange } from '../../contract/booking.ts';
import { BookingId } from '../../contract/ids.ts';
import type { Tx } from '../platform/db.ts';
import { json, newRouter, problemReply, readBody } from '../platform/http.ts';
import { once } from '../platform/idempotency.ts';
import type { Env, Platform } from '../platform/platform.ts';
import { withVisit } from '../shops/access.ts';
import { cancelBooking } from './cancel-booking.ts';
import { changeReminders, sayLate, type OwnBooking } from './change-booking.ts';
import { confirmPending } from './confirm-pending.ts';
import { moveBooking } from './move-booking.ts';
import { ownBookingOnly } from './own-booking.ts';
import type { SchedulingPorts } from './ports.ts';
import { getBookingRow, showBooking } from './read-booking.ts';

const CHANGES = { max: 60, seconds: 60 };
const OfBooking = z.object({ bookingId: BookingId });
const tags = ['booking'];

/** What becomes of a booking by its customer's will. */
export function changeRoutes(platform: Platform, ports: SchedulingPorts): OpenAPIHono<Env> {
  const { clock, limits, settings } = platform;
  const holder = withVisit(platform, 'visit', 'manage');
  const path = '/v1/bookings/{bookingId}';
  const responses = { 200: json(Booking, 'The booking as it is now'), default: problemReply };
  const change = <Method extends 'post' | 'put', Path extends string, Schema extends z.ZodType>(method: Method, end: Path, schema: Schema, what: string) =>
    createRoute({ method, path: `${path}/${end}`, tags, middleware: [readBody(), holder] as const, request: { params: OfBooking, body: { ...json(schema, what), required: true } }, responses });
  const postMove = change('post', 'move', MoveRequest, 'The new start. If it is taken, the old one is kept');
  const postCancel = change('post', 'cancel', CancelRequest, 'Why, if the customer says');
  const postLate = change('post', 'late', LateNotice, 'How late the customer will be, from an hour before the start');
  const putReminders = change('put', 'reminders', ReminderChange, 'When the customer wants to be reminded');
  const postConfirm = createRoute({ method: 'post', path: `${path}/confirm`, tags, summary: 'Confirm by the link of the mail', middleware: [withVisit(platform, 'confirm')] as const, request: { params: OfBooking }, responses });

  /** Does it once for each Idempotency-Key, and shows the booking. */
  const apply = (c: Parameters<typeof once>[1], { bookingId }: { bookingId: string }, work: (tx: Tx, own: OwnBooking, now: Date) => Promise<void>): Promise<Booking> => {
    limits.take('change', c.var.address, CHANGES);
    const own = { shopId: c.var.shopId, bookingId: ownBookingOnly(c, bookingId) };
    const now = clock();
    return once(platform, c, async (tx) => {
      await work(tx, own, now);
      return showBooking(tx, await getBookingRow(tx, bookingId), { ports, publicUrl: settings.VISAVIS_PUBLIC_URL, now });
    });
  };

  return newRouter()
    .openapi(postMove, async (c) => {
      const request = c.req.valid('json');
      return c.json(await apply(c, c.req.valid('param'), (tx, own, now) => moveBooking(tx, ports, { ...own, by: 'customer' }, request, now)), 200);
    })
    .openapi(postCancel, async (c) => {
      const request = c.req.valid('json');
      return c.json(await apply(c, c.req.valid('param'), (tx, own, now) => cancelBooking(tx, ports, { ...own, by: 'customer' }, request, now)), 200);
    })
    .openapi(postLate, async (c) => {
      const notice = c.req.valid('json');
      return c.json(await apply(c, c.req.valid('param'), (tx, own, now) => sayLate(tx, ports, own, notice, now)), 200);
    })
    .openapi(putReminders, async (c) => {
      const reminders = c.req.valid('json');
      return c.json(await apply(c, c.req.valid('param'), (tx, own, now) => changeReminders(tx, own, reminders, now)), 200);
    })
    .openapi(postConfirm, async (c) => c.json(await apply(c, c.req.valid('param'), (tx, own, now) => confirmPending(tx, ports, { ...own, by: 'customer' }, now)), 200));
}
