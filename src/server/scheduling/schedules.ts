import type { Store } from '../../contract/calendar.ts';
import type { House, HouseDays } from '../shops/house.ts';
import type { Adviser } from '../shops/shop.ts';
import { dayNumber } from './wall-time.ts';
import type { Closed, Schedule } from './week-windows.ts';

/** Says when advisers work and stores are open. What several share is one object, so that it is turned into instants once. */
export class Schedules {
  readonly #house: Pick<House, 'shop' | 'stores' | 'opening'>;
  readonly #days: HouseDays;
  readonly #stores = new Map<string, Schedule>();
  readonly #advisers = new Map<string, Schedule>();

  constructor(house: Pick<House, 'shop' | 'stores' | 'opening'>, days: HouseDays) {
    this.#house = house;
    this.#days = days;
  }

  /** When a store is open; the shop itself where none is named. */
  ofPlace(storeId: string | null): Schedule {
    const key = storeId ?? '';
    const known = this.#stores.get(key) ?? this.#makePlace(this.#storeOf(storeId));
    this.#stores.set(key, known);
    return known;
  }

  /** When an adviser works: by hours of one's own, else as the adviser's store or the shop is open. */
  ofAdviser(adviser: Adviser): Schedule {
    const known = this.#advisers.get(adviser.adviserId) ?? this.#makeAdviser(adviser);
    this.#advisers.set(adviser.adviserId, known);
    return known;
  }

  #storeOf(storeId: string | null): Store | undefined {
    return this.#house.stores.find((store) => store.storeId === storeId && store.active);
  }

  #makePlace(store: Store | undefined): Schedule {
    const { shop, opening } = this.#house;
    return { windows: store?.hours ?? opening, timeZone: store?.timeZone ?? shop.timeZone, closed: this.#closed(store) };
  }

  #makeAdviser({ adviserId, hours, timeZone, storeId }: Adviser): Schedule {
    const place = this.ofPlace(storeId);
    const own = this.#days.days.filter((one) => one.adviserId === adviserId);
    const travels = this.#days.travels.filter((one) => one.adviserId === adviserId);
    if (hours === null && own.length === 0 && travels.length === 0) return place;
    return {
      ...(hours === null ? place : { windows: hours, timeZone, closed: place.closed ?? [] }),
      days: new Map(own.map(({ day, windows }) => [dayNumber(day), windows])),
      dayZone: timeZone,
      journeys: travels.map((travel) => ({ from: dayNumber(travel.fromDay), until: dayNumber(travel.untilDay), timeZone: travel.timeZone })),
    };
  }

  #closed(store: Store | undefined): Closed[] {
    const of = (storeId: string, timeZone: string): Closed[] => {
      const days = new Set(this.#days.closed.filter((one) => one.storeId === storeId).map(({ day }) => dayNumber(day)));
      return days.size === 0 ? [] : [{ timeZone, days }];
    };
    return [...of('', this.#house.shop.timeZone), ...(store ? of(store.storeId, store.timeZone) : [])];
  }
}
