import pg from 'pg';
import type { RaceHouse } from './race-house.ts';

const ADVISERS = 20;
/** Bookings of each adviser in all, and on each day; the last of them lie ahead. */
const BOOKINGS_EACH = 3_500;
const BOOKINGS_A_DAY = 10;
const DAYS_AHEAD = 30;
/** Busy entries of each adviser's other calendar, all ahead. */
const BUSY_EACH = 125;

/** Fills the database by statements of its own: a shop that has advised for a year, and others beside it. */
export class BusyShop {
  readonly #house: RaceHouse;
  readonly #client: pg.Client;

  private constructor(house: RaceHouse, client: pg.Client) {
    this.#house = house;
    this.#client = client;
  }

  static async connect(house: RaceHouse): Promise<BusyShop> {
    const client = new pg.Client({ connectionString: house.databaseUrl });
    await client.connect();
    return new BusyShop(house, client);
  }

  async fill(): Promise<void> {
    await this.#enter(this.#house.shopId);
    await this.#addAdvisers();
    await this.#addBookings();
    await this.#addBusyEntries();
    await this.#client.query('VACUUM ANALYZE');
  }

  /** Bookings and busy entries there are, of this shop. */
  async counts(): Promise<{ bookings: number; busy: number }> {
    const { rows } = await this.#client.query<{ bookings: string; busy: string }>('SELECT (SELECT count(*) FROM bookings WHERE shop_id = $1) AS bookings, (SELECT count(*) FROM busy_entries WHERE shop_id = $1) AS busy', [this.#house.shopId]);
    return { bookings: Number(rows[0]?.bookings), busy: Number(rows[0]?.busy) };
  }

  /** Other shops with three of the advisers and some of their bookings each. */
  async addNeighbours(count: number): Promise<void> {
    const copies = new Map<string, Row[]>();
    for (const [table, limit] of COPIED) copies.set(table, await this.#rowsOf(table, limit));
    for (let n = 1; n <= count; n += 1) {
      const own = { shop_id: `shp_${String(n).padStart(22, '0')}`, publishable_key: `pk_${String(n).padStart(22, '0')}` };
      await this.#enter(own.shop_id);
      await this.#client.query('INSERT INTO shop_keys (shop_id, publishable_key) VALUES ($1, $2)', [own.shop_id, own.publishable_key]);
      for (const [table, rows] of copies) {
        const changed = rows.map((row) => ({ ...row, shop_id: own.shop_id, ...('publishable_key' in row && { publishable_key: own.publishable_key }) }));
        const columns = Object.keys(changed[0] ?? {}).join(', ');
        await this.#client.query(`INSERT INTO ${table} (${columns}) SELECT ${columns} FROM jsonb_populate_recordset(NULL::${table}, $1)`, [JSON.stringify(changed)]);
      }
    }
    await this.#enter(this.#house.shopId);
    await this.#client.query('VACUUM ANALYZE');
  }

  async close(): Promise<void> {
    await this.#client.end();
  }

  async #addAdvisers(): Promise<void> {
    const { shopId } = this.#house;
    await this.#client.query(`INSERT INTO advisers SELECT (jsonb_populate_record(a, jsonb_build_object('adviser_id', 'adv_' || lpad(n::text, 22, '0'), 'user_id', NULL, 'name', 'Adviser ' || n))).*
      FROM advisers a, generate_series(2, $2) AS n WHERE a.shop_id = $1`, [shopId, ADVISERS]);
    const windows = [1, 2, 3, 4, 5, 6, 7].flatMap((weekday) => [{ weekday, from: '08:00', to: '12:00' }, { weekday, from: '13:00', to: '18:00' }]);
    await this.#client.query('UPDATE opening_hours SET windows = $2 WHERE shop_id = $1', [shopId, JSON.stringify(windows)]);
    await this.#client.query('UPDATE services SET step = 15, minutes = 30, horizon_days = 60, buffer_after = 5 WHERE shop_id = $1', [shopId]);
  }

  async #addBookings(): Promise<void> {
    const { shopId, serviceId } = this.#house;
    // Every 50 minutes from about eight on, each adviser some minutes later than the one before, the last day as far ahead as can be booked.
    await this.#client.query(`CREATE TEMPORARY TABLE made AS
      SELECT adviser_id, 'apt_' || lpad((row_number() OVER ())::text, 22, '0') AS appointment_id, 'bkg_' || lpad((row_number() OVER ())::text, 22, '0') AS booking_id,
        date_trunc('day', now()) + ($2 - n / $3) * interval '1 day' + interval '8 hours' + (n % $3) * interval '50 minutes' + shift % 6 * interval '10 minutes' AS starts_at
      FROM (SELECT *, row_number() OVER (ORDER BY adviser_id) AS shift FROM advisers) AS advisers CROSS JOIN generate_series(0, $4 - 1) AS n WHERE shop_id = $1`, [shopId, DAYS_AHEAD, BOOKINGS_A_DAY, BOOKINGS_EACH]);
    await this.#client.query(`INSERT INTO appointments (shop_id, ${APPOINTMENT}) SELECT $1, appointment_id, $2, starts_at, starts_at + interval '30 minutes', 1, starts_at - interval '4 days' FROM made`, [shopId, serviceId]);
    await this.#client.query(`INSERT INTO occupations (shop_id, ${OCCUPATION}) SELECT $1, appointment_id, $2, adviser_id, starts_at, starts_at + interval '30 minutes', 0, 5, true, starts_at - interval '4 days' FROM made`, [shopId, serviceId]);
    await this.#client.query(`INSERT INTO bookings (shop_id, ${BOOKING}) SELECT $1, booking_id, appointment_id, adviser_id, false, CASE WHEN starts_at < now() THEN 'attended' ELSE 'confirmed' END, 'Kim Reuter', 'kim@customer.example', 'de', 'Europe/Berlin', starts_at - interval '4 days', starts_at - interval '4 days' FROM made`, [shopId]);
  }

  async #addBusyEntries(): Promise<void> {
    const { shopId } = this.#house;
    await this.#client.query(`INSERT INTO busy_feeds (shop_id, feed_id, adviser_id, name, address, host, read_at, expanded_at, due_at, created_at)
      SELECT $1, 'fed_' || right(adviser_id, 22), adviser_id, 'Private', 'sealed', 'calendar.example', now(), now(), now() + interval '1 year', now() FROM advisers WHERE shop_id = $1`, [shopId]);
    await this.#client.query(`INSERT INTO busy_entries (shop_id, feed_id, adviser_id, starts_at, ends_at)
      SELECT $1, 'fed_' || right(adviser_id, 22), adviser_id, at, at + interval '40 minutes' FROM advisers, generate_series(0, $2 - 1) AS n, LATERAL (SELECT date_trunc('day', now()) + n * interval '5 hours 45 minutes' AS at) AS t WHERE shop_id = $1`, [shopId, BUSY_EACH]);
  }

  /** Under row-level security every statement is of one shop. */
  async #enter(shopId: string): Promise<void> {
    await this.#client.query(`SELECT set_config('visavis.shop', $1, false)`, [shopId]);
  }

  /** Rows without what the database makes by itself. */
  async #rowsOf(table: string, limit: string): Promise<Row[]> {
    const { rows } = await this.#client.query<{ row: Row }>(`SELECT to_jsonb(one) - 'occupation_no' - 'busy' AS row FROM ${table} AS one WHERE ${limit}`);
    return rows.map(({ row }) => row);
  }
}

type Row = Record<string, unknown>;
const THREE = 'adviser_id IN (SELECT adviser_id FROM advisers ORDER BY adviser_id LIMIT 3)';
const LATE = `appointment_id IN (SELECT appointment_id FROM occupations WHERE ${THREE} ORDER BY starts_at DESC, appointment_id LIMIT 60)`;
/** What a neighbour has too, in the order in which one needs the other. */
const COPIED = [['shops', 'true'], ['services', 'true'], ['opening_hours', 'true'], ['origins', 'true'], ['advisers', THREE], ['appointments', LATE], ['occupations', LATE], ['bookings', LATE]] as const;
const APPOINTMENT = 'appointment_id, service_id, starts_at, ends_at, seats, created_at';
const OCCUPATION = 'appointment_id, service_id, adviser_id, starts_at, ends_at, buffer_before, buffer_after, live, created_at';
const BOOKING = 'booking_id, appointment_id, adviser_id, adviser_wanted, state, name, email, language, time_zone, changed_at, created_at';
