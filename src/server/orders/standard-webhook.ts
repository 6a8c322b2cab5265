import { timingSafeEqual } from 'node:crypto';
import { Webhook } from 'standardwebhooks';
import { OrderEvent } from '../../contract/order.ts';
import { Problem } from '../platform/problem.ts';
import type { IncomingEvent } from './incoming-order.ts';
import { readLossless } from './lossless-json.ts';

const TOLERANCE_MS = 5 * 60_000;
/** One row for the running total: this form of event always tells the whole. */
const TOTAL = 'total';

export interface SignedMessage {
  readonly id: string | undefined;
  readonly timestamp: string | undefined;
  readonly signature: string | undefined;
  readonly body: string;
}

/**
 * Checks a Standard Webhooks signature on the raw body, with any of the secrets.
 * @throws Problem `signature_missing`, `signature_invalid` or `timestamp_out_of_range`
 */
export function verifyStandard({ id, timestamp, signature, body }: SignedMessage, secrets: readonly string[], now: Date): string {
  if (!id || !timestamp || !signature) throw new Problem('signature_missing', 'Send the headers webhook-id, webhook-timestamp and webhook-signature.');
  const sentAt = new Date(Number(timestamp) * 1000);
  if (!/^\d{1,12}$/u.test(timestamp)) throw new Problem('timestamp_out_of_range', 'webhook-timestamp must be seconds since 1970.');
  // The library signs; the age is ours to judge, by our clock.
  const expected = secrets.map((secret) => new Webhook(secret).sign(id, sentAt, body));
  if (!signature.split(' ').some((given) => expected.some((good) => equals(given, good)))) {
    throw new Problem('signature_invalid', 'The signature does not fit the body and the secret of this shop.');
  }
  if (Math.abs(now.getTime() - sentAt.getTime()) > TOLERANCE_MS) throw new Problem('timestamp_out_of_range', 'The event was signed more than five minutes ago, or in the future. Sign each try anew.');
  return id;
}

/** Reads a verified body. @throws Problem `order_invalid`, `order_of_other_shop` */
export function readStandard(body: string, eventKey: string, shopId: string): IncomingEvent {
  const parsed = OrderEvent.safeParse(readLossless(body));
  if (!parsed.success) {
    const fields = parsed.error.issues.map((issue) => ({ path: issue.path.join('.'), message: issue.message }));
    throw new Problem('order_invalid', `The order does not have the agreed form: ${fields.map(({ path, message }) => `${path}: ${message}`).join(' ').slice(0, 600)}`, { fields });
  }
  const { data } = parsed.data;
  if (data.shop !== undefined && data.shop !== shopId) throw new Problem('order_of_other_shop', 'This order names another shop.');
  if (data.tax > data.goods) throw new Problem('order_invalid', 'The tax contained in the goods is larger than the goods.', { fields: [{ path: 'data.tax', message: 'larger than goods' }] });
  if (data.refunded > data.goods) throw new Problem('order_invalid', 'More was refunded than was bought.', { fields: [{ path: 'data.refunded', message: 'larger than goods' }] });
  return {
    eventKey,
    fact: {
      kind: 'order', source: 'standard', externalId: data.id, number: data.number ?? data.id, state: data.state, currency: data.currency, goods: data.goods, tax: data.tax,
      shipping: data.shipping, test: data.test, callRef: data.callRef ?? null, coupons: data.coupons, customerId: data.customer.id ?? null,
      email: data.customer.email ?? null, phone: data.customer.phone ?? null, placedAt: new Date(data.placedAt), updatedAt: new Date(data.updatedAt),
      refunds: [{ refundId: TOTAL, amount: data.refunded }],
    },
  };
}

function equals(given: string, good: string): boolean {
  const a = Buffer.from(given);
  const b = Buffer.from(good);
  return a.length === b.length && timingSafeEqual(a, b);
}
