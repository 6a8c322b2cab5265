import { parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js/min';
import type { Keys } from './secret.ts';

const COUNTRIES: Record<string, CountryCode> = {
  'Europe/Berlin': 'DE', 'Europe/Vienna': 'AT', 'Europe/Zurich': 'CH', 'Europe/London': 'GB', 'Europe/Dublin': 'IE', 'Europe/Paris': 'FR', 'Europe/Brussels': 'BE',
  'Europe/Amsterdam': 'NL', 'Europe/Luxembourg': 'LU', 'Europe/Rome': 'IT', 'Europe/Madrid': 'ES', 'Europe/Lisbon': 'PT', 'Europe/Warsaw': 'PL', 'Europe/Prague': 'CZ',
  'Europe/Copenhagen': 'DK', 'Europe/Stockholm': 'SE', 'Europe/Oslo': 'NO', 'Europe/Helsinki': 'FI', 'America/New_York': 'US', 'America/Chicago': 'US',
  'America/Denver': 'US', 'America/Los_Angeles': 'US',
};

/** The country of a shop, by its time zone: where a number without a country code belongs. */
export function countryOf(timeZone: string): CountryCode | undefined {
  return COUNTRIES[timeZone];
}

export interface ContactHashes {
  readonly mailHash: string | null;
  readonly phoneHash: string | null;
}

/** Keyed hashes of a person's mail and phone, by which an order finds its call. Another shop's hash of the same person differs. */
export function contactHashes(keys: Keys, { shopId, timeZone }: { shopId: string; timeZone: string }, { email, phone }: { email?: string | null | undefined; phone?: string | null | undefined }): ContactHashes {
  const mail = email?.trim().toLowerCase();
  const number = phone ? parsePhoneNumberFromString(phone, countryOf(timeZone))?.number : undefined;
  return {
    mailHash: mail ? keys.hash(`mail ${shopId}`, mail) : null,
    phoneHash: number ? keys.hash(`phone ${shopId}`, number) : null,
  };
}
