import type { Tx } from '../platform/db.ts';
import { newId, randomText } from '../platform/ids.ts';
import { calls, type CallKind } from './tables.ts';

export interface NewCall {
  readonly shopId: string;
  readonly kind: CallKind;
  readonly serviceId: string | null;
  readonly test: boolean;
  readonly booking?: { readonly bookingId: string; readonly adviserId: string; readonly startsAt: Date; readonly endsAt: Date };
}

/** Makes a call that waits, with a room name nobody can guess and one identity for each side. */
export async function openCall(tx: Tx, { shopId, kind, serviceId, test, booking }: NewCall, now: Date): Promise<string> {
  const callId = newId('cal');
  const roomName = randomText();
  await calls(tx).insertInto('calls').values({
    call_id: callId, kind, stage: 'waiting', end_reason: null, service_id: serviceId, booking_id: booking?.bookingId ?? null,
    adviser_id: booking?.adviserId ?? null, adviser_in: false, room_name: roomName, room_sid: null, call_ref: randomText(), test,
    opened_at: now, starts_at: booking?.startsAt ?? null, ends_at: booking?.endsAt ?? null, customer_came_at: null, customer_left_at: null,
    adviser_came_at: null, long_at: null, accepted_at: null, connected_at: null, advice_at: null, ended_at: null,
  }).execute();
  // Everybody in a room sees the identities, so they say nothing but the role.
  await calls(tx).insertInto('call_sides').values([
    { call_id: callId, identity: `customer_${randomText()}`, role: 'customer' },
    { call_id: callId, identity: `adviser_${randomText()}`, role: 'adviser' },
  ]).execute();
  await calls(tx).insertInto('call_rooms').values({ room_name: roomName, shop_id: shopId, call_id: callId, over_at: null, deleted_at: null }).execute();
  return callId;
}
