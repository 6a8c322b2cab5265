import * as z from 'zod';
import { DeskBooking } from './desk.ts';
import { AbsenceId, AdviserId, Day, FeedId, Instant, StoreId, TimeZone, TravelId, WallTime, WebAddress } from './ids.ts';
import { WeekWindow } from './settings.ts';

/** One window of a day, wall time. One that ends at or before its begin goes on past midnight. */
export const DayWindow = z.strictObject({ from: WallTime, to: WallTime });
export type DayWindow = z.infer<typeof DayWindow>;

/** An adviser's hours of one day instead of the weekly ones; without windows, a day off. */
export const DayHours = z.strictObject({ windows: z.array(DayWindow).max(10) }).meta({ id: 'DayHours' });
export type DayHours = z.infer<typeof DayHours>;
export const AdviserDay = DayHours.extend({ adviserId: AdviserId, day: Day }).meta({ id: 'AdviserDay' });
export type AdviserDay = z.infer<typeof AdviserDay>;

/** A stretch of time in which an adviser cannot be booked. */
export const AbsenceDraft = z.strictObject({ startsAt: Instant, endsAt: Instant, note: z.string().trim().max(120).default('') }).meta({ id: 'AbsenceDraft' });
export type AbsenceDraft = z.input<typeof AbsenceDraft>;
export const Absence = AbsenceDraft.extend({ absenceId: AbsenceId, adviserId: AdviserId }).meta({ id: 'Absence' });
export type Absence = z.infer<typeof Absence>;

/** Days, the last one included, on which an adviser's hours are wall time of another zone. */
export const TravelDraft = z.strictObject({ fromDay: Day, untilDay: Day, timeZone: TimeZone }).meta({ id: 'TravelDraft' });
export type TravelDraft = z.infer<typeof TravelDraft>;
export const Travel = TravelDraft.extend({ travelId: TravelId, adviserId: AdviserId }).meta({ id: 'Travel' });
export type Travel = z.infer<typeof Travel>;
export const TravelList = z.strictObject({ travels: z.array(Travel) }).meta({ id: 'TravelList' });
export type TravelList = z.infer<typeof TravelList>;

/** A day on which the whole shop, or one store, is closed. */
export const ClosedDayDraft = z.strictObject({ day: Day, storeId: StoreId.nullable().default(null), name: z.string().trim().min(1).max(80) }).meta({ id: 'ClosedDayDraft' });
export type ClosedDayDraft = z.input<typeof ClosedDayDraft>;
export const ClosedDay = z
  .strictObject({ day: Day, storeId: StoreId.nullable(), name: z.string(), source: z.enum(['own', 'holiday']) })
  .meta({ id: 'ClosedDay' });
export type ClosedDay = z.infer<typeof ClosedDay>;
export const ClosedDayList = z.strictObject({ closedDays: z.array(ClosedDay) }).meta({ id: 'ClosedDayList' });
export type ClosedDayList = z.infer<typeof ClosedDayList>;

/** Countries, or the regions of one, whose public holidays are known. */
export const HolidayPlaceList = z.strictObject({
  places: z.array(z.strictObject({ code: z.string(), name: z.string() })),
  /** Of countries, the one in whose time zone the shop is; null where a zone says nothing of it. */
  usual: z.string().nullable(),
}).meta({ id: 'HolidayPlaceList' });
export type HolidayPlaceList = z.infer<typeof HolidayPlaceList>;
/** Writes the public holidays of a place into the closed days, where each can be taken out again. */
export const HolidayImport = z
  .strictObject({
    country: z.string().regex(/^[A-Z]{2}$/u),
    region: z.string().max(10).nullable().default(null),
    year: z.int().min(2020).max(2100),
    storeId: StoreId.nullable().default(null),
  })
  .meta({ id: 'HolidayImport' });
export type HolidayImport = z.input<typeof HolidayImport>;

/** A store, with opening hours of its own or the shop's. */
export const StoreDraft = z
  .strictObject({
    name: z.string().trim().min(1).max(80),
    address: z.string().trim().max(200).default(''),
    timeZone: TimeZone.optional(),
    /** Weekly hours in the store's zone; null means the shop's opening hours. */
    hours: z.array(WeekWindow).max(70).nullable().default(null),
    active: z.boolean().default(true),
  })
  .meta({ id: 'StoreDraft' });
export type StoreDraft = z.infer<typeof StoreDraft>;
export const Store = StoreDraft.extend({ storeId: StoreId, timeZone: TimeZone }).meta({ id: 'Store' });
export type Store = z.infer<typeof Store>;
export const StoreList = z.strictObject({ stores: z.array(Store) }).meta({ id: 'StoreList' });
export type StoreList = z.infer<typeof StoreList>;

/** Another calendar of an adviser's, read by its address; what is busy there cannot be booked here. */
export const BusyFeedDraft = z.strictObject({ name: z.string().trim().min(1).max(80), url: WebAddress }).meta({ id: 'BusyFeedDraft' });
export type BusyFeedDraft = z.infer<typeof BusyFeedDraft>;
/** Why a feed could not be read the last time. The last good copy counts meanwhile. */
export const FeedFailure = z.enum(['address_refused', 'unreachable', 'too_slow', 'too_large', 'no_calendar', 'too_complex', 'not_found', 'not_allowed']);
export type FeedFailure = z.infer<typeof FeedFailure>;
export const BusyFeed = z
  .strictObject({
    feedId: FeedId,
    adviserId: AdviserId,
    name: z.string(),
    /** Host of its address; the whole of it is a secret. */
    host: z.string(),
    /** When it was read well the last time; null if never. */
    readAt: Instant.nullable(),
    failure: FeedFailure.nullable(),
    failingSince: Instant.nullable(),
    entries: z.int().min(0),
  })
  .meta({ id: 'BusyFeed' });
export type BusyFeed = z.infer<typeof BusyFeed>;
export const BusyFeedList = z.strictObject({ feeds: z.array(BusyFeed) }).meta({ id: 'BusyFeedList' });
export type BusyFeedList = z.infer<typeof BusyFeedList>;

/** An adviser's appointments as a calendar feed: whether one is given out, and, right after it is made, its secret address. */
export const Agenda = z.strictObject({ exists: z.boolean(), url: z.string().nullable() }).meta({ id: 'Agenda' });
export type Agenda = z.infer<typeof Agenda>;

const Stretch = z.strictObject({ startsAt: Instant, endsAt: Instant });

/** All that the console's calendar draws between two instants. */
export const CalendarView = z
  .strictObject({
    timeZone: z.string(),
    advisers: z.array(
      z.strictObject({
        adviserId: AdviserId,
        name: z.string(),
        pictureUrl: z.string().nullable(),
        timeZone: z.string(),
        /** When the adviser works, absences not taken off. */
        working: z.array(Stretch),
        /** Busy in calendars elsewhere. Nothing is known of it but when. */
        busy: z.array(Stretch),
      }),
    ),
    bookings: z.array(DeskBooking),
    holds: z.array(Stretch.extend({ adviserIds: z.array(AdviserId), heldUntil: Instant, waitlist: z.boolean() })),
    absences: z.array(Absence),
    days: z.array(AdviserDay),
    travels: z.array(Travel),
    closedDays: z.array(ClosedDay),
  })
  .meta({ id: 'CalendarView' });
export type CalendarView = z.infer<typeof CalendarView>;
