/** What a customer types to book. Empty strings where nothing was typed. */
export interface BookingDraft {
  name: string;
  email: string;
  phone: string;
  topic: string;
}

/** The customer typed: keep this, so that nothing is lost whatever becomes of the form. */
export class DraftChangeEvent extends Event {
  readonly draft: BookingDraft;

  constructor(draft: BookingDraft) {
    super('visavis-draft-change', { bubbles: true });
    this.draft = draft;
  }
}

/** The customer wants to book with these details; they passed the form's own checks and are trimmed. */
export class BookingSubmitEvent extends Event {
  readonly draft: BookingDraft;

  constructor(draft: BookingDraft) {
    super('visavis-booking-submit', { bubbles: true });
    this.draft = draft;
  }
}

/** The form is still being filled: the hold should last longer. */
export class HoldExtendEvent extends Event {
  constructor() {
    super('visavis-hold-extend', { bubbles: true });
  }
}

/** The customer wants another time. */
export class TimeChangeEvent extends Event {
  constructor() {
    super('visavis-time-change', { bubbles: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'visavis-draft-change': DraftChangeEvent;
    'visavis-booking-submit': BookingSubmitEvent;
    'visavis-hold-extend': HoldExtendEvent;
    'visavis-time-change': TimeChangeEvent;
  }
}
