import type { Generated, JSONColumnType, Selectable } from 'kysely';
import type { CallStage, EndReason, PageGlimpse } from '../../contract/call.ts';
import type { Language } from '../../contract/ids.ts';
import type { Tx } from '../platform/db.ts';

export type CallKind = 'request' | 'booking';
export type Role = 'customer' | 'adviser';

export type CallsTables = {
  calls: {
    call_id: string; kind: CallKind; stage: CallStage; end_reason: EndReason | null; service_id: string | null; booking_id: string | null;
    adviser_id: string | null; adviser_in: boolean; room_name: string; room_sid: string | null; call_ref: string; test: boolean;
    opened_at: Date; starts_at: Date | null; ends_at: Date | null; customer_came_at: Date | null; customer_left_at: Date | null;
    adviser_came_at: Date | null; long_at: Date | null; accepted_at: Date | null; connected_at: Date | null; advice_at: Date | null;
    ended_at: Date | null; shop_id: Generated<string>;
  };
  requests: {
    request_id: string; call_id: string; name: string | null; email: string | null; topic: string | null; camera: boolean; microphone: boolean;
    page: JSONColumnType<PageGlimpse | null, string | null, string | null>; language: Language; time_zone: string; made_at: Date;
  };
  call_sides: { call_id: string; identity: string; role: Role };
  call_participants: {
    participant_sid: string; call_id: string; room_sid: string; role: Role; joined_at: Date; seen_at: Date; left_at: Date | null;
  };
  rings: {
    call_id: string; adviser_id: string; rang_at: Date; ends_at: Date; outcome: 'answered' | 'declined' | 'missed' | 'withdrawn' | null;
  };
  adviser_presence: { adviser_id: string; available: boolean; changed_at: Date; free_since: Date; missed: number };
  open_streams: { stream_id: string; adviser_id: string | null; call_id: string | null; seen_at: Date; closed_at: Date | null };
  refused_requests: { refused_at: Date };
  call_rooms: { room_name: string; shop_id: string; call_id: string; over_at: Date | null; deleted_at: Date | null };
  livekit_events: { event_id: string; heard_at: Date };
};

export type CallRow = Selectable<CallsTables['calls']>;

export const calls = (tx: Tx) => tx.$extendTables<CallsTables>();
