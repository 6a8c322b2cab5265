/** A start was chosen. Cancel it to leave the choice as it was. */
export class SlotSelectEvent extends Event {
  readonly startsAt: string;

  constructor(startsAt: string) {
    super('visavis-slot-select', { bubbles: true, cancelable: true });
    this.startsAt = startsAt;
  }
}

/** Slots between two instants are wanted, at most 35 days apart. */
export class WeekRequestEvent extends Event {
  readonly from: string;
  readonly to: string;

  constructor(from: string, to: string) {
    super('visavis-week-request', { bubbles: true });
    this.from = from;
    this.to = to;
  }
}

/** The customer wants to see times in another zone. */
export class ZoneChangeEvent extends Event {
  readonly timeZone: string;

  constructor(timeZone: string) {
    super('visavis-zone-change', { bubbles: true });
    this.timeZone = timeZone;
  }
}

declare global {
  interface HTMLElementEventMap {
    'visavis-slot-select': SlotSelectEvent;
    'visavis-week-request': WeekRequestEvent;
    'visavis-zone-change': ZoneChangeEvent;
  }
}
