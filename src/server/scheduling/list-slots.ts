import type { Slot, SlotList } from '../../contract/booking.ts';
import type { ServiceSettings } from '../../contract/settings.ts';
import type { ShopRows, Tx } from '../platform/db.ts';
import { Problem } from '../platform/problem.ts';
import { faceOf } from '../shops/shop.ts';
import type { Start } from './availability.ts';
import type { Interval } from './intervals.ts';
import type { SchedulingPorts } from './ports.ts';
import { getBookingRow, publicService, wantedAdviser } from './read-booking.ts';
import { isAlone } from './seats.ts';
import { checkChoice, startsIn } from './starts.ts';
import { advisersOf, readTimetable, type Occupied } from './timetable.ts';
import { beginOf, dayOf } from './wall-time.ts';

export interface SlotsWanted extends Interval {
  readonly serviceId: string;
  readonly adviserId?: string | undefined;
  /** An appointment that would make room: the one that is moved. */
  readonly except?: string | undefined;
}

/**
 * The free starts of a service, and of each day on which every start is taken one that is.
 * @throws Problem `not_found`, `adviser_needed`
 */
export async function listSlots(rows: ShopRows, ports: Pick<SchedulingPorts, 'runningCalls'>, { serviceId, adviserId, from, to, except }: SlotsWanted, { publicUrl, now }: { publicUrl: string; now: Date }): Promise<SlotList> {
  const timetable = await readTimetable(rows, ports, { from, to, now, serviceId, named: except !== undefined });
  const service = timetable.services.find((one) => one.serviceId === serviceId && one.active);
  if (!service) throw new Problem('not_found', 'This shop has no such service.');
  checkChoice(service, adviserId);
  const { timeZone } = timetable.shop;
  const wanted = { from, to, now, adviserId, counts: ({ appointmentId }: Occupied) => appointmentId !== except };
  const free = startsIn(timetable, service, wanted);
  return {
    service: publicService(timetable, service),
    timeZone,
    slots: free.map((start) => slotOf(service, start)),
    full: fullDays({ from, to }, free, timeZone, (stretch) => startsIn(timetable, service, { ...wanted, ...stretch, counts: () => false, elsewhere: false })),
    advisers: advisersOf(timetable, service).map((one) => faceOf(one, publicUrl)),
  };
}

/** The free starts that a booking can be moved to: also those that its own time keeps from others. @throws Problem `not_found` */
export async function listMoves(tx: Tx, ports: Pick<SchedulingPorts, 'runningCalls'>, bookingId: string, between: Interval, options: { publicUrl: string; now: Date }): Promise<SlotList> {
  const row = await getBookingRow(tx, bookingId);
  const alone = await isAlone(tx, { appointmentId: row.appointment_id, bookingId }, options.now);
  const list = await listSlots(tx, ports, { ...between, serviceId: row.service_id, adviserId: wantedAdviser(row), except: alone ? row.appointment_id : undefined }, options);
  return { ...list, slots: list.slots.filter(({ startsAt }) => startsAt !== row.starts_at.toISOString()) };
}

function slotOf({ seats }: ServiceSettings, { startsAt, open }: Start): Slot {
  const slot = { startsAt: new Date(startsAt).toISOString() };
  return seats > 1 ? { ...slot, seatsLeft: open?.seatsLeft ?? seats } : slot;
}

/** The first start of each day on which none is free, of those that all meetings gone would leave. */
function fullDays({ from, to }: Interval, free: readonly Start[], timeZone: string, open: (stretch: Interval) => Start[]): string[] {
  const seen = new Set(free.map(({ startsAt }) => dayOf(startsAt, timeZone)));
  const full: string[] = [];
  for (let day = dayOf(from, timeZone); beginOf(day, timeZone) < to; day += 1) {
    if (seen.has(day)) continue;
    const [first] = open({ from: Math.max(from, beginOf(day, timeZone)), to: Math.min(to, beginOf(day + 1, timeZone)) });
    if (first) full.push(new Date(first.startsAt).toISOString());
  }
  return full;
}
