import type { Tx } from '../platform/db.ts';

export type OrderSource = 'standard' | 'shopify';
export type OrderState = 'ordered' | 'paid' | 'cancelled' | 'refunded' | 'partly_refunded';

export type OrdersTables = {
  order_connections: {
    shop_id?: string; secret: string; previous_secret: string | null; previous_until: Date | null; shopify_secret: string | null;
    last_event_at: Date | null; last_event_source: string | null; last_test_at: Date | null;
  };
  orders: {
    order_id: string; source: OrderSource; external_id: string; known: boolean; number: string; state: OrderState; currency: string; goods: number; tax: number;
    shipping: number; refunded: number; test: boolean; call_ref: string | null; coupons: string[]; customer_key: string | null; mail_hash: string | null;
    phone_hash: string | null; placed_at: Date; updated_at: Date; received_at: Date;
  };
  order_refunds: { source: OrderSource; external_id: string; refund_id: string; amount: number };
  order_events: { source: OrderSource; event_key: string; external_id: string; outcome: string | null; body: string; received_at: Date };
};

export const orders = (tx: Tx) => tx.$extendTables<OrdersTables>();
