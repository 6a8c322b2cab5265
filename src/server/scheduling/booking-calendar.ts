import type { Language } from '../../contract/ids.ts';
import type { Tx } from '../platform/db.ts';
import type { Settings } from '../platform/settings.ts';
import { getAdviser, getService, getShop } from '../shops/shop.ts';
import { writeCalendar, type CalendarEvent } from './calendar.ts';
import { getBookingRow } from './read-booking.ts';

const WORDS = {
  de: { title: (service: string, who: string) => `${service} per Video mit ${who}`, manage: 'Teilnehmen, verschieben oder absagen:', desk: 'Zum Gespräch:' },
  en: { title: (service: string, who: string) => `${service} by video with ${who}`, manage: 'Join, move or cancel:', desk: 'To the call:' },
} satisfies Record<Language, unknown>;

export interface CalendarFor {
  readonly side: 'customer' | 'adviser';
  readonly method?: CalendarEvent['method'];
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
  const words = WORDS[side === 'customer' ? (row.language ?? shop.language) : shop.language];
  return writeCalendar({
    method: row.state === 'cancelled' ? 'CANCEL' : (method ?? 'PUBLISH'),
    uid: `${bookingId}-${side}@${new URL(settings.VISAVIS_PUBLIC_URL).hostname}`,
    sequence: row.changes,
    stamp: now,
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    summary: words.title(service.name, side === 'customer' ? `${adviser.name}, ${shop.name}` : (row.name ?? '')),
    description: `${side === 'customer' ? words.manage : words.desk}\n${url}`,
    url,
    // Programs trust an entry whose organizer is who the mail is from.
    organizer: { name: shop.senderName ?? shop.name, email: shop.senderAddress ?? settings.VISAVIS_MAIL_FROM },
    ...(attendee ? { attendee } : {}),
  });
}

/** Where a customer manages a booking. The token stands in the fragment, which no server sees. */
export function manageUrl({ VISAVIS_PUBLIC_URL }: Pick<Settings, 'VISAVIS_PUBLIC_URL'>, bookingId: string, manageToken: string): string {
  return `${VISAVIS_PUBLIC_URL}/m/${bookingId}#${manageToken}`;
}
