import { inShop, type Tx } from '../platform/db.ts';
import { randomText } from '../platform/ids.ts';
import type { Platform } from '../platform/platform.ts';
import { GRACE_MS } from './roster.ts';
import { calls } from './tables.ts';

/** How often a stream that stays open is written down. */
const WRITE_MS = 15_000;

export type Listener = { readonly adviserId: string } | { readonly callId: string };

interface Held {
  readonly shopId: string;
  writtenAt: number;
}

/**
 * The streams this instance holds, as rows that every instance reads. Presence comes from here and from no page's timer,
 * since browsers slow those down in hidden tabs.
 */
export class OpenStreams {
  readonly #platform: Pick<Platform, 'db' | 'clock' | 'log'>;
  readonly #held = new Map<string, Held>();
  #left: { shopId: string; at: number }[] = [];
  readonly #startedAt: Date;

  constructor(platform: Pick<Platform, 'db' | 'clock' | 'log'>) {
    this.#platform = platform;
    this.#startedAt = platform.clock();
  }

  /**
   * Whether pages that were here before this instance started have had time to come back. Until then nobody may be taken
   * to have gone.
   */
  get settled(): boolean {
    return this.#platform.clock().getTime() - this.#startedAt.getTime() > GRACE_MS;
  }

  /** Shops with a stream on this instance. */
  get shopIds(): string[] {
    return [...new Set([...this.#held.values()].map(({ shopId }) => shopId))];
  }

  /** Writes down a stream that is about to open, with what follows from it. @returns what to call when it has closed. */
  async open(shopId: string, listener: Listener, onOpen: (tx: Tx, now: Date) => Promise<void>): Promise<() => void> {
    const streamId = randomText();
    const now = this.#platform.clock();
    const subject = 'adviserId' in listener ? { adviser_id: listener.adviserId, call_id: null } : { adviser_id: null, call_id: listener.callId };
    await inShop(this.#platform.db, shopId, async (tx) => {
      await calls(tx).insertInto('open_streams').values({ stream_id: streamId, ...subject, seen_at: now, closed_at: null }).execute();
      await onOpen(tx, now);
    });
    this.#held.set(streamId, { shopId, writtenAt: now.getTime() });
    return () => void this.#close(shopId, streamId).catch((error: unknown) => this.#platform.log.warn({ error }, 'a stream was not written off'));
  }

  /** Confirms the streams that are still open, and throws away rows of those long gone. */
  async write(): Promise<void> {
    const now = this.#platform.clock();
    const due = [...this.#held].filter(([, held]) => now.getTime() - held.writtenAt >= WRITE_MS);
    for (const shopId of new Set(due.map(([, held]) => held.shopId))) {
      const mine = due.filter(([, held]) => held.shopId === shopId);
      await inShop(this.#platform.db, shopId, async (tx) => {
        await calls(tx).updateTable('open_streams').set({ seen_at: now }).where('stream_id', 'in', mine.map(([streamId]) => streamId)).execute();
        await calls(tx).deleteFrom('open_streams').where('seen_at', '<', new Date(now.getTime() - 3_600_000)).execute();
      });
      for (const [, held] of mine) held.writtenAt = now.getTime();
    }
  }

  /** Shops in which a page that closed here is now past its grace, each told once. */
  takeGone(): string[] {
    const now = this.#platform.clock().getTime();
    const gone = this.#left.filter(({ at }) => now - at >= GRACE_MS);
    this.#left = this.#left.filter(({ at }) => now - at < GRACE_MS);
    return [...new Set(gone.map(({ shopId }) => shopId))];
  }

  async #close(shopId: string, streamId: string): Promise<void> {
    const now = this.#platform.clock();
    this.#held.delete(streamId);
    this.#left.push({ shopId, at: now.getTime() });
    // Nobody is told: a page that has just closed counts as there until its grace is over.
    await inShop(this.#platform.db, shopId, (tx) => calls(tx).updateTable('open_streams').set({ seen_at: now, closed_at: now }).where('stream_id', '=', streamId).execute());
  }
}
