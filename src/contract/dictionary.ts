import * as z from 'zod';

export const Metric = z.strictObject({ name: z.string(), formula: z.string(), excludes: z.string(), day: z.string(), fresh: z.string() }).meta({ id: 'Metric' });
export type Metric = z.infer<typeof Metric>;
export const MetricDictionary = z.strictObject({ metrics: z.array(Metric) }).meta({ id: 'MetricDictionary' });
export type MetricDictionary = z.infer<typeof MetricDictionary>;

const TESTS = 'Calls that a member of the shop made to try it, and orders the shop system marks as tests; both are shown and counted apart.';
const CALL_DAY = 'The local day of the call, in the shop\'s time zone.';
const AT_ONCE = 'At once: in the transaction that brings the event.';

/** What each figure means, as the console shows it and `/v1/dictionary` serves it. */
export const METRICS: readonly Metric[] = [
  { name: 'advice_call', formula: 'A call in which both sides were connected at the same time for at least 30 s.', excludes: TESTS, day: CALL_DAY, fresh: AT_ONCE },
  { name: 'sale', formula: 'An order, known from the shop\'s own signed event, that follows an advice call of the same customer: the last one before the order, or the one in which it was placed.', excludes: 'Test orders and cancelled orders. Orders that no mark ties to a call stay unmatched.', day: CALL_DAY, fresh: AT_ONCE },
  { name: 'sales_rate', formula: 'k of n: advice calls with at least one sale within the window, of all advice calls, with the 95 % Wilson score interval.', excludes: TESTS, day: CALL_DAY, fresh: 'At once; days younger than the window are marked as open.' },
  { name: 'direct', formula: 'Advice calls whose first sale came during the call or at most 60 min after its end.', excludes: TESTS, day: CALL_DAY, fresh: AT_ONCE },
  { name: 'assisted', formula: 'Advice calls whose first sale came later than 60 min after the end, within the window.', excludes: TESTS, day: CALL_DAY, fresh: AT_ONCE },
  { name: 'kept', formula: 'Advice calls with a sale of which something was left after refunds.', excludes: TESTS, day: CALL_DAY, fresh: AT_ONCE },
  { name: 'net_revenue', formula: 'Goods of the sales after discounts, less refunds, tax included and shown apart, by currency.', excludes: 'Shipping, test orders, cancelled orders. Currencies are never added.', day: CALL_DAY, fresh: AT_ONCE },
  { name: 'coverage', formula: 'Orders of the period that could be tied to an advice call, of all orders heard of.', excludes: 'Test orders, which are counted beside it.', day: 'The local day of the order.', fresh: AT_ONCE },
];
