import * as z from 'zod';
import { MailAddress, PersonName, Topic } from './booking.ts';
import { CallId, Instant, Language, RequestId, ServiceId, TimeZone, VisitToken } from './ids.ts';
import { AdviserFace, WaitRange } from './shop.ts';

/** The life of a call. It leaves by `abandoned`, `expired` or `callback` before it is connected, by `ended` after. */
export const CallStage = z.enum([
  'waiting', 'ringing', 'accepted', 'connected', 'ended', 'abandoned', 'expired', 'callback',
]);
export type CallStage = z.infer<typeof CallStage>;

/** Why a call is over. */
export const EndReason = z.enum([
  'hung_up', 'customer_left', 'adviser_left', 'alone', 'too_long', 'no_adviser', 'expired', 'failed', 'other_side_absent',
]);
export type EndReason = z.infer<typeof EndReason>;

/** What the customer looks at. Origin and path only; the title and price are the page's own words. */
export const PageGlimpse = z.strictObject({
  url: z.url({ protocol: /^https?$/u }).max(500),
  title: z.string().max(200),
  product: z
    .strictObject({ name: z.string().max(200), price: z.string().max(40).optional(), id: z.string().max(100).optional() })
    .optional(),
});
export type PageGlimpse = z.infer<typeof PageGlimpse>;

/** What a customer sends to ask for a call now. */
export const CallRequest = z
  .strictObject({
    name: PersonName.optional(),
    email: MailAddress.optional(),
    topic: Topic.optional(),
    serviceId: ServiceId.optional(),
    camera: z.boolean(),
    microphone: z.boolean(),
    page: PageGlimpse.optional(),
    language: Language,
    timeZone: TimeZone,
  })
  .meta({ id: 'CallRequest' });
export type CallRequest = z.infer<typeof CallRequest>;

/** Answer of `POST /v1/requests`, and of opening the call of a booking (there without `requestId`). */
export const CallTicket = z
  .strictObject({ requestId: RequestId.optional(), callId: CallId, visitToken: VisitToken })
  .meta({ id: 'CallTicket' });
export type CallTicket = z.infer<typeof CallTicket>;

/** The customer's whole view of a call, sent at connect and after each change (`GET /v1/calls/{id}/stream`). */
export const VisitView = z
  .strictObject({
    callId: CallId,
    stage: CallStage,
    endReason: EndReason.nullable(),
    /** Customers before this one. */
    ahead: z.int().min(0),
    wait: WaitRange.nullable(),
    adviser: AdviserFace.nullable(),
    /** An adviser has answered and may still be on the way into the room: the customer's access can be asked for. */
    answered: z.boolean(),
    /** When the request was made or the appointment begins. */
    since: Instant,
    /** Whether 90 s have passed, so that booking is offered beside waiting. */
    long: z.boolean(),
    /** Both sides' media were connected for 30 s: the call ref may be written to the basket. */
    advice: z.boolean(),
    /** Appointment's start, for a booked call. */
    startsAt: Instant.nullable(),
  })
  .meta({ id: 'VisitView' });
export type VisitView = z.infer<typeof VisitView>;

/** What one side needs to enter the room. The token is good for ten minutes, one room and one identity. */
export const CallAccess = z
  .strictObject({
    serverUrl: z.string(),
    token: z.string(),
    /** Only the customer's side gets it. */
    callRef: z.string().nullable(),
  })
  .meta({ id: 'CallAccess' });
export type CallAccess = z.infer<typeof CallAccess>;

/** Body of the one beacon endpoint, `POST /v1/leave`, sent as `text/plain` because a beacon cannot carry headers. */
export const LeaveSignal = z.strictObject({ token: VisitToken, callId: CallId, reason: z.enum(['left', 'changing_page']) });
export type LeaveSignal = z.infer<typeof LeaveSignal>;

/** What the two sides send each other over the room's data channel, topic `visavis`. */
export const CallMessage = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('page_change') }),
  z.strictObject({ kind: z.literal('page'), page: PageGlimpse }),
  z.strictObject({ kind: z.literal('text'), text: z.string().min(1).max(2000) }),
]);
export type CallMessage = z.infer<typeof CallMessage>;
