import { expect } from 'vitest';
import type { DayWindow } from '../../../src/contract/calendar.ts';
import type { BookingReceipt, Hold } from '../../../src/contract/booking.ts';
import { PROBLEMS } from '../../../src/contract/problem.ts';
import type { ServiceSettings } from '../../../src/contract/settings.ts';
import { inShop, type Tx } from '../../../src/server/platform/db.ts';
import { newId } from '../../../src/server/platform/ids.ts';
import { scheduling } from '../../../src/server/scheduling/tables.ts';
import { dayOf, dayText } from '../../../src/server/scheduling/wall-time.ts';
import { addAbsence, setDay } from '../../../src/server/shops/change-days.ts';
import { shops } from '../../../src/server/shops/tables.ts';
import { Customers, type Reply } from '../booking.ts';
import type { TestServer } from '../server.ts';
import { type Course, type Step } from './any-history.ts';
import { expectSound, type Told } from './expect-sound.ts';
import type { Lane } from './lane.ts';
import { asOf, lookInto, readLedger, type Ledger } from './ledger.ts';
import { Prophet, type Wish } from './prophet.ts';
import { makeHistoryShop, ZONE, type HistoryShop } from './shop.ts';

const MINUTE = 60_000;
const HOUR_MS = 60 * MINUTE;

/** Steps after which bookings may be others. */
const BOOKING_STEPS = new Set<Step['kind']>(['hold', 'confirm', 'extend', 'release', 'move', 'cancel']);

/** A hold or booking as its customer knows it. */
interface Own extends Told {
  readonly service: ServiceSettings;
  readonly hold: Hold;
  readonly heldAt: number;
  heldUntil: number;
  readonly adviserId: string | undefined;
  /** Until when the visit token opens it. */
  tokenUntil: number;
  receipt?: BookingReceipt;
}

/** Plays a course through the house's own door, and holds every answer against what a prophet says that it must be. */
export class History {
  readonly #server: TestServer;
  readonly #made: HistoryShop;
  readonly #customers: Customers;
  readonly #prophet: Prophet;
  readonly #begin: number;
  readonly #own: Own[] = [];

  private constructor(server: TestServer, made: HistoryShop, begin: string) {
    this.#server = server;
    this.#made = made;
    this.#customers = new Customers(server, made.shop);
    this.#prophet = new Prophet(made);
    this.#begin = Date.parse(begin);
  }

  static async play(lane: Lane, { begin, rules, steps }: Course): Promise<void> {
    await lane.server.clock.set(begin);
    const history = new History(lane.server, await makeHistoryShop(lane.server, rules), begin);
    await lookInto(lane.client, history.#made.shop.shopId);
    let ledger = await readLedger(lane.client);
    for (const step of steps) {
      await history.#take(step, asOf(ledger, history.#now));
      if (BOOKING_STEPS.has(step.kind)) ledger = await readLedger(lane.client);
      expectSound(asOf(ledger, history.#now), history.#own, history.#made.services, history.#now);
    }
  }

  get #now(): number {
    return this.#server.clock.now().getTime();
  }

  async #take(step: Step, ledger: Ledger): Promise<void> {
    switch (step.kind) {
      case 'look': return this.#look(ledger);
      case 'hold': return this.#hold(step, ledger);
      case 'move': return this.#move(step, ledger);
      case 'confirm': case 'extend': case 'release': case 'cancel': {
        // Mostly of those for whom something can still be done.
        const some = this.#own.filter(({ state }) => step.pick % 4 === 0 || state === (step.kind === 'cancel' ? 'confirmed' : 'held'));
        const own = some[step.pick % some.length];
        return own && this[step.kind](own, ledger);
      }
      case 'forward': return this.#server.clock.forward(step.minutes);
      case 'override': return this.#override(this.#adviser(step.adviser), this.#day(step.day), step.windows);
      case 'closed': return this.#close(this.#day(step.day));
      case 'absence': return this.#absent(this.#adviser(step.adviser), this.#start(step.start), step.minutes);
      case 'feed': return this.#feed(this.#adviser(step.adviser), step.entries.map(({ start, minutes }) => ({ from: this.#start(start), to: this.#start(start) + minutes * MINUTE })));
    }
  }

  /** What is listed is what the oracle lists. */
  async #look(ledger: Ledger): Promise<void> {
    const [service] = this.#made.services;
    const between = { from: this.#begin + 10 * HOUR_MS, to: this.#begin + 16 * HOUR_MS };
    const adviserId = service.staffing === 'chosen' ? this.#adviser(0) : undefined;
    const slots = await this.#customers.slots(new Date(between.from).toISOString(), new Date(between.to).toISOString(), adviserId);
    expect(slots.map(({ startsAt }) => Date.parse(startsAt))).toEqual(this.#prophet.list(ledger, { service, adviserId, ...between }, this.#now).map(({ startsAt }) => startsAt));
  }

  async #hold({ service: which, start, adviser }: Extract<Step, { kind: 'hold' }>, ledger: Ledger): Promise<void> {
    const service = this.#made.services[which];
    const startsAt = this.#start(start);
    const adviserId = service.staffing === 'chosen' ? this.#adviser(Math.abs(adviser)) : adviser < 0 ? undefined : this.#adviser(adviser);
    const must = this.#prophet.answer(ledger, { service, startsAt, adviserId }, this.#now);
    const reply = await this.#customers.hold(new Date(startsAt).toISOString(), { serviceId: service.serviceId, ...(adviserId === undefined ? {} : { adviserId }) });
    // Where several hold and have not booked, nothing more may be kept: the hold ends as it begins.
    this.#expectAnswer(reply, must, 201);
    if (reply.status !== 201) return;
    this.#own.push({
      bookingId: reply.body.holdId, state: 'held', startsAt, service, hold: reply.body, heldAt: this.#now, heldUntil: Date.parse(reply.body.expiresAt), adviserId, tokenUntil: this.#now + 24 * HOUR_MS,
    });
  }

  async confirm(own: Own, ledger: Ledger): Promise<void> {
    const lives = own.heldUntil > this.#now;
    const wish: Wish = { ...own, notice: 0, without: own.bookingId };
    const must = this.#opened(own) ?? (own.state === 'gone' ? 'not_found' : own.state !== 'held' ? 'booking_closed' : lives ? 'yes' : this.#prophet.answer(ledger, wish, this.#now));
    const reply = await this.#customers.confirm(own.hold);
    this.#expectAnswer(reply, must, 201);
    if (reply.status === 201) Object.assign(own, { state: 'confirmed', receipt: reply.body, tokenUntil: own.startsAt + own.service.minutes * MINUTE + 2 * HOUR_MS });
  }

  async extend(own: Own): Promise<void> {
    const must = this.#opened(own) ?? (own.state === 'gone' ? 'hold_expired' : own.state !== 'held' ? 'booking_closed' : own.heldUntil > this.#now ? 'yes' : 'hold_expired');
    const reply = await this.#customers.extend(own.hold);
    this.#expectAnswer(reply, must, 200);
    if (reply.status !== 200) return;
    own.heldUntil = Date.parse(reply.body.expiresAt);
    expect(own.heldUntil).toBeLessThanOrEqual(own.heldAt + 15 * MINUTE);
  }

  async release(own: Own): Promise<void> {
    const must = this.#opened(own) ?? (own.state === 'confirmed' || own.state === 'cancelled' ? 'booking_closed' : 'yes');
    const reply = await this.#customers.release(own.hold);
    this.#expectAnswer(reply, must, 204);
    if (reply.status === 204) own.state = 'gone';
  }

  async cancel(own: Own): Promise<void> {
    if (!own.receipt) return;
    const reply = await this.#customers.cancel(own.receipt);
    this.#expectAnswer(reply, own.state === 'cancelled' || own.startsAt > this.#now ? 'yes' : 'booking_closed', 200);
    if (reply.status === 200) own.state = 'cancelled';
  }

  async #move({ pick, start }: Extract<Step, { kind: 'move' }>, ledger: Ledger): Promise<void> {
    const booked = this.#own.filter(({ receipt, state }) => receipt && (state === 'confirmed' || pick % 4 === 0));
    const own = booked[pick % booked.length];
    if (!own?.receipt) return;
    const startsAt = this.#start(start);
    // Whom the customer chose once stays chosen.
    const open = own.state === 'confirmed' && own.startsAt > this.#now;
    const must = !open ? 'booking_closed' : startsAt === own.startsAt ? 'yes' : this.#prophet.answer(ledger, { service: own.service, startsAt, adviserId: own.adviserId, without: own.bookingId }, this.#now);
    const reply = await this.#customers.move(own.receipt, new Date(startsAt).toISOString());
    this.#expectAnswer(reply, must, 200);
    if (reply.status === 200) own.startsAt = startsAt;
  }

  #expectAnswer({ status, problem }: Reply<unknown>, must: string, success: number): void {
    const code = status === success ? 'yes' : problem.code;
    expect(code).toBe(must);
    if (code !== 'yes') expect(PROBLEMS).toHaveProperty(code, status);
  }

  #opened({ tokenUntil }: Own): 'token_invalid' | undefined {
    return tokenUntil > this.#now ? undefined : 'token_invalid';
  }

  async #override(adviserId: string, day: string, windows: readonly DayWindow[]): Promise<void> {
    await this.#inShop((tx) => setDay(tx, adviserId, day, windows));
    this.#prophet.setDay(adviserId, day, windows);
  }

  async #close(day: string): Promise<void> {
    await this.#inShop((tx) => shops(tx).insertInto('closed_days').values({ day, store_id: '', name: 'Closed', source: 'own' }).onConflict((conflict) => conflict.doNothing()).execute());
    this.#prophet.close(day);
  }

  async #absent(adviserId: string, from: number, minutes: number): Promise<void> {
    const to = from + minutes * MINUTE;
    await this.#inShop((tx) => addAbsence(tx, adviserId, { startsAt: new Date(from).toISOString(), endsAt: new Date(to).toISOString() }));
    this.#prophet.absent(adviserId, { from, to });
  }

  /** The adviser's other calendar is read anew. */
  async #feed(adviserId: string, entries: readonly { from: number; to: number }[]): Promise<void> {
    const now = this.#server.clock.now();
    await this.#inShop(async (tx) => {
      const feedId = newId('fed');
      await scheduling(tx).deleteFrom('busy_feeds').where('adviser_id', '=', adviserId).execute();
      await scheduling(tx).insertInto('busy_feeds').values({ feed_id: feedId, adviser_id: adviserId, name: 'Other', address: '', host: '', due_at: now, created_at: now }).execute();
      if (entries.length > 0) await scheduling(tx).insertInto('busy_entries').values(entries.map(({ from, to }) => ({ feed_id: feedId, adviser_id: adviserId, starts_at: new Date(from), ends_at: new Date(to) }))).execute();
    });
    this.#prophet.readFeed(adviserId, entries);
  }

  #inShop(work: (tx: Tx) => Promise<unknown>): Promise<unknown> {
    return inShop(this.#server.platform.db, this.#made.shop.shopId, work);
  }

  #adviser(index: number): string {
    return this.#made.shop.adviserIds[index] ?? '';
  }

  #day(offset: number): string {
    return dayText(dayOf(this.#begin, ZONE) + offset);
  }

  #start(hours: number): number {
    return this.#begin + hours * HOUR_MS;
  }
}
