import type { Hold } from '../../contract/booking.ts';
import { announce } from '../platform/announce.ts';
import type { Tx } from '../platform/db.ts';
import { newId } from '../platform/ids.ts';
import { issueToken } from '../shops/tokens.ts';
import { claimOffer, noteOffer } from './claim-offer.ts';
import type { Offer } from './find-offer.ts';
import { checkHolder, isFlooded } from './hold-limits.ts';
import type { SchedulingPorts } from './ports.ts';
import { scheduling } from './tables.ts';

const MINUTE = 60_000;
export const HOLD_MINUTES = 7;
/** How long a hold may be kept up in all. */
export const HOLD_CAP_MINUTES = 15;
/** A form may lie open for long; confirming then tries the time again. */
export const HOLD_MEMORY_MINUTES = 24 * 60;

export interface Holder {
  readonly shopId: string;
  /** Keyed hash of the address block. */
  readonly holder: string;
  /** Asked by a program, from no page. */
  readonly byAgent: boolean;
}

/**
 * Keeps a slot for one customer while the form is filled. On a day that is flooded with holds nothing is kept: the hold ends
 * as it begins, and booking it tries the time.
 */
export async function holdSlot(tx: Tx, ports: Pick<SchedulingPorts, 'runningCalls'>, offer: Offer, { shopId, holder, byAgent }: Holder, now: Date): Promise<Hold> {
  const kept = !isFlooded(offer, now);
  const holdId = newId('bkg');
  const heldUntil = kept ? new Date(now.getTime() + HOLD_MINUTES * MINUTE) : now;
  // In a rush most come too late, so the time is taken before all else is done for it.
  const { appointmentId, adviserId } = kept ? await claimOffer(tx, ports, offer, { heldUntil }, now) : await noteOffer(tx, offer, now);
  if (kept) await checkHolder(tx, holder, now);
  await scheduling(tx).insertInto('bookings')
    .values({
      booking_id: holdId, appointment_id: appointmentId, adviser_id: adviserId, adviser_wanted: offer.adviserId !== undefined, state: 'held',
      held_until: heldUntil, holder, by_agent: byAgent, changed_at: now, created_at: now,
    })
    .execute();
  const visitToken = await issueToken(tx, shopId, { kind: 'visit', bookingId: holdId, expiresAt: new Date(now.getTime() + HOLD_MEMORY_MINUTES * MINUTE) });
  if (kept) await announce(tx, 'slots');
  return { holdId, visitToken, expiresAt: heldUntil.toISOString() };
}
