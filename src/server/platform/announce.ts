import { sql } from 'kysely';
import pg from 'pg';
import { randomText } from './ids.ts';
import type { Tx } from './db.ts';
import type { Log } from './log.ts';

const CHANNEL = 'visavis';
const PROBE = 'probe';

/** Tells every stream of this shop that something it shows has changed, once the transaction commits. */
export async function announce(tx: Tx, topic: string): Promise<void> {
  await sql`SELECT pg_notify(${CHANNEL}, current_setting('visavis.shop') || ' ' || ${topic})`.execute(tx);
}

type Hearer = () => void;

/** Hears what transactions announce, over one connection of its own that is opened again whenever it breaks. */
export class Announcements {
  readonly #url: string;
  readonly #log: Log;
  readonly #hearers = new Map<string, Set<Hearer>>();
  #client: pg.Client | undefined;
  #stopped = false;
  #retry: NodeJS.Timeout | undefined;
  #probe: { mark: string; heard: () => void } | undefined;

  constructor(url: string, log: Log) {
    this.#url = url;
    this.#log = log;
  }

  /**
   * Connects and checks that a notice really comes through.
   * @throws when it does not: some poolers swallow LISTEN, and every open page would stand still.
   */
  async start(): Promise<void> {
    await this.#connect();
    const mark = randomText();
    const heard = new Promise<void>((resolve, reject) => {
      const limit = setTimeout(() => reject(new Error('The database does not pass on notices (LISTEN). Connect to it directly, not through a transaction pooler.')), 5000);
      this.#probe = { mark, heard: () => { clearTimeout(limit); resolve(); } };
    });
    await this.#client?.query('SELECT pg_notify($1, $2)', [CHANNEL, `${PROBE} ${mark}`]);
    await heard;
    this.#probe = undefined;
  }

  /** Calls `hearer` after each notice of these topics, and after a lost connection, when anything may have changed. */
  subscribe(shopId: string, topics: readonly string[], hearer: Hearer): () => void {
    const names = topics.map((topic) => `${shopId} ${topic}`);
    for (const name of names) {
      const hearers = this.#hearers.get(name) ?? new Set();
      this.#hearers.set(name, hearers.add(hearer));
    }
    return () => {
      for (const name of names) {
        const hearers = this.#hearers.get(name);
        hearers?.delete(hearer);
        if (hearers?.size === 0) this.#hearers.delete(name);
      }
    };
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#retry);
    await this.#client?.end().catch(() => undefined);
  }

  async #connect(): Promise<void> {
    const client = new pg.Client({ connectionString: this.#url, application_name: 'visavis listen', keepAlive: true });
    client.on('error', () => undefined);
    client.on('end', () => this.#lost(client));
    client.on('notification', ({ payload }) => this.#hear(payload ?? ''));
    await client.connect();
    await client.query(`LISTEN ${CHANNEL}`);
    this.#client = client;
  }

  #hear(payload: string): void {
    if (payload === `${PROBE} ${this.#probe?.mark}`) this.#probe?.heard();
    for (const hearer of this.#hearers.get(payload) ?? []) hearer();
  }

  #lost(client: pg.Client): void {
    // A try that failed ends too, and is tried again below; only the one that listened is news.
    if (this.#stopped || client !== this.#client) return;
    this.#client = undefined;
    this.#log.warn('announcements lost');
    const again = (): void => {
      this.#connect().then(
        () => { for (const hearers of this.#hearers.values()) for (const hearer of hearers) hearer(); },
        () => { if (!this.#stopped) this.#retry = setTimeout(again, 1000); },
      );
    };
    again();
  }
}
