import * as z from 'zod';
import { AdviserId, Instant, Language, PublishableKey, ServiceId } from './ids.ts';

/**
 * What the shop can offer this minute. `free`: an adviser can be called; `busy`: advisers are there and all in calls;
 * `booking`: only a time can be booked; `closed`: neither.
 */
export const Presence = z.enum(['free', 'busy', 'booking', 'closed']);
export type Presence = z.infer<typeof Presence>;

/** How an adviser is shown to customers. */
export const AdviserFace = z
  .strictObject({
    adviserId: AdviserId.describe('Names the adviser where one is chosen.'),
    name: z.string().describe('As customers read it.'),
    title: z.string().describe('What the adviser is good at; may be empty.'),
    pictureUrl: z.string().nullable().describe('Address of a raster picture on our host, or null.'),
  })
  .meta({ id: 'AdviserFace' });
export type AdviserFace = z.infer<typeof AdviserFace>;

/** Answer of `GET /v1/launcher`: everything the launcher draws, at most 1 kB. */
export const Launcher = z
  .strictObject({
    on: z.boolean(),
    presence: Presence,
    /** First name of an adviser who is free, or of one who can be booked. */
    name: z.string().nullable(),
    pictureUrl: z.string().nullable(),
    /** Start of the next free slot when nobody can be called now. */
    nextStart: Instant.nullable(),
    label: z.string().nullable(),
    accent: z.string(),
    side: z.enum(['left', 'right']),
    phone: z.string().nullable(),
    mail: z.string().nullable(),
    privacyUrl: z.string().nullable(),
  })
  .meta({ id: 'Launcher' });
export type Launcher = z.infer<typeof Launcher>;

/** Where a meeting takes place, when not by video. */
export const Place = z.strictObject({ name: z.string(), address: z.string() }).meta({ id: 'Place' });
export type Place = z.infer<typeof Place>;

/** A kind of advice with a duration, as a customer sees it. */
export const PublicService = z
  .strictObject({
    serviceId: ServiceId.describe('Names the service when slots are asked for and one is held.'),
    name: z.string().describe('As customers read it: "Bike fitting".'),
    description: z.string().describe('One sentence on what it is for; may be empty.'),
    minutes: z.int().positive().describe('How long it takes.'),
    place: Place.nullable().describe('The store it takes place in; null means by video.'),
    seats: z.int().positive().describe('How many customers share one start.'),
    adviserChoice: z.enum(['none', 'free', 'needed']).describe('Whether the customer names an adviser before slots are asked for: never, freely, or always.'),
    confirmation: z.enum(['none', 'mail', 'adviser']).describe('What must happen before a booking counts: nothing, the customer\'s yes by mail, or an adviser\'s yes. What programs book always needs a yes by mail.'),
    adviserIds: z.array(AdviserId).describe('Who gives it.'),
  })
  .meta({ id: 'Service' });
export type PublicService = z.infer<typeof PublicService>;

/** What can be booked, and the advisers who give it. */
export const ServiceList = z.strictObject({ services: z.array(PublicService).describe('What can be booked.'), advisers: z.array(AdviserFace).describe('All advisers of the shop.') }).meta({ id: 'ServiceList' });
export type ServiceList = z.infer<typeof ServiceList>;

/** How long a customer may wait, as a range in seconds; never a countdown. */
export const WaitRange = z.strictObject({ fromSeconds: z.int().min(0), toSeconds: z.int().min(0) });
export type WaitRange = z.infer<typeof WaitRange>;

/** Answer of `GET /v1/status`: all that the panel shows when it opens. */
export const ShopStatus = z
  .strictObject({
    shopName: z.string(),
    language: Language,
    timeZone: z.string(),
    presence: Presence,
    /** The face of the panel. */
    adviser: AdviserFace.nullable(),
    /** Other advisers who are there, for "2 advisers are free". */
    advisersFree: z.int().min(0),
    peopleWaiting: z.int().min(0),
    wait: WaitRange.nullable(),
    /** Whether a media server answers; without it only booking is offered. */
    video: z.boolean(),
    services: z.array(PublicService),
    nextStart: Instant.nullable(),
    phone: z.string().nullable(),
    mail: z.string().nullable(),
    privacyUrl: z.string().nullable(),
    imprintUrl: z.string().nullable(),
  })
  .meta({ id: 'ShopStatus' });
export type ShopStatus = z.infer<typeof ShopStatus>;

/** Every public read names its shop. */
export const ShopQuery = z.object({
  shop: PublishableKey.describe('The shop\'s publishable key, as it stands in its script tag: `pk_…`.'),
  lang: Language.optional().describe('Language of what is written for people.'),
});
