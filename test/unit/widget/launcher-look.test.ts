import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Launcher } from '../../../src/contract/shop.ts';
import { lookOf } from '../../../src/widget/launcher-look.ts';

const free: Launcher = {
  on: true, presence: 'free', name: 'Anna', pictureUrl: null, nextStart: null, label: null, accent: '#0a5c36', side: 'right', phone: null, mail: null, privacyUrl: null,
};
const tag = { base: 'https://visavis.example/' };

beforeEach(() => {
  vi.useFakeTimers({ now: new Date(2026, 10, 23, 12), toFake: ['Date'] });
});
afterEach(() => {
  vi.useRealTimers();
});

const word = (nextStart: Date | null, lang: 'de' | 'en' = 'en'): string => lookOf({ ...free, presence: 'booking', nextStart: nextStart?.toISOString() ?? null }, tag, lang).word;

it('names who is free', () => {
  expect(lookOf(free, tag, 'de')).toMatchObject({ title: 'Anna berät Sie gern', word: 'Jetzt frei, per Video', presence: 'free', name: 'Anna' });
});

it('promises nobody when only a time can be booked', () => {
  expect(lookOf({ ...free, presence: 'booking' }, tag, 'en')).toMatchObject({ title: 'Video advice', word: '' });
});

it('says the next free time as near as it is', () => {
  expect(word(new Date(2026, 10, 23, 16, 30))).toBe('Next free time: 16:30');
  expect(word(new Date(2026, 10, 24, 10))).toBe('Next free time: Tuesday 10:00');
  expect(word(new Date(2026, 10, 24, 10), 'de')).toBe('Wieder ab Dienstag, 10:00');
  expect(word(new Date(2026, 11, 14, 10))).toBe('Next free time: 14 December');
});

it('lets the words of the tag and then of the shop stand first', () => {
  expect(lookOf({ ...free, label: 'Ask us' }, tag, 'en').title).toBe('Ask us');
  expect(lookOf({ ...free, label: 'Ask us' }, { ...tag, label: 'Ask Anna' }, 'en').title).toBe('Ask Anna');
});

it('claims nothing when our server is silent, and says so when the panel could not be had', () => {
  expect(lookOf(null, tag, 'en')).toMatchObject({ title: 'Video advice', word: '', presence: undefined });
  expect(lookOf(null, tag, 'en', true)).toMatchObject({ title: 'Not reachable', word: 'Try again' });
});
