import * as z from 'zod';
import { CallStage, PageGlimpse } from './call.ts';
import { AdviserId, BookingId, CallId, Instant, Language, ServiceId } from './ids.ts';
import { WaitRange } from './shop.ts';

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
    serviceId: ServiceId,
    serviceName: z.string(),
    startsAt: Instant,
    endsAt: Instant,
    state: z.string(),
    name: z.string(),
    email: z.string().nullable(),
    phone: z.string().nullable(),
    topic: z.string().nullable(),
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
