import { announce } from '../platform/announce.ts';
import { inHouse, inShop } from '../platform/db.ts';
import { hearReport } from './hear-room.ts';
import { videoWorks, type CallHouse } from './house.ts';
import { tryLockQueue } from './move-call.ts';
import { settle } from './settle.ts';
import { calls } from './tables.ts';

const DISPATCH_MS = 2000;
const RECONCILE_MS = 15_000;
/** Rooms asked for in one message. */
const BATCH = 100;
/** The media server repeats a message for seconds, not for days. */
const REMEMBER_MS = 86_400_000;

/** What every instance checks again and again: what time makes of the calls, and whether what was heard of rooms is true. */
export function defineBeats(house: CallHouse): void {
  const { platform: { jobs, log }, streams, sweeper } = house;
  let reconciled = false;
  let video: boolean | undefined;

  const reconcile = async (): Promise<void> => {
    const works = await videoWorks(house);
    if (video !== undefined && works !== video) await tellDesks(house, streams.shopIds);
    video = works;
    try {
      if (works) await compareRooms(house);
      reconciled = works || house.media === undefined;
    } catch (error) {
      // Who was there is taken to be there still.
      log.warn({ error }, 'rooms could not be compared');
    }
  };

  jobs.beat('dispatch', DISPATCH_MS, async () => {
    await streams.write();
    // After a start nothing that was missed may be judged before it is known who is in the rooms.
    if (!reconciled) await reconcile();
    const gone = streams.takeGone();
    for (const shopId of new Set([...(await shopsWithCalls(house)), ...gone])) {
      await settleShop(house, shopId).catch((error: unknown) => log.error({ error }, 'calls of a shop could not be settled'));
    }
    await tellDesks(house, gone);
    await sweeper.now();
  });

  jobs.beat('reconcile', RECONCILE_MS, async () => {
    await reconcile();
    await sweeper.forget();
    const before = new Date(house.platform.clock().getTime() - REMEMBER_MS);
    await inHouse(house.platform.db, (tx) => calls(tx).deleteFrom('livekit_events').where('heard_at', '<', before).execute());
  });
}

async function settleShop({ platform: { db, clock }, ports, streams }: CallHouse, shopId: string): Promise<void> {
  await inShop(db, shopId, async (tx) => {
    if (await tryLockQueue(tx)) await settle(tx, { ports, settled: streams.settled }, clock());
  });
}

async function shopsWithCalls({ platform: { db } }: CallHouse): Promise<string[]> {
  const rows = await inHouse(db, (tx) => calls(tx).selectFrom('call_rooms').select('shop_id').distinct().where('over_at', 'is', null).execute());
  return rows.map(({ shop_id }) => shop_id);
}

/** Asks the media server who is in the rooms of all calls that live. */
async function compareRooms({ platform: { db, clock, log }, ports, media }: CallHouse): Promise<void> {
  const rooms = await inHouse(db, (tx) => calls(tx).selectFrom('call_rooms').select(['room_name', 'shop_id', 'call_id']).where('over_at', 'is', null).orderBy('room_name').execute());
  for (let from = 0; media !== undefined && from < rooms.length; from += BATCH) {
    const batch = rooms.slice(from, from + BATCH);
    const askedAt = clock();
    const reports = new Map((await media.visitRooms(batch.map(({ room_name }) => room_name))).map((report) => [report.name, report]));
    for (const { room_name, shop_id, call_id } of batch) {
      await inShop(db, shop_id, (tx) => hearReport(tx, ports, call_id, reports.get(room_name), askedAt, clock()))
        .catch((error: unknown) => log.error({ error }, 'a room could not be compared'));
    }
  }
}

async function tellDesks({ platform: { db } }: CallHouse, shopIds: readonly string[]): Promise<void> {
  for (const shopId of shopIds) {
    await inShop(db, shopId, async (tx) => {
      await announce(tx, 'desk');
      await announce(tx, 'presence');
    });
  }
}
