import type { DayWindow } from '../../../src/contract/calendar.ts';
import type { ServiceSettings } from '../../../src/contract/settings.ts';
import type { AdviserTimes, OpenAppointment } from '../../../src/server/scheduling/availability.ts';
import type { Interval } from '../../../src/server/scheduling/intervals.ts';
import { dayNumber } from '../../../src/server/scheduling/wall-time.ts';
import { slowAvailability, type SlowStart } from '../slow-availability.ts';
import { takesSeat, type Ledger } from './ledger.ts';
import { HOURS, ZONE, type HistoryShop } from './shop.ts';

const TICK = 300_000;

/** A start that somebody wants. */
export interface Wish {
  readonly service: ServiceSettings;
  readonly startsAt: number;
  readonly adviserId?: string | undefined;
  readonly notice?: number;
  /** A booking that is given back for it. */
  readonly without?: string;
}

/** Knows what a shop's people have entered, and says from that, the ledger and the slow oracle what must be answered. */
export class Prophet {
  readonly #advisers: readonly string[];
  readonly #days = new Map<string, Map<number, readonly DayWindow[]>>();
  readonly #closed = new Set<number>();
  readonly #absences: (Interval & { adviserId: string })[] = [];
  readonly #feeds = new Map<string, readonly Interval[]>();

  constructor({ shop }: HistoryShop) {
    this.#advisers = shop.adviserIds;
  }

  setDay(adviserId: string, day: string, windows: readonly DayWindow[]): void {
    this.#days.set(adviserId, new Map([...(this.#days.get(adviserId) ?? []), [dayNumber(day), windows]]));
  }

  close(day: string): void {
    this.#closed.add(dayNumber(day));
  }

  absent(adviserId: string, time: Interval): void {
    this.#absences.push({ adviserId, ...time });
  }

  readFeed(adviserId: string, entries: readonly Interval[]): void {
    this.#feeds.set(adviserId, entries);
  }

  /** `yes`, or the code of the refusal. */
  answer(ledger: Ledger, wish: Wish, now: number): string {
    const { service, startsAt, adviserId } = wish;
    if (service.staffing === 'chosen' && adviserId === undefined) return 'adviser_needed';
    if ((service.staffing === 'all' || service.staffing === 'lead') && adviserId !== undefined) return 'invalid_request';
    if (startsAt < now) return 'in_the_past';
    const asked = { ...wish, from: startsAt, to: startsAt + TICK };
    if (this.list(ledger, asked, now).length > 0) return 'yes';
    return this.list({ bookings: [], occupations: [] }, asked, now, { elsewhere: false }).length > 0 ? 'slot_taken' : 'not_a_slot';
  }

  list(ledger: Ledger, { service, adviserId, notice = service.notice, without, from, to }: Omit<Wish, 'startsAt'> & Interval, now: number, { elsewhere = true } = {}): SlowStart[] {
    const seated = ledger.bookings.filter((one) => one.bookingId !== without && takesSeat(one, now));
    // A time goes with its last customer, and one that is only being given back is free for who gives it back.
    const occupations = ledger.occupations.filter(({ appointmentId }) => seated.some((one) => one.appointmentId === appointmentId));
    const of = <T extends { readonly adviserId: string }>(some: readonly T[], id: string): T[] => some.filter((one) => one.adviserId === id);
    const closed = this.#closed.size === 0 ? [] : [{ timeZone: ZONE, days: this.#closed }];
    const usual = { timeZone: ZONE, windows: HOURS, closed };
    const advisers = this.#advisers.filter((id) => adviserId === undefined || id === adviserId).map((id): AdviserTimes => ({
      adviserId: id,
      schedule: this.#days.has(id) ? { ...usual, days: this.#days.get(id) ?? new Map() } : usual,
      busy: [...of(occupations, id), ...(elsewhere ? (this.#feeds.get(id) ?? []) : []).map((entry) => ({ ...entry, bufferBefore: 0, bufferAfter: 0 }))],
      blocked: of(this.#absences, id),
      meetings: of(occupations, id).filter((one) => one.serviceId === service.serviceId).map((one) => one.from),
    }));
    const shared = Object.values(Object.groupBy(occupations.filter((one) => one.seats > 1 && one.serviceId === service.serviceId), ({ appointmentId }) => appointmentId));
    const open = shared.map((team = []): OpenAppointment => ({
      appointmentId: team[0]?.appointmentId ?? '', startsAt: team[0]?.from ?? 0, adviserIds: team.map((one) => one.adviserId),
      seatsLeft: (team[0]?.seats ?? 0) - seated.filter(({ appointmentId }) => appointmentId === team[0]?.appointmentId).length,
    })).filter(({ adviserIds }) => adviserId === undefined || adviserIds.includes(adviserId));
    return slowAvailability({ ...service, notice }, advisers, { from, to, now, timeZone: ZONE }, open);
  }
}
