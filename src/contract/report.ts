import * as z from 'zod';
import { CallId, Day, Instant, OrderId } from './ids.ts';

/** How an order was matched to a call, strongest first. */
export const MatchMethod = z.enum(['call_ref', 'coupon', 'tab_hint', 'customer_id', 'mail_hash', 'phone_hash', 'by_hand']);
export type MatchMethod = z.infer<typeof MatchMethod>;

/** Windows after a call in which a sale still counts as assisted, in minutes. */
export const WINDOWS = { '1h': 60, '1d': 1440, '7d': 10_080, '14d': 20_160, '28d': 40_320, '30d': 43_200, '90d': 129_600 } as const;
export const Window = z.enum(Object.keys(WINDOWS) as [keyof typeof WINDOWS, ...(keyof typeof WINDOWS)[]]);
export type Window = z.infer<typeof Window>;

export const ReportQuery = z.object({ from: Day, to: Day, window: Window.default('7d') });

/** k of n with its 95 % Wilson interval, shares between 0 and 1. `share`, `low` and `high` are null when n is 0. */
export const Rate = z.strictObject({
  k: z.int(),
  n: z.int(),
  share: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
});
export type Rate = z.infer<typeof Rate>;

/** Net revenue in one currency, minor units: goods after discounts less refunds; tax contained in it apart. */
export const Revenue = z.strictObject({ currency: z.string(), net: z.int(), tax: z.int(), refunded: z.int(), sales: z.int(), direct: z.int() });
export type Revenue = z.infer<typeof Revenue>;

export const ReportDay = z.strictObject({ day: Day, rate: Rate, open: z.boolean() });
export const ReportCall = z.strictObject({
  callId: CallId,
  startedAt: Instant,
  minutes: z.int(),
  adviserName: z.string(),
  serviceName: z.string().nullable(),
  customerName: z.string().nullable(),
  test: z.boolean(),
  open: z.boolean(),
  sales: z.array(
    z.strictObject({
      orderId: OrderId,
      number: z.string(),
      placedAt: Instant,
      kind: z.enum(['direct', 'assisted']),
      method: MatchMethod,
      lagMinutes: z.int(),
      state: z.string(),
      currency: z.string(),
      net: z.int(),
      /** Whether more than one customer came with the same call ref. */
      sharedRef: z.boolean(),
    }),
  ),
});

/** The sales report of a period, for one window. */
export const SalesReport = z
  .strictObject({
    from: Day,
    to: Day,
    timeZone: z.string(),
    window: Window,
    /** The headline: advice calls that led to at least one sale. */
    rate: Rate,
    direct: Rate,
    assisted: Rate,
    /** Advice calls with a sale of which something was kept after returns. */
    kept: Rate,
    /** Advice calls whose window has not closed yet. */
    openCalls: z.int(),
    revenue: z.array(Revenue),
    days: z.array(ReportDay),
    calls: z.array(ReportCall),
    methods: z.array(z.strictObject({ method: MatchMethod, sales: z.int() })),
    coverage: z.strictObject({
      orders: z.int(),
      matched: z.int(),
      unmatched: z.int(),
      testOrders: z.int(),
      testCalls: z.int(),
      lastOrderAt: Instant.nullable(),
    }),
    cohorts: z.strictObject({ abandoned: z.int(), failed: z.int(), customerNoShow: z.int(), adviserNoShow: z.int(), short: z.int() }),
    lagMinutes: z.array(z.int()),
    version: z.string(),
  })
  .meta({ id: 'SalesReport' });
export type SalesReport = z.infer<typeof SalesReport>;

/** Marks a call as made to try things out, or takes the mark back (`PUT /v1/shops/{shp}/calls/{cal}/test`). */
export const TestMark = z.strictObject({ test: z.boolean() }).meta({ id: 'TestMark' });
export type TestMark = z.infer<typeof TestMark>;
