import { inHouse, inShop } from '../platform/db.ts';
import type { Platform } from '../platform/platform.ts';
import { endTokens } from '../shops/tokens.ts';
import type { MediaServer } from './livekit.ts';
import { calls } from './tables.ts';

/** For so long after the end a customer's page may still ask what became of the call. */
const KEEP_MS = 10 * 60_000;

/**
 * Deletes the rooms of calls that are over: outside of the transaction that ended them, and again until the media server has
 * heard it. As long as a room exists, tokens let people in.
 */
export class RoomSweeper {
  readonly #platform: Pick<Platform, 'db' | 'clock' | 'log'>;
  readonly #media: MediaServer | undefined;
  #running: Promise<void> | undefined;

  constructor(platform: Pick<Platform, 'db' | 'clock' | 'log'>, media: MediaServer | undefined) {
    this.#platform = platform;
    this.#media = media;
  }

  /** Sweeps without letting anybody wait. */
  soon(): void {
    const after = this.#running ?? Promise.resolve();
    this.#running = after.then(() => this.now()).catch((error: unknown) => this.#platform.log.warn({ error }, 'rooms were not swept'));
  }

  async now(): Promise<void> {
    const { db, clock, log } = this.#platform;
    const over = await inHouse(db, (tx) => calls(tx).selectFrom('call_rooms').select('room_name').where('over_at', 'is not', null).where('deleted_at', 'is', null).execute());
    for (const { room_name } of over) {
      try {
        await this.#media?.closeRoom(room_name);
      } catch (error) {
        log.warn({ error }, 'a room was not deleted yet');
        return;
      }
      await inHouse(db, (tx) => calls(tx).updateTable('call_rooms').set({ deleted_at: clock() }).where('room_name', '=', room_name).execute());
    }
  }

  /** Ends the tokens of calls that are over, and forgets the way to them. */
  async forget(): Promise<void> {
    const { db, clock } = this.#platform;
    const before = new Date(clock().getTime() - KEEP_MS);
    const past = await inHouse(db, (tx) => calls(tx).selectFrom('call_rooms').select(['room_name', 'shop_id', 'call_id']).where('over_at', '<', before).where('deleted_at', 'is not', null).limit(500).execute());
    for (const { room_name, shop_id, call_id } of past) {
      await inShop(db, shop_id, async (tx) => {
        await endTokens(tx, shop_id, 'visit', { callId: call_id });
        await calls(tx).deleteFrom('call_rooms').where('room_name', '=', room_name).execute();
      });
    }
  }
}
