import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { MailPreview, MailTextList } from '../../../../src/contract/mail.ts';
import { Customers } from '../../../support/booking.ts';
import { Mailbox } from '../../../support/mailbox.ts';
import { asMember, makeShop, type TestShop } from '../../../support/shop.ts';

const KIM = 'kim@customer.example';
const noon = '2026-11-24T11:00:00.000Z';
let mailbox: Mailbox;
let shop: TestShop;
let customers: Customers;
beforeAll(async () => { mailbox = await Mailbox.open(); });
afterAll(() => mailbox.close());
beforeEach(async () => {
  await mailbox.server.clock.set('2026-11-23T09:00:00.000Z');
  await mailbox.empty();
  shop = await makeShop(mailbox.server, { advisers: 2 });
  customers = new Customers(mailbox.server, shop);
});

async function send<Body>(method: string, path: string, body?: unknown, cookie = shop.ownerCookie): Promise<{ status: number; body: Body & { code?: string; detail?: string } }> {
  const reply = await mailbox.server.request(`/v1/shops/${shop.shopId}${path}`, asMember(cookie, method, body));
  return { status: reply.status, body: (await reply.json()) as Body & { code?: string; detail?: string } };
}
const write = (words: { subject: string | null; text: string | null }, path = '/mail-texts/booking-confirmed/de'): ReturnType<typeof send<MailTextList>> => send<MailTextList>('PUT', path, words);

describe('an owner’s words', () => {
  it('stand in the mail with its facts, beside what is always ours, until ours are wanted again', async () => {
    await write({ subject: 'Hallo {name}: {when}', text: 'Bis bald!\n\n{adviser} wartet {minutes} Minuten auf Sie.' });
    await customers.book(noon);
    const own = await mailbox.newest(KIM, 'Hallo Kim Reuter: Di., 24. Nov., 12:00');
    expect(own.text).toMatch(/Bis bald!\s+.+ wartet 30 Minuten auf Sie\./u);
    expect(own.text).toContain('/m/bkg_');
    expect(own.text).toContain('/privacy');
    await write({ subject: null, text: null });
    await customers.book('2026-11-24T13:00:00.000Z', { details: { email: 'lea@customer.example' } });
    await mailbox.newest('lea@customer.example', 'Ihr Termin: Videoberatung');
  });

  it('are of one language and one kind', async () => {
    await write({ subject: 'Nur deutsch', text: null });
    const { body: { texts } } = await send<MailTextList>('GET', '/mail-texts');
    expect(texts.filter(({ subject }) => subject !== null).map(({ kind, language }) => [kind, language])).toEqual([['booking-confirmed', 'de']]);
    await customers.book(noon, { details: { language: 'en' } });
    await mailbox.newest(KIM, 'Your appointment');
  });

  it.each([
    ['a placeholder that does not exist', 'Hallo {vorname}', '{vorname}'], ['a brace that stands alone', 'Hallo {name', 'brace'], ['braces in braces', 'Hallo {{name}}', 'brace'],
  ])('with %s are refused, and nothing changes', async (_name, text, named) => {
    const { status, body } = await write({ subject: null, text });
    expect([status, body.code]).toEqual([422, 'text_invalid']);
    expect(body.detail).toContain(named);
    expect((await send<MailTextList>('GET', '/mail-texts')).body.texts.every((one) => one.text === null)).toBe(true);
  });

  it('of thousands of letters, for an unknown mail or by somebody else are refused', async () => {
    expect((await write({ subject: null, text: 'x'.repeat(2_001) })).body.code).toBe('invalid_request');
    expect((await write({ subject: 'x', text: null }, '/mail-texts/birthday/de')).body.code).toBe('invalid_request');
    expect((await send('GET', '/mail-texts', undefined, shop.cookies[1])).body.code).toBe('not_allowed');
  });

  it('cannot become markup or another header', async () => {
    expect((await write({ subject: 'Termin\r\nBcc: all@customer.example', text: null })).body.code).toBe('invalid_request');
    await write({ subject: '<b>Termin</b>', text: '<b onclick="x()">fett</b>' });
    await customers.book(noon);
    const mail = (await mailbox.to(KIM)).at(-1);
    expect(mail?.subject).toBe('<b>Termin</b>');
    expect(mail?.html).toContain('&lt;b onclick=');
    expect(mail?.recipients).toEqual([KIM]);
  });
});

describe('a preview', () => {
  it('shows the mail as it would be sent, and keeps nothing', async () => {
    const { body } = await send<MailPreview>('POST', '/mail-preview', { kind: 'reminder-day', language: 'de', subject: null, text: 'Morgen, {name}!' });
    expect(body.subject).toMatch(/^Erinnerung: /u);
    expect(body.text).toContain('Morgen, Kim Sommer!');
    expect(body.html).toContain('Morgen, Kim Sommer!');
    expect((await send<MailTextList>('GET', '/mail-texts')).body.texts.every((one) => one.text === null)).toBe(true);
    expect((await send('POST', '/mail-preview', { kind: 'reminder-day', language: 'de', subject: '{nobody}', text: null })).body.code).toBe('text_invalid');
  });
});
