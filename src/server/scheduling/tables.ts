import type { Generated } from 'kysely';
import type { BookingState } from '../../contract/booking.ts';
import type { Language } from '../../contract/ids.ts';
import type { Tx } from '../platform/db.ts';

export type SchedulingTables = {
  appointments: { appointment_id: string; service_id: string; starts_at: Date; ends_at: Date; seats: Generated<number>; created_at: Date };
  occupations: {
    occupation_no: Generated<number>; appointment_id: string; adviser_id: string; starts_at: Date; ends_at: Date; buffer_before: number;
    buffer_after: number; live: Generated<boolean>; held_until: Date | null; created_at: Date;
  };
  bookings: {
    booking_id: string; appointment_id: string; adviser_id: string; adviser_wanted: boolean; state: BookingState; held_until: Date | null;
    holder: string | null; name: string | null; email: string | null; phone: string | null; topic: string | null; language: Language | null;
    time_zone: string | null; page: string | null; product: string | null; changes: Generated<number>; changed_at: Date;
    cancelled_by: 'customer' | 'shop' | null; cancel_reason: string | null; created_at: Date;
  };
};

export const scheduling = (tx: Tx) => tx.$extendTables<SchedulingTables>();
