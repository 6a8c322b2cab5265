import type { DeskBooking } from '../../contract/desk.ts';

/** A booking is wanted at another time, with another adviser, or both. */
export class BookingMoveWishEvent extends Event {
  readonly booking: DeskBooking;
  readonly startsAt: string;
  readonly adviserId: string | undefined;

  constructor(booking: DeskBooking, startsAt: string, adviserId: string | undefined) {
    super('visavis-booking-move-wish', { bubbles: true });
    this.booking = booking;
    this.startsAt = startsAt;
    this.adviserId = adviserId;
  }
}

/** A stretch of free ground was marked. */
export class StretchMarkEvent extends Event {
  readonly startsAt: string;
  readonly endsAt: string;
  readonly adviserId: string;

  constructor(startsAt: string, endsAt: string, adviserId: string) {
    super('visavis-stretch-mark', { bubbles: true });
    this.startsAt = startsAt;
    this.endsAt = endsAt;
    this.adviserId = adviserId;
  }
}

/** An absence is to be changed or removed. */
export class AbsenceOpenEvent extends Event {
  readonly absenceId: string;

  constructor(absenceId: string) {
    super('visavis-absence-open', { bubbles: true });
    this.absenceId = absenceId;
  }
}

/** A day is to be different from others. */
export class DayOpenEvent extends Event {
  readonly day: string;
  readonly adviserId: string;

  constructor(day: string, adviserId: string) {
    super('visavis-day-open', { bubbles: true });
    this.day = day;
    this.adviserId = adviserId;
  }
}

declare global {
  interface HTMLElementEventMap {
    'visavis-booking-move-wish': BookingMoveWishEvent;
    'visavis-stretch-mark': StretchMarkEvent;
    'visavis-absence-open': AbsenceOpenEvent;
    'visavis-day-open': DayOpenEvent;
  }
}
