import type { Booking } from '../contract/booking.ts';

/** What a booking means to its customer at a moment. `open`: the call may be entered. */
export type BookingStatus = 'pending' | 'ahead' | 'open' | 'attended' | 'cancelled' | 'lapsed' | 'missed' | 'absent' | 'over';

/** A call may run longer than booked, so its door closes an hour after the end. */
const GRACE = 3_600_000;

export function statusOf({ state, joinFrom, endsAt, cancelledBy }: Pick<Booking, 'state' | 'joinFrom' | 'endsAt' | 'cancelledBy'>, now: number): BookingStatus {
  switch (state) {
    case 'cancelled':
      return cancelledBy === 'time' ? 'lapsed' : 'cancelled';
    case 'attended':
      return state;
    case 'adviser_no_show':
    case 'failed':
      return 'missed';
    case 'customer_no_show':
      return 'absent';
    case 'held':
    case 'pending':
      return now > Date.parse(endsAt) ? 'over' : 'pending';
    default:
      if (now > Date.parse(endsAt) + GRACE) return 'over';
      return now >= Date.parse(joinFrom) ? 'open' : 'ahead';
  }
}
