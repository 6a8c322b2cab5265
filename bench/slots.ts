import type { SlotList } from '../src/contract/booking.ts';
import { BusyShop } from './support/busy-shop.ts';
import { RaceClient } from './support/race-client.ts';
import { RaceHouse } from './support/race-house.ts';
import { percentile, type Result } from './support/result.ts';

const BUDGET_MS = 50;
const BUDGET_RATIO = 1.2;
const NEIGHBOURS = 1_000;
const ROUNDS = 300;
const WARM_UP = 100;
const DAYS = 30;
const DAY_MS = 86_400_000;
const MINUTE = 60_000;

/** Free starts of 20 advisers over 30 days, from 70,000 bookings and 2,500 busy entries, through HTTP; then the same beside 1,000 other shops. */
export async function run(): Promise<Result> {
  const house = await RaceHouse.open();
  const client = new RaceClient(house);
  const shop = await BusyShop.connect(house);
  try {
    await shop.fill();
    const counts = await shop.counts();
    const { slots } = JSON.parse((await ask(client, 0)).body) as SlotList;
    const alone = await measure(client);
    await shop.addNeighbours(NEIGHBOURS);
    const among = await measure(client);
    const ratio = among.p95 / alone.p95;
    return {
      ok: alone.p95 <= BUDGET_MS && ratio <= BUDGET_RATIO && slots.length > 0,
      line: `slots: ${slots.length} of 20 advisers in ${DAYS} days, from ${counts.bookings} bookings and ${counts.busy} busy entries, p95 ${alone.p95.toFixed(1)} ms of ${BUDGET_MS} ms (median ${alone.median.toFixed(1)} ms); beside ${NEIGHBOURS} other shops p95 ${among.p95.toFixed(1)} ms, ratio ${ratio.toFixed(2)} (budget ${BUDGET_RATIO})`,
      json: { alone, among, ratio, counts, slots: slots.length, budget: { ms: BUDGET_MS, ratio: BUDGET_RATIO } },
    };
  } finally {
    client.close();
    await shop.close();
    await house.close();
  }
}

async function measure(client: RaceClient): Promise<{ p95: number; median: number }> {
  for (let round = 0; round < WARM_UP; round += 1) await ask(client, round);
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const { status, took } = await ask(client, round);
    if (status !== 200) throw new Error(`slots: ${status}`);
    times.push(took);
  }
  return { p95: percentile(times, 0.95), median: percentile(times, 0.5) };
}

/** Each asks from another minute on, as customers do. */
function ask(client: RaceClient, round: number): ReturnType<RaceClient['slots']> {
  const from = new Date(Math.ceil(Date.now() / DAY_MS) * DAY_MS + round * MINUTE);
  return client.slots(from, new Date(from.getTime() + DAYS * DAY_MS));
}
