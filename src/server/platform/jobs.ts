import { CompiledQuery } from 'kysely';
import { PgBoss, type Clock as BossClock } from 'pg-boss';
import type { Tx } from './db.ts';
import type { Log } from './log.ts';

const SCHEMA = 'pgboss';
const RETRIES = 8;
const POLL_SECONDS = 2;

export interface JobsOptions {
  readonly url: string;
  readonly log: Log;
  /** The role requests take, which must be able to send jobs inside their transactions. */
  readonly role?: string | undefined;
  /** pg-boss's own kind of clock, which a test moves. */
  readonly clock?: BossClock;
}

type Handler = (data: never) => Promise<void>;
interface Beat { readonly everyMs: number; readonly work: () => Promise<void>; running?: Promise<void> | undefined }

/**
 * Work for later, kept in PostgreSQL by pg-boss: sent inside the transaction that causes it, done at least once by any
 * instance. Handlers must bear being called twice. Beside it, beats: short checks that every instance makes every few seconds.
 */
export class Jobs {
  readonly #boss: PgBoss;
  readonly #options: JobsOptions;
  readonly #handlers = new Map<string, Handler>();
  readonly #beats = new Map<string, Beat>();
  readonly #timers: NodeJS.Timeout[] = [];

  constructor(options: JobsOptions) {
    this.#options = options;
    this.#boss = new PgBoss({
      connectionString: options.url, schema: SCHEMA, max: 2, schedule: false, persistWarnings: false, application_name: 'visavis jobs',
      ...(options.clock === undefined ? {} : { clock: options.clock, supervise: false }),
    });
    this.#boss.on('error', (error) => options.log.error({ error }, 'jobs'));
  }

  /** Names a kind of job and what does it. */
  define<Data extends object>(name: string, handler: (data: Data) => Promise<void>): void {
    this.#handlers.set(name, handler);
  }

  /** Names a check that every instance makes again and again; it must bear running in several at once. */
  beat(name: string, everyMs: number, work: () => Promise<void>): void {
    this.#beats.set(name, { everyMs, work });
  }

  /** Sends a job inside the transaction, to be done at an instant or at once. */
  async send(tx: Tx, name: string, data: object, { at }: { at?: Date } = {}): Promise<void> {
    const db = {
      executeSql: async (text: string, values: readonly unknown[] = []) => {
        const { rows } = await tx.executeQuery(CompiledQuery.raw(text, [...values]));
        return { rows: rows as never[] };
      },
    };
    await this.#boss.send(name, data, { ...(at === undefined ? {} : { startAfter: at }), retryLimit: RETRIES, retryBackoff: true, retryDelay: 10, db });
  }

  /** Prepares the queues, and, unless only preparing, begins to work. */
  async start({ work = true }: { work?: boolean } = {}): Promise<void> {
    await this.#boss.start();
    for (const name of this.#handlers.keys()) await this.#boss.createQueue(name);
    const { role } = this.#options;
    if (role !== undefined) {
      const sql = `GRANT USAGE ON SCHEMA ${SCHEMA} TO ${role}; GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${SCHEMA} TO ${role}; GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA ${SCHEMA} TO ${role}`;
      await this.#boss.getDb().executeSql(sql);
    }
    if (!work) return;
    for (const [name, handler] of this.#handlers) {
      await this.#boss.work(name, { pollingIntervalSeconds: POLL_SECONDS }, async (jobs) => {
        for (const job of jobs) await handler(job.data as never);
      });
    }
    for (const [name, beat] of this.#beats) this.#timers.push(setInterval(() => void this.#pulse(name, beat), beat.everyMs));
  }

  /** Makes one check now, and says when it is done. */
  async runBeat(name: string): Promise<void> {
    const beat = this.#beats.get(name);
    if (beat === undefined) throw new Error(`No beat is named ${name}.`);
    await beat.work();
  }

  /** Does every job that is due, in the order they were sent, until none is left. @returns how many were done. */
  async runDue(): Promise<number> {
    let done = 0;
    for (let found = true; found; ) {
      found = false;
      for (const [name, handler] of this.#handlers) {
        const jobs = await this.#boss.fetch(name, { batchSize: 50 });
        for (const job of jobs) {
          found = true;
          done += 1;
          await handler(job.data as never).then(
            () => this.#boss.complete(name, job.id),
            (error: unknown) => this.#boss.fail(name, job.id, { kind: (error as Error).name }),
          );
        }
      }
    }
    return done;
  }

  async stop(): Promise<void> {
    for (const timer of this.#timers) clearInterval(timer);
    await Promise.all([...this.#beats.values()].flatMap((beat) => beat.running ?? []));
    await this.#boss.stop({ graceful: true, timeout: 5000 });
  }

  async #pulse(name: string, beat: Beat): Promise<void> {
    if (beat.running !== undefined) return;
    beat.running = beat.work().catch((error: unknown) => this.#options.log.error({ error, beat: name }, 'a beat failed'));
    await beat.running;
    beat.running = undefined;
  }
}
