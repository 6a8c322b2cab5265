import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { OutboxMailList } from '../../../../src/contract/mail.ts';
import { inShop } from '../../../../src/server/platform/db.ts';
import { Customers } from '../../../support/booking.ts';
import { startMailServer, type MailServer } from '../../../support/mail-server.ts';
import { startServer, type TestServer } from '../../../support/server.ts';
import { asMember, makeShop, type TestShop } from '../../../support/shop.ts';

const eleven = '2026-11-24T11:00:00.000Z';

interface Row { kind: string; state: string; failure: string | null; attempts: number; content: string | null }

function rows(server: TestServer, { shopId }: TestShop): Promise<Row[]> {
  return inShop(server.platform.db, shopId, async (tx) => (await sql<Row>`SELECT kind, state, failure, attempts, content FROM mails ORDER BY dedupe_key DESC`.execute(tx)).rows);
}

async function read(server: TestServer, shop: TestShop): Promise<OutboxMailList> {
  return (await (await server.request(`/v1/shops/${shop.shopId}/mails`, asMember(shop.ownerCookie))).json()) as OutboxMailList;
}

describe('with a mail server', () => {
  let mailServer: MailServer;
  let server: TestServer;
  let shop: TestShop;
  let customers: Customers;
  beforeAll(async () => {
    mailServer = await startMailServer();
    server = await startServer({ VISAVIS_TRUSTED_PROXIES: '127.0.0.1', VISAVIS_SMTP_URL: mailServer.url });
  });
  afterAll(async () => {
    await server.close();
    await mailServer.close();
  });
  beforeEach(async () => {
    await server.clock.set('2026-11-23T09:00:00.000Z');
    mailServer.refuseWith(0);
    mailServer.mails.length = 0;
    shop = await makeShop(server);
    customers = new Customers(server, shop);
  });

  it('a mail that is sent is forgotten', async () => {
    await customers.book(eleven);
    expect(await rows(server, shop)).toMatchObject([{ state: 'waiting', content: expect.any(String) }, { state: 'waiting' }]);
    await server.platform.jobs.runDue();
    expect(await rows(server, shop)).toMatchObject([{ state: 'sent', content: null }, { state: 'sent', content: null }]);
    expect((await read(server, shop)).mails).toEqual([]);
  });

  it('a mail server that says "later" is tried again, and gets the same mail', async () => {
    await customers.book(eleven);
    mailServer.refuseWith(451);
    await server.platform.jobs.runDue();
    expect(await rows(server, shop)).toMatchObject([{ state: 'waiting', failure: '451', attempts: 1 }, { state: 'waiting' }]);
    mailServer.refuseWith(0);
    await server.clock.forward(5);
    await server.platform.jobs.runDue();
    expect(mailServer.mails).toHaveLength(2);
    expect(await rows(server, shop)).toMatchObject([{ state: 'sent', failure: null, attempts: 2 }, { state: 'sent' }]);
  });

  it('a mail server that says "never" is not asked again, and the owner sees which mail it was', async () => {
    await customers.book(eleven);
    mailServer.refuseWith(550);
    await server.platform.jobs.runDue();
    mailServer.refuseWith(0);
    await server.clock.forward(60);
    expect(await server.platform.jobs.runDue()).toBe(0);
    expect(mailServer.mails).toEqual([]);
    expect((await read(server, shop)).mails).toContainEqual(expect.objectContaining({ to: 'kim@customer.example', state: 'refused', failure: '550' }));
  });

  it('a mail server that says "later" for hours is given up', async () => {
    await customers.book(eleven);
    mailServer.refuseWith(451);
    for (let hours = 0; hours < 30; hours += 3) {
      await server.platform.jobs.runDue();
      await server.clock.forward(180);
    }
    const told = (await rows(server, shop)).filter(({ kind }) => !kind.startsWith('reminder'));
    expect(told).toMatchObject([{ state: 'refused', failure: '451', attempts: 9 }, { state: 'refused' }]);
  });

  it('nothing is mailed of a booking that was rolled back', async () => {
    const hold = await customers.hold(eleven);
    const replies = await Promise.all([customers.confirm(hold.body), customers.confirm(hold.body)]);
    expect(replies.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 409]);
    await server.platform.jobs.runDue();
    expect(mailServer.mails).toHaveLength(2);
  });

  it('an address that was written to is stored as a hash alone', async () => {
    await customers.book(eleven);
    const { rows: found } = await inShop(server.platform.db, shop.shopId, (tx) => sql<{ line: string }>`SELECT mails::text AS line FROM mails`.execute(tx));
    for (const { line } of found) expect(line).not.toMatch(/kim@|Kim Reuter|\bmt_\w{22}\b/u);
  });

  it('a mail is forgotten after thirty days, sent or not', async () => {
    await customers.book(eleven);
    await server.clock.forward(31 * 24 * 60);
    await server.platform.jobs.runBeat('forget-mails');
    expect(await rows(server, shop)).toEqual([]);
  });

  it('a sign-in link is mailed in the language of the shop', async () => {
    await server.request('/v1/auth/sign-in/magic-link', asMember('', 'POST', { email: shop.ownerEmail }));
    await server.platform.jobs.runDue();
    const mail = mailServer.mails.find(({ recipients }) => recipients.includes(shop.ownerEmail));
    expect(mail?.subject).toBe('Ihr Link zum Anmelden');
    expect(mail?.text).toMatch(/\/console\/sign-in#token=\S{20,}/u);
  });

  it('a sign-in link that is too old is not mailed any more', async () => {
    await server.request('/v1/auth/sign-in/magic-link', asMember('', 'POST', { email: shop.ownerEmail }));
    await server.clock.forward(16);
    await server.platform.jobs.runDue();
    expect(mailServer.mails).toEqual([]);
  });

  it('an invitation is mailed, and then its link is not shown', async () => {
    const reply = await server.request(`/v1/shops/${shop.shopId}/advisers/${shop.adviserIds[0]}/invitation`, asMember(shop.ownerCookie, 'POST', { email: 'new@adviser.example' }));
    expect(await reply.json()).toEqual({ mailed: true, link: null });
    await server.platform.jobs.runDue();
    expect(mailServer.mails[0]?.subject).toBe('Einladung zur Videoberatung bei Speichenwerk');
  });
});

describe('without a mail server', () => {
  let server: TestServer;
  beforeAll(async () => { server = await startServer(); });
  afterAll(() => server.close());

  it('mails are kept, and the owner can read them', async () => {
    const shop = await makeShop(server);
    const { booking } = await new Customers(server, shop).book(eleven);
    const { mails } = await read(server, shop);
    expect(mails.map(({ to, state, failure }) => ({ to, state, failure }))).toEqual(expect.arrayContaining([
      { to: 'kim@customer.example', state: 'kept', failure: null }, { to: shop.ownerEmail, state: 'kept', failure: null },
    ]));
    expect(mails.find(({ to }) => to === 'kim@customer.example')?.text).toContain(`/m/${booking.bookingId}#mt_`);
  });

  it('only an owner reads them', async () => {
    const shop = await makeShop(server, { advisers: 2 });
    const reply = await server.request(`/v1/shops/${shop.shopId}/mails`, asMember(shop.cookies[1] ?? ''));
    expect(await reply.json()).toMatchObject({ code: 'not_allowed' });
  });

  it('an invitation\'s link is given to whoever invites', async () => {
    const shop = await makeShop(server);
    const reply = await server.request(`/v1/shops/${shop.shopId}/advisers/${shop.adviserIds[0]}/invitation`, asMember(shop.ownerCookie, 'POST', { email: 'new@adviser.example' }));
    expect(await reply.json()).toMatchObject({ mailed: false, link: expect.stringContaining('/console/invitation#token=it_') });
  });
});
