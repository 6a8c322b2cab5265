import { describe, expect, it } from 'vitest';
import { ApiClient, ApiProblem, newKey } from '../../../src/kit/http.ts';
import type { ApiOptions } from '../../../src/kit/http.ts';

interface Sent {
  url: URL;
  init: RequestInit;
  headers: Headers;
}

/** A client whose server gives one answer, and what it was sent. */
function clientWith(answer: () => Response | Promise<Response>, options: Partial<ApiOptions> = {}): { client: ApiClient; sent: Sent[] } {
  const sent: Sent[] = [];
  const fake: typeof fetch = async (url, init = {}) => {
    sent.push({ url: new URL(url as string), init, headers: new Headers(init.headers) });
    init.signal?.throwIfAborted();
    return answer();
  };
  return { client: new ApiClient({ base: 'https://api.example', fetch: fake, ...options }), sent };
}

const ok = (): Response => Response.json({ fine: true });

async function problemFrom(answer: () => Response | Promise<Response>): Promise<ApiProblem> {
  const refusal: unknown = await clientWith(answer).client.get('/v1/status').catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(ApiProblem);
  return refusal as ApiProblem;
}

describe('what the API client sends', () => {
  it('names the shop as long as there is no token', async () => {
    const { client, sent } = clientWith(ok, { shop: 'pk_1', language: () => 'de' });
    await client.get('/v1/slots', { query: { service: 'svc_1', adviser: undefined } });
    expect(sent[0]?.url.href).toBe('https://api.example/v1/slots?shop=pk_1&lang=de&service=svc_1');
    expect(sent[0]?.headers.has('authorization')).toBe(false);
    expect(sent[0]?.init.credentials).toBe('omit');
  });

  it('sends the token in place of the shop once there is one', async () => {
    const { client, sent } = clientWith(ok, { shop: 'pk_1', token: () => 'vt_1' });
    await client.delete('/v1/holds/bkg_1');
    expect(sent[0]?.url.search).toBe('');
    expect(sent[0]?.headers.get('authorization')).toBe('Bearer vt_1');
  });

  it('gives every creation a key of its own, and a repetition the one it is given', async () => {
    const { client, sent } = clientWith(ok);
    await client.post('/v1/holds', { a: 1 });
    await client.post('/v1/holds', { a: 1 });
    await client.post('/v1/holds', { a: 1 }, { idempotencyKey: 'again' });
    const keys = sent.map(({ headers }) => headers.get('idempotency-key'));
    expect(keys[0]).not.toBe(keys[1]);
    expect(keys[2]).toBe('again');
    expect(sent[0]?.init.body).toBe('{"a":1}');
  });

  it('makes keys that are UUIDs of version 4', () => {
    expect(newKey()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u);
  });
});

describe('what the API client makes of answers', () => {
  it('reads JSON, an empty answer and a calendar', async () => {
    expect(await clientWith(ok).client.get('/x')).toEqual({ fine: true });
    expect(await clientWith(() => new Response(null, { status: 204 })).client.post('/x')).toBeUndefined();
    const calendar = (): Response => new Response('BEGIN:VCALENDAR', { headers: { 'content-type': 'text/calendar; charset=utf-8' } });
    expect(await clientWith(calendar).client.get('/x')).toBe('BEGIN:VCALENDAR');
  });

  it('throws the problem the server named, with its body and when to come back', async () => {
    const body = { type: 'about:blank', title: 'Conflict', status: 409, code: 'slot_taken', detail: 'Taken.', requestId: 'r', nearby: ['2026-11-26T15:30:00.000Z'] };
    const problem = await problemFrom(() => Response.json(body, { status: 409, headers: { 'retry-after': '7' } }));
    expect(problem).toMatchObject({ code: 'slot_taken', status: 409, retryAfter: 7, body: { nearby: body.nearby } });
  });

  it.each([
    [502, 'unavailable'],
    [404, 'not_found'],
    [429, 'too_many_requests'],
    [400, 'invalid_request'],
  ])('takes a bare %i of something in between for %s', async (status, code) => {
    expect(await problemFrom(() => new Response('<h1>nginx</h1>', { status }))).toMatchObject({ code, status });
  });

  it('takes a page in place of an answer, and a failed fetch, for unreachable', async () => {
    expect(await problemFrom(() => new Response('<h1>Log in to the hotel</h1>', { headers: { 'content-type': 'text/html' } }))).toMatchObject({ code: 'unreachable' });
    expect(await problemFrom(() => Promise.reject(new TypeError('Failed to fetch')))).toMatchObject({ code: 'unreachable', status: 0 });
    expect(await problemFrom(() => new Response('{"cut', { headers: { 'content-type': 'application/json' } }))).toMatchObject({ code: 'unreachable' });
  });

  it('gives an abort back to the caller as the reason the caller gave', async () => {
    const caller = new AbortController();
    const reason = new Error('gone');
    const answer = clientWith(() => Promise.reject(new DOMException('', 'AbortError'))).client.get('/x', { signal: caller.signal });
    caller.abort(reason);
    await expect(answer).rejects.toBe(reason);
  });
});
