import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Customers } from '../../../support/booking.ts';
import { Mailbox, tokenIn } from '../../../support/mailbox.ts';
import { makeShop, type TestShop } from '../../../support/shop.ts';

const KIM = 'kim@customer.example';
const at = (time: string): string => `2026-11-25T${time}:00.000Z`;

let mailbox: Mailbox;
let customers: Customers;
let shop: TestShop;
beforeAll(async () => { mailbox = await Mailbox.open(); });
afterAll(() => mailbox.close());
beforeEach(async () => {
  await mailbox.server.clock.set('2026-11-23T09:00:00.000Z');
  await mailbox.empty();
  shop = await makeShop(mailbox.server);
  customers = new Customers(mailbox.server, shop);
});

const subjects = async (): Promise<string[]> => (await mailbox.to(KIM)).map(({ subject }) => subject.split(':')[0] ?? '');

describe('reminders', () => {
  it('come a day, an hour and ten minutes before, as the customer wished', async () => {
    await customers.book(at('11:00'), { details: { reminders: ['day', 'minutes'] } });
    for (const time of ['2026-11-24T10:59:00.000Z', '2026-11-24T11:00:00.000Z', at('10:00'), at('10:49'), at('10:50')]) {
      await mailbox.server.clock.set(time);
      await mailbox.to(KIM);
    }
    expect(await subjects()).toEqual(['Ihr Termin', 'Erinnerung', 'Gleich']);
  });

  it('follow a move, and end with a cancellation', async () => {
    const receipt = await customers.book(at('11:00'));
    expect(await subjects()).toEqual(['Ihr Termin']);
    await customers.move(receipt, '2026-11-26T11:00:00.000Z');
    await mailbox.server.clock.set(at('10:30'));
    expect(await subjects()).toEqual(['Ihr Termin', 'Neuer Zeitpunkt']);
    await mailbox.server.clock.set(at('11:00'));
    expect(await subjects()).toEqual(['Ihr Termin', 'Neuer Zeitpunkt', 'Erinnerung']);
    await customers.cancel(receipt);
    await mailbox.server.clock.set('2026-11-26T10:30:00.000Z');
    expect((await subjects()).at(-1)).toBe('Abgesagt');
  });

  it('are not sent right after booking, nor when they would come too late', async () => {
    await customers.book('2026-11-23T11:00:00.000Z');
    await mailbox.server.clock.set('2026-11-23T11:00:00.000Z');
    expect(await subjects()).toEqual(['Ihr Termin']);
  });

  it('carry a way out for mail programs that one POST goes, and opening it changes nothing', async () => {
    const { booking, manageToken } = await customers.book(at('11:00'));
    await mailbox.server.clock.set('2026-11-24T11:00:00.000Z');
    const mail = await mailbox.newest(KIM, 'Erinnerung');
    expect(mail.raw.match(/^List-Unsubscribe:/gmu)).toHaveLength(1);
    expect(mail.raw).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click$/mu);
    const token = tokenIn(mail, 'ut');
    const path = `/u/${booking.bookingId}/stop?token=${token}`;
    const opened = await mailbox.server.request(path);
    expect([opened.status, opened.headers.get('location')]).toEqual([302, `http://127.0.0.1:4200/u/${booking.bookingId}#${token}`]);
    expect((await customers.read(booking.bookingId, manageToken)).body.reminders).toEqual(['day', 'hour']);
    const clicked = await mailbox.server.request(path, { method: 'POST', body: 'List-Unsubscribe=One-Click', headers: { 'content-type': 'application/x-www-form-urlencoded' } });
    expect(clicked.status).toBe(204);
    expect((await customers.read(booking.bookingId, manageToken)).body.reminders).toEqual([]);
    const wrong = await mailbox.server.request(`/u/${booking.bookingId}/stop?token=${manageToken}`, { method: 'POST' });
    expect(wrong.status).toBe(401);
  });

  it('are changed by their customer', async () => {
    const { booking, manageToken } = await customers.book(at('11:00'));
    const { body } = await customers.send<{ reminders: string[] }>('PUT', `/v1/bookings/${booking.bookingId}/reminders`, { reminders: ['hour'] }, { token: manageToken });
    expect(body.reminders).toEqual(['hour']);
    await mailbox.server.clock.set('2026-11-24T11:00:00.000Z');
    expect(await subjects()).toEqual(['Ihr Termin']);
  });
});

describe('the agenda of a day', () => {
  it('reaches its adviser once, in the morning of the adviser\'s zone, when there is something on it', async () => {
    await customers.book(at('11:00'));
    const beat = (): Promise<void> => mailbox.server.platform.jobs.runBeat('mail-agendas');
    for (const time of ['2026-11-24T06:30:00.000Z', at('05:30'), at('06:10'), at('06:20')]) {
      await mailbox.server.clock.set(time);
      await beat();
    }
    const agendas = (await mailbox.to(shop.ownerEmail)).filter(({ subject }) => subject === 'Ihre Termine heute');
    expect(agendas).toHaveLength(1);
    expect(agendas[0]?.text).toMatch(/12:00–12:30.*Kim Reuter, Videoberatung/u);
  });
});
