import * as z from 'zod';
import { Currency, Instant } from './ids.ts';

/** Money in the currency's minor unit (cents; yen have none). Never a fraction, never negative. */
const Minor = z.int().min(0).max(Number.MAX_SAFE_INTEGER);
/** An id of the shop system, kept as text: numbers above 2^53 would change on the way. */
const ForeignId = z.string().trim().min(1).max(120);

/**
 * What any shop system sends to `POST /v1/shops/{shp}/orders`, signed as Standard Webhooks ask
 * (headers `webhook-id`, `webhook-timestamp`, `webhook-signature`).
 */
export const OrderEvent = z
  .strictObject({
    type: z.enum(['order.created', 'order.paid', 'order.updated', 'order.cancelled', 'order.refunded']),
    /** When the shop wrote this event. */
    timestamp: Instant,
    data: z.strictObject({
      id: ForeignId,
      number: z.string().max(120).optional(),
      /** Optional check: the shop this order is for. */
      shop: z.string().optional(),
      placedAt: Instant,
      updatedAt: Instant,
      state: z.enum(['ordered', 'paid', 'cancelled', 'refunded', 'partly_refunded']),
      currency: Currency,
      /** Goods after discounts, without shipping, tax included. */
      goods: Minor,
      /** Tax contained in `goods`. */
      tax: Minor,
      shipping: Minor,
      /** Of `goods`, given back so far. */
      refunded: Minor.default(0),
      test: z.boolean().default(false),
      /** The call ref, as it stood in the shop's own session. */
      callRef: z.string().max(64).optional(),
      coupons: z.array(z.string().max(120)).max(20).default([]),
      customer: z
        .strictObject({ id: ForeignId.optional(), email: z.string().max(254).optional(), phone: z.string().max(40).optional() })
        .default({}),
      lines: z
        .array(z.strictObject({ productId: z.string().max(120), name: z.string().max(300), quantity: z.int().min(1), amount: Minor }))
        .max(500)
        .default([]),
    }),
  })
  .meta({ id: 'OrderEvent' });
export type OrderEvent = z.infer<typeof OrderEvent>;

/** What became of an event. `repeat` and `older` changed nothing. */
export const OrderReceipt = z
  .strictObject({ outcome: z.enum(['applied', 'repeat', 'older', 'ignored']) })
  .meta({ id: 'OrderReceipt' });
export type OrderReceipt = z.infer<typeof OrderReceipt>;

/** The connection to the shop's order system, for the console. */
export const OrderConnection = z
  .strictObject({
    url: z.string(),
    shopifyUrl: z.string(),
    /** `whsec_…`, shown to owners only. */
    secret: z.string(),
    shopifySecretSet: z.boolean(),
    lastEventAt: Instant.nullable(),
    lastEventSource: z.string().nullable(),
    orders: z.int(),
    /** What the test button last found. */
    lastTestAt: Instant.nullable(),
  })
  .meta({ id: 'OrderConnection' });
export type OrderConnection = z.infer<typeof OrderConnection>;

export const ShopifySecret = z.strictObject({ secret: z.string().trim().min(8).max(200) }).meta({ id: 'ShopifySecret' });
