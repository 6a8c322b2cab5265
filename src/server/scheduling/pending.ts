import type { ServiceSettings } from '../../contract/settings.ts';
import type { Tx } from '../platform/db.ts';
import { Problem } from '../platform/problem.ts';
import { issueToken } from '../shops/tokens.ts';
import type { BookingChange, SchedulingPorts } from './ports.ts';
import type { BookingRow } from './read-booking.ts';

const MINUTE = 60_000;
const MAIL_MS = 60 * MINUTE;
const ADVISER_MS = 24 * 60 * MINUTE;
/** However near the start, an adviser has so long to answer. */
const LEAST_MS = 30 * MINUTE;

/** Whose yes a booking waits for, and until when its time is kept meanwhile. */
export interface Pending {
  readonly waitsFor: 'mail' | 'adviser';
  readonly until: Date;
}

/** What must still happen before a booking counts; nothing where it counts at once. The customer's yes comes before the adviser's. */
export function pendingOf({ confirmation, notice }: Pick<ServiceSettings, 'confirmation' | 'notice'>, { by_agent: byAgent, starts_at: startsAt }: Pick<BookingRow, 'by_agent' | 'starts_at'>, { mailShown }: { mailShown: boolean }, now: Date): Pending | undefined {
  const until = (wanted: number): Date => new Date(Math.min(startsAt.getTime(), wanted));
  if (!mailShown && (byAgent || confirmation === 'mail')) return { waitsFor: 'mail', until: until(now.getTime() + MAIL_MS) };
  if (confirmation !== 'adviser') return undefined;
  const answered = Math.min(now.getTime() + ADVISER_MS, startsAt.getTime() - notice * MINUTE);
  return { waitsFor: 'adviser', until: until(Math.max(now.getTime() + LEAST_MS, answered)) };
}

/** Has both sides told that a booking waits, and gives the customer the way to say yes. */
export async function tellPending(tx: Tx, ports: Pick<SchedulingPorts, 'onBookingChanged'>, change: Omit<BookingChange, 'kind'>, { waitsFor, until }: Pending): Promise<void> {
  const { shopId, bookingId } = change;
  if (waitsFor === 'adviser') return ports.onBookingChanged(tx, { ...change, kind: 'requested' });
  // Whoever reads the mail late is told what became of it, and may try the time again.
  const confirmToken = await issueToken(tx, shopId, { kind: 'confirm', bookingId, expiresAt: new Date(until.getTime() + ADVISER_MS) });
  return ports.onBookingChanged(tx, { ...change, kind: 'to_confirm', confirmToken });
}

/** @throws Problem `booking_closed`, or `conflict` where it is the other side's yes that is missing */
export function checkWaits({ state, pending_for: waitsFor, cancelled_by: cancelledBy }: Pick<BookingRow, 'state' | 'pending_for' | 'cancelled_by'>, by: 'customer' | 'shop'): void {
  if (state === 'cancelled' && cancelledBy === 'time' && by === 'customer') return;
  if (state !== 'pending') throw new Problem('booking_closed', 'This booking waits for no confirmation any more.');
  if (by === 'shop' && waitsFor === 'mail') throw new Problem('conflict', 'The customer has not confirmed by mail yet.');
}
