/** Something that the shop's page may want to hear. It comes from the `<vis-a-vis>` the customer used. */
export class PublicEvent extends Event {
  constructor(type: `visavis-${string}`) {
    super(type, { bubbles: true, composed: true });
  }
}

/** A time is booked. */
export class BookingConfirmEvent extends PublicEvent {
  readonly bookingId: string;
  readonly startsAt: string;

  constructor(bookingId: string, startsAt: string) {
    super('visavis-booking-confirm');
    this.bookingId = bookingId;
    this.startsAt = startsAt;
  }
}
