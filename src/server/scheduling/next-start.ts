import type { Tx } from '../platform/db.ts';
import type { SchedulingPorts } from './ports.ts';
import { startsIn } from './starts.ts';
import { readTimetable } from './timetable.ts';

const DAY_MS = 86_400_000;
/** Most shops have something free in the first stretch, so the later ones are seldom read. */
const STRETCHES_DAYS = [0, 3, 14, 60, 366];

/** The next free start over all services that can be booked. */
export async function nextStart(tx: Tx, ports: Pick<SchedulingPorts, 'runningCalls'>, now: Date): Promise<Date | undefined> {
  for (const [index, days] of STRETCHES_DAYS.entries()) {
    const until = STRETCHES_DAYS[index + 1];
    if (until === undefined) break;
    const stretch = { from: now.getTime() + days * DAY_MS, to: now.getTime() + until * DAY_MS };
    const timetable = await readTimetable(tx, ports, { ...stretch, now });
    const services = timetable.services.filter(({ active, horizonDays }) => active && horizonDays >= days);
    if (services.length === 0 && days > 0) break;
    const firsts = services.flatMap((service) => startsIn(timetable, service, { ...stretch, now })[0]?.startsAt ?? []);
    if (firsts.length > 0) return new Date(Math.min(...firsts));
  }
  return undefined;
}
