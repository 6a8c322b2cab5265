import type { Tx } from '../platform/db.ts';
import type { OrderSource, OrderState } from './tables.ts';

export type { OrderState };

/** An order as the ledger has it now. Money in minor units of `currency`. */
export interface Order {
  readonly orderId: string;
  readonly source: OrderSource;
  readonly number: string;
  readonly state: OrderState;
  readonly currency: string;
  /** Goods after discounts, less what was refunded; 0 when cancelled. Tax included, shipping not. */
  readonly net: number;
  /** Tax contained in `net`. */
  readonly tax: number;
  readonly refunded: number;
  readonly placedAt: Date;
  readonly test: boolean;
  readonly callRef: string | null;
  readonly coupons: readonly string[];
  /** Keyed hash of the shop's own customer id. */
  readonly customerKey: string | null;
  readonly mailHash: string | null;
  readonly phoneHash: string | null;
}

/** What the house does when the ledger has changed, in the transaction that changed it. `main.ts` fills it. */
export interface OrderPorts {
  onOrder(tx: Tx, order: Order): Promise<void>;
}
