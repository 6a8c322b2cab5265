import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { busyOf } from '../../../../src/server/scheduling/feeds/busy-of.ts';
import { Customers } from '../../../support/booking.ts';
import { Mailbox } from '../../../support/mailbox.ts';
import { runPeer } from '../../../support/peers/peers.ts';
import { asMember, makeShop } from '../../../support/shop.ts';
import type { TestMail } from '../../../support/mail-server.ts';

const at = (time: string): string => `2026-11-24T${time}:00.000Z`;

let mailbox: Mailbox;
beforeAll(async () => {
  mailbox = await Mailbox.open();
  await mailbox.server.clock.set('2026-11-23T09:00:00.000Z');
});
afterAll(() => mailbox.close());

interface Shown { uid: string; sequence: number; start: string; end: string; summary: string; organizer: string; status: string }
const invitations = (mails: readonly TestMail[]): string[] => mails.flatMap(({ attachments }) => attachments.filter(({ contentType }) => contentType === 'application/ics').map(({ content }) => content.toString('utf8')));
const apply = (files: readonly string[]): Shown[] => JSON.parse(runPeer('apply_invitations.py', [], JSON.stringify(files))) as Shown[];

describe('a calendar program of somebody else\'s', () => {
  it('shows one appointment through book and move, none after cancel, and is right in any order', async () => {
    const shop = await makeShop(mailbox.server);
    const customers = new Customers(mailbox.server, shop);
    const receipt = await customers.book(at('11:00'), { details: { name: 'Kim "K" Müller-Łoś; Söhne, 🚲' } });
    const files = async (address: string): Promise<string[]> => invitations(await mailbox.to(address));
    expect(apply(await files('kim@customer.example'))).toMatchObject([{ start: '2026-11-24T11:00:00+00:00', end: '2026-11-24T11:30:00+00:00', sequence: 0, status: 'CONFIRMED' }]);
    await customers.move(receipt, at('13:00'));
    for (const address of ['kim@customer.example', shop.ownerEmail]) {
      const known = await files(address);
      expect(apply(known)).toMatchObject([{ start: '2026-11-24T13:00:00+00:00', sequence: 1 }]);
      expect(apply(known.toReversed())).toMatchObject([{ start: '2026-11-24T13:00:00+00:00', sequence: 1 }]);
    }
    await customers.cancel(receipt);
    for (const address of ['kim@customer.example', shop.ownerEmail]) expect(apply(await files(address))).toEqual([]);
  });

  it('follows an adviser\'s agenda by its secret address, until that is revoked', async () => {
    const shop = await makeShop(mailbox.server);
    const customers = new Customers(mailbox.server, shop);
    const path = `/v1/shops/${shop.shopId}/advisers/${shop.adviserIds[0]}/agenda`;
    const make = async (): Promise<string> => ((await (await mailbox.server.request(path, asMember(shop.ownerCookie, 'POST'))).json()) as { url: string }).url;
    const read = (url: string): Promise<Response> => mailbox.server.request(new URL(url).pathname);
    const url = await make();
    const receipt = await customers.book(at('11:00'));
    await customers.book(at('12:00'));
    const shown = apply([await (await read(url)).text()]);
    expect(shown.map(({ start }) => start)).toEqual(['2026-11-24T11:00:00+00:00', '2026-11-24T12:00:00+00:00']);
    expect(shown[0]?.uid).toBe(`${receipt.booking.bookingId}-adviser@127.0.0.1`);
    await customers.move(receipt, at('15:00'));
    expect(apply([await (await read(url)).text()]).map(({ start }) => start)).toEqual(['2026-11-24T12:00:00+00:00', '2026-11-24T15:00:00+00:00']);
    const other = await make();
    expect((await read(url)).status).toBe(404);
    expect((await read(other)).status).toBe(200);
    await mailbox.server.request(path, asMember(shop.ownerCookie, 'DELETE'));
    expect((await read(other)).status).toBe(404);
  });

  it.each([['with the description of its zone', ['--vtimezone']], ['with its zone by name alone', []]])('writes feeds that we read, %s', (_name, words) => {
    const text = runPeer('write_feed.py', words);
    expect(text.includes('VTIMEZONE')).toBe(words.length > 0);
    const busy = busyOf(text, { from: Date.parse('2026-10-01T00:00:00Z'), to: Date.parse('2027-01-01T00:00:00Z'), timeZone: 'Asia/Tokyo', ownHost: 'advice.example' });
    expect(busy.map(({ from, to }) => [new Date(from).toISOString(), (to - from) / 60_000])).toEqual([
      ['2026-10-12T07:30:00.000Z', 45], ['2026-10-26T08:30:00.000Z', 45], ['2026-11-02T08:30:00.000Z', 45], ['2026-11-09T08:30:00.000Z', 45],
    ]);
  });
});
