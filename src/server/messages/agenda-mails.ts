import { inShop, type Tx } from '../platform/db.ts';
import type { Platform } from '../platform/platform.ts';
import { listDeskBookings } from '../scheduling/desk-bookings.ts';
import { beginOf, dayOf, dayText } from '../scheduling/wall-time.ts';
import { listShopIds } from '../shops/shop-ids.ts';
import { mailOfAdviser } from '../shops/people.ts';
import { getShop, listAdvisers, type Adviser, type Shop } from '../shops/shop.ts';
import { mailFrom } from './customer-mails.ts';
import { renderHtml, renderText, type Letter } from './layout.ts';
import type { Outbox } from './outbox.ts';
import { fill } from './templates.ts';
import { clockTimes, longDay } from './times.ts';
import { WORDS } from './words.ts';

const EVERY_MS = 10 * 60_000;
const HOUR_MS = 3_600_000;
/** Sent at seven in the adviser's morning, and after an outage until ten. */
const FROM_HOUR = 7;
const UNTIL_HOUR = 10;

/** Mails each adviser the appointments of the day, in the morning, when there are any. */
export function mailAgendas({ jobs, db, clock, settings }: Platform, outbox: Outbox): void {
  jobs.beat('mail-agendas', EVERY_MS, async () => {
    const now = clock();
    for (const shopId of await listShopIds(db)) {
      await inShop(db, shopId, async (tx) => {
        const shop = await getShop(tx);
        for (const adviser of await listAdvisers(tx)) {
          if (adviser.active && isMorning(now, adviser.timeZone)) await mailAgenda(tx, outbox, { shop, adviser, url: `${settings.VISAVIS_PUBLIC_URL}/console` }, now);
        }
      });
    }
  });
}

function isMorning(now: Date, timeZone: string): boolean {
  const { hour } = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(timeZone);
  return hour >= FROM_HOUR && hour < UNTIL_HOUR;
}

async function mailAgenda(tx: Tx, outbox: Outbox, { shop, adviser, url }: { shop: Shop; adviser: Adviser; url: string }, now: Date): Promise<void> {
  const day = dayOf(now.getTime(), adviser.timeZone);
  const dedupeKey = `agenda ${adviser.adviserId} ${dayText(day)}`;
  if (await outbox.knows(tx, dedupeKey)) return;
  const email = await mailOfAdviser(tx, adviser.adviserId);
  if (email === undefined) return;
  const end = beginOf(day + 1, adviser.timeZone);
  const bookings = (await listDeskBookings(tx, now, new Date(end))).filter(({ adviserIds, state }) => adviserIds.includes(adviser.adviserId) && (state === 'confirmed' || state === 'pending'));
  if (bookings.length === 0) return;
  const { language } = shop;
  const words = WORDS[language].adviser;
  const letter: Letter = {
    language, subject: words.agenda.subject, sender: shop.name, accent: shop.accent, heading: fill(words.agenda.heading, { when: longDay(now, language, adviser.timeZone) }), paragraphs: [],
    facts: bookings.map(({ startsAt, endsAt, name, serviceName, place }) =>
      [clockTimes(new Date(startsAt), new Date(endsAt), language, adviser.timeZone), [name, serviceName, ...(place ? [place.name] : [])].join(', ')] as const),
    button: { label: words.button, url },
  };
  await outbox.sendMail(tx, {
    ...mailFrom(shop), kind: 'adviser-agenda', dedupeKey, subject: letter.subject, text: renderText(letter), html: renderHtml(letter), to: { name: adviser.name, address: email },
    limited: false, notAfter: new Date(Math.min(end, now.getTime() + 12 * HOUR_MS)).toISOString(),
  });
}
