import type { VisitView } from '../../contract/call.ts';
import type { Tx } from '../platform/db.ts';
import { faceOf, getAdviser } from '../shops/shop.ts';
import { ALIVE, ANSWERED, UNANSWERED } from './call-stages.ts';
import { getCall } from './move-call.ts';
import { calls, type CallRow } from './tables.ts';
import { readWait } from './read-wait.ts';

/**
 * How long a customer's page waits for the adviser to be in the room first, so that there is a face to see at once. An
 * adviser who cannot enter does not keep the customer out.
 */
export const ADVISER_FIRST_MS = 4000;

/** The customer's whole view of a call. */
export async function readVisitView(tx: Tx, callId: string, publicUrl: string, now: Date): Promise<VisitView> {
  const call = await getCall(tx, callId);
  const unanswered = UNANSWERED.includes(call.stage);
  const ahead = unanswered && call.kind === 'request' ? await countAhead(tx, call) : 0;
  const adviserId = call.adviser_id ?? (await onlyRing(tx, callId));
  const hidden = await adviserIsOnTheWay(tx, call, now);
  return {
    callId,
    stage: hidden ? 'ringing' : call.stage,
    endReason: call.end_reason,
    ahead,
    wait: unanswered && call.kind === 'request' ? await readWait(tx, { ahead, serviceId: call.service_id }, now) : null,
    adviser: adviserId === null ? null : faceOf(await getAdviser(tx, adviserId), publicUrl),
    answered: ANSWERED.includes(call.stage),
    since: (call.starts_at ?? call.opened_at).toISOString(),
    long: unanswered && call.long_at !== null,
    advice: call.advice_at !== null,
    startsAt: call.starts_at?.toISOString() ?? null,
  };
}

/** Whether a call is over for its customer. */
export function isOver({ stage }: Pick<VisitView, 'stage'>): boolean {
  return !ALIVE.includes(stage);
}

async function countAhead(tx: Tx, { call_id, opened_at }: CallRow): Promise<number> {
  const { count } = await calls(tx).selectFrom('calls').select((eb) => eb.fn.countAll<number>().as('count'))
    .where('kind', '=', 'request').where('stage', 'in', UNANSWERED)
    .where((eb) => eb.or([eb('opened_at', '<', opened_at), eb.and([eb('opened_at', '=', opened_at), eb('call_id', '<', call_id)])]))
    .executeTakeFirstOrThrow();
  return count;
}

/** The adviser at whom the call rings, if it is one. */
async function onlyRing(tx: Tx, callId: string): Promise<string | null> {
  const rows = await calls(tx).selectFrom('rings').select('adviser_id').where('call_id', '=', callId).where('outcome', 'is', null).limit(2).execute();
  return rows.length === 1 ? (rows[0]?.adviser_id ?? null) : null;
}

async function adviserIsOnTheWay(tx: Tx, { call_id, stage, accepted_at }: CallRow, now: Date): Promise<boolean> {
  if (stage !== 'accepted' || accepted_at === null || now.getTime() - accepted_at.getTime() >= ADVISER_FIRST_MS) return false;
  const inRoom = await calls(tx).selectFrom('call_participants').select('participant_sid').where('call_id', '=', call_id).where('role', '=', 'adviser').where('left_at', 'is', null).executeTakeFirst();
  return inRoom === undefined;
}
