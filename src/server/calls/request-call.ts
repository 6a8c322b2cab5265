import type { CallRequest, CallTicket } from '../../contract/call.ts';
import { announce } from '../platform/announce.ts';
import { inShop, type Db, type Tx } from '../platform/db.ts';
import { newId } from '../platform/ids.ts';
import { Problem } from '../platform/problem.ts';
import { getService } from '../shops/shop.ts';
import { isMemberMail } from '../shops/members.ts';
import { issueToken } from '../shops/tokens.ts';
import { announceCall, lockQueue } from './move-call.ts';
import { openCall } from './open-call.ts';
import { ring } from './ring.ts';
import { readRoster, takesCalls } from './roster.ts';
import { calls } from './tables.ts';

/** A token outlives the longest wait and the longest call; it ends with the call. */
export const VISIT_MS = 6 * 3_600_000;
/** For so long the desk is told that requests were turned away. */
export const REFUSED_MS = 10 * 60_000;

/** Puts a customer into the queue and lets the desk ring, in one transaction. @throws Problem `nobody_available` */
export async function requestCall(tx: Tx, shopId: string, request: CallRequest, now: Date): Promise<CallTicket> {
  await lockQueue(tx);
  const givers = request.serviceId === undefined ? [] : (await getService(tx, request.serviceId)).adviserIds;
  const there = (await readRoster(tx, now)).filter(takesCalls);
  // Nobody queues into nothing.
  if (!there.some(({ adviser }) => givers.length === 0 || givers.includes(adviser.adviserId))) throw new Problem('nobody_available', 'No adviser can take a call at the moment. Book a time instead.');
  const test = request.email !== undefined && (await isMemberMail(tx, shopId, request.email));
  const callId = await openCall(tx, { shopId, kind: 'request', serviceId: request.serviceId ?? null, test }, now);
  const requestId = newId('req');
  await calls(tx).insertInto('requests').values({
    request_id: requestId, call_id: callId, name: request.name ?? null, email: request.email ?? null, topic: request.topic ?? null,
    camera: request.camera, microphone: request.microphone, page: request.page === undefined ? null : JSON.stringify(withoutQuery(request.page)),
    language: request.language, time_zone: request.timeZone, made_at: now,
  }).execute();
  await ring(tx, now);
  await announceCall(tx, callId);
  const visitToken = await issueToken(tx, shopId, { kind: 'visit', callId, expiresAt: new Date(now.getTime() + VISIT_MS) });
  return { requestId, callId, visitToken };
}

/** Remembers that a request was turned away, since its own transaction changed nothing. */
export async function noteRefusal(db: Db, shopId: string, now: Date): Promise<void> {
  await inShop(db, shopId, async (tx) => {
    await calls(tx).deleteFrom('refused_requests').where('refused_at', '<', new Date(now.getTime() - REFUSED_MS)).execute();
    const { count } = await calls(tx).selectFrom('refused_requests').select((eb) => eb.fn.countAll<number>().as('count')).executeTakeFirstOrThrow();
    // A flood must not become one of rows.
    if (count >= 100) return;
    await calls(tx).insertInto('refused_requests').values({ refused_at: now }).execute();
    await announce(tx, 'desk');
  });
}

/** The adviser sees where the customer is, not what stands in the address's query. */
function withoutQuery<Page extends { url: string }>(page: Page): Page {
  const url = new URL(page.url);
  return { ...page, url: `${url.origin}${url.pathname}` };
}
