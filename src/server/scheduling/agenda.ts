import type { Agenda } from '../../contract/calendar.ts';
import type { Tx } from '../platform/db.ts';
import type { Settings } from '../platform/settings.ts';
import { readHouse } from '../shops/house.ts';
import { getAdviser, getShop, listServices } from '../shops/shop.ts';
import { endTokens, hasToken, issueToken } from '../shops/tokens.ts';
import { calendarWords, uidOf } from './booking-calendar.ts';
import { writeCalendar } from './calendar.ts';
import { advisersBusyWith, bookingRows, placeOf } from './read-booking.ts';

const DAY_MS = 86_400_000;
const BACK_DAYS = 30;
const AHEAD_DAYS = 400;
/** A calendar program keeps its address for years; it ends when it is revoked. */
const VALID_MS = 50 * 366 * DAY_MS;

/** Whether an address is given out. It cannot be read back, only made anew. */
export async function readAgenda(tx: Tx, shopId: string, adviserId: string): Promise<Agenda> {
  await getAdviser(tx, adviserId);
  return { exists: await hasToken(tx, shopId, 'agenda', adviserId), url: null };
}

/** Makes the secret address; an earlier one ends. */
export async function makeAgenda(tx: Tx, { VISAVIS_PUBLIC_URL }: Pick<Settings, 'VISAVIS_PUBLIC_URL'>, shopId: string, adviserId: string, now: Date): Promise<Agenda> {
  await getAdviser(tx, adviserId);
  await endTokens(tx, shopId, 'agenda', { adviserId });
  const token = await issueToken(tx, shopId, { kind: 'agenda', adviserId, expiresAt: new Date(now.getTime() + VALID_MS) });
  return { exists: true, url: `${VISAVIS_PUBLIC_URL}/a/${token}.ics` };
}

/** An adviser's appointments as a calendar file, in which each is the entry that the mails about it carry. */
export async function writeAgenda(tx: Tx, settings: Pick<Settings, 'VISAVIS_PUBLIC_URL' | 'VISAVIS_MAIL_FROM'>, adviserId: string, now: Date): Promise<string> {
  const shop = await getShop(tx);
  const adviser = await getAdviser(tx, adviserId);
  const house = await readHouse(tx);
  const services = new Map((await listServices(tx)).map((service) => [service.serviceId, service]));
  const rows = await bookingRows(tx).where('state', 'not in', ['held', 'cancelled'])
    .where('starts_at', '>', new Date(now.getTime() - BACK_DAYS * DAY_MS)).where('starts_at', '<', new Date(now.getTime() + AHEAD_DAYS * DAY_MS)).orderBy('starts_at').execute();
  const busy = await advisersBusyWith(tx, rows.map((row) => row.appointment_id));
  const own = rows.filter((row) => row.adviser_id === adviserId || busy.get(row.appointment_id)?.includes(adviserId));
  const url = `${settings.VISAVIS_PUBLIC_URL}/console`;
  const words = calendarWords(shop.language);
  return writeCalendar({
    method: 'PUBLISH', name: `${adviser.name}, ${shop.name}`,
    events: own.map((row) => {
      const service = services.get(row.service_id);
      const place = placeOf(house, service?.storeId ?? null);
      return {
        uid: uidOf(settings, row.booking_id, 'adviser'), sequence: row.changes, stamp: now, startsAt: row.starts_at, endsAt: row.ends_at, tentative: row.state === 'pending',
        summary: words.title(service?.name ?? '', row.name ?? '', place !== null), description: `${words.desk}\n${url}`, location: place ? `${place.name}, ${place.address}` : url, url,
        organizer: { name: shop.senderName ?? shop.name, email: shop.senderAddress ?? settings.VISAVIS_MAIL_FROM },
      };
    }),
  });
}
