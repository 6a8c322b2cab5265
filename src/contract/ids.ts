import * as z from 'zod';

/** What an id stands for, by its prefix. Twenty-two random base62 characters follow (131 bits). */
export const ID_PREFIXES = {
  shop: 'shp',
  service: 'svc',
  adviser: 'adv',
  appointment: 'apt',
  booking: 'bkg',
  request: 'req',
  call: 'cal',
  order: 'ord',
  picture: 'pic',
  store: 'sto',
  absence: 'abs',
  travel: 'trv',
  feed: 'fed',
  waitlist: 'wai',
} as const;

export type IdPrefix = (typeof ID_PREFIXES)[keyof typeof ID_PREFIXES];

const id = (prefix: string): z.ZodString => z.string().regex(new RegExp(`^${prefix}_[0-9A-Za-z]{22}$`, 'u'));

export const ShopId = id('shp');
export const ServiceId = id('svc');
export const AdviserId = id('adv');
export const AppointmentId = id('apt');
export const BookingId = id('bkg');
export const RequestId = id('req');
export const CallId = id('cal');
export const OrderId = id('ord');
export const PictureId = id('pic');
export const StoreId = id('sto');
export const AbsenceId = id('abs');
export const TravelId = id('trv');
export const FeedId = id('fed');
export const WaitlistId = id('wai');

/** Names a shop on its own pages. Public. */
export const PublishableKey = id('pk');
/** Makes a customer the same person over page loads while a hold, request or call lives. Sent as Bearer, stored hashed. */
export const VisitToken = id('vt');
/** Lets the holder of a mail manage one booking. Stands in the fragment of the manage link, sent as Bearer, stored hashed. */
export const ManageToken = id('mt');
/** Lets the reader of a mail confirm one booking, and nothing else. No answer of ours holds it. */
export const ConfirmToken = id('ct');
/** Lets the holder of a mail answer to offers of the waitlist. */
export const WaitToken = id('wt');

/** An instant in UTC, to the millisecond: `2026-11-23T15:30:00.000Z`. */
export const Instant = z.iso.datetime();
/** A day of the calendar without a zone: `2026-11-23`. */
export const Day = z.iso.date();
/** Wall time: `09:30`. `24:00` ends a day. */
export const WallTime = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/u);
/** An IANA time zone this runtime knows. */
export const TimeZone = z.string().min(1).max(64).refine(isTimeZone, 'Not a known time zone.');
/** A language of the interface. */
export const Language = z.enum(['de', 'en']);
export type Language = z.infer<typeof Language>;
/** ISO 4217. */
export const Currency = z.string().regex(/^[A-Z]{3}$/u).refine((code) => CURRENCIES.has(code), 'Not a known currency.');

/** An http or https address. */
export const WebAddress = z.url({ protocol: /^https?$/u }).max(2000);

const CURRENCIES = new Set(Intl.supportedValuesOf('currency'));

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone.length > 0;
  } catch {
    return false;
  }
}
