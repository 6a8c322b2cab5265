import type { Selectable } from 'kysely';
import type { FeedFailure } from '../../../contract/calendar.ts';
import { announce } from '../../platform/announce.ts';
import { inShop, type Tx } from '../../platform/db.ts';
import { OutboundError } from '../../platform/outbound-error.ts';
import { createOutboundFetch, type OutboundFetch } from '../../platform/outbound-fetch.ts';
import type { Platform } from '../../platform/platform.ts';
import { getAdviser } from '../../shops/shop.ts';
import { listShopIds } from '../../shops/shop-ids.ts';
import type { Interval } from '../intervals.ts';
import type { SchedulingPorts } from '../ports.ts';
import { scheduling, type SchedulingTables } from '../tables.ts';
import { FeedError } from './feed-error.ts';
import { readCalendar } from './read-calendar.ts';

const EVERY_MS = 20_000;
const MINUTE = 60_000;
const READ_EVERY_MS = 10 * MINUTE;
/** Repetitions come into sight as time goes on, so that even an unchanged file is laid out anew. */
const EXPAND_EVERY_MS = 12 * 60 * MINUTE;
const TELL_AFTER_MS = 60 * MINUTE;
const DAY_MS = 86_400_000;
const MAX_BYTES = 5 * 1024 * 1024;
const AHEAD_DAYS = 120;

type FeedRow = Selectable<SchedulingTables['busy_feeds']>;
/** What reading a feed brought: new entries, nothing new, or why not. */
type Outcome = { readonly busy: readonly Interval[]; readonly etag: string | null; readonly lastModified: string | null } | 'unchanged' | { readonly failure: FeedFailure };

/** Reads the other calendars of advisers, each every ten minutes, outside of all transactions and of all requests. */
export class FeedReader {
  readonly #platform: Platform;
  readonly #ports: Pick<SchedulingPorts, 'onFeedFailing'>;
  readonly #fetch: OutboundFetch;

  constructor(platform: Platform, ports: Pick<SchedulingPorts, 'onFeedFailing'>) {
    this.#platform = platform;
    this.#ports = ports;
    this.#fetch = createOutboundFetch(platform.settings);
    platform.jobs.beat('read-feeds', EVERY_MS, () => this.readDue());
  }

  async readDue(): Promise<void> {
    const { db, clock } = this.#platform;
    for (const shopId of await listShopIds(db)) {
      const now = clock();
      // Whoever takes a feed puts it off for the others.
      const due = await inShop(db, shopId, (tx) => scheduling(tx).updateTable('busy_feeds').set({ due_at: new Date(now.getTime() + READ_EVERY_MS) }).where('due_at', '<=', now).returning('feed_id').execute());
      for (const { feed_id: feedId } of due) await this.read(shopId, feedId);
    }
  }

  /** Reads one feed now. What was read well before counts until it is read well again. */
  async read(shopId: string, feedId: string): Promise<void> {
    const { db, clock } = this.#platform;
    const known = await inShop(db, shopId, async (tx) => {
      const feed = await scheduling(tx).selectFrom('busy_feeds').selectAll().where('feed_id', '=', feedId).executeTakeFirst();
      return feed && { feed, timeZone: (await getAdviser(tx, feed.adviser_id)).timeZone };
    });
    if (!known) return;
    const outcome = await this.#ask(known.feed, known.timeZone, clock());
    await inShop(db, shopId, (tx) => this.#keep(tx, shopId, known.feed, outcome, clock()));
  }

  async #ask({ address, etag, last_modified: lastModified, expanded_at: expandedAt }: FeedRow, timeZone: string, now: Date): Promise<Outcome> {
    const { keys, settings } = this.#platform;
    const fresh = expandedAt !== null && now.getTime() - expandedAt.getTime() < EXPAND_EVERY_MS;
    const conditions = fresh ? { ...(etag === null ? {} : { 'if-none-match': etag }), ...(lastModified === null ? {} : { 'if-modified-since': lastModified }) } : {};
    try {
      const { status, headers, body } = await this.#fetch(keys.open('feed', address), { maxBytes: MAX_BYTES, headers: { accept: 'text/calendar', ...conditions } });
      if (status === 304) return 'unchanged';
      if (status === 401 || status === 403) return { failure: 'not_allowed' };
      if (status === 404 || status === 410) return { failure: 'not_found' };
      if (status !== 200) return { failure: 'unreachable' };
      const busy = await readCalendar(body.toString('utf8'), { from: now.getTime() - DAY_MS, to: now.getTime() + AHEAD_DAYS * DAY_MS, timeZone, ownHost: new URL(settings.VISAVIS_PUBLIC_URL).hostname });
      return { busy, etag: headers.etag ?? null, lastModified: headers['last-modified'] ?? null };
    } catch (error) {
      if (error instanceof OutboundError || error instanceof FeedError) return { failure: error.failure };
      throw error;
    }
  }

  async #keep(tx: Tx, shopId: string, feed: FeedRow, outcome: Outcome, now: Date): Promise<void> {
    const { feed_id: feedId, adviser_id: adviserId } = feed;
    const set = (change: Partial<FeedRow>): Promise<unknown> => scheduling(tx).updateTable('busy_feeds').set(change).where('feed_id', '=', feedId).execute();
    const well = { read_at: now, failure: null, failing_since: null, told_at: null };
    if (outcome === 'unchanged') {
      await set(well);
      return;
    }
    if ('failure' in outcome) {
      const since = feed.failing_since ?? now;
      const tell = feed.told_at === null && now.getTime() - since.getTime() >= TELL_AFTER_MS;
      await set({ failure: outcome.failure, failing_since: since, ...(tell ? { told_at: now } : {}) });
      if (tell) await this.#ports.onFeedFailing(tx, { shopId, feedId, adviserId, name: feed.name, failure: outcome.failure, since });
      return;
    }
    // Removed meanwhile, it has nothing to say any more.
    const still = await scheduling(tx).selectFrom('busy_feeds').select('feed_id').where('feed_id', '=', feedId).forUpdate().executeTakeFirst();
    if (!still) return;
    await scheduling(tx).deleteFrom('busy_entries').where('feed_id', '=', feedId).execute();
    for (let at = 0; at < outcome.busy.length; at += 1_000) {
      await scheduling(tx).insertInto('busy_entries').values(outcome.busy.slice(at, at + 1_000).map(({ from, to }) => ({ feed_id: feedId, adviser_id: adviserId, starts_at: new Date(from), ends_at: new Date(to) }))).execute();
    }
    await set({ ...well, etag: outcome.etag, last_modified: outcome.lastModified, expanded_at: now });
    await announce(tx, 'slots');
    await announce(tx, 'desk');
  }
}
