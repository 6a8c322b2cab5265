import type { ServiceSettings } from '../../contract/settings.ts';
import { Problem } from '../platform/problem.ts';
import { availability, type AdviserTimes, type ServiceRules, type Start } from './availability.ts';
import type { Interval } from './intervals.ts';
import { advisersOf, type Occupied, type Timetable } from './timetable.ts';

export interface StartsWanted extends Interval {
  readonly now: Date;
  readonly adviserId?: string | undefined;
  /** Which occupations count; all unless told. */
  readonly counts?: (occupied: Occupied) => boolean;
  /** Whether other calendars and running calls count; they do unless told. */
  readonly elsewhere?: boolean;
  /** Least minutes between now and a start, when it is not the service's own. */
  readonly notice?: number;
}

/** The bookable starts of a service in a timetable. */
export function startsIn(timetable: Timetable, service: ServiceSettings, { from, to, now, adviserId, counts = () => true, elsewhere = true, notice = service.notice }: StartsWanted): Start[] {
  const { schedules, shop, absences } = timetable;
  const occupied = timetable.occupied.filter(counts);
  const [occupiedBy, busyBy] = [Map.groupBy(occupied, ({ adviserId: id }) => id), Map.groupBy(timetable.elsewhere, ({ adviserId: id }) => id)];
  const free = { bufferBefore: 0, bufferAfter: 0 };
  const times = advisersOf(timetable, service).filter((adviser) => adviserId === undefined || adviser.adviserId === adviserId).map((adviser): AdviserTimes => {
    const { adviserId: id } = adviser;
    const meetings = occupiedBy.get(id) ?? [];
    return {
      adviserId: id,
      schedule: schedules.ofAdviser(adviser),
      busy: elsewhere ? [...meetings, ...(busyBy.get(id) ?? []).map((one) => ({ ...one, ...free }))] : meetings,
      blocked: absences.filter((one) => one.adviserId === id),
      meetings: meetings.filter((one) => one.serviceId === service.serviceId).map((one) => one.from),
    };
  });
  const counted = new Set(occupied.map(({ appointmentId }) => appointmentId));
  const open = timetable.open.filter((one) => one.serviceId === service.serviceId && counted.has(one.appointmentId) && (adviserId === undefined || one.adviserIds.includes(adviserId)));
  return availability(rulesOf(timetable, service, notice), times, { now: now.getTime(), from, to, timeZone: shop.timeZone }, open);
}

function rulesOf({ schedules, stores }: Timetable, service: ServiceSettings, notice: number): ServiceRules {
  if (service.storeId === null) return { ...service, notice };
  // In a store that is closed for good nothing takes place.
  const place = stores.some(({ storeId, active }) => storeId === service.storeId && active) ? schedules.ofPlace(service.storeId) : { windows: [], timeZone: 'UTC' };
  return { ...service, notice, place };
}

/**
 * Whether a customer must, may or cannot say who advises.
 * @throws Problem `adviser_needed`, or `invalid_request` where several advise together.
 */
export function checkChoice({ staffing }: Pick<ServiceSettings, 'staffing'>, adviserId: string | undefined): void {
  if (staffing === 'chosen' && adviserId === undefined) throw new Problem('adviser_needed', 'This service is booked with an adviser of your choice. Name one by `adviserId`.');
  if ((staffing === 'all' || staffing === 'lead') && adviserId !== undefined) throw new Problem('invalid_request', 'Several advise together here, so no adviser can be named.');
}
