import type { Generated } from 'kysely';
import type { BookingState, Reminder } from '../../contract/booking.ts';
import type { FeedFailure } from '../../contract/calendar.ts';
import type { Language } from '../../contract/ids.ts';
import type { PartOfDay, WaitlistEntry } from '../../contract/waitlist.ts';
import type { Tx } from '../platform/db.ts';

export type SchedulingTables = {
  appointments: { appointment_id: string; service_id: string; starts_at: Date; ends_at: Date; seats: Generated<number>; created_at: Date };
  occupations: {
    occupation_no: Generated<number>; appointment_id: string; service_id: string; adviser_id: string; starts_at: Date; ends_at: Date; buffer_before: number;
    buffer_after: number; live: Generated<boolean>; held_until: Date | null; created_at: Date;
  };
  bookings: {
    booking_id: string; appointment_id: string; adviser_id: string; adviser_wanted: boolean; state: BookingState; held_until: Date | null;
    holder: string | null; name: string | null; email: string | null; phone: string | null; topic: string | null; language: Language | null;
    time_zone: string | null; page: string | null; product: string | null; reminders: Generated<Reminder[]>; late_minutes: Generated<number | null>;
    pending_for: Generated<'mail' | 'adviser' | null>; pending_until: Generated<Date | null>; waitlist_id: Generated<string | null>; changes: Generated<number>;
    changed_at: Date;
    by_agent: Generated<boolean>; cancelled_by: 'customer' | 'shop' | 'time' | null; cancel_reason: string | null; created_at: Date;
  };
  waitlist: {
    waitlist_id: string; service_id: string; adviser_id: string | null; starts_from: Date; starts_until: Date; parts: PartOfDay[];
    state: WaitlistEntry['state']; booking_id: Generated<string | null>; offered_until: Generated<Date | null>; passed: Generated<Date[]>; name: string | null;
    email: string | null; phone: string | null; topic: string | null; language: Language; time_zone: string; page: string | null; created_at: Date;
  };
  busy_feeds: {
    feed_id: string; adviser_id: string; name: string; address: string; host: string; etag: Generated<string | null>; last_modified: Generated<string | null>;
    read_at: Generated<Date | null>; expanded_at: Generated<Date | null>; due_at: Date; failure: Generated<FeedFailure | null>; failing_since: Generated<Date | null>;
    told_at: Generated<Date | null>; created_at: Date;
  };
  busy_entries: { feed_id: string; adviser_id: string; starts_at: Date; ends_at: Date };
};

export const scheduling = (tx: Tx) => tx.$extendTables<SchedulingTables>();
