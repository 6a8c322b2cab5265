import type { PageGlimpse } from '../../contract/call.ts';
import type { Tx } from '../platform/db.ts';
import { getBookingRow } from '../scheduling/read-booking.ts';
import type { CallFacts } from './ports.ts';
import { calls, type CallRow } from './tables.ts';

/** The customer of a call, by what was said when asking for it or when booking. */
export interface Caller {
  readonly name: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly topic: string | null;
  readonly page: PageGlimpse | null;
}

export async function readCaller(tx: Tx, call: CallRow): Promise<Caller> {
  if (call.booking_id !== null) {
    const { name, email, phone, topic, page, product } = await getBookingRow(tx, call.booking_id);
    return { name, email, phone, topic, page: page === null ? null : { url: page, title: product ?? '' } };
  }
  const request = await calls(tx).selectFrom('requests').select(['name', 'email', 'topic', 'page']).where('call_id', '=', call.call_id).executeTakeFirst();
  return { name: request?.name ?? null, email: request?.email ?? null, phone: null, topic: request?.topic ?? null, page: request?.page ?? null };
}

/** What the rest of the house hears of a call that was answered. */
export async function callFacts(tx: Tx, call: CallRow): Promise<CallFacts> {
  if (call.adviser_id === null || call.accepted_at === null) throw new Error(`Call in stage ${call.stage} was not answered.`);
  const { name, email, phone } = await readCaller(tx, call);
  return {
    callId: call.call_id, kind: call.kind, adviserId: call.adviser_id, serviceId: call.service_id, bookingId: call.booking_id,
    customer: { name, email, phone }, callRef: call.call_ref, test: call.test, startedAt: call.accepted_at,
  };
}
