/** Asks to take a call. */
export class CallAcceptEvent extends Event {
  readonly callId: string;

  constructor(callId: string) {
    super('visavis-call-accept', { bubbles: true, composed: true });
    this.callId = callId;
  }
}

/** Asks to let a call ring at somebody else. */
export class CallDeclineEvent extends Event {
  readonly callId: string;

  constructor(callId: string) {
    super('visavis-call-decline', { bubbles: true, composed: true });
    this.callId = callId;
  }
}

/** Asks to enter the call of a booking. */
export class BookingJoinEvent extends Event {
  readonly bookingId: string;

  constructor(bookingId: string) {
    super('visavis-booking-join', { bubbles: true, composed: true });
    this.bookingId = bookingId;
  }
}

/** Asks to hear the ring tone, which also lets the browser allow it. */
export class ToneTestEvent extends Event {
  constructor() {
    super('visavis-tone-test', { bubbles: true, composed: true });
  }
}

/** Asks to be told of calls while another tab is looked at. */
export class NotifyAskEvent extends Event {
  constructor() {
    super('visavis-notify-ask', { bubbles: true, composed: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'visavis-call-accept': CallAcceptEvent;
    'visavis-call-decline': CallDeclineEvent;
    'visavis-booking-join': BookingJoinEvent;
    'visavis-tone-test': ToneTestEvent;
    'visavis-notify-ask': NotifyAskEvent;
  }
}
