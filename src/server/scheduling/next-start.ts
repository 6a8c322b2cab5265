import type { Tx } from '../platform/db.ts';
import { readHouse } from '../shops/shop.ts';
import { readTimetable, startsIn } from './timetable.ts';

const DAY_MS = 86_400_000;
/** Most shops have something free in the first stretch, so the later ones are seldom read. */
const STRETCHES_DAYS = [0, 3, 14, 60, 366];

/** The next free start over all services that can be booked. */
export async function nextStart(tx: Tx, now: Date): Promise<Date | undefined> {
  const house = await readHouse(tx);
  const active = house.services.filter((service) => service.active);
  for (const [index, days] of STRETCHES_DAYS.entries()) {
    const until = STRETCHES_DAYS[index + 1];
    if (until === undefined) break;
    const stretch = { from: now.getTime() + days * DAY_MS, to: now.getTime() + until * DAY_MS };
    const firsts: number[] = [];
    for (const service of active.filter(({ horizonDays }) => horizonDays >= days)) {
      const [first] = startsIn(await readTimetable(tx, house, service, stretch, now), { ...stretch, now });
      if (first) firsts.push(first.startsAt);
    }
    if (firsts.length > 0) return new Date(Math.min(...firsts));
  }
  return undefined;
}
