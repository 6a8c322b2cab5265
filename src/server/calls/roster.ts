import type { ExpressionBuilder, ExpressionWrapper, SqlBool } from 'kysely';
import type { AdviserState } from '../../contract/desk.ts';
import type { Tx } from '../platform/db.ts';
import { bookedSoon } from '../scheduling/call-bookings.ts';
import { listAdvisers, type Adviser } from '../shops/shop.ts';
import { readMean } from './read-mean.ts';
import { calls, type CallsTables } from './tables.ts';

/** A stream that its instance has not confirmed for so long is gone with the instance. */
const STALE_MS = 45_000;
/** Nobody wants to end a call in a hurry for the next appointment. */
const SPARE_MS = 5 * 60_000;
/** A page that loads again is back sooner. */
export const GRACE_MS = 25_000;

/** An adviser of the shop at this instant. */
export interface AdviserNow {
  readonly adviser: Adviser;
  /** Wants calls. */
  readonly available: boolean;
  /** Has a console open. */
  readonly online: boolean;
  /** The call that takes this adviser up. */
  readonly callId: string | null;
  /** Whether an appointment is so near that no call would end before it. */
  readonly booked: boolean;
  readonly missed: number;
  readonly changedAt: Date | null;
  readonly freeSince: Date | null;
}

/** All active advisers. */
export async function readRoster(tx: Tx, now: Date): Promise<AdviserNow[]> {
  const advisers = (await listAdvisers(tx)).filter(({ active }) => active);
  const rows = await calls(tx).selectFrom('adviser_presence').selectAll()
    .select((eb) => [
      eb.exists(eb.selectFrom('open_streams').select('stream_id').whereRef('open_streams.adviser_id', '=', 'adviser_presence.adviser_id').where((stream) => isOpen(stream, now))).as('online'),
      eb.selectFrom('calls').select('call_id').whereRef('calls.adviser_id', '=', 'adviser_presence.adviser_id').where('adviser_in', '=', true).as('call_id'),
    ])
    .execute();
  const booked = await bookedSoon(tx, new Date(now.getTime() + (await readMean(tx, null)) * 1000 + SPARE_MS), now);
  const presence = new Map(rows.map((row) => [row.adviser_id, row]));
  return advisers.map((adviser) => {
    const row = presence.get(adviser.adviserId);
    return {
      adviser, available: row?.available ?? false, online: row?.online === true, callId: row?.call_id ?? null, booked: booked.has(adviser.adviserId), missed: row?.missed ?? 0,
      changedAt: row?.changed_at ?? null, freeSince: row?.free_since ?? null,
    };
  });
}

/** Whether a page listens, or has only just stopped to. */
export function isOpen(eb: ExpressionBuilder<CallsTables, 'open_streams'>, now: Date): ExpressionWrapper<CallsTables, 'open_streams', SqlBool> {
  return eb.or([
    eb.and([eb('closed_at', 'is', null), eb('seen_at', '>', new Date(now.getTime() - STALE_MS))]),
    eb('closed_at', '>', new Date(now.getTime() - GRACE_MS)),
  ]);
}

/** Whether this adviser takes calls now, be it after the one that runs. */
export function takesCalls({ available, online, booked }: AdviserNow): boolean {
  return available && online && !booked;
}

export function isFree(adviser: AdviserNow): boolean {
  return takesCalls(adviser) && adviser.callId === null;
}

export function stateOf({ available, online, callId }: AdviserNow): AdviserState {
  if (callId !== null) return 'in_call';
  if (!online) return 'offline';
  return available ? 'free' : 'away';
}

/** Whether the customer of a call listens, or has only just stopped to. */
export function customerListens(tx: Tx, callId: string, now: Date): Promise<boolean> {
  return listens(tx, 'call_id', callId, now);
}

/** Whether an adviser's console is open, or has only just closed. */
export function adviserListens(tx: Tx, adviserId: string | null, now: Date): Promise<boolean> {
  return listens(tx, 'adviser_id', adviserId ?? '', now);
}

async function listens(tx: Tx, column: 'call_id' | 'adviser_id', id: string, now: Date): Promise<boolean> {
  const row = await calls(tx).selectFrom('open_streams').select('stream_id').where(column, '=', id).where((eb) => isOpen(eb, now)).executeTakeFirst();
  return row !== undefined;
}
