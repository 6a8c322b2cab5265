import * as z from 'zod';
import { BookingState } from './booking.ts';
import { CallStage, PageGlimpse } from './call.ts';
import { AdviserId, BookingId, CallId, Instant, Language, ServiceId } from './ids.ts';
import { Place, WaitRange } from './shop.ts';

/** A customer who asks for a call, as the desk sees it. */
export const DeskRequest = z.strictObject({
  callId: CallId,
  stage: CallStage,
  name: z.string().nullable(),
  topic: z.string().nullable(),
  camera: z.boolean(),
  microphone: z.boolean(),
  language: Language,
  page: PageGlimpse.nullable(),
  serviceName: z.string().nullable(),
  since: Instant,
  /** Whether it rings at the adviser who looks. */
  ringsHere: z.boolean(),
});
export type DeskRequest = z.infer<typeof DeskRequest>;

/** `free`, `in_call`, `away` (switched off) or `offline` (no open console). */
export const AdviserState = z.enum(['free', 'in_call', 'away', 'offline']);
export type AdviserState = z.infer<typeof AdviserState>;

export const DeskAdviser = z.strictObject({
  adviserId: AdviserId,
  name: z.string(),
  title: z.string(),
  pictureUrl: z.string().nullable(),
  state: AdviserState,
  since: Instant.nullable(),
});
export type DeskAdviser = z.infer<typeof DeskAdviser>;

export const DeskBooking = z
  .strictObject({
    bookingId: BookingId,
    adviserId: AdviserId,
    adviserName: z.string(),
    /** Everybody who is taken up by it, that adviser first. */
    adviserIds: z.array(AdviserId),
    serviceId: ServiceId,
    serviceName: z.string(),
    startsAt: Instant,
    endsAt: Instant,
    state: BookingState,
    /** For `pending`: whose yes is missing, and until when. */
    pendingFor: z.enum(['mail', 'adviser']).nullable(),
    pendingUntil: Instant.nullable(),
    /** The store it takes place in; null means by video. */
    place: Place.nullable(),
    /** How many customers share it. */
    seats: z.int().positive(),
    /** Minutes by which the customer said to be late. */
    lateMinutes: z.int().nullable(),
    name: z.string(),
    email: z.string().nullable(),
    phone: z.string().nullable(),
    topic: z.string().nullable(),
    /** The customer's. */
    language: Language,
    timeZone: z.string(),
    callId: CallId.nullable(),
    /** Whether the customer already waits in the call. */
    customerWaits: z.boolean(),
    joinFrom: Instant,
  })
  .meta({ id: 'DeskBooking' });
export type DeskBooking = z.infer<typeof DeskBooking>;

export const DeskBookingList = z.strictObject({ bookings: z.array(DeskBooking) }).meta({ id: 'DeskBookingList' });
export type DeskBookingList = z.infer<typeof DeskBookingList>;

/** A call the adviser who looks is in. */
export const DeskCall = z.strictObject({
  callId: CallId,
  stage: CallStage,
  customerName: z.string().nullable(),
  topic: z.string().nullable(),
  page: PageGlimpse.nullable(),
  serviceName: z.string().nullable(),
  acceptedAt: Instant,
  connectedAt: Instant.nullable(),
  advice: z.boolean(),
});
export type DeskCall = z.infer<typeof DeskCall>;

/** The whole desk as one adviser sees it, sent at connect and after each change (`GET /v1/shops/{shp}/desk/stream`). */
export const DeskView = z
  .strictObject({
    shopId: z.string(),
    shopName: z.string(),
    /** The adviser who looks, if this member is one. */
    me: DeskAdviser.nullable(),
    available: z.boolean(),
    video: z.boolean(),
    requests: z.array(DeskRequest),
    wait: WaitRange.nullable(),
    advisers: z.array(DeskAdviser),
    bookings: z.array(DeskBooking),
    call: DeskCall.nullable(),
    /** Requests of the last ten minutes that were turned away because there were too many; missing when there were none. */
    refusedRequests: z.int().positive().optional(),
    today: z.strictObject({ adviceCalls: z.int(), longestWaitSeconds: z.int().nullable(), abandoned: z.int() }),
  })
  .meta({ id: 'DeskView' });
export type DeskView = z.infer<typeof DeskView>;

export const AvailabilityChange = z.strictObject({ available: z.boolean() }).meta({ id: 'AvailabilityChange' });
export type AvailabilityChange = z.infer<typeof AvailabilityChange>;

/** Another start, another adviser, or both. With `anyTime` it may lie outside what customers are offered; only another meeting stands in its way. */
export const DeskMove = z
  .strictObject({ startsAt: Instant, adviserId: AdviserId.optional(), anyTime: z.boolean().default(false) })
  .meta({ id: 'DeskMove' });
export type DeskMove = z.input<typeof DeskMove>;

/** A message that the adviser sends from a phone of their own, in the customer's language, with a fresh manage link in it. */
export const DeskMessage = z
  .strictObject({ text: z.string(), manageUrl: z.string(), smsUrl: z.string().nullable(), whatsappUrl: z.string().nullable() })
  .meta({ id: 'DeskMessage' });
export type DeskMessage = z.infer<typeof DeskMessage>;
