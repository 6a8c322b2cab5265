import { expect, it } from 'vitest';
import { createLog } from '../../../../src/server/platform/log.ts';
import { Customers } from '../../../support/booking.ts';
import { orderEvent, orderSender } from '../../../support/orders.ts';
import { startServer } from '../../../support/server.ts';
import { asMember, makeShop } from '../../../support/shop.ts';

it('the log names requests by their pattern, and holds no person\'s data and no token', async () => {
  const lines: string[] = [];
  const server = await startServer({ VISAVIS_TRUSTED_PROXIES: '127.0.0.1' }, createLog('debug', { write: (line: string) => { lines.push(line); } }));
  const shop = await makeShop(server);
  const customers = new Customers(server, shop);
  const [slot] = await customers.slots('2026-11-24T00:00:00.000Z', '2026-11-26T00:00:00.000Z');
  const hold = await customers.hold(slot?.startsAt ?? '', { address: '203.0.113.77' });
  const receipt = (await (await server.request('/v1/bookings', {
    method: 'POST', headers: { origin: shop.origin, 'content-type': 'application/json', authorization: `Bearer ${hold.body.visitToken}` },
    body: JSON.stringify({ holdId: hold.body.holdId, name: 'Canary Name', email: 'canary@mail.example', phone: '+49 761 9990001', topic: 'canary topic', language: 'de', timeZone: 'Europe/Berlin' }),
  })).json()) as { manageToken: string };
  await (await orderSender(server, shop))(orderEvent(server, { customer: { email: 'canary@mail.example' } }));
  await server.request('/v1/auth/sign-in/magic-link', asMember('', 'POST', { email: 'canary@mail.example' }));
  await server.platform.jobs.runDue();
  await server.close();

  const text = lines.join('');
  expect(text).toContain('"route":"/v1/bookings"');
  for (const secret of [/canary/iu, /9990001/u, /203\.0\.113/u, /[vm]t_\w{22}/u, /whsec_/u, /cookie/iu]) expect(text).not.toMatch(secret);
  expect(receipt.manageToken).toMatch(/^mt_/u);
});
