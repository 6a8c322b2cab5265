import type { SlotList } from '../src/contract/booking.ts';
import { inTurns } from './support/in-turns.ts';
import { mixedHeat } from './support/mixed-heat.ts';
import { RaceClient } from './support/race-client.ts';
import { RaceHouse } from './support/race-house.ts';
import { percentile, type Result } from './support/result.ts';

const CONTENDERS = 1_000;
const SLOTS = 20;
/** So that no day is held to more than a third. */
const SLOTS_PER_DAY = 4;
const IN_FLIGHT = 50;
const BUDGET_ALL_MS = 4_000;
const BUDGET_P99_MS = 150;
const DAY_MS = 86_400_000;

interface Heat {
  readonly won: number;
  readonly failed: number;
  /** Whether each slot went to one customer, everybody else was told so, and none is left. */
  readonly exact: boolean;
  readonly ms: number;
  readonly p99: number;
}

/** 1,000 customers for 20 slots: all at once, again with 50 in flight, and once more while others move and cancel. */
export async function run(): Promise<Result> {
  const house = await RaceHouse.open();
  const client = new RaceClient(house);
  try {
    const days = await bookableDays(client);
    await warmUp(client, days.slice(20));
    const atOnce = await heat(client, days.slice(0, 5), CONTENDERS);
    const inFlight = await heat(client, days.slice(5, 10), IN_FLIGHT);
    const mixed = await mixedHeat(client, { booked: days.slice(10, 15).flat(), wanted: days.slice(15, 20).flat() }, { contenders: CONTENDERS, inFlight: IN_FLIGHT });
    const ok = atOnce.exact && inFlight.exact && mixed.exact && atOnce.ms <= BUDGET_ALL_MS && inFlight.p99 <= BUDGET_P99_MS;
    return {
      ok,
      line: `booking-race: ${atOnce.won} and ${inFlight.won} of ${SLOTS} slots sold to ${CONTENDERS} customers each, ${atOnce.failed + inFlight.failed} failures; all at once ${Math.round(atOnce.ms)} ms of ${BUDGET_ALL_MS} ms; ${IN_FLIGHT} in flight p99 ${Math.round(inFlight.p99)} ms of ${BUDGET_P99_MS} ms; with ${mixed.moved} moves and ${mixed.cancelled} cancellations among ${mixed.requests} requests ${mixed.owned} of ${mixed.slots} slots have one customer, ${mixed.free} none and are free, ${mixed.wrong} are wrong`,
      json: { atOnce, inFlight, mixed, budget: { ms: BUDGET_ALL_MS, p99: BUDGET_P99_MS } },
    };
  } finally {
    client.close();
    await house.close();
  }
}

/** The first starts of each day from the day after tomorrow on. */
async function bookableDays(client: RaceClient): Promise<string[][]> {
  const from = new Date(Math.ceil(Date.now() / DAY_MS) * DAY_MS + DAY_MS);
  const { slots } = JSON.parse((await client.slots(from, new Date(from.getTime() + 28 * DAY_MS))).body) as SlotList;
  const days = Object.values(Object.groupBy(slots, ({ startsAt }) => startsAt.slice(0, 10)));
  return days.map((day = []) => day.map(({ startsAt }) => startsAt).slice(0, SLOTS_PER_DAY));
}

/** A rush meets a server that has served before. */
async function warmUp(client: RaceClient, days: readonly string[][]): Promise<void> {
  const starts = days.flat();
  await inTurns(Array.from({ length: 400 }, (_, index) => () => client.hold(starts[index % starts.length] ?? '')), 10);
}

async function heat(client: RaceClient, days: readonly string[][], inFlight: number): Promise<Heat> {
  const starts = days.flat();
  if (starts.length !== SLOTS) throw new Error(`There are ${starts.length} slots to race for, not ${SLOTS}.`);
  const begin = performance.now();
  const replies = await inTurns(Array.from({ length: CONTENDERS }, (_, index) => () => client.hold(starts[index % SLOTS] ?? '')), inFlight);
  const ms = performance.now() - begin;
  const won = replies.filter(({ status }) => status === 201).length;
  const told = replies.filter(({ status, body }) => status === 409 && body.includes('"slot_taken"')).length;
  const winners = starts.map((_, slot) => replies.filter(({ status }, index) => index % SLOTS === slot && status === 201).length);
  const first = starts.toSorted()[0] ?? '';
  const left = (await client.slots(new Date(first), new Date(Date.parse(first) + 8 * DAY_MS))).body;
  return {
    won,
    failed: CONTENDERS - won - told,
    exact: told === CONTENDERS - SLOTS && winners.every((count) => count === 1) && !starts.some((start) => left.includes(start)),
    ms,
    p99: percentile(replies.map(({ took }) => took), 0.99),
  };
}
