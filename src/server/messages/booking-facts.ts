import type { Language } from '../../contract/ids.ts';
import type { Place } from '../../contract/shop.ts';
import type { Tx } from '../platform/db.ts';
import { getBookingRow, placeOf, type BookingRow } from '../scheduling/read-booking.ts';
import { readHouse } from '../shops/house.ts';
import type { Shop } from '../shops/shop.ts';
import { longTime, sameTime, shortTime } from './times.ts';
import { fill } from './templates.ts';
import { WORDS } from './words.ts';

/** What mails tell of a booking. */
export interface BookingFacts {
  readonly row: BookingRow;
  readonly shop: Shop;
  readonly serviceName: string;
  readonly adviserName: string;
  /** Null means by video. */
  readonly place: Place | null;
}

export async function readFacts(tx: Tx, bookingId: string): Promise<BookingFacts> {
  const row = await getBookingRow(tx, bookingId);
  const house = await readHouse(tx);
  const service = house.services.find(({ serviceId }) => serviceId === row.service_id);
  return {
    row, shop: house.shop, serviceName: service?.name ?? '', adviserName: house.advisers.find(({ adviserId }) => adviserId === row.adviser_id)?.name ?? '',
    place: placeOf(house, service?.storeId ?? null),
  };
}

export interface Reader {
  readonly language: Language;
  readonly zone: string;
}

/** What stands in the texts for `{name}` and its like. The name is the one thing of the customer's that a mail repeats. */
export function valuesOf({ row, shop, serviceName, adviserName }: BookingFacts, { language, zone }: Reader): Record<string, string> {
  return {
    name: row.name ?? '', shop: shop.name, service: serviceName, adviser: adviserName, when: shortTime(row.starts_at, language, zone),
    minutes: String(Math.round((row.ends_at.getTime() - row.starts_at.getTime()) / 60_000)),
  };
}

/** When, in the reader's zone and, where its clocks show another time, in the shop's; and the rest of what is certain. */
export function factLines(facts: BookingFacts, reader: Reader, { previous, more = [] }: { previous?: Date | undefined; more?: readonly (readonly [string, string])[] }): (readonly [string, string])[] {
  const { row, shop, place } = facts;
  const { language, zone } = reader;
  const words = WORDS[language];
  const length = row.ends_at.getTime() - row.starts_at.getTime();
  const time = (from: Date, timeZone: string): string => longTime(from, new Date(from.getTime() + length), language, timeZone);
  return [
    [words.facts.what, fill(place ? words.inStore : words.byVideo, valuesOf(facts, reader))],
    [words.facts.when, time(row.starts_at, zone)],
    ...(sameTime(row.starts_at, zone, shop.timeZone) ? [] : [[words.facts.shopTime, time(row.starts_at, shop.timeZone)] as const]),
    ...(previous === undefined ? [] : [[words.facts.before, time(previous, zone)] as const]),
    ...(place ? [[words.facts.where, [place.name, place.address].filter((part) => part !== '').join(', ')] as const] : []),
    ...more,
  ];
}

/** The links at the foot of every mail of a shop. */
export function legalLinks(shop: Shop, language: Language): { label: string; url: string }[] {
  const { links } = WORDS[language];
  return [
    { label: links.shop, url: shop.webAddress },
    ...(shop.privacyUrl === null ? [] : [{ label: links.privacy, url: shop.privacyUrl }]),
    ...(shop.imprintUrl === null ? [] : [{ label: links.imprint, url: shop.imprintUrl }]),
  ];
}
