import type { MatchMethod } from '../../contract/report.ts';
import type { Tx } from '../platform/db.ts';
import type { OrderState } from '../orders/ports.ts';

export type SalesTables = {
  advice_calls: {
    call_id: string; adviser_id: string; service_id: string | null; customer_name: string | null; day: string; started_at: Date; ended_at: Date | null;
    call_ref: string; mail_hash: string | null; phone_hash: string | null; test: boolean;
  };
  sales: {
    order_id: string; number: string; state: OrderState; currency: string; net: number; tax: number; refunded: number; test: boolean; order_day: string; placed_at: Date;
    call_ref: string | null; mail_hash: string | null; phone_hash: string | null; call_id: string | null; method: MatchMethod | null; lag_minutes: number | null;
  };
  call_days: { day: string; bucket: number; calls: number; kept: number };
  revenue_days: { day: string; bucket: number; currency: string; sales: number; net: number; tax: number; refunded: number };
  order_days: { day: string; orders: number; matched: number; tests: number };
};

export const sales = (tx: Tx) => tx.$extendTables<SalesTables>();
