import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { BusyFeed } from '../src/contract/calendar.ts';
import { RaceClient } from './support/race-client.ts';
import { RaceHouse } from './support/race-house.ts';
import { median, type Result } from './support/result.ts';

const BYTES = 1_000_000;
const SERIES = 100;
const ROUNDS = 8;
const PAGE_BUDGET = 1.25;
const READ_BUDGET_MS = 5_000;
const MEMORY_BUDGET_MB = 200;
const DAY_MS = 86_400_000;

/** A calendar of 1 MB with 100 series that never end: what reading it costs the booking page, the machine and its patience; and what becomes of one that is too much. */
export async function run(): Promise<Result> {
  const feeds = await serveFeeds();
  const host = `127.0.0.1:${(feeds.address() as AddressInfo).port}`;
  const house = await RaceHouse.open({ VISAVIS_OUTBOUND_ALLOW: host });
  const client = new RaceClient(house);
  try {
    const weekly = await addFeed(house, `http://${host}/weekly.ics`);
    for (let warm = 0; warm < 100; warm += 1) await page(client);
    const alone: number[] = [];
    const beside: number[] = [];
    const reads: number[] = [];
    const before = house.memory();
    let most = before;
    for (let round = 0; round < ROUNDS; round += 1) {
      const reading = readFeed(house, weekly.feedId).then((took) => { reads.push(took); return true; });
      while (!(await Promise.race([reading, page(client).then((took) => { beside.push(took); return false; })]))) most = Math.max(most, house.memory());
      for (let quiet = 0; quiet < 40; quiet += 1) alone.push(await page(client));
    }
    const daily = await addFeed(house, `http://${host}/daily.ics`);
    const [ratio, took, memory] = [median(beside) / median(alone), median(reads), most - before];
    const ok = ratio <= PAGE_BUDGET && took <= READ_BUDGET_MS && memory <= MEMORY_BUDGET_MB && weekly.failure === null && weekly.entries > 0 && daily.failure === 'too_complex';
    return {
      ok,
      line: `feeds: ${SERIES} endless series in ${BYTES / 1e6} MB, ${weekly.entries} entries, read in ${Math.round(took)} ms of ${READ_BUDGET_MS} ms with ${Math.round(memory)} MB of ${MEMORY_BUDGET_MB} MB; the booking page meanwhile ${median(beside).toFixed(1)} ms, else ${median(alone).toFixed(1)} ms: ratio ${ratio.toFixed(2)} (budget ${PAGE_BUDGET}); daily instead of weekly it is refused: ${daily.failure}`,
      json: { ratio, readMs: took, memoryMb: memory, entries: weekly.entries, refused: daily.failure, budget: { ratio: PAGE_BUDGET, ms: READ_BUDGET_MS, mb: MEMORY_BUDGET_MB } },
    };
  } finally {
    client.close();
    await house.close();
    feeds.closeAllConnections();
    feeds.close();
  }
}

/** Free starts of a month, as the booking page asks for them. @returns milliseconds. */
async function page(client: RaceClient): Promise<number> {
  const from = new Date(Math.ceil(Date.now() / DAY_MS) * DAY_MS);
  const { status, took } = await client.slots(from, new Date(from.getTime() + 30 * DAY_MS));
  if (status !== 200) throw new Error(`slots: ${status}`);
  return took;
}

async function addFeed({ base, shopId, adviserId, cookie }: RaceHouse, url: string): Promise<BusyFeed> {
  const reply = await fetch(`${base}/v1/shops/${shopId}/advisers/${adviserId}/feeds`, {
    method: 'POST', headers: { cookie, origin: base, 'content-type': 'application/json' }, body: JSON.stringify({ name: 'Elsewhere', url }),
  });
  if (reply.status !== 201) throw new Error(`feed: ${reply.status} ${await reply.text()}`);
  return (await reply.json()) as BusyFeed;
}

async function readFeed({ base, shopId, adviserId, cookie }: RaceHouse, feedId: string): Promise<number> {
  const begin = performance.now();
  const reply = await fetch(`${base}/v1/shops/${shopId}/advisers/${adviserId}/feeds/${feedId}/read`, { method: 'POST', headers: { cookie, origin: base } });
  if (reply.status !== 200) throw new Error(`read: ${reply.status} ${await reply.text()}`);
  return performance.now() - begin;
}

async function serveFeeds(): Promise<Server> {
  const files: Readonly<Record<string, string>> = { '/weekly.ics': calendar('WEEKLY'), '/daily.ics': calendar('DAILY') };
  const server = createServer((request, reply) => reply.setHeader('content-type', 'text/calendar').end(files[request.url ?? ''] ?? ''));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

/** Series that began years ago and have no end, as long a file as is said by what stands in their descriptions. */
function calendar(freq: string): string {
  const words = 'Standing meeting with notes of all the years. ';
  const events = Array.from({ length: SERIES }, (_, index) => [
    'BEGIN:VEVENT', `UID:series-${index}@calendar.example`, 'DTSTAMP:20200101T000000Z', `DTSTART;TZID=Europe/Berlin:202001${String(1 + (index % 28)).padStart(2, '0')}T${String(6 + (index % 12)).padStart(2, '0')}0000`,
    'DURATION:PT20M', `RRULE:FREQ=${freq}`, `DESCRIPTION:${fold(words.repeat(Math.floor(BYTES / SERIES / words.length) - 5))}`, 'END:VEVENT',
  ].join('\r\n'));
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//bench//EN', ...events, 'END:VCALENDAR', ''].join('\r\n');
}

/** Lines of at most 75 bytes, as RFC 5545 has them. */
function fold(text: string): string {
  return text.replace(/(.{60})/gu, '$1\r\n ');
}
