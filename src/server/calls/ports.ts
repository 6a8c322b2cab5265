import type { Language } from '../../contract/ids.ts';
import type { Missed } from '../scheduling/call-bookings.ts';
import type { Tx } from '../platform/db.ts';
import type { CallKind } from './tables.ts';

/** What the rest of the house may know of a call. */
export interface CallFacts {
  readonly callId: string;
  readonly kind: CallKind;
  readonly adviserId: string;
  readonly serviceId: string | null;
  readonly bookingId: string | null;
  readonly customer: { readonly name: string | null; readonly email: string | null; readonly phone: string | null };
  readonly callRef: string;
  /** Whether a member of the shop called to try it; such calls are not counted. */
  readonly test: boolean;
  /** When an adviser answered, or both sides had opened the appointment's call. */
  readonly startedAt: Date;
}

/** A call in which both sides' media were connected at the same time for 30 s. */
export interface AdviceCall extends CallFacts {
  readonly connectedAt: Date;
  /** The instant at which the 30 s were full. */
  readonly adviceAt: Date;
}

/** A call that an adviser had answered and that is over now. */
export interface EndedCall extends CallFacts {
  /** Null if the two never met. */
  readonly connectedAt: Date | null;
  /** Null if it was no advice call. */
  readonly adviceAt: Date | null;
  readonly endedAt: Date;
}

/** Who of an appointment's two was not there. */
export type MissedBooking = Omit<Missed, 'shopId'>;

/** A request that nobody answered. */
export interface MissedRequest {
  readonly callId: string;
  readonly name: string | null;
  readonly email: string;
  readonly language: Language;
}

/**
 * What the house does when something becomes of a call, in the transaction that finds it out; once for each call.
 * `main.ts` fills it.
 */
export interface CallPorts {
  onAdviceCall(tx: Tx, call: AdviceCall): Promise<void>;
  onCallEnded(tx: Tx, call: EndedCall): Promise<void>;
  /** An appointment's call is over, and the two did not meet. */
  onBookingMissed(tx: Tx, missed: MissedBooking, now: Date): Promise<void>;
  /** Nobody answered somebody who left an address. May be told again. */
  onRequestMissed(tx: Tx, missed: MissedRequest): Promise<void>;
}
