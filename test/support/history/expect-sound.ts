import { expect } from 'vitest';
import type { ServiceSettings } from '../../../src/contract/settings.ts';
import { dayOf } from '../../../src/server/scheduling/wall-time.ts';
import { takesSeat, type Ledger, type OccupationFact } from './ledger.ts';
import { ZONE } from './shop.ts';

const MINUTE = 60_000;

/** A booking or hold as a customer was last told of it; `gone` once it was given back. */
export interface Told {
  readonly bookingId: string;
  state: 'held' | 'confirmed' | 'cancelled' | 'gone';
  startsAt: number;
}

/** Nobody is in two places, pauses are kept, limits and seats hold, and whatever a customer was told is so. */
export function expectSound(ledger: Ledger, told: readonly Told[], services: readonly ServiceSettings[], now: number): void {
  const { bookings, occupations } = ledger;
  expect(occupations.flatMap((one, index) => occupations.slice(index + 1).filter((other) => tooNear(one, other)))).toEqual([]);
  for (const service of services) {
    const days = Object.values(Object.groupBy(occupations.filter(({ serviceId }) => serviceId === service.serviceId), ({ adviserId, from }) => `${adviserId} ${dayOf(from, ZONE)}`));
    for (const day of days) expect(day?.length).toBeLessThanOrEqual(service.perDay ?? Infinity);
  }
  for (const { bookingId, state, startsAt } of told) {
    const booking = bookings.find((one) => one.bookingId === bookingId);
    expect(booking?.state).toBe(state === 'gone' ? undefined : state);
    if (!booking || !takesSeat(booking, now)) continue;
    const team = occupations.filter(({ appointmentId }) => appointmentId === booking.appointmentId);
    const service = services.find(({ serviceId }) => serviceId === team[0]?.serviceId);
    const together = service?.staffing === 'all' || service?.staffing === 'lead';
    expect(team).toHaveLength(together ? 2 : 1);
    expect(team.map(({ adviserId }) => adviserId)).toContain(booking.adviserId);
    for (const { from, to, heldUntil } of team) {
      expect([from, to]).toEqual([startsAt, startsAt + (service?.minutes ?? 0) * MINUTE]);
      expect(heldUntil ?? Infinity).toBeGreaterThanOrEqual(booking.heldUntil ?? Infinity);
    }
    expect(bookings.filter((one) => one.appointmentId === booking.appointmentId && takesSeat(one, now)).length).toBeLessThanOrEqual(team[0]?.seats ?? 0);
  }
  // Nobody's time is taken for good by a meeting without a customer.
  expect(occupations.filter(({ appointmentId, heldUntil }) => heldUntil === null && !bookings.some((one) => one.appointmentId === appointmentId && one.state === 'confirmed'))).toEqual([]);
}

function tooNear(one: OccupationFact, other: OccupationFact): boolean {
  if (one.adviserId !== other.adviserId) return false;
  const [first, second] = one.from <= other.from ? [one, other] : [other, one];
  return first.to + Math.max(first.bufferAfter, second.bufferBefore) * MINUTE > second.from;
}
