import type { DeskBooking } from '../../contract/desk.ts';

/** Asks to see all of a booking. */
export class BookingOpenEvent extends Event {
  readonly booking: DeskBooking;

  constructor(booking: DeskBooking) {
    super('visavis-booking-open');
    this.booking = booking;
  }
}
