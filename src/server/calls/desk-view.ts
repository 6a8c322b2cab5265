import type { DeskAdviser, DeskBooking, DeskCall, DeskRequest, DeskView } from '../../contract/desk.ts';
import type { Tx } from '../platform/db.ts';
import { listDeskBookings, withCalls } from '../scheduling/desk-bookings.ts';
import { faceOf, getShop, listServices } from '../shops/shop.ts';
import { callsOf } from './booking-call.ts';
import { readCaller } from './call-facts.ts';
import { UNANSWERED } from './call-stages.ts';
import { readToday } from './read-today.ts';
import { readWait } from './read-wait.ts';
import { REFUSED_MS } from './request-call.ts';
import { readRoster, stateOf, type AdviserNow } from './roster.ts';
import { calls } from './tables.ts';

/** Bookings the desk shows: those of the shop's day. */
const DAY_MS = 86_400_000;

export interface DeskReader {
  /** The adviser who looks, if the member is one. */
  readonly adviserId: string | null;
  readonly video: boolean;
  readonly publicUrl: string;
}

/** The whole desk as one member sees it. */
export async function readDeskView(tx: Tx, { adviserId, video, publicUrl }: DeskReader, now: Date): Promise<DeskView> {
  const shop = await getShop(tx);
  const roster = await readRoster(tx, now);
  const me = roster.find(({ adviser }) => adviser.adviserId === adviserId);
  const services = new Map((await listServices(tx)).map((service) => [service.serviceId, service.name]));
  const requests = await readRequests(tx, services, adviserId);
  const { dayBegin, ...today } = await readToday(tx, shop.timeZone, now);
  const refused = await calls(tx).selectFrom('refused_requests').select((eb) => eb.fn.countAll<number>().as('count')).where('refused_at', '>', new Date(now.getTime() - REFUSED_MS)).executeTakeFirstOrThrow();
  return {
    shopId: shop.shopId,
    shopName: shop.name,
    me: me ? toDesk(me, publicUrl) : null,
    available: me?.available ?? false,
    video,
    requests,
    wait: await readWait(tx, { ahead: requests.length, roster }, now),
    advisers: roster.map((one) => toDesk(one, publicUrl)),
    bookings: await readBookings(tx, dayBegin),
    call: me?.callId ? await readDeskCall(tx, me.callId, services) : null,
    today,
    ...(refused.count > 0 ? { refusedRequests: refused.count } : {}),
  };
}

function toDesk(one: AdviserNow, publicUrl: string): DeskAdviser {
  return { ...faceOf(one.adviser, publicUrl), state: stateOf(one), since: one.changedAt?.toISOString() ?? null };
}

async function readBookings(tx: Tx, dayBegin: Date): Promise<DeskBooking[]> {
  return withCalls(tx, { callsOf }, await listDeskBookings(tx, dayBegin, new Date(dayBegin.getTime() + DAY_MS)));
}

async function readRequests(tx: Tx, services: ReadonlyMap<string, string>, adviserId: string | null): Promise<DeskRequest[]> {
  const rows = await calls(tx).selectFrom('calls').innerJoin('requests', 'requests.call_id', 'calls.call_id')
    .select(['calls.call_id', 'stage', 'service_id', 'opened_at', 'name', 'topic', 'camera', 'microphone', 'language', 'page'])
    .select((eb) => eb.exists(eb.selectFrom('rings').select('rang_at').whereRef('rings.call_id', '=', 'calls.call_id').where('rings.adviser_id', '=', adviserId ?? '').where('outcome', 'is', null)).as('rings_here'))
    .where('kind', '=', 'request').where('stage', 'in', UNANSWERED).orderBy('opened_at').orderBy('calls.call_id').execute();
  return rows.map((row) => ({
    callId: row.call_id, stage: row.stage, name: row.name, topic: row.topic, camera: row.camera, microphone: row.microphone, language: row.language,
    page: row.page, serviceName: services.get(row.service_id ?? '') ?? null, since: row.opened_at.toISOString(), ringsHere: row.rings_here === true,
  }));
}

async function readDeskCall(tx: Tx, callId: string, services: ReadonlyMap<string, string>): Promise<DeskCall> {
  const call = await calls(tx).selectFrom('calls').selectAll().where('call_id', '=', callId).executeTakeFirstOrThrow();
  const { name, topic, page } = await readCaller(tx, call);
  return {
    callId, stage: call.stage, customerName: name, topic, page, serviceName: services.get(call.service_id ?? '') ?? null,
    acceptedAt: (call.accepted_at ?? call.adviser_came_at ?? call.opened_at).toISOString(), connectedAt: call.connected_at?.toISOString() ?? null, advice: call.advice_at !== null,
  };
}
