import type { Generated, JSONColumnType } from 'kysely';
import type { DayWindow } from '../../contract/calendar.ts';
import type { Language } from '../../contract/ids.ts';
import type { ServiceSettings, Staffing, WeekWindow } from '../../contract/settings.ts';
import type { Tx } from '../platform/db.ts';

/**
 * Whose token it is: `visit` a customer on shop pages, `manage` the holder of a booking's mail, `confirm` who reads the mail that
 * asks for a yes, `wait` who is on the waitlist, `unsubscribe` who wants no reminders, `invitation` a new adviser, `agenda` an
 * adviser's calendar program.
 */
export type TokenKind = 'visit' | 'manage' | 'confirm' | 'wait' | 'unsubscribe' | 'invitation' | 'agenda';

export type ShopsTables = {
  shops: {
    shop_id: string; publishable_key: string; name: string; web_address: string; language: Language; time_zone: string; accent: string;
    side: 'left' | 'right'; label: string | null; phone: string | null; mail: string | null; privacy_url: string | null; imprint_url: string | null;
    live: boolean; match_by_contact: boolean; sender_name: string | null; sender_address: string | null; seen_at: Date | null; created_at: Date;
  };
  advisers: {
    adviser_id: string; name: string; title: string; picture_id: string | null; time_zone: string; active: boolean; user_id: string | null;
    hours: JSONColumnType<WeekWindow[] | null, string | null, string | null>; store_id: Generated<string | null>; skills: Generated<string[]>;
    languages: Generated<string[]>; weight: Generated<number>; created_at: Date;
  };
  services: {
    service_id: string; name: string; description: string; minutes: number; step: number; buffer_before: number; buffer_after: number;
    notice: number; horizon_days: number; book_from: Generated<string | null>; book_until: Generated<string | null>; per_day: Generated<number | null>;
    per_week: Generated<number | null>; seats: Generated<number>; store_id: Generated<string | null>; staffing: Generated<Staffing>; adviser_ids: string[];
    lead_ids: Generated<string[]>; tight: Generated<boolean>; confirmation: Generated<ServiceSettings['confirmation']>; skills: Generated<string[]>;
    languages: Generated<string[]>; active: boolean; created_at: Date;
  };
  stores: {
    store_id: string; name: string; address: string; time_zone: string; hours: JSONColumnType<WeekWindow[] | null, string | null, string | null>;
    active: boolean; created_at: Date;
  };
  closed_days: { day: string; store_id: string; name: string; source: 'own' | 'holiday' };
  adviser_days: { adviser_id: string; day: string; windows: JSONColumnType<DayWindow[], string, string> };
  absences: { absence_id: string; adviser_id: string; starts_at: Date; ends_at: Date; note: string };
  travels: { travel_id: string; adviser_id: string; from_day: string; until_day: string; time_zone: string };
  opening_hours: { windows: JSONColumnType<WeekWindow[], string, string> };
  origins: { origin: string };
  refused_origins: { origin: string; last_seen: Date };
  pictures: { picture_id: string; media_type: string; bytes: Buffer; created_at: Date };
  shop_keys: { publishable_key: string; shop_id: string };
  picture_shops: { picture_id: string; shop_id: string };
  members: { shop_id: string; user_id: string; role: 'owner' | 'adviser'; adviser_id: string | null };
  access_tokens: {
    token_hash: string; shop_id: string; kind: TokenKind; booking_id: string | null; call_id: string | null; adviser_id: string | null;
    email: string | null; waitlist_id: Generated<string | null>; expires_at: Date;
  };
  users: { id: string; name: string; email: string };
  accounts: { userId: string; providerId: string; password: string | null };
};

export const shops = (tx: Tx) => tx.$extendTables<ShopsTables>();
