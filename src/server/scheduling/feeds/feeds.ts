import type { BusyFeed, BusyFeedDraft } from '../../../contract/calendar.ts';
import type { Tx } from '../../platform/db.ts';
import { newId } from '../../platform/ids.ts';
import { Problem } from '../../platform/problem.ts';
import type { Keys } from '../../platform/secret.ts';
import { getAdviser } from '../../shops/shop.ts';
import { scheduling } from '../tables.ts';

/** Feeds that one adviser may have. */
const MOST = 10;

/** An adviser's feeds, oldest first. Their addresses are secrets and are not told. */
export async function listFeeds(tx: Tx, adviserId: string): Promise<BusyFeed[]> {
  const rows = await scheduling(tx).selectFrom('busy_feeds').selectAll()
    .select((eb) => eb.selectFrom('busy_entries').select((count) => count.fn.countAll<number>().as('count')).whereRef('busy_entries.feed_id', '=', 'busy_feeds.feed_id').as('entries'))
    .where('adviser_id', '=', adviserId).orderBy('created_at').orderBy('feed_id').execute();
  return rows.map((row) => ({
    feedId: row.feed_id, adviserId, name: row.name, host: row.host, readAt: row.read_at?.toISOString() ?? null, failure: row.failure,
    failingSince: row.failing_since?.toISOString() ?? null, entries: row.entries ?? 0,
  }));
}

/** Adds a feed, to be read at once. `url` has been held against what may be called. @throws Problem `not_found`, `feed_refused` */
export async function addFeed(tx: Tx, keys: Keys, adviserId: string, { name, url }: BusyFeedDraft, now: Date): Promise<string> {
  await getAdviser(tx, adviserId);
  if ((await listFeeds(tx, adviserId)).length >= MOST) throw new Problem('feed_refused', `An adviser has at most ${MOST} other calendars. Remove one first.`);
  const feedId = newId('fed');
  await scheduling(tx).insertInto('busy_feeds').values({ feed_id: feedId, adviser_id: adviserId, name, address: keys.seal('feed', url), host: new URL(url).hostname, due_at: now, created_at: now }).execute();
  return feedId;
}

/** Removes a feed; what it kept busy is free again. */
export async function removeFeed(tx: Tx, adviserId: string, feedId: string): Promise<void> {
  await scheduling(tx).deleteFrom('busy_feeds').where('feed_id', '=', feedId).where('adviser_id', '=', adviserId).execute();
}
