import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { countryOf } from './country-of.ts';
import type { Keys } from './secret.ts';

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
