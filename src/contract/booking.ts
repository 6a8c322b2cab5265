import * as z from 'zod';
import { AdviserId, BookingId, CallId, Instant, Language, ManageToken, ServiceId, TimeZone, VisitToken } from './ids.ts';
import { AdviserFace, Place, PublicService, ShopQuery } from './shop.ts';

/** A person's name as it is shown to others: no line breaks, no web address. */
export const PersonName = z
  .string()
  .trim()
  .min(1)
  .max(40)
  .refine((name) => !/[\p{Cc}\p{Cf}]/u.test(name.replaceAll('\u200d', '')), 'A name has no control characters.')
  .refine((name) => !/:\/\/|www\.|\w\.\w{2,}\//iu.test(name), 'A name is no web address.');
/** One address, no display name, no list. */
export const MailAddress = z.email().max(254);
/** Digits with the usual separators. */
export const PhoneNumber = z.string().trim().regex(/^\+?[0-9][0-9 ()/.-]{4,28}[0-9]$/u);
export const Topic = z.string().trim().max(500);

/** A bookable start. */
export const Slot = z
  .strictObject({
    startsAt: Instant.describe('When it begins, an instant in UTC.'),
    seatsLeft: z.int().positive().optional().describe('Seats that are left, where customers share a start.'),
  })
  .meta({ id: 'Slot' });
export type Slot = z.infer<typeof Slot>;

/** Slots of one service between two instants, at most 35 days apart. */
export const SlotQuery = ShopQuery.extend({
  service: ServiceId.describe('Which service, from `GET /v1/services`.'),
  from: Instant.describe('Slots from this instant on.'),
  to: Instant.describe('Slots before this instant, at most 35 days later.'),
  adviser: AdviserId.optional().describe('Only slots of this adviser; needed where the service says so.'),
});

/** Slots that a booking can be moved to, between two instants at most 35 days apart. */
export const MoveQuery = SlotQuery.pick({ from: true, to: true });

/** Answer of `GET /v1/slots`, in start order. */
export const SlotList = z
  .strictObject({
    service: PublicService.describe('The service that was asked for.'),
    timeZone: z.string().describe('The shop\'s IANA time zone.'),
    slots: z.array(Slot).describe('Free starts, in order.'),
    full: z.array(Instant).describe('One taken start of each day (of the shop\'s zone) on which every start is taken, so that full days can be told from closed ones.'),
    advisers: z.array(AdviserFace).describe('Who gives the service.'),
  })
  .meta({ id: 'SlotList' });
export type SlotList = z.infer<typeof SlotList>;

/** What a customer sends to keep a slot while the form is filled. Without an adviser, any who is free will do. */
export const HoldRequest = z
  .strictObject({
    serviceId: ServiceId.describe('Which service.'),
    startsAt: Slot.shape.startsAt.describe('A start from `GET /v1/slots`, exactly as it stands there.'),
    adviserId: AdviserId.optional().describe('Whom the customer wants; left out, any who is free will do.'),
  })
  .meta({ id: 'HoldRequest' });
export type HoldRequest = z.infer<typeof HoldRequest>;

/** A slot kept for minutes. `holdId` is the id of the booking in state `held`. */
export const Hold = z
  .strictObject({
    holdId: BookingId.describe('The id of the booking to be, in state `held`.'),
    visitToken: VisitToken.describe('Send it as `Authorization: Bearer` with all that follows on this hold and booking.'),
    expiresAt: Instant.describe('Until when nobody else gets the slot. Booking later tries the time again. Where a day is flooded with holds this is now: who books first has it.'),
  })
  .meta({ id: 'Hold' });
export type Hold = z.infer<typeof Hold>;

/** The new end of a hold whose form was touched. */
export const HoldExtension = z.strictObject({ expiresAt: Instant }).meta({ id: 'HoldExtension' });
export type HoldExtension = z.infer<typeof HoldExtension>;

/** When a customer wants to be reminded: a day, an hour, ten minutes before. */
export const Reminder = z.enum(['day', 'hour', 'minutes']);
export type Reminder = z.infer<typeof Reminder>;
export const Reminders = z.array(Reminder).max(3);

/** What a customer sends to book the slot that is held. */
export const BookingRequest = z
  .strictObject({
    holdId: BookingId.describe('The hold to be booked.'),
    name: PersonName.describe('The customer\'s name, up to 40 characters, no web address.'),
    email: MailAddress.describe('One mail address of the customer\'s. Confirmation and changes go there.'),
    phone: PhoneNumber.optional().describe('For the adviser, in case video fails.'),
    topic: Topic.optional().describe('What the customer would like to talk about, up to 500 characters. Only the adviser reads it.'),
    language: Language.describe('Language of the mails.'),
    timeZone: TimeZone.describe('The customer\'s IANA time zone, in which mails say the time.'),
    page: z.url({ protocol: /^https?$/u }).max(500).optional().describe('The shop\'s page the customer came from: origin and path, no query.'),
    product: z.string().max(200).optional().describe('The product it is about.'),
    reminders: Reminders.default(['day', 'hour']).describe('When the customer wants to be reminded: a day, an hour, ten minutes before.'),
  })
  .meta({ id: 'BookingRequest' });
/** As it is sent: what has a default may be left out. */
export type BookingRequest = z.input<typeof BookingRequest>;

export const BookingState = z.enum([
  'held', 'pending', 'confirmed', 'attended', 'customer_no_show', 'adviser_no_show', 'failed', 'cancelled',
]);
export type BookingState = z.infer<typeof BookingState>;

/** A booking as its customer sees it. */
export const Booking = z
  .strictObject({
    bookingId: BookingId,
    state: BookingState,
    service: PublicService,
    adviser: AdviserFace,
    /** Everybody who is there, that adviser first. */
    advisers: z.array(AdviserFace),
    startsAt: Instant,
    endsAt: Instant,
    /** The store it takes place in; null means by video. */
    place: Place.nullable(),
    /** For `pending`: whose yes is missing, and until when the time is kept. */
    pendingFor: z.enum(['mail', 'adviser']).nullable(),
    pendingUntil: Instant.nullable(),
    reminders: Reminders,
    /** Minutes by which the customer said to be late. */
    lateMinutes: z.int().nullable(),
    /** Who cancelled; `time`: nobody said yes in time. */
    cancelledBy: z.enum(['customer', 'shop', 'time']).nullable(),
    name: z.string(),
    timeZone: z.string(),
    language: Language,
    shopName: z.string(),
    /** The shop's own address, to go back to. */
    shopUrl: z.string(),
    shopPhone: z.string().nullable(),
    privacyUrl: z.string().nullable(),
    imprintUrl: z.string().nullable(),
    accent: z.string(),
    publishableKey: z.string(),
    /** From when the customer may enter the call. */
    joinFrom: Instant,
    /** The call, once one side has opened it. */
    callId: CallId.nullable(),
    /** Whether it can still be moved or cancelled. */
    changeable: z.boolean(),
  })
  .meta({ id: 'Booking' });
export type Booking = z.infer<typeof Booking>;

/** Answer of `POST /v1/bookings`. The manage link is shown and mailed, and never stored in the clear. */
export const BookingReceipt = z
  .strictObject({
    booking: Booking.describe('The booking. In state `pending` it counts once the one named by `pendingFor` has said yes, until `pendingUntil`.'),
    manageUrl: z.string().describe('Where the customer moves or cancels it. Secret: for the customer alone.'),
    manageToken: ManageToken.describe('The secret of that address, to be sent as `Authorization: Bearer`.'),
    calendar: z.string().describe('A calendar file (iCalendar) with the appointment.'),
  })
  .meta({ id: 'BookingReceipt' });
export type BookingReceipt = z.infer<typeof BookingReceipt>;

export const MoveRequest = z
  .strictObject({ startsAt: Instant, adviserId: AdviserId.optional() })
  .meta({ id: 'MoveRequest' });
export type MoveRequest = z.infer<typeof MoveRequest>;

export const CancelRequest = z.strictObject({ reason: Topic.optional() }).meta({ id: 'CancelRequest' });
export type CancelRequest = z.infer<typeof CancelRequest>;

/** How late the customer will be. The adviser is told. */
export const LateNotice = z.strictObject({ minutes: z.int().min(1).max(60) }).meta({ id: 'LateNotice' });
export type LateNotice = z.infer<typeof LateNotice>;

export const ReminderChange = z.strictObject({ reminders: Reminders }).meta({ id: 'ReminderChange' });
export type ReminderChange = z.infer<typeof ReminderChange>;
