import type { Booking } from '../contract/booking.ts';

/** What a booking means to its customer at a moment. `open`: the call may be entered. */
export type BookingStatus = 'pending' | 'ahead' | 'open' | 'attended' | 'cancelled' | 'missed' | 'over';

/** A call may run longer than booked, so its door closes an hour after the end. */
const GRACE = 3_600_000;

export function statusOf({ state, joinFrom, endsAt }: Pick<Booking, 'state' | 'joinFrom' | 'endsAt'>, now: number): BookingStatus {
  switch (state) {
    case 'cancelled':
    case 'attended':
      return state;
    case 'adviser_no_show':
    case 'failed':
      return 'missed';
    case 'customer_no_show':
      return 'over';
    case 'held':
    case 'pending':
      return now > Date.parse(endsAt) ? 'over' : 'pending';
    default:
      if (now > Date.parse(endsAt) + GRACE) return 'over';
      return now >= Date.parse(joinFrom) ? 'open' : 'ahead';
  }
}
