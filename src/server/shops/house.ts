import { sql, type RawBuilder, type Selectable } from 'kysely';
import type { DayWindow, Store } from '../../contract/calendar.ts';
import type { ServiceSettings, WeekWindow } from '../../contract/settings.ts';
import type { Tx } from '../platform/db.ts';
import { Problem } from '../platform/problem.ts';
import { adviserOf, serviceOf, shopOf, storeOf, type Adviser, type Shop } from './shop.ts';
import type { ShopsTables } from './tables.ts';

/** A shop with what it offers, read in one question: every customer who looks for a time asks for it. */
export interface House {
  readonly shop: Shop;
  readonly services: readonly ServiceSettings[];
  readonly advisers: readonly Adviser[];
  readonly stores: readonly Store[];
  /** The shop's weekly windows, wall time in its zone. */
  readonly opening: readonly WeekWindow[];
}

/** What is different on single days of a stretch. */
export interface HouseDays {
  /** `storeId` is empty where the whole shop is closed. */
  readonly closed: readonly { readonly day: string; readonly storeId: string }[];
  readonly days: readonly { readonly adviserId: string; readonly day: string; readonly windows: readonly DayWindow[] }[];
  /** Milliseconds since 1970. */
  readonly absences: readonly { readonly adviserId: string; readonly from: number; readonly to: number }[];
  readonly travels: readonly { readonly adviserId: string; readonly fromDay: string; readonly untilDay: string; readonly timeZone: string }[];
}

type Rows<Name extends keyof ShopsTables> = readonly Selectable<ShopsTables[Name]>[];

/** A row of `houseColumns`. */
export interface HouseRow {
  readonly shop: Selectable<ShopsTables['shops']> | null;
  readonly services: Rows<'services'>;
  readonly advisers: Rows<'advisers'>;
  readonly stores: Rows<'stores'>;
  readonly opening: readonly WeekWindow[];
}

/** A row of `dayColumns`. */
export type DaysRow = HouseDays;

/** The columns that hold a house, for a statement that asks for more than that. */
export const houseColumns = sql`(SELECT to_jsonb(shops) FROM shops) AS shop,
  coalesce((SELECT jsonb_agg(to_jsonb(services) ORDER BY created_at, service_id) FROM services), '[]') AS services,
  coalesce((SELECT jsonb_agg(to_jsonb(advisers) ORDER BY created_at, adviser_id) FROM advisers), '[]') AS advisers,
  coalesce((SELECT jsonb_agg(to_jsonb(stores) ORDER BY created_at, store_id) FROM stores), '[]') AS stores,
  coalesce((SELECT windows FROM opening_hours), '[]') AS opening`;

/** The columns that hold what is different on the days of a stretch and a few around it, whatever the zone. */
export function dayColumns(from: Date, to: Date): RawBuilder<unknown> {
  const near = sql`BETWEEN (${from}::timestamptz AT TIME ZONE 'UTC')::date - 6 AND (${to}::timestamptz AT TIME ZONE 'UTC')::date + 3`;
  return sql`coalesce((SELECT jsonb_agg(jsonb_build_object('day', day, 'storeId', store_id)) FROM closed_days WHERE day ${near}), '[]') AS closed,
    coalesce((SELECT jsonb_agg(jsonb_build_object('adviserId', adviser_id, 'day', day, 'windows', windows)) FROM adviser_days WHERE day ${near}), '[]') AS days,
    coalesce((SELECT jsonb_agg(jsonb_build_object('adviserId', adviser_id, 'from', (extract(epoch FROM starts_at) * 1000)::bigint, 'to', (extract(epoch FROM ends_at) * 1000)::bigint))
      FROM absences WHERE ends_at > ${from}::timestamptz - interval '3 days' AND starts_at < ${to}::timestamptz + interval '3 days'), '[]') AS absences,
    coalesce((SELECT jsonb_agg(jsonb_build_object('adviserId', adviser_id, 'fromDay', from_day, 'untilDay', until_day, 'timeZone', time_zone))
      FROM travels WHERE until_day >= (${from}::timestamptz AT TIME ZONE 'UTC')::date - 6 AND from_day <= (${to}::timestamptz AT TIME ZONE 'UTC')::date + 3), '[]') AS travels`;
}

/** @throws Problem `unknown_shop` */
export function houseOf({ shop, services, advisers, stores, opening }: HouseRow): House {
  if (!shop) throw new Problem('unknown_shop', 'There is no such shop.');
  return { shop: shopOf(shop), services: services.map(serviceOf), advisers: advisers.map(adviserOf), stores: stores.map(storeOf), opening };
}

/** @throws Problem `unknown_shop` */
export async function readHouse(tx: Tx): Promise<House> {
  const { rows: [row] } = await sql<HouseRow>`/* prepared house */ SELECT ${houseColumns}`.execute(tx);
  return houseOf(row as HouseRow);
}
