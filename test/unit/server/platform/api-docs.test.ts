import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer, type TestServer } from '../../../support/server.ts';

let server: TestServer;
beforeAll(async () => { server = await startServer(); });
afterAll(() => server.close());

describe('the description of the interface', () => {
  it('names every public route with its shapes', async () => {
    const description = (await (await server.request('/openapi.json')).json()) as { paths: Record<string, unknown>; components: { schemas: Record<string, unknown> } };
    expect(Object.keys(description.paths)).toEqual(expect.arrayContaining(['/v1/slots', '/v1/holds', '/v1/bookings', '/v1/requests', '/v1/shops/{shopId}/orders', '/v1/shops/{shopId}/sales']));
    expect(Object.keys(description.components.schemas)).toEqual(expect.arrayContaining(['HoldRequest', 'Hold', 'Problem', 'SalesReport', 'OrderReceipt']));
  });

  it('is a page that people can read, without scripts', async () => {
    const reply = await server.request('/docs');
    const text = await reply.text();
    expect(text).toContain('POST /v1/holds');
    expect(text).toContain('slot_taken');
    expect(text).not.toContain('<script');
    expect(reply.headers.get('content-security-policy')).toContain("default-src 'none'");
  });
});
