import * as z from 'zod';
import { MailAddress, PersonName, PhoneNumber } from './booking.ts';
import { AdviserId, Day, Language, PublishableKey, ServiceId, ShopId, StoreId, TimeZone, WallTime, WebAddress } from './ids.ts';

const Name = z.string().trim().min(1).max(80);
/** One opaque colour: `#0a5c36`. */
export const Accent = z.string().regex(/^#[0-9a-f]{6}$/iu);

/** Something an adviser can do, and a service may ask for: "Bike fitting". */
export const Skill = z.string().trim().min(1).max(40);
/** A spoken language by its tag: `de`, `en`, `pt-BR`. */
export const SpokenLanguage = z.string().regex(/^[a-z]{2,3}(?:-[A-Z]{2})?$/u);

/** One window of a weekday (1 is Monday), wall time in the zone of its owner. One that ends at or before its begin goes on past midnight. */
export const WeekWindow = z.strictObject({ weekday: z.int().min(1).max(7), from: WallTime, to: WallTime });
export type WeekWindow = z.infer<typeof WeekWindow>;
export const WeekHours = z.strictObject({ windows: z.array(WeekWindow).max(70) }).meta({ id: 'WeekHours' });
export type WeekHours = z.infer<typeof WeekHours>;

/** What an owner sends to make a shop. */
export const NewShop = z
  .strictObject({
    name: Name,
    webAddress: WebAddress,
    language: Language,
    timeZone: TimeZone,
    privacyUrl: WebAddress.optional(),
    imprintUrl: WebAddress.optional(),
    /** The owner's name as first adviser. */
    adviserName: PersonName,
  })
  .meta({ id: 'NewShop' });
export type NewShop = z.infer<typeof NewShop>;

/** All settings of a shop, as the console shows them. */
export const ShopSettings = z
  .strictObject({
    shopId: ShopId,
    publishableKey: PublishableKey,
    name: Name,
    webAddress: WebAddress,
    origins: z.array(z.string()),
    refusedOrigins: z.array(z.strictObject({ origin: z.string(), lastSeen: z.string() })),
    language: Language,
    timeZone: TimeZone,
    accent: Accent,
    side: z.enum(['left', 'right']),
    label: z.string().nullable(),
    phone: z.string().nullable(),
    mail: z.string().nullable(),
    privacyUrl: z.string().nullable(),
    imprintUrl: z.string().nullable(),
    /** Whether customers see the widget. Needs the privacy and imprint links. */
    live: z.boolean(),
    /** Whether orders may match by keyed hash of mail or phone. */
    matchByContact: z.boolean(),
    /** Who the shop's mails come from; null means the shop's name, and the address of the whole house. */
    senderName: z.string().nullable(),
    senderAddress: z.string().nullable(),
    scriptTag: z.string(),
    /** What a shop's own content security policy must allow: our address and the media server's. */
    contentPolicy: z.string(),
    /** When a page of the shop last asked for the launcher, roughly; null if none ever did. */
    seenAt: z.string().nullable(),
  })
  .meta({ id: 'ShopSettings' });
export type ShopSettings = z.infer<typeof ShopSettings>;

export const ShopChange = z
  .strictObject({
    name: Name,
    webAddress: WebAddress,
    origins: z.array(WebAddress).max(20),
    language: Language,
    timeZone: TimeZone,
    accent: Accent,
    side: z.enum(['left', 'right']),
    label: z.string().trim().max(40).nullable(),
    phone: PhoneNumber.nullable(),
    mail: MailAddress.nullable(),
    privacyUrl: WebAddress.nullable(),
    imprintUrl: WebAddress.nullable(),
    live: z.boolean(),
    matchByContact: z.boolean(),
    senderName: Name.nullable(),
    senderAddress: MailAddress.nullable(),
  })
  .partial()
  .meta({ id: 'ShopChange' });
export type ShopChange = z.infer<typeof ShopChange>;

/**
 * Who is there: `any` one who is free, whom the customer may name; one whom the customer has `chosen`; `all` of those who
 * give it, together; or those who `lead` and any one other.
 */
export const Staffing = z.enum(['any', 'chosen', 'all', 'lead']);
export type Staffing = z.infer<typeof Staffing>;

/** Advisers by name. Whoever is named twice is named once. */
function named(most: number) {
  return z.array(AdviserId).max(most).overwrite((ids) => [...new Set(ids)]).default([]);
}

/** A service as its owner sets it. Minutes throughout. */
export const ServiceDraft = z
  .strictObject({
    name: Name,
    description: z.string().trim().max(300).default(''),
    minutes: z.int().min(5).max(480),
    /** Distance between two starts. */
    step: z.int().min(5).max(480),
    bufferBefore: z.int().min(0).max(240).default(0),
    bufferAfter: z.int().min(0).max(240).default(0),
    /** Least time between now and a start. */
    notice: z.int().min(0).max(43_200).default(120),
    /** How many days ahead can be booked. */
    horizonDays: z.int().min(1).max(365).default(30),
    /** First and last day that can be booked at all, days of the shop's zone; null where there is no such end. */
    bookFrom: Day.nullable().default(null),
    bookUntil: Day.nullable().default(null),
    /** Most meetings of this service that one adviser has on a day and in a week (from Monday), counted in the adviser's zone. */
    perDay: z.int().min(1).max(50).nullable().default(null),
    perWeek: z.int().min(1).max(200).nullable().default(null),
    /** How many customers share one start. */
    seats: z.int().min(1).max(50).default(1),
    /** The store it takes place in; null means by video. */
    storeId: StoreId.nullable().default(null),
    staffing: Staffing.default('any'),
    /** Who gives it; empty means all advisers. */
    adviserIds: named(100),
    /** For `lead`: who is always there. */
    leadIds: named(10),
    /** Offers only starts that leave no gap beside another meeting or the begin of work, once there is one. */
    tight: z.boolean().default(false),
    /** What must happen before a booking counts: nothing, the customer's yes by mail, or an adviser's yes. */
    confirmation: z.enum(['none', 'mail', 'adviser']).default('none'),
    /** What an adviser must know and speak to give it. */
    skills: z.array(Skill).max(20).default([]),
    languages: z.array(SpokenLanguage).max(20).default([]),
    active: z.boolean().default(true),
  })
  .meta({ id: 'ServiceDraft' });
export type ServiceDraft = z.infer<typeof ServiceDraft>;
export const ServiceSettings = ServiceDraft.extend({ serviceId: ServiceId }).meta({ id: 'ServiceSettings' });
export type ServiceSettings = z.infer<typeof ServiceSettings>;
export const ServiceSettingsList = z.strictObject({ services: z.array(ServiceSettings) }).meta({ id: 'ServiceSettingsList' });

export const AdviserDraft = z
  .strictObject({
    name: PersonName,
    title: z.string().trim().max(80).default(''),
    timeZone: TimeZone.optional(),
    active: z.boolean().default(true),
    /** Weekly hours in the adviser's zone; null means those of the adviser's store, or of the shop. */
    hours: z.array(WeekWindow).max(70).nullable().default(null),
    /** Where the adviser works; null means nowhere in particular. */
    storeId: StoreId.nullable().default(null),
    skills: z.array(Skill).max(20).default([]),
    languages: z.array(SpokenLanguage).max(20).default([]),
    /** Share of the bookings that anybody could take, against the others' shares. */
    weight: z.int().min(1).max(10).default(1),
  })
  .meta({ id: 'AdviserDraft' });
export type AdviserDraft = z.infer<typeof AdviserDraft>;
export const AdviserSettings = AdviserDraft.extend({
  adviserId: AdviserId,
  timeZone: TimeZone,
  pictureUrl: z.string().nullable(),
  /** Mail of the member who is this adviser, or of the one invited. */
  email: z.string().nullable(),
  invited: z.boolean(),
}).meta({ id: 'AdviserSettings' });
export type AdviserSettings = z.infer<typeof AdviserSettings>;
export const AdviserSettingsList = z.strictObject({ advisers: z.array(AdviserSettings) }).meta({ id: 'AdviserSettingsList' });

export const Invitation = z.strictObject({ email: MailAddress }).meta({ id: 'Invitation' });
/** The link is only in the answer when no mail server is set and the public URL is loopback. */
export const InvitationReceipt = z.strictObject({ mailed: z.boolean(), link: z.string().nullable() }).meta({ id: 'InvitationReceipt' });
export type InvitationReceipt = z.infer<typeof InvitationReceipt>;

/** Who is signed in, and where. */
export const Me = z
  .strictObject({
    userId: z.string(),
    email: z.string(),
    name: z.string(),
    hasPassword: z.boolean(),
    shops: z.array(
      z.strictObject({ shopId: ShopId, name: z.string(), role: z.enum(['owner', 'adviser']), adviserId: AdviserId.nullable(), accent: z.string() }),
    ),
    /** Whether this person may make a new shop here. */
    maySignUp: z.boolean(),
  })
  .meta({ id: 'Me' });
export type Me = z.infer<typeof Me>;
