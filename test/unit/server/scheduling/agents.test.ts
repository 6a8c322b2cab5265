import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Booking, BookingReceipt, Hold, SlotList } from '../../../../src/contract/booking.ts';
import type { ProblemBody } from '../../../../src/contract/problem.ts';
import type { ServiceList } from '../../../../src/contract/shop.ts';
import { Mailbox, tokenIn } from '../../../support/mailbox.ts';
import { PUBLIC_URL } from '../../../support/server.ts';
import { makeShop, type TestShop } from '../../../support/shop.ts';

const KIM = 'kim@customer.example';
let mailbox: Mailbox;
let shop: TestShop;
beforeAll(async () => { mailbox = await Mailbox.open(); });
afterAll(() => mailbox.close());
beforeEach(async () => {
  await mailbox.server.clock.set('2026-11-23T09:00:00.000Z');
  await mailbox.empty();
  shop = await makeShop(mailbox.server);
});

/** A program that knows the shop's key and what `/llms.txt` says, and sends no `Origin`. */
async function ask<Body>(method: string, path: string, { body, token, key }: { body?: object; token?: string; key?: string } = {}): Promise<{ status: number; body: Body & ProblemBody }> {
  const reply = await mailbox.server.request(path, {
    method,
    headers: { ...(body && { 'content-type': 'application/json' }), ...(token && { authorization: `Bearer ${token}` }), ...(key && { 'idempotency-key': key }) },
    ...(body && { body: JSON.stringify(body) }),
  });
  const text = await reply.text();
  return { status: reply.status, body: (text ? JSON.parse(text) : {}) as Body & ProblemBody };
}

/** The addresses that `/llms.txt` tells, by method and path. */
async function told(): Promise<string[]> {
  const text = await (await mailbox.server.request('/llms.txt')).text();
  return [...text.matchAll(/`(GET|POST|DELETE) (http\S+?)(?:\?[^`]*)?`/gu)].map(([, method, url]) => `${method} ${url?.replace(PUBLIC_URL, '')}`);
}

const WHO = { name: 'Kim Reuter', email: KIM, language: 'en', timeZone: 'Europe/Berlin' };

describe('a shopping agent', () => {
  it('books for a customer by what it is told, and the customer has the last word by mail', async () => {
    expect(await told()).toEqual(['GET /v1/services', 'GET /v1/slots', 'POST /v1/holds', 'POST /v1/bookings', 'GET /v1/bookings/{holdId}', 'DELETE /v1/holds/{holdId}']);
    const { body: { services: [service] } } = await ask<ServiceList>('GET', `/v1/services?shop=${shop.key}`);
    const { body: { slots } } = await ask<SlotList>('GET', `/v1/slots?shop=${shop.key}&service=${service?.serviceId}&from=2026-11-24T00:00:00.000Z&to=2026-11-25T00:00:00.000Z`);
    const startsAt = slots[0]?.startsAt;
    const hold = await ask<Hold>('POST', `/v1/holds?shop=${shop.key}`, { body: { serviceId: service?.serviceId, startsAt }, key: 'one' });
    expect((await ask<Hold>('POST', `/v1/holds?shop=${shop.key}`, { body: { serviceId: service?.serviceId, startsAt }, key: 'one' })).body).toEqual(hold.body);
    const { holdId, visitToken: token } = hold.body;
    const { body: { booking } } = await ask<BookingReceipt>('POST', '/v1/bookings', { body: { holdId, ...WHO }, token, key: 'two' });
    expect(booking).toMatchObject({ bookingId: holdId, state: 'pending', pendingFor: 'mail', startsAt });
    const mail = await mailbox.newest(KIM, 'Please confirm');
    expect((await ask<Booking>('GET', `/v1/bookings/${holdId}`, { token })).body.state).toBe('pending');
    await ask('POST', `/v1/bookings/${holdId}/confirm`, { token: tokenIn(mail, 'ct') });
    expect((await ask<Booking>('GET', `/v1/bookings/${holdId}`, { token })).body.state).toBe('confirmed');
  });

  it('is told what is free nearby when somebody was quicker, and may give back what it holds', async () => {
    const slot = { serviceId: shop.serviceId, startsAt: '2026-11-24T11:00:00.000Z' };
    const first = await ask<Hold>('POST', `/v1/holds?shop=${shop.key}`, { body: slot });
    const second = await ask<Hold>('POST', `/v1/holds?shop=${shop.key}`, { body: slot });
    expect(second.body).toMatchObject({ code: 'slot_taken', nearby: expect.arrayContaining(['2026-11-24T11:30:00.000Z']) as unknown });
    expect((await ask('DELETE', `/v1/holds/${first.body.holdId}`, { token: first.body.visitToken })).status).toBe(204);
    expect((await ask('POST', `/v1/holds?shop=${shop.key}`, { body: slot })).status).toBe(201);
  });
});

describe('the description that an agent reads', () => {
  interface Schema { readonly $ref?: string; readonly description?: string; readonly properties?: Record<string, Schema> }
  interface Content { readonly content?: Record<string, { readonly schema: Schema }> }
  interface Operation { readonly summary?: string; readonly description?: string; readonly parameters?: readonly { name: string; in: string; schema?: Schema; description?: string }[]; readonly requestBody?: Content; readonly responses: Record<string, Content> }

  it.each([['get', '/v1/services'], ['get', '/v1/slots'], ['post', '/v1/holds'], ['post', '/v1/bookings']])('says of %s %s what it does and what every field means', async (method, path) => {
    const { body: { paths, components } } = await ask<{ paths: Record<string, Record<string, Operation>>; components: { schemas: Record<string, Schema> } }>('GET', '/openapi.json');
    const operation = paths[path]?.[method];
    expect(operation?.summary).toBeTruthy();
    expect(operation?.description).toBeTruthy();
    const schemaOf = ({ content = {} }: Content): Schema => {
      const schema = Object.values(content)[0]?.schema ?? {};
      return components.schemas[schema.$ref?.split('/').at(-1) ?? ''] ?? schema;
    };
    const success = Object.entries(operation?.responses ?? {}).find(([status]) => status.startsWith('2'))?.[1] ?? {};
    const fields = [success, operation?.requestBody ?? {}].flatMap((content) => Object.entries(schemaOf(content).properties ?? {}));
    expect(fields.length).toBeGreaterThan(0);
    expect(fields.filter(([, { description }]) => !description).map(([name]) => name)).toEqual([]);
    expect((operation?.parameters ?? []).filter(({ schema, description }) => !description && !schema?.description).map(({ name }) => name)).toEqual([]);
  });
});
