import { generateKeyPairSync } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inShop } from '../../../../src/server/platform/db.ts';
import { changeShop } from '../../../../src/server/shops/change-shop.ts';
import { Customers } from '../../../support/booking.ts';
import { startPeerMailServer, type PeerMail, type PeerMailServer } from '../../../support/peers/peers.ts';
import { startServer, type TestServer } from '../../../support/server.ts';
import { makeShop, type TestShop } from '../../../support/shop.ts';

let peer: PeerMailServer;
let server: TestServer;
let shop: TestShop;
beforeAll(async () => {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048, publicKeyEncoding: { type: 'spki', format: 'der' }, privateKeyEncoding: { type: 'pkcs8', format: 'pem' } });
  peer = await startPeerMailServer(publicKey.toString('base64'));
  server = await startServer({
    VISAVIS_TRUSTED_PROXIES: '127.0.0.1', VISAVIS_SMTP_URL: peer.url, VISAVIS_DKIM_DOMAIN: 'rad.example', VISAVIS_DKIM_SELECTOR: 'advice', VISAVIS_DKIM_KEY: privateKey,
  });
  await server.clock.set('2026-11-23T09:00:00.000Z');
  shop = await makeShop(server);
  await inShop(server.platform.db, shop.shopId, (tx) => changeShop(tx, { senderName: 'Speichenwerk 🚲 Beratung', senderAddress: 'beratung@rad.example' }));
});
afterAll(async () => {
  await server.close();
  peer.close();
});

async function arrived(address: string): Promise<PeerMail[]> {
  await server.platform.jobs.runDue();
  return peer.mails.filter(({ recipients }) => recipients.includes(address));
}

describe('a mail program of somebody else\'s', () => {
  it('finds every mail signed, for one reader, with an invitation whose method is the same in header and file', async () => {
    const customers = new Customers(server, shop);
    const receipt = await customers.book('2026-11-25T11:00:00.000Z', { details: { name: 'Kim "x@evil.example" <k@x.example>, Ł 🚲'.slice(0, 40) } });
    await arrived('kim@customer.example');
    await customers.cancel(receipt);
    const mails = await arrived('kim@customer.example');
    expect(mails.map(({ methods }) => methods)).toEqual([[['REQUEST', 'REQUEST']], [['CANCEL', 'CANCEL']]]);
    for (const mail of [...mails, ...(await arrived(shop.ownerEmail))]) {
      expect(mail).toMatchObject({ dkim: true, from: ['beratung@rad.example'] });
      expect(mail.recipients).toEqual(mail.to);
      expect(mail.to).toHaveLength(1);
      expect(mail.types).toEqual(expect.arrayContaining(['multipart/alternative', 'text/plain', 'text/html', 'text/calendar']));
    }
  });

  it('finds one way out of reminders, signed with the rest', async () => {
    const customers = new Customers(server, shop);
    await customers.book('2026-11-25T14:00:00.000Z', { details: { email: 'lea@customer.example' } });
    await server.clock.set('2026-11-24T14:00:00.000Z');
    const mail = (await arrived('lea@customer.example')).at(-1);
    expect(mail).toMatchObject({ dkim: true, unsubscribe: [expect.stringMatching(/^ ?<http:\/\/127\.0\.0\.1:4200\/u\/bkg_\w{22}\/stop\?token=ut_\w{22}>$/u)] });
  });
});
