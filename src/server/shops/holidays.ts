import { Worker } from 'node:worker_threads';
import type { HolidayImport, HolidayPlaceList } from '../../contract/calendar.ts';
import type { Language } from '../../contract/ids.ts';
import { countryOf } from '../platform/country-of.ts';

/** What is asked of the calendar of holidays. */
export type HolidayQuestion =
  | { readonly ask: 'places'; readonly country: string | null; readonly language: Language }
  | ({ readonly ask: 'holidays'; readonly language: Language } & Pick<HolidayImport, 'country' | 'region' | 'year'>);

export interface Holiday {
  readonly day: string;
  readonly name: string;
}

/** Countries whose holidays are known, or the regions of one, by name. */
export async function listHolidayPlaces(country: string | null, language: Language, timeZone: string): Promise<HolidayPlaceList> {
  const places = await ask<HolidayPlaceList['places']>({ ask: 'places', country, language });
  return { places, usual: country === null ? (countryOf(timeZone) ?? null) : null };
}

/** Public holidays of a year; none where the place is not known. */
export function listHolidays(place: Pick<HolidayImport, 'country' | 'region' | 'year'>, language: Language): Promise<Holiday[]> {
  return ask<Holiday[]>({ ask: 'holidays', language, ...place });
}

/** The calendar of the whole world fills much memory and is asked once a year, so it lives in a thread that ends with its answer. */
function ask<Answer>(question: HolidayQuestion): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('holiday-worker.ts', import.meta.url), { workerData: question });
    worker.once('message', resolve).once('error', reject);
  });
}
