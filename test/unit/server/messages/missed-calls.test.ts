import { afterAll, beforeAll, expect, it } from 'vitest';
import { calls } from '../../../../src/server/calls/tables.ts';
import { inShop } from '../../../../src/server/platform/db.ts';
import { newId } from '../../../../src/server/platform/ids.ts';
import { Mailbox } from '../../../support/mailbox.ts';
import { makeShop } from '../../../support/shop.ts';

let mailbox: Mailbox;
beforeAll(async () => { mailbox = await Mailbox.open(); });
afterAll(() => mailbox.close());

it('tells a customer whom nobody answered, once, how to reach the shop after all', async () => {
  const { server } = mailbox;
  const shop = await makeShop(server);
  const now = server.clock.now();
  const missed = async (email: string | null, endedAt: Date, stage: 'expired' | 'abandoned' = 'expired'): Promise<void> => {
    const callId = newId('cal');
    await inShop(server.platform.db, shop.shopId, async (tx) => {
      await calls(tx).insertInto('calls').values({
        call_id: callId, kind: 'request', stage, end_reason: null, service_id: null, booking_id: null, adviser_id: null, adviser_in: false, room_name: callId, room_sid: null, call_ref: callId,
        test: false, opened_at: endedAt, starts_at: null, ends_at: null, customer_came_at: null, customer_left_at: null, adviser_came_at: null, long_at: null, accepted_at: null, connected_at: null, advice_at: null, ended_at: endedAt,
      }).execute();
      await calls(tx).insertInto('requests').values({ request_id: newId('req'), call_id: callId, name: 'Kim', email, topic: 'Helme', camera: true, microphone: true, page: null, language: 'de', time_zone: 'Europe/Berlin', made_at: endedAt }).execute();
    });
  };
  await missed('kim@customer.example', now);
  await missed(null, now);
  await missed('left@customer.example', now, 'abandoned');
  await missed('long-ago@customer.example', new Date(now.getTime() - 2 * 3_600_000));
  for (let beat = 0; beat < 3; beat += 1) await server.platform.jobs.runBeat('tell-missed');
  const [mail, ...more] = await mailbox.to('kim@customer.example');
  expect(more).toEqual([]);
  expect(mail?.subject).toBe('Ihr Anruf bei Speichenwerk');
  expect(mail?.text).toContain('Guten Tag Kim');
  expect(mail?.text).toContain(shop.origin);
  // What the customer wrote is nobody's to mail.
  expect(mail?.text).not.toContain('Helme');
  expect(mailbox.mailServer.mails).toHaveLength(1);
});
