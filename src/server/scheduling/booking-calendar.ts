import type { Language } from '../../contract/ids.ts';
import type { Tx } from '../platform/db.ts';
import type { Settings } from '../platform/settings.ts';
import { readHouse } from '../shops/house.ts';
import { getAdviser, getService, getShop } from '../shops/shop.ts';
import { writeCalendar, type Calendar, type CalendarEvent } from './calendar.ts';
import { getBookingRow, placeOf } from './read-booking.ts';

type Side = 'customer' | 'adviser';

const WORDS = {
  de: { title: (service: string, who: string, inStore: boolean) => (inStore ? `${service} mit ${who}` : `${service} per Video mit ${who}`), manage: 'Teilnehmen, verschieben oder absagen:', desk: 'Zum Beratungsplatz:' },
  en: { title: (service: string, who: string, inStore: boolean) => (inStore ? `${service} with ${who}` : `${service} by video with ${who}`), manage: 'Join, move or cancel:', desk: 'To the desk:' },
} satisfies Record<Language, unknown>;

export function calendarWords(language: Language): (typeof WORDS)[Language] {
  return WORDS[language];
}

export interface CalendarFor {
  readonly side: Side;
  readonly method?: Calendar['method'];
  /** Where the reader joins and changes the booking. */
  readonly url: string;
  /** Whom a mail with this file goes to. */
  readonly attendee?: CalendarEvent['attendee'];
  readonly now: Date;
}

/**
 * The calendar file of a booking. Each side has its own entry, so that neither learns the other's address, and each keeps
 * its UID through all changes.
 */
export async function bookingCalendar(tx: Tx, settings: Pick<Settings, 'VISAVIS_PUBLIC_URL' | 'VISAVIS_MAIL_FROM'>, bookingId: string, { side, method, url, attendee, now }: CalendarFor): Promise<string> {
  const row = await getBookingRow(tx, bookingId);
  const shop = await getShop(tx);
  const service = await getService(tx, row.service_id);
  const adviser = await getAdviser(tx, row.adviser_id);
  const place = placeOf(await readHouse(tx), service.storeId);
  const words = calendarWords(side === 'customer' ? (row.language ?? shop.language) : shop.language);
  return writeCalendar({
    // Whoever no longer advises loses the entry though the booking goes on.
    method: row.state === 'cancelled' ? 'CANCEL' : (method ?? 'PUBLISH'),
    events: [{
      uid: uidOf(settings, bookingId, side), sequence: row.changes, stamp: now, startsAt: row.starts_at, endsAt: row.ends_at, tentative: row.state === 'pending',
      summary: words.title(service.name, side === 'customer' ? `${adviser.name}, ${shop.name}` : (row.name ?? ''), place !== null),
      description: `${side === 'customer' ? words.manage : words.desk}\n${url}`,
      location: place ? [place.name, place.address].filter((part) => part !== '').join(', ') : url, url,
      // Programs trust an entry whose organizer is who the mail is from.
      organizer: { name: shop.senderName ?? shop.name, email: shop.senderAddress ?? settings.VISAVIS_MAIL_FROM },
      ...(attendee ? { attendee } : {}),
    }],
  });
}

/** The same for the life of a booking, in files and mails alike. */
export function uidOf({ VISAVIS_PUBLIC_URL }: Pick<Settings, 'VISAVIS_PUBLIC_URL'>, bookingId: string, side: Side): string {
  return `${bookingId}-${side}@${new URL(VISAVIS_PUBLIC_URL).hostname}`;
}

/** Where a customer manages a booking. The token stands in the fragment, which no server sees. */
export function manageUrl({ VISAVIS_PUBLIC_URL }: Pick<Settings, 'VISAVIS_PUBLIC_URL'>, bookingId: string, manageToken: string): string {
  return `${VISAVIS_PUBLIC_URL}/m/${bookingId}#${manageToken}`;
}
