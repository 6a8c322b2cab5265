import { Kysely, PostgresDialect, PostgresDriver, sql, type Driver, type PostgresDialectConfig, type RawBuilder, type Transaction } from 'kysely';
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

/** Runs work that reads first, and begins a transaction only for some, on one connection: whoever reads what is free takes it before more others come to read it. */
export function onConnection<T>(db: Db, work: (connection: Db) => Promise<T>): Promise<T> {
  return (shopDbs.get(db) ?? db).connection().execute(work);
}

/** A shop that is read by statements which enter it themselves, each in one round trip, where nobody begins a transaction. */
export interface ShopDoor {
  readonly db: Db;
  readonly shopId: string;
}

/** Where a shop is read from: within a transaction of it, or from outside. */
export type ShopRows = Tx | ShopDoor;

/** Work that needs a transaction of the shop, where it is read from outside too. */
export function within<T>(rows: ShopRows, work: (tx: Tx) => Promise<T>): Promise<T> {
  return isDoor(rows) ? inShop(rows.db, rows.shopId, work) : work(rows);
}

/** Asks a shop one question, in one round trip also where no transaction has entered it. See `askEntering`. */
export function askShop<Row>(rows: ShopRows, name: string, select: RawBuilder<unknown>): Promise<Row[]> {
  return isDoor(rows) ? askEntering(rows.db, name, sql`${rows.shopId}::text`, select) : askEntering(rows, `${name}_within`, sql`current_setting('visavis.shop')`, select);
}

/**
 * One statement that enters a shop by itself: what is LATERAL and has an OFFSET is read after its outer row, which has set
 * the name that row-level security looks at. A rush is a matter of round trips.
 *
 * @param name under which PostgreSQL keeps its plan.
 * @param shop the shop's id; there is no answer where it is null.
 * @param select a SELECT that names its columns.
 */
export async function askEntering<Row>(db: Db, name: string, shop: RawBuilder<unknown>, select: RawBuilder<unknown>): Promise<Row[]> {
  const { rows } = await sql<Row>`/* prepared ${sql.raw(name)} */ SELECT it.* FROM (SELECT set_config('visavis.shop', coalesce(${shop}, ''), true) AS shop_id) AS entered
    CROSS JOIN LATERAL (SELECT asked.* FROM (${select}) AS asked WHERE entered.shop_id <> '' OFFSET 0) AS it`.execute(db);
  return rows;
}

function isDoor(rows: ShopRows): rows is ShopDoor {
  return 'shopId' in rows;
}

/** Runs work in one transaction that sees no shop's rows: sign-in, and the look-ups from key or token to shop. */
export function inHouse<T>(db: Db, work: (tx: Tx) => Promise<T>): Promise<T> {
  return db.transaction().execute(work);
}

export function codeOf(error: unknown): string | undefined {
  return (error as { code?: string } | undefined)?.code;
}
