/** What the widget tells the shop's page. All of them come from the `<vis-a-vis>` the customer used. */
abstract class PublicEvent extends Event {
  constructor(type: string) {
    super(type, { bubbles: true, composed: true });
  }
}

/** The panel has opened. */
export class PanelOpenEvent extends PublicEvent {
  constructor() {
    super('visavis-panel-open');
  }
}

/** The panel has closed. */
export class PanelCloseEvent extends PublicEvent {
  constructor() {
    super('visavis-panel-close');
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
