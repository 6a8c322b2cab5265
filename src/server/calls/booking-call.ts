import { codeOf, inShop, UNIQUE_VIOLATION, type Db, type Tx } from '../platform/db.ts';
import { Problem } from '../platform/problem.ts';
import { bookingForCall, type CallBooking } from '../scheduling/call-bookings.ts';
import type { BookingCall } from '../scheduling/ports.ts';
import { isMemberMail } from '../shops/members.ts';
import { inAnotherCall } from './answer-call.ts';
import { ALIVE, UNANSWERED } from './call-stages.ts';
import { giveUp } from './end-call.ts';
import { announceCall, getCall, lockQueue, moveCall } from './move-call.ts';
import { openCall } from './open-call.ts';
import { withdrawRings } from './ring.ts';
import { calls, type CallRow } from './tables.ts';

/** The customer opens the call of a booking, or comes back to it. @throws Problem `call_not_open`, `call_over`, `booking_closed` */
export async function openAsCustomer(tx: Tx, shopId: string, bookingId: string, now: Date): Promise<string> {
  await lockQueue(tx);
  const callId = await findOrOpen(tx, shopId, await bookingForCall(tx, bookingId), now);
  await welcomeCustomer(tx, callId, now);
  return callId;
}

/** The adviser of a booking opens its call, and is taken up by it. @throws the same, and `not_allowed` for another adviser */
export async function openAsAdviser(db: Db, shopId: string, bookingId: string, adviserId: string, now: Date): Promise<string> {
  return inShop(db, shopId, async (tx) => {
    await lockQueue(tx);
    const booking = await bookingForCall(tx, bookingId);
    if (booking.adviserId !== adviserId) throw new Problem('not_allowed', 'This booking is with another adviser.');
    const callId = await findOrOpen(tx, shopId, booking, now);
    await calls(tx).updateTable('calls').set({ adviser_in: true, adviser_came_at: now }).where('call_id', '=', callId).where('stage', 'in', ALIVE).execute();
    await withdrawRings(tx, { adviserId });
    await begin(tx, callId, now);
    return callId;
  }).catch((error: unknown) => {
    if (codeOf(error) === UNIQUE_VIOLATION) throw inAnotherCall();
    throw error;
  });
}

/** A customer's page is there: whoever had said goodbye is back, and an appointment may begin. */
export async function welcomeCustomer(tx: Tx, callId: string, now: Date): Promise<void> {
  const call = await calls(tx).updateTable('calls').set({ customer_came_at: now, customer_left_at: null }).where('call_id', '=', callId).where('stage', 'in', ALIVE).returning(['kind', 'stage']).executeTakeFirst();
  // Whether the customer's page is there at this moment is shown of an appointment that has not begun, and of nothing else.
  if (call?.kind === 'booking' && UNANSWERED.includes(call.stage)) await begin(tx, callId, now);
}

/** The open calls of these bookings, by booking; the other half of scheduling's port. */
export async function callsOf(tx: Tx, bookingIds: readonly string[]): Promise<ReadonlyMap<string, BookingCall>> {
  if (bookingIds.length === 0) return new Map();
  const rows = await calls(tx).selectFrom('calls').selectAll().where('booking_id', 'in', bookingIds).where('stage', 'in', ALIVE).execute();
  return new Map(rows.map((row) => [row.booking_id ?? '', { callId: row.call_id, customerWaits: customerIsHere(row) && !row.adviser_in }]));
}

/** A booking was moved or cancelled: a call that somebody has opened too early is nobody's any more. */
export async function dropCallOf(tx: Tx, bookingId: string, now: Date): Promise<void> {
  const waiting = await calls(tx).selectFrom('calls').select('call_id').where('booking_id', '=', bookingId).where('stage', '=', 'waiting').execute();
  for (const { call_id } of waiting) await giveUp(tx, call_id, 'expired', now);
}

/** Whether the customer of an appointment's call is there now. */
export function customerIsHere({ customer_came_at, customer_left_at }: CallRow): boolean {
  return customer_came_at !== null && customer_left_at === null;
}

async function findOrOpen(tx: Tx, shopId: string, { bookingId, state, adviserId, serviceId, startsAt, endsAt, joinFrom, email }: CallBooking, now: Date): Promise<string> {
  const open = await calls(tx).selectFrom('calls').select('call_id').where('booking_id', '=', bookingId).where('stage', 'in', ALIVE).executeTakeFirst();
  if (open) return open.call_id;
  if (state === 'held' || state === 'pending') throw new Problem('call_not_open', 'This booking is not confirmed yet.');
  if (state === 'cancelled') throw new Problem('booking_closed', 'This booking was cancelled.');
  if (now < joinFrom) throw new Problem('call_not_open', `The call opens at ${joinFrom.toISOString()}.`);
  if (now >= endsAt) throw new Problem('call_over', 'The time of this booking is over.');
  const test = email !== null && (await isMemberMail(tx, shopId, email));
  return openCall(tx, { shopId, kind: 'booking', serviceId, test, booking: { bookingId, adviserId, startsAt, endsAt } }, now);
}

/** An appointment's call is answered as soon as both sides have opened it. */
async function begin(tx: Tx, callId: string, now: Date): Promise<void> {
  const call = await getCall(tx, callId);
  if (call.adviser_in && customerIsHere(call)) await moveCall(tx, callId, 'answered', { accepted_at: now });
  await announceCall(tx, callId);
}
