import type { AdviserFace, Launcher, Presence, ShopStatus } from '../../contract/shop.ts';
import type { Tx } from '../platform/db.ts';
import { nextStart } from '../scheduling/next-start.ts';
import { publicService } from '../scheduling/read-booking.ts';
import { readHouse } from '../shops/house.ts';
import { faceOf, getShop, type Adviser, type Shop } from '../shops/shop.ts';
import { UNANSWERED } from './call-stages.ts';
import { readWait } from './read-wait.ts';
import { isFree, readRoster, takesCalls, type AdviserNow } from './roster.ts';
import { runningCalls } from './running-calls.ts';
import { calls } from './tables.ts';

interface Offer {
  readonly shop: Shop;
  readonly roster: readonly AdviserNow[];
  readonly presence: Presence;
  /** Whom the customer sees: who is free longest, else who is in a call, else who can be booked. */
  readonly face: Adviser | undefined;
  readonly nextStart: string | null;
}

export interface StatusReader {
  readonly video: boolean;
  readonly publicUrl: string;
}

/** What the launcher draws. It must stay below a kilobyte, so long texts stay away. */
export async function readLauncher(tx: Tx, { video, publicUrl }: StatusReader, now: Date): Promise<Launcher> {
  const { shop, presence, face, nextStart } = await readOffer(tx, video, now);
  return {
    on: true, presence, name: face?.name.split(/\s/u)[0] ?? null, pictureUrl: face ? faceOf(face, publicUrl).pictureUrl : null, nextStart,
    label: shop.label, accent: shop.accent, side: shop.side, phone: shop.phone, mail: shop.mail, privacyUrl: shop.privacyUrl,
  };
}

/** All that the panel shows when it opens. */
export async function readStatus(tx: Tx, { video, publicUrl }: StatusReader, now: Date): Promise<ShopStatus> {
  const { shop, roster, presence, face, nextStart } = await readOffer(tx, video, now);
  const house = await readHouse(tx);
  const callable = presence === 'free' || presence === 'busy';
  const peopleWaiting = callable ? await countWaiting(tx) : 0;
  return {
    shopName: shop.name, language: shop.language, timeZone: shop.timeZone, presence,
    adviser: face ? (faceOf(face, publicUrl) satisfies AdviserFace) : null,
    advisersFree: video ? roster.filter(isFree).length : 0,
    peopleWaiting,
    wait: callable ? await readWait(tx, { ahead: peopleWaiting, roster }, now) : null,
    video,
    services: house.services.filter(({ active }) => active).map((service) => publicService(house, service)),
    nextStart, phone: shop.phone, mail: shop.mail, privacyUrl: shop.privacyUrl, imprintUrl: shop.imprintUrl,
  };
}

async function readOffer(tx: Tx, video: boolean, now: Date): Promise<Offer> {
  const shop = await getShop(tx);
  const roster = await readRoster(tx, now);
  const there = video ? roster.filter(takesCalls).toSorted((a, b) => (a.freeSince?.getTime() ?? 0) - (b.freeSince?.getTime() ?? 0)) : [];
  const free = there.filter(isFree);
  const next = await nextStart(tx, { runningCalls }, now);
  const presence: Presence = free.length > 0 ? 'free' : there.length > 0 ? 'busy' : next ? 'booking' : 'closed';
  const face = (free[0] ?? there[0] ?? roster[0])?.adviser;
  return { shop, roster, presence, face, nextStart: next?.toISOString() ?? null };
}

async function countWaiting(tx: Tx): Promise<number> {
  const { count } = await calls(tx).selectFrom('calls').select((eb) => eb.fn.countAll<number>().as('count')).where('kind', '=', 'request').where('stage', 'in', UNANSWERED).executeTakeFirstOrThrow();
  return count;
}
