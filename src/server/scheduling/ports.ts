import type { FeedFailure } from '../../contract/calendar.ts';
import type { Tx } from '../platform/db.ts';

/** Something became of a booking. */
export interface BookingChange {
  /**
   * `requested`: it waits for an adviser's yes; `to_confirm`: for the customer's, by mail; `lapsed`: nobody said yes in time;
   * `missed`: the two did not meet; `late`: the customer said so.
   */
  readonly kind: 'requested' | 'to_confirm' | 'confirmed' | 'moved' | 'cancelled' | 'lapsed' | 'missed' | 'late';
  readonly shopId: string;
  readonly bookingId: string;
  readonly by: 'customer' | 'shop' | 'time';
  /** A fresh token for the manage link of the mail; none for a cancellation. */
  readonly manageToken?: string;
  /** For `to_confirm`: the token by which the reader of the mail says yes. */
  readonly confirmToken?: string;
  /** Where a moved booking was before. */
  readonly previous?: { readonly startsAt: Date; readonly adviserId: string };
  /** For `missed`: who was not there. */
  readonly outcome?: 'customer_no_show' | 'adviser_no_show' | 'failed';
  /** Why the shop cancelled, in words for the customer. */
  readonly reason?: string;
}

/** Something became of an entry of the waitlist. */
export interface WaitlistChange {
  readonly kind: 'joined' | 'offered';
  readonly shopId: string;
  readonly waitlistId: string;
  /** A fresh token for the link of the mail. */
  readonly waitToken: string;
  /** The time that is kept for this customer, and until when. */
  readonly offer?: { readonly bookingId: string; readonly startsAt: Date; readonly endsAt: Date; readonly keptUntil: Date };
}

/** An adviser's other calendar has not been readable for a while. */
export interface FeedTrouble {
  readonly shopId: string;
  readonly feedId: string;
  readonly adviserId: string;
  readonly name: string;
  readonly failure: FeedFailure;
  readonly since: Date;
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
  onWaitlistChanged(tx: Tx, change: WaitlistChange): Promise<void>;
  onFeedFailing(tx: Tx, trouble: FeedTrouble): Promise<void>;
  /** The open calls of these bookings, by booking. */
  callsOf(tx: Tx, bookingIds: readonly string[]): Promise<ReadonlyMap<string, BookingCall>>;
  /** Calls that take advisers up right now, by adviser, and until when they may be expected to. */
  runningCalls(tx: Tx, adviserIds: readonly string[], now: Date): Promise<ReadonlyMap<string, { readonly since: Date; readonly until: Date }>>;
}
