import * as z from 'zod';
import { MailAddress, PersonName, PhoneNumber, Topic } from './booking.ts';
import { AdviserId, Instant, Language, ServiceId, TimeZone, WaitlistId } from './ids.ts';
import { PublicService } from './shop.ts';

export const PartOfDay = z.enum(['morning', 'afternoon', 'evening']);
export type PartOfDay = z.infer<typeof PartOfDay>;

/** A customer for whom nothing fitted: told when a time between two instants becomes free. */
export const WaitlistRequest = z
  .strictObject({
    serviceId: ServiceId,
    adviserId: AdviserId.optional(),
    from: Instant,
    /** At most 92 days after `from`. */
    to: Instant,
    /** Parts of the day that suit, in the customer's zone: before noon, before six, after. None means any. */
    parts: z.array(PartOfDay).max(3).default([]),
    name: PersonName,
    email: MailAddress,
    phone: PhoneNumber.optional(),
    topic: Topic.optional(),
    language: Language,
    timeZone: TimeZone,
    page: z.url({ protocol: /^https?$/u }).max(500).optional(),
  })
  .meta({ id: 'WaitlistRequest' });
export type WaitlistRequest = z.input<typeof WaitlistRequest>;

/** Answer of `POST /v1/waitlist`. The links come by mail. */
export const WaitlistReceipt = z.strictObject({ waitlistId: WaitlistId, until: Instant }).meta({ id: 'WaitlistReceipt' });
export type WaitlistReceipt = z.infer<typeof WaitlistReceipt>;

/** An entry as its customer sees it by the link of a mail (`/w/{wai}#{token}`). */
export const WaitlistEntry = z
  .strictObject({
    waitlistId: WaitlistId,
    /** `waiting` for a time; `offered` one; `booked`; `left` by the customer; `over`, since the wished stretch has passed. */
    state: z.enum(['waiting', 'offered', 'booked', 'left', 'over']),
    service: PublicService,
    from: Instant,
    to: Instant,
    /** The time that is kept for this customer, and until when. */
    offer: z.strictObject({ startsAt: Instant, endsAt: Instant, keptUntil: Instant }).nullable(),
    name: z.string(),
    timeZone: z.string(),
    language: Language,
    shopName: z.string(),
    shopUrl: z.string(),
    privacyUrl: z.string().nullable(),
    imprintUrl: z.string().nullable(),
    accent: z.string(),
    publishableKey: z.string(),
  })
  .meta({ id: 'WaitlistEntry' });
export type WaitlistEntry = z.infer<typeof WaitlistEntry>;
