import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { Ledger } from '../../../demo/ledger.ts';
import { writeOrderEvent } from '../../../demo/order-event.ts';
import { payOrder, placeOrder } from '../../../demo/orders.ts';
import { Outbox, type Answer } from '../../../demo/outbox.ts';
import { priceCart } from '../../../demo/pricing.ts';

const start = Date.parse('2026-11-23T15:30:00.000Z');
const customer = { name: 'Paula Stein', email: 'paula@example.org', phone: '', street: '', postcode: '', city: '' };
const order = placeOrder(
  { id: 'one', number: '2026-0007', checkoutId: 'form', customer, lines: [], test: false },
  priceCart([{ sku: 'wiehre', quantity: 1 }], undefined, 'collect'),
  new Date(start),
);

let folder: string;
let ledger: Ledger;
let now: number;
let answers: (Answer | Error)[];
let sent: string[];
let alarm: { at: number; ring: () => void } | undefined;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'demo-'));
  ledger = new Ledger(folder);
  now = start;
  answers = [];
  sent = [];
  alarm = undefined;
});

afterEach(() => {
  ledger.close();
  rmSync(folder, { recursive: true });
});

function newOutbox(): Outbox {
  return new Outbox({
    ledger,
    clock: () => new Date(now),
    send: (event) => {
      sent.push(event.id);
      const answer = answers.shift() ?? { status: 200 };
      return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
    },
    wake: (milliseconds, ring) => {
      alarm = { at: now + milliseconds, ring };
    },
  });
}

function keepEvents(...ids: string[]): void {
  ledger.keep(order, ids.map((id) => writeOrderEvent(id, 'order.created', order)));
}

it('sends each event once and in order', async () => {
  keepEvents('a', 'b');
  const outbox = newOutbox();
  await outbox.deliver();
  await outbox.deliver();
  expect(sent).toEqual(['a', 'b']);
  expect(ledger.pending).toEqual([]);
  expect(alarm).toBeUndefined();
});

it('waits longer after each failure, and no event holds up another', async () => {
  keepEvents('a', 'b');
  answers = [new Error('refused'), { status: 204 }, { status: 503 }, { status: 500 }];
  const outbox = newOutbox();
  const waits: number[] = [];
  await outbox.deliver();
  expect(sent).toEqual(['a', 'b']);
  for (let round = 0; round < 3; round += 1) {
    waits.push((alarm?.at ?? 0) - now);
    now = alarm?.at ?? 0;
    await outbox.deliver();
  }
  expect(waits).toEqual([1000, 2000, 4000]);
  expect(sent).toEqual(['a', 'b', 'a', 'a', 'a']);
  expect(ledger.pending).toEqual([]);
});

it('tries nothing before its time', async () => {
  keepEvents('a');
  answers = [{ status: 500 }];
  const outbox = newOutbox();
  await outbox.deliver();
  now += 999;
  await outbox.deliver();
  expect(sent).toEqual(['a']);
});

it('waits as long as the receiver asks', async () => {
  keepEvents('a');
  answers = [{ status: 429, retryAfter: 90 }];
  await newOutbox().deliver();
  expect(alarm?.at).toBe(start + 90_000);
});

it('gives up what the receiver will never take, until a person says otherwise', async () => {
  keepEvents('a');
  answers = [{ status: 410 }];
  const outbox = newOutbox();
  await outbox.deliver();
  expect(ledger.pending).toEqual([]);
  expect(ledger.givenUp.map(({ id }) => id)).toEqual(['a']);
  ledger.sendAgain();
  await outbox.hurry();
  expect(sent).toEqual(['a', 'a']);
  expect(ledger.givenUp).toEqual([]);
});

it('gives up after three days', async () => {
  keepEvents('a');
  answers = [{ status: 500 }, { status: 500 }];
  const outbox = newOutbox();
  await outbox.deliver();
  now += 4 * 24 * 3_600_000;
  await outbox.deliver();
  expect(ledger.givenUp).toHaveLength(1);
});

it('sends an event that came while another was on its way', async () => {
  keepEvents('a');
  const outbox = newOutbox();
  const first = outbox.deliver();
  keepEvents('b');
  await Promise.all([first, outbox.deliver()]);
  expect(sent).toEqual(['a', 'b']);
});

it('knows after a restart what was ordered and what is still to be sent', async () => {
  keepEvents('a');
  await newOutbox().deliver();
  ledger.keep(payOrder(order, new Date(now)), [writeOrderEvent('b', 'order.paid', order)]);
  ledger.close();
  appendFileSync(join(folder, 'ledger.jsonl'), '{"kind":"order","order":{"id":"cut off by a cra');
  ledger = new Ledger(folder);
  expect(ledger.byNumber('2026-0007')?.state).toBe('paid');
  expect(ledger.pending.map(({ id }) => id)).toEqual(['b']);
  expect(ledger.nextNumber(2026)).toBe('2026-0008');
  expect(ledger.nextNumber(2027)).toBe('2027-0001');
  keepEvents('c');
  ledger.close();
  ledger = new Ledger(folder);
  expect(ledger.pending.map(({ id }) => id)).toEqual(['b', 'c']);
});
