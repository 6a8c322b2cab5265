import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { BusyFeed } from '../../../../src/contract/calendar.ts';
import type { ProblemBody } from '../../../../src/contract/problem.ts';
import { createOutboundFetch } from '../../../../src/server/platform/outbound-fetch.ts';
import { Customers } from '../../../support/booking.ts';
import { calendarOf, eventOf, FeedServer } from '../../../support/feed-server.ts';
import { Mailbox } from '../../../support/mailbox.ts';
import { asMember, makeShop, type TestShop } from '../../../support/shop.ts';

const noon = '2026-11-24T11:00:00.000Z';
const BUSY = eventOf('DTSTART:20261124T104500Z', 'DTEND:20261124T111500Z', 'SUMMARY:Privat');
const feeds = new FeedServer();
let mailbox: Mailbox;
let shop: TestShop;
let customers: Customers;
beforeAll(async () => {
  await feeds.start();
  mailbox = await Mailbox.open({ VISAVIS_OUTBOUND_ALLOW: feeds.host });
});
afterAll(async () => {
  await mailbox.close();
  feeds.stop();
});
beforeEach(async () => {
  await mailbox.server.clock.set('2026-11-23T09:00:00.000Z');
  await mailbox.empty();
  feeds.asked.length = 0;
  shop = await makeShop(mailbox.server);
  customers = new Customers(mailbox.server, shop);
});

async function send<Body>(method: string, end = '', body?: unknown): Promise<{ status: number; body: Body & ProblemBody }> {
  const reply = await mailbox.server.request(`/v1/shops/${shop.shopId}/advisers/${shop.adviserIds[0]}/feeds${end}`, asMember(shop.ownerCookie, method, body));
  const text = await reply.text();
  return { status: reply.status, body: (text === '' ? {} : JSON.parse(text)) as Body & ProblemBody };
}
const add = (url = feeds.url): ReturnType<typeof send<BusyFeed>> => send<BusyFeed>('POST', '', { name: 'Privat', url });
const isFree = async (): Promise<boolean> => (await customers.slots(noon, '2026-11-24T11:00:01.000Z')).length > 0;
async function pass(minutes: number): Promise<void> {
  await mailbox.server.clock.forward(minutes);
  await mailbox.server.platform.jobs.runBeat('read-feeds');
}

describe('another calendar of an adviser', () => {
  it('keeps its times busy here, and says nothing but when', async () => {
    feeds.serve(BUSY);
    expect(await isFree()).toBe(true);
    const { status, body } = await add();
    expect([status, body]).toMatchObject([201, { name: 'Privat', host: '127.0.0.1', failure: null, entries: 1 }]);
    expect(JSON.stringify(body)).not.toContain('secret.ics');
    expect(await isFree()).toBe(false);
    expect((await customers.hold(noon)).problem.code).toBe('slot_taken');
    await send('DELETE', `/${body.feedId}`);
    expect(await isFree()).toBe(true);
  });

  it('is read again every ten minutes, and not sent again when nothing has changed', async () => {
    feeds.serve(BUSY, { etag: '"one"' });
    await add();
    feeds.answer = (request, reply) => (request.headers['if-none-match'] === '"one"' ? reply.writeHead(304).end() : reply.writeHead(200).end(calendarOf('')));
    await pass(11);
    expect([feeds.asked.at(-1)?.['if-none-match'], await isFree()]).toEqual(['"one"', false]);
    feeds.serve('');
    await pass(11);
    expect(await isFree()).toBe(true);
  });

  it.each<[string, BusyFeed['failure'], FeedServer['answer']]>([
    ['a missing file', 'not_found', (_, reply) => reply.writeHead(404).end()],
    ['a refusal', 'not_allowed', (_, reply) => reply.writeHead(401).end()],
    ['a fault', 'unreachable', (_, reply) => reply.writeHead(500).end()],
    ['a broken connection', 'unreachable', (request) => request.socket.destroy()],
    ['a page', 'no_calendar', (_, reply) => reply.writeHead(200).end('<!doctype html><title>Sign in</title>')],
    ['a rule by the second', 'too_complex', (_, reply) => reply.writeHead(200).end(calendarOf(eventOf('DTSTART:19700101T000000Z', 'DURATION:PT1S', 'RRULE:FREQ=SECONDLY')))],
    ['more than fits', 'too_large', (_, reply) => reply.writeHead(200).end(Buffer.alloc(5 * 1024 * 1024 + 1, 32))],
    ['more than fits, packed small', 'too_large', (_, reply) => reply.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(64 * 1024 * 1024, 32)))],
    ['a way into this machine', 'address_refused', (_, reply) => reply.writeHead(302, { location: 'http://127.0.0.1:1/secret.ics' }).end()],
    ['a circle', 'unreachable', (_, reply) => reply.writeHead(302, { location: '/secret.ics' }).end()],
  ])('that brings %s leaves the last good copy in force, and its adviser is told after an hour, once', async (_name, failure, answer) => {
    feeds.serve(BUSY);
    await add();
    feeds.answer = answer;
    await pass(11);
    const [feed] = (await send<{ feeds: BusyFeed[] }>('GET')).body.feeds;
    expect(feed).toMatchObject({ failure, failingSince: '2026-11-23T09:11:00.000Z', readAt: '2026-11-23T09:00:00.000Z', entries: 1 });
    expect(await isFree()).toBe(false);
    expect(await mailbox.to(shop.ownerEmail)).toHaveLength(0);
    for (let tens = 0; tens < 8; tens += 1) await pass(11);
    expect((await mailbox.to(shop.ownerEmail)).map(({ subject }) => subject)).toEqual(['Kalender nicht lesbar: Privat']);
  });

  it.each([
    ['http://calendar.example/a.ics'], ['https://127.0.0.1/a.ics'], ['https://2130706433/a.ics'], ['https://0x7f.1/a.ics'], ['https://017700000001/a.ics'], ['https://[::1]/a.ics'], ['https://[::ffff:127.0.0.1]/a.ics'],
    ['https://[64:ff9b::7f00:1]/a.ics'], ['https://169.254.169.254/latest'], ['https://10.0.0.1/a.ics'], ['https://[fd00::1]/a.ics'], ['https://kim:secret@calendar.example/a.ics'], ['https://calendar.example:22/a.ics'],
  ])('is not taken from %s', async (url) => {
    const { status, body } = await add(url);
    expect([status, body.code]).toEqual([422, 'feed_refused']);
  });

  it('is not fetched through a name that leads into this machine', async () => {
    const outbound = createOutboundFetch({ VISAVIS_OUTBOUND_ALLOW: [], VISAVIS_PUBLIC_URL: 'https://advice.example' });
    for (const url of ['https://localhost/a.ics', 'https://advice.example/a.ics']) await expect(outbound(url, { maxBytes: 100 })).rejects.toMatchObject({ failure: 'address_refused' });
  });

  it('belongs to its adviser and to owners', async () => {
    const other = await makeShop(mailbox.server, { advisers: 2 });
    const ask = async (adviserId: string | undefined, cookie: string | undefined): Promise<number> =>
      (await mailbox.server.request(`/v1/shops/${other.shopId}/advisers/${adviserId}/feeds`, asMember(cookie ?? ''))).status;
    expect([await ask(other.adviserIds[1], other.cookies[1]), await ask(other.adviserIds[0], other.cookies[1]), await ask(other.adviserIds[1], other.ownerCookie), await ask(other.adviserIds[0], shop.ownerCookie)]).toEqual([200, 403, 200, 404]);
  });
});
