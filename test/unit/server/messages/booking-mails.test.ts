import ICAL from 'ical.js';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Customers } from '../../../support/booking.ts';
import { startMailServer, type MailServer, type TestMail } from '../../../support/mail-server.ts';
import { PUBLIC_URL, startServer, type TestServer } from '../../../support/server.ts';
import { asMember, makeShop } from '../../../support/shop.ts';

const at = (time: string): string => `2026-11-24T${time}:00.000Z`;

let mailServer: MailServer;
let server: TestServer;
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
  customers = new Customers(server, await makeShop(server, { advisers: 1 }));
});

/** Sends what is due. @returns the mails to this address. */
async function mailsTo(address: string): Promise<TestMail[]> {
  await server.platform.jobs.runDue();
  return mailServer.mails.filter(({ recipients }) => recipients.includes(address));
}

function eventOf({ attachments }: TestMail): { method: string; event: ICAL.Event } {
  const file = attachments.find(({ contentType }) => contentType === 'application/ics');
  const calendar = new ICAL.Component(ICAL.parse(file?.content.toString('utf8') ?? '') as unknown[]);
  return { method: String(calendar.getFirstPropertyValue('method')), event: new ICAL.Event(calendar.getFirstSubcomponent('vevent') ?? undefined) };
}

describe('a booking', () => {
  it('is confirmed to the customer with a link that manages it and an invitation for the calendar', async () => {
    const { booking } = await customers.book(at('11:00'), { details: { name: 'Kim Reuter', email: 'kim@customer.example' } });
    const [mail, ...more] = await mailsTo('kim@customer.example');
    expect(more).toEqual([]);
    expect(mail?.subject).toBe('Ihr Termin: Videoberatung, Di., 24. Nov., 12:00');
    expect(mail?.text).toContain('Dienstag, 24. November 2026, 12:00–12:30 Uhr (MEZ, Berlin)');
    const token = new RegExp(`${PUBLIC_URL}/m/${booking.bookingId}#(mt_\\w{22})`, 'u').exec(mail?.text ?? '')?.[1] ?? '';
    expect((await customers.read(booking.bookingId, token)).body).toMatchObject({ state: 'confirmed', name: 'Kim Reuter' });
    const { method, event } = eventOf(mail as TestMail);
    expect(method).toBe('REQUEST');
    expect(mail?.raw).toContain('text/calendar; charset=utf-8; method=REQUEST');
    expect(event.startDate.toJSDate().toISOString()).toBe(at('11:00'));
    expect(event.endDate.toJSDate().toISOString()).toBe(at('11:30'));
    expect(event.attendees[0]?.getFirstValue()).toBe('mailto:kim@customer.example');
  });

  it('is told to the adviser without the address of the customer', async () => {
    await customers.book(at('11:00'), { details: { name: 'Kim Reuter', email: 'kim@customer.example', topic: 'Mein Knie schmerzt' } });
    const [mail] = await mailsTo(customers.shop.ownerEmail);
    expect(mail?.subject).toBe('Neuer Termin: Videoberatung, Di., 24. Nov., 12:00');
    expect(mail?.text).toContain('Kim Reuter');
    expect(mail?.raw).not.toContain('kim@customer.example');
    expect(mail?.raw).not.toContain('Knie');
  });

  it('keeps one calendar entry through a move and a cancellation', async () => {
    const receipt = await customers.book(at('11:00'));
    await server.platform.jobs.runDue();
    await customers.move(receipt, at('13:00'));
    await server.platform.jobs.runDue();
    await customers.cancel(receipt);
    const mails = await mailsTo('kim@customer.example');
    expect(mails.map(({ subject }) => subject.split(':')[0])).toEqual(['Ihr Termin', 'Neuer Zeitpunkt', 'Abgesagt']);
    const entries = mails.map(eventOf);
    expect(entries.map(({ method }) => method)).toEqual(['REQUEST', 'REQUEST', 'CANCEL']);
    expect(entries.map(({ event }) => event.sequence)).toEqual([0, 1, 2]);
    expect(new Set(entries.map(({ event }) => event.uid)).size).toBe(1);
    expect(mails[1]?.text).toContain('Bisher:');
    expect(mails[1]?.inReplyTo).toBe(mails[0]?.messageId);
    expect(entries[2]?.event.component.getFirstPropertyValue('status')).toBe('CANCELLED');
  });

  it('is cancelled by the shop in words that say so, however many mails the customer had', async () => {
    const receipt = await customers.book(at('11:00'));
    for (const time of ['12:00', '13:00', '14:00']) await customers.move(receipt, at(time));
    await server.request(`/v1/shops/${customers.shop.shopId}/bookings/${receipt.booking.bookingId}/cancel`, asMember(customers.shop.ownerCookie, 'POST', {}));
    const mails = await mailsTo('kim@customer.example');
    expect(mails).toHaveLength(4);
    expect(mails.filter(({ text }) => text.includes('musste Ihr Gespräch leider absagen'))).toHaveLength(1);
  });

  it('is confirmed in English, with the time at the shop where its clocks differ', async () => {
    await customers.book(at('14:00'), { details: { language: 'en', timeZone: 'America/New_York' } });
    const [mail] = await mailsTo('kim@customer.example');
    expect(mail?.subject).toBe('Your appointment: Videoberatung, Tue 24 Nov, 09:00');
    expect(mail?.text).toContain('When:             Tuesday, 24 November 2026, 09:00–09:30 (GMT-5, New York)');
    expect(mail?.text).toContain('Time at the shop: Tuesday, 24 November 2026, 15:00–15:30 (CET, Berlin)');
  });
});

describe('what a customer types', () => {
  it('cannot become markup or another header', async () => {
    await customers.book(at('11:00'), { details: { name: 'Kim "<b>" & Söhne, Bcc' } });
    const [mail] = await mailsTo('kim@customer.example');
    expect(mail?.html).toContain('Kim &quot;&lt;b&gt;&quot; &amp; Söhne, Bcc');
    expect(mail?.recipients).toEqual(['kim@customer.example']);
    expect(eventOf(mail as TestMail).event.attendees[0]?.getParameter('cn')).toBe("Kim '<b>' & Söhne, Bcc");
  });

  it('never reaches a mail as free text', async () => {
    await customers.book(at('11:00'), { details: { topic: 'Kaufen Sie auf spam.example' } });
    await server.platform.jobs.runDue();
    for (const { raw } of mailServer.mails) expect(raw).not.toContain('spam.example');
  });

  it('brings an address three mails a day and no more', async () => {
    for (const time of ['08:00', '09:00', '10:00', '11:00', '12:00']) await customers.book(at(time), { details: { email: 'Flooded@victim.example' } });
    expect(await mailsTo('Flooded@victim.example')).toHaveLength(3);
    await server.clock.forward(24 * 60 + 1);
    await customers.book('2026-11-25T12:00:00.000Z', { details: { email: 'flooded@victim.example' } });
    expect(await mailsTo('flooded@victim.example')).toHaveLength(1);
  });
});

describe('every mail', () => {
  it('has the links of its HTML in its text, loads nothing and fits its lines', async () => {
    const receipt = await customers.book(at('11:00'));
    await customers.move(receipt, at('13:00'));
    await customers.cancel(receipt);
    await server.platform.jobs.runDue();
    expect(mailServer.mails).toHaveLength(6);
    for (const { html, text, raw } of mailServer.mails) {
      for (const [, link] of html.matchAll(/href="([^"]+)"/gu)) expect(text).toContain(link);
      expect(html).not.toMatch(/<img|<script|<link|url\(/u);
      expect(raw).toMatch(/^Auto-Submitted: auto-generated$/mu);
      expect(raw.split('\r\n').every((line) => Buffer.byteLength(line) <= 998)).toBe(true);
    }
  });
});
