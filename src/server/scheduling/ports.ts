import type { Tx } from '../platform/db.ts';

/** Something became of a booking. */
export interface BookingChange {
  readonly kind: 'confirmed' | 'moved' | 'cancelled';
  readonly shopId: string;
  readonly bookingId: string;
  readonly by: 'customer' | 'shop';
  /** A fresh token for the manage link of the mail; none for a cancellation. */
  readonly manageToken?: string;
  /** Where a moved booking was before. */
  readonly previous?: { readonly startsAt: Date; readonly adviserId: string };
}

/** The call of a booking, as another domain knows it. */
export interface BookingCall {
  readonly callId: string;
  /** Whether the customer is in it and no adviser is. */
  readonly customerWaits: boolean;
}

/** What the house does when something becomes of a booking, and what it knows of its call. `main.ts` fills it. */
export interface SchedulingPorts {
  onBookingChanged(tx: Tx, change: BookingChange): Promise<void>;
  /** The open calls of these bookings, by booking. */
  callsOf(tx: Tx, bookingIds: readonly string[]): Promise<ReadonlyMap<string, BookingCall>>;
}
