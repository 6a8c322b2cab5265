import { Kysely, PostgresDialect, PostgresDriver, sql, type Driver, type PostgresDialectConfig, type Transaction } from 'kysely';
import pg from 'pg';
import { Problem } from './problem.ts';

/** Tables that no domain owns. Each domain adds its own with `$extendTables`. */
export type NoTables = object;
export type Db = Kysely<NoTables>;
export type Tx = Transaction<NoTables>;

/** PostgreSQL's codes that this house answers to. */
export const DEADLOCK = '40P01';
export const SERIALIZATION_FAILURE = '40001';
export const UNIQUE_VIOLATION = '23505';

const INT8 = 20;
const DATE = 1082;
const types: pg.CustomTypesConfig = {
  getTypeParser(oid: number, format?: 'text' | 'binary') {
    // Counts and minor units fit a double exactly; the schemas keep them below 2^53.
    if (oid === INT8) return Number;
    // pg would make a day the machine's midnight; a day has no zone.
    if (oid === DATE) return (text: string) => text;
    return pg.types.getTypeParser(oid, format);
  },
};

/** Opens the pool that serves requests. `role` is set when the login could look past row-level security. */
export function openDatabase(url: string, { role, size = 8 }: { role?: string | undefined; size?: number } = {}): Db {
  const pool = new pg.Pool({
    Client: PreparingClient,
    connectionString: url,
    max: size,
    types,
    application_name: 'visavis',
    statement_timeout: 15_000,
    ...(role === undefined ? {} : { options: `-c role=${role}` }),
  });
  // A connection that breaks while idle is replaced by the next query; without a listener it would end the process.
  pool.on('error', () => undefined);
  const db = new Kysely<NoTables>({ dialect: new PostgresDialect({ pool }) });
  shopDbs.set(db, new Kysely<NoTables>({ dialect: new ShopDialect({ pool }) }));
  return db;
}

/**
 * Has PostgreSQL keep the plan of a statement that begins with a comment of the form `prepared NAME`: those which every
 * customer's request asks. They must name their columns, or a plan would not survive a change of the table.
 */
class PreparingClient extends pg.Client {
  constructor(config?: pg.ClientConfig) {
    super(config);
    const query = this.query.bind(this) as (config: unknown, ...rest: unknown[]) => unknown;
    this.query = ((text: unknown, values: unknown, ...rest: unknown[]) => {
      const name = typeof text === 'string' ? /^\s*\/\* prepared (\w+) \*\//u.exec(text)?.[1] : undefined;
      return name === undefined ? query(text, values, ...rest) : query({ name, text, values }, ...rest);
    }) as pg.Client['query'];
  }
}

/** Begins no transaction by itself: work in a shop begins it together with the name of the shop, in one round trip. */
class ShopDialect extends PostgresDialect {
  readonly #config: PostgresDialectConfig;

  constructor(config: PostgresDialectConfig) {
    super(config);
    this.#config = config;
  }

  override createDriver(): Driver {
    return new ShopDriver(this.#config);
  }
}

class ShopDriver extends PostgresDriver {
  override async beginTransaction(): Promise<void> {}
}

/** The same pool seen through the dialect above. */
const shopDbs = new WeakMap<Db, Db>();

/**
 * Runs work in one transaction that sees one shop's rows only. A deadlock, which concurrent exclusion checks may cause,
 * is tried once more; so work must change nothing but the database.
 */
export async function inShop<T>(db: Db, shopId: string, work: (tx: Tx) => Promise<T>): Promise<T> {
  // Several statements at once take no parameters, so the name must be one that needs no quoting.
  if (!/^\w+$/u.test(shopId)) throw new Problem('not_found', 'There is no such shop.');
  const once = (): Promise<T> =>
    (shopDbs.get(db) ?? db).transaction().execute(async (tx) => {
      await sql.raw(`BEGIN; SELECT set_config('visavis.shop', '${shopId}', true)`).execute(tx);
      return work(tx);
    });
  return once().catch((error: unknown) => {
    if (codeOf(error) === DEADLOCK || codeOf(error) === SERIALIZATION_FAILURE) return once();
    throw error;
  });
}

/** Runs work in one transaction that sees no shop's rows: sign-in, and the look-ups from key or token to shop. */
export function inHouse<T>(db: Db, work: (tx: Tx) => Promise<T>): Promise<T> {
  return db.transaction().execute(work);
}

export function codeOf(error: unknown): string | undefined {
  return (error as { code?: string } | undefined)?.code;
}
