import { describe, expect, it } from 'vitest';
import { dayOf, formatDay, formatDayTime, formatMoney, formatSpan, formatTime, formatWait, zoneName } from '../../../src/kit/time.ts';

const afternoon = '2026-11-26T15:30:00.000Z';
const plain = (text: string): string => text.replaceAll('\u00a0', ' ').replaceAll('\u202f', ' ');

describe('times', () => {
  it('are said in both languages in the zone asked for', () => {
    expect(formatTime(afternoon, 'Europe/Berlin', 'de')).toBe('16:30');
    expect(formatTime(afternoon, 'Asia/Kathmandu', 'en')).toBe('21:15');
    expect(plain(formatDay(afternoon, 'Europe/Berlin', 'de'))).toBe('Donnerstag, 26. November');
    expect(plain(formatDay(afternoon, 'Europe/Berlin', 'en'))).toBe('Thursday, 26 November');
    expect(plain(formatDayTime(afternoon, 'Europe/Berlin', 'de'))).toBe('Donnerstag, 26. November, 16:30 Uhr');
    expect(formatSpan(afternoon, 30, 'Europe/Berlin', 'de')).toBe('16:30 bis 17:00 Uhr');
    expect(formatSpan(afternoon, 30, 'Europe/Berlin', 'en')).toBe('16:30 to 17:00');
  });

  it('say midnight as 00:00 and belong to the day of their zone', () => {
    expect(formatTime('2026-11-26T23:00:00Z', 'Europe/Berlin', 'en')).toBe('00:00');
    expect(dayOf('2026-11-26T23:00:00Z', 'Europe/Berlin')).toBe('2026-11-27');
    expect(dayOf('2026-11-26T23:00:00Z', 'America/New_York')).toBe('2026-11-26');
  });

  it('follow the clocks as they change', () => {
    expect(formatSpan('2026-03-29T00:45:00Z', 30, 'Europe/Berlin', 'en')).toBe('01:45 to 03:15');
    expect(formatSpan('2026-10-25T00:45:00Z', 30, 'Europe/Berlin', 'en')).toBe('02:45 to 02:15');
  });
});

describe('zones', () => {
  it('are named by city and by what they are called at that moment', () => {
    expect(zoneName('Europe/Berlin', 'de', afternoon)).toBe('Berlin (MEZ)');
    expect(zoneName('Europe/Berlin', 'en', afternoon)).toBe('Berlin (CET)');
    expect(zoneName('Europe/Berlin', 'de', '2026-07-01T10:00:00Z')).toBe('Berlin (MESZ)');
    expect(zoneName('America/Argentina/Buenos_Aires', 'en', afternoon)).toBe('Buenos Aires (GMT-3)');
    expect(zoneName('UTC', 'en', afternoon)).toBe('UTC');
  });
});

describe('a wait', () => {
  it.each([
    [5, 18, 'About 20 seconds'],
    [0, 3, 'About 10 seconds'],
    [10, 60, 'About a minute'],
    [30, 90, 'About 1–2 minutes'],
    [180, 360, 'About 3–6 minutes'],
    [125, 130, 'About 2–3 minutes'],
    [120, 120, 'About 2 minutes'],
  ])('of %i to %i seconds is "%s"', (fromSeconds, toSeconds, words) => {
    expect(formatWait({ fromSeconds, toSeconds })).toBe(words);
  });
});

describe('money', () => {
  it('has as many digits as its currency', () => {
    expect(plain(formatMoney(329_000, 'EUR', 'de'))).toBe('3.290,00 €');
    expect(formatMoney(129_900, 'EUR', 'en')).toBe('€1,299.00');
    expect(formatMoney(5000, 'JPY', 'en')).toContain('5,000');
    expect(plain(formatMoney(-1500, 'KWD', 'en'))).toMatch(/-KWD 1\.500/u);
  });
});
