import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import * as z from 'zod';
import { Currency } from '../../contract/ids.ts';
import { Problem } from '../platform/problem.ts';
import type { IncomingEvent, IncomingOrder, IncomingRefund, LoneRefund } from './incoming-order.ts';
import { readLossless } from './lossless-json.ts';
import { toMinor } from './money.ts';
import type { OrderState } from './tables.ts';

/** The cart attribute that carries the call ref to the order. */
export const REF_ATTRIBUTE = 'visavis_ref';

/** What Shopify sends of money and ids, as far as we read it. Ids may be numbers or, when too large, text. */
const Id = z.union([z.int(), z.string().min(1).max(64)]).transform(String);
const Time = z.iso.datetime({ offset: true }).transform((text) => new Date(text));
const MoneySet = z.object({ shop_money: z.object({ amount: z.string(), currency_code: Currency }) });
const Refund = z.object({
  id: Id,
  transactions: z.array(z.object({ kind: z.string(), status: z.string(), amount: z.string() })).default([]),
  order_adjustments: z.array(z.object({ kind: z.string().nullish(), amount: z.string() })).default([]),
});
const RefundEvent = Refund.extend({ order_id: Id, transactions: z.array(z.object({ kind: z.string(), status: z.string(), amount: z.string(), currency: Currency.optional() })).default([]) });
const OrderBody = z.object({
  id: Id,
  name: z.string().max(120),
  currency: Currency,
  created_at: Time,
  processed_at: Time.nullish(),
  updated_at: Time,
  cancelled_at: z.string().nullish(),
  test: z.boolean().default(false),
  financial_status: z.string().nullish(),
  total_price: z.string(),
  total_price_set: MoneySet.optional(),
  total_tax: z.string().nullish(),
  total_tax_set: MoneySet.optional(),
  total_shipping_price_set: MoneySet.optional(),
  email: z.string().max(254).nullish(),
  phone: z.string().max(40).nullish(),
  customer: z.object({ id: Id }).nullish(),
  note_attributes: z.array(z.object({ name: z.string(), value: z.unknown() })).default([]),
  line_items: z.array(z.object({ properties: z.array(z.object({ name: z.string(), value: z.unknown() })).default([]) })).default([]),
  discount_codes: z.array(z.object({ code: z.string().max(120) })).default([]),
  refunds: z.array(Refund).default([]),
});

/**
 * Checks Shopify's signature on the raw body. Nothing else of the request is signed, so nothing else is believed.
 * @throws Problem `signature_missing`, `signature_invalid`
 */
export function verifyShopify(body: Buffer, signature: string | undefined, secret: string | null): void {
  if (!signature) throw new Problem('signature_missing', 'The header X-Shopify-Hmac-Sha256 is missing.');
  if (secret === null) throw new Problem('signature_invalid', 'No Shopify signing key is set for this shop yet. Enter it in the console.');
  const expected = createHmac('sha256', secret).update(body).digest();
  const given = Buffer.from(signature, 'base64');
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) throw new Problem('signature_invalid', 'The signature does not fit the body and the signing key of this shop.');
}

/** Reads a verified body: an order in full, or a refund by itself. @throws Problem `order_invalid` */
export function readShopify(body: string): IncomingEvent {
  const value = readLossless(body);
  // The topic is not signed; the body's own form tells which of the two it is.
  const isRefund = typeof value === 'object' && value !== null && 'order_id' in value && !('total_price' in value);
  const fact = isRefund ? refundOf(parse(RefundEvent, value)) : orderOf(parse(OrderBody, value));
  // A delivery's id is not signed either: the same body is the same event.
  return { eventKey: createHash('sha256').update(body).digest('base64url'), fact };
}

function orderOf(order: z.infer<typeof OrderBody>): IncomingOrder {
  const currency = order.total_price_set?.shop_money.currency_code ?? order.currency;
  const amount = (set: z.infer<typeof MoneySet> | undefined, plain: string): number => positive(toMinor(set?.shop_money.amount ?? plain, currency));
  const total = amount(order.total_price_set, order.total_price);
  const shipping = amount(order.total_shipping_price_set, '0');
  const goods = Math.max(0, total - shipping);
  return {
    kind: 'order', source: 'shopify', externalId: order.id, number: order.name, state: stateOf(order), currency, goods,
    tax: Math.min(goods, amount(order.total_tax_set, order.total_tax ?? '0')), shipping, test: order.test, callRef: refOf(order),
    coupons: order.discount_codes.map(({ code }) => code), customerId: order.customer?.id ?? null, email: order.email ?? null, phone: order.phone ?? null,
    placedAt: order.processed_at ?? order.created_at, updatedAt: order.updated_at, refunds: order.refunds.map((refund) => refundAmount(refund, currency)),
  };
}

function refundOf(refund: z.infer<typeof RefundEvent>): LoneRefund {
  const currency = refund.transactions.find((transaction) => transaction.currency !== undefined)?.currency ?? 'EUR';
  return { kind: 'refund', source: 'shopify', externalId: refund.order_id, currency, refund: refundAmount(refund, currency) };
}

/** Money given back for goods: successful refund transactions, less what was for shipping. A mere restock is no money. */
function refundAmount(refund: z.infer<typeof Refund>, currency: string): IncomingRefund {
  const paidBack = refund.transactions.filter(({ kind, status }) => kind === 'refund' && status === 'success').reduce((sum, { amount }) => sum + toMinor(amount, currency), 0);
  const shipping = refund.order_adjustments.filter(({ kind }) => kind === 'shipping_refund').reduce((sum, { amount }) => sum + Math.abs(toMinor(amount, currency)), 0);
  return { refundId: refund.id, amount: Math.max(0, paidBack - shipping) };
}

function stateOf({ cancelled_at, financial_status }: z.infer<typeof OrderBody>): OrderState {
  if (cancelled_at !== null && cancelled_at !== undefined) return 'cancelled';
  switch (financial_status) {
    case 'paid': case 'partially_paid': return 'paid';
    case 'refunded': return 'refunded';
    case 'partially_refunded': return 'partly_refunded';
    case 'voided': return 'cancelled';
    default: return 'ordered';
  }
}

/** In the cart's attributes, or, where a shop skips the cart, with an item. */
function refOf({ note_attributes, line_items }: z.infer<typeof OrderBody>): string | null {
  const found = [...note_attributes, ...line_items.flatMap(({ properties }) => properties)].find(({ name }) => name === REF_ATTRIBUTE || name === `_${REF_ATTRIBUTE}`);
  return typeof found?.value === 'string' && found.value.length <= 64 ? found.value : null;
}

function positive(amount: number): number {
  if (amount < 0) throw new Problem('order_invalid', 'An order cannot have a negative total.');
  return amount;
}

function parse<Schema extends z.ZodType>(schema: Schema, value: unknown): z.infer<Schema> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const fields = parsed.error.issues.map((issue) => ({ path: issue.path.join('.'), message: issue.message }));
  throw new Problem('order_invalid', `This is not an order as Shopify sends it: ${fields.map(({ path, message }) => `${path}: ${message}`).join(' ').slice(0, 600)}`, { fields });
}
