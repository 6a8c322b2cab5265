import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import type { DeskMessage } from '../../contract/desk.ts';
import type { Language } from '../../contract/ids.ts';
import { countryOf } from '../platform/country-of.ts';
import type { Tx } from '../platform/db.ts';
import type { Settings } from '../platform/settings.ts';
import { getService, getShop } from '../shops/shop.ts';
import { manageUrl } from './booking-calendar.ts';
import { issueManageToken } from './confirm-booking.ts';
import { getBookingRow } from './read-booking.ts';

const WORDS: Record<Language, { locale: string; text: (facts: { name: string; shop: string; service: string; when: string; url: string }) => string }> = {
  de: { locale: 'de', text: ({ name, shop, service, when, url }) => `Guten Tag ${name}, hier ist ${shop}. Ihr Termin „${service}“ ist am ${when} Uhr. Teilnehmen, verschieben oder absagen: ${url}` },
  en: { locale: 'en-GB', text: ({ name, shop, service, when, url }) => `Hello ${name}, this is ${shop}. Your appointment “${service}” is on ${when}. Join, move or cancel: ${url}` },
};

/**
 * A message about a booking that an adviser sends from a phone of their own, in the customer's language. It holds a fresh
 * manage link, since none can be read back. Nothing is sent by us.
 */
export async function writeDeskMessage(tx: Tx, settings: Pick<Settings, 'VISAVIS_PUBLIC_URL'>, shopId: string, bookingId: string, now: Date): Promise<DeskMessage> {
  const row = await getBookingRow(tx, bookingId);
  const shop = await getShop(tx);
  const { locale, text: write } = WORDS[row.language ?? shop.language];
  const when = new Intl.DateTimeFormat(locale, { timeZone: row.time_zone ?? shop.timeZone, weekday: 'long', day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit' }).format(row.starts_at);
  const url = manageUrl(settings, bookingId, await issueManageToken(tx, shopId, bookingId, now));
  const text = write({ name: row.name ?? '', shop: shop.name, service: (await getService(tx, row.service_id)).name, when, url });
  const number = row.phone === null ? undefined : parsePhoneNumberFromString(row.phone, countryOf(shop.timeZone))?.number;
  const body = encodeURIComponent(text);
  return {
    text, manageUrl: url,
    // Both kinds of phones understand this form, and neither the other's own.
    smsUrl: number === undefined ? null : `sms:${number}?&body=${body}`,
    whatsappUrl: number === undefined ? null : `https://wa.me/${number.replace('+', '')}?text=${body}`,
  };
}
