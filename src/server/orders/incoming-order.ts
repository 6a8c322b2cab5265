import type { OrderSource, OrderState } from './tables.ts';

/** What every adapter makes of its shop system's event: the whole state of one order, in our words. */
export interface IncomingOrder {
  readonly kind: 'order';
  readonly source: OrderSource;
  readonly externalId: string;
  readonly number: string;
  readonly state: OrderState;
  readonly currency: string;
  readonly goods: number;
  readonly tax: number;
  readonly shipping: number;
  readonly test: boolean;
  readonly callRef: string | null;
  readonly coupons: readonly string[];
  readonly customerId: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly placedAt: Date;
  readonly updatedAt: Date;
  /** Refunds so far, of goods, by the system's refund id. A later event replaces the amount of the same id. */
  readonly refunds: readonly IncomingRefund[];
}

export interface IncomingRefund {
  readonly refundId: string;
  readonly amount: number;
}

/** A refund that came by itself, perhaps before its order. */
export interface LoneRefund {
  readonly kind: 'refund';
  readonly source: OrderSource;
  readonly externalId: string;
  readonly currency: string;
  readonly refund: IncomingRefund;
}

/** A verified event: what it says, and the key under which it is heard once. */
export interface IncomingEvent {
  readonly eventKey: string;
  readonly fact: IncomingOrder | LoneRefund;
}
