/** Asks to leave the console. */
export class SignOutEvent extends Event {
  constructor() {
    super('visavis-sign-out', { bubbles: true, composed: true });
  }
}

/** Asks to look at another shop. */
export class ShopChooseEvent extends Event {
  readonly shopId: string;

  constructor(shopId: string) {
    super('visavis-shop-choose', { bubbles: true, composed: true });
    this.shopId = shopId;
  }
}

/** Asks to be called from now on, or not any more. */
export class AvailabilityEvent extends Event {
  readonly available: boolean;

  constructor(available: boolean) {
    super('visavis-availability-change', { bubbles: true, composed: true });
    this.available = available;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'visavis-sign-out': SignOutEvent;
    'visavis-shop-choose': ShopChooseEvent;
    'visavis-availability-change': AvailabilityEvent;
  }
}
