import type { JSONColumnType } from 'kysely';
import type { Language } from '../../contract/ids.ts';
import type { WeekWindow } from '../../contract/settings.ts';
import type { Tx } from '../platform/db.ts';

/** Whose token it is: `visit` a customer on shop pages, `manage` the holder of a booking's mail, `invitation` a new adviser. */
export type TokenKind = 'visit' | 'manage' | 'invitation';

export type ShopsTables = {
  shops: {
    shop_id: string; publishable_key: string; name: string; web_address: string; language: Language; time_zone: string; accent: string;
    side: 'left' | 'right'; label: string | null; phone: string | null; mail: string | null; privacy_url: string | null; imprint_url: string | null;
    live: boolean; match_by_contact: boolean; seen_at: Date | null; created_at: Date;
  };
  advisers: {
    adviser_id: string; name: string; title: string; picture_id: string | null; time_zone: string; active: boolean; user_id: string | null;
    hours: JSONColumnType<WeekWindow[] | null, string | null, string | null>; created_at: Date;
  };
  services: {
    service_id: string; name: string; description: string; minutes: number; step: number; buffer_before: number; buffer_after: number;
    notice: number; horizon_days: number; adviser_ids: string[]; active: boolean; created_at: Date;
  };
  opening_hours: { windows: JSONColumnType<WeekWindow[], string, string> };
  origins: { origin: string };
  refused_origins: { origin: string; last_seen: Date };
  pictures: { picture_id: string; media_type: string; bytes: Buffer; created_at: Date };
  shop_keys: { publishable_key: string; shop_id: string };
  picture_shops: { picture_id: string; shop_id: string };
  members: { shop_id: string; user_id: string; role: 'owner' | 'adviser'; adviser_id: string | null };
  access_tokens: {
    token_hash: string; shop_id: string; kind: TokenKind; booking_id: string | null; call_id: string | null; adviser_id: string | null;
    email: string | null; expires_at: Date;
  };
  users: { id: string; name: string; email: string };
  accounts: { userId: string; providerId: string; password: string | null };
};



export const shops = (tx: Tx) => tx.$extendTables<ShopsTables>();
