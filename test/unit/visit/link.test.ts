import { describe, expect, it } from 'vitest';
import { readLink } from '../../../src/visit/link.ts';
import type { Place } from '../../../src/visit/link.ts';

const BOOKING = `bkg_${'a'.repeat(22)}`;
const TOKEN = `mt_${'b'.repeat(22)}`;

function placeAt(pathname: string, hash = ''): Place & { kept: Map<string, string>; replaced: string[] } {
  const kept = new Map<string, string>();
  const replaced: string[] = [];
  const store = { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => void kept.set(key, value) };
  return { pathname, hash, store, replace: (path) => void replaced.push(path), kept, replaced };
}

describe('the address of a visit', () => {
  it('gives its token away and keeps it out of the history', () => {
    const place = placeAt(`/m/${BOOKING}`, `#${TOKEN}`);
    expect(readLink(place)).toEqual({ page: 'booking', bookingId: BOOKING, token: TOKEN });
    expect(place.replaced).toEqual([`/m/${BOOKING}`]);
    expect([...place.kept]).toEqual([[`visavis:${BOOKING}`, TOKEN]]);
  });

  it('finds the token again after a reload', () => {
    const place = placeAt(`/m/${BOOKING}`);
    place.kept.set(`visavis:${BOOKING}`, TOKEN);
    expect(readLink(place)).toMatchObject({ token: TOKEN });
    expect(place.replaced).toEqual([]);
  });

  it('keeps the token in the address where the tab may store nothing', () => {
    const place = placeAt(`/m/${BOOKING}`, `#${TOKEN}`);
    const store = { ...place.store, setItem: () => { throw new Error('denied'); } };
    expect(readLink({ ...place, store })).toMatchObject({ token: TOKEN });
    expect(place.replaced).toEqual([]);
  });

  it('names the waitlist and the way out of reminders, each with a token of its own', () => {
    const [entry, token] = [`wai_${'c'.repeat(22)}`, `wt_${'d'.repeat(22)}`];
    expect(readLink(placeAt(`/w/${entry}`, `#${token}`))).toEqual({ page: 'waitlist', waitlistId: entry, token });
    const stop = placeAt(`/u/${BOOKING}`, `#ut_${'e'.repeat(22)}`);
    expect(readLink(stop)).toEqual({ page: 'stop', bookingId: BOOKING, token: `ut_${'e'.repeat(22)}` });
    expect([...stop.kept.keys()]).toEqual([`visavis:u ${BOOKING}`]);
    expect(readLink(placeAt(`/w/${BOOKING}`, `#${token}`))).toEqual({ page: 'unknown' });
  });

  it('names the device test, and no page where there is none', () => {
    expect(readLink(placeAt('/test-device'))).toEqual({ page: 'test' });
    expect(readLink(placeAt('/m/bkg_short', `#${TOKEN}`))).toEqual({ page: 'unknown' });
  });
});
