import { describe, expect, it } from 'vitest';
import { isOurs, pathTo, readRoute } from '../../../src/console/app/route.ts';
import { daysOf, hourRange, mondayOf, placeTimes, readPlace, turn } from '../../../src/console/calendar/week.ts';
import { lastDays, readPeriod, writePeriod } from '../../../src/console/sales/period.ts';

const query = (text: string) => new URLSearchParams(text);

describe('an address of the console', () => {
  it('names a screen, a part and what is asked of it', () => {
    const { screen, part, query: asked } = readRoute(new URL('http://x/console/settings/hours?a=1'));
    expect({ screen, part, a: asked.get('a') }).toEqual({ screen: 'settings', part: 'hours', a: '1' });
  });

  it('leads to the desk when it names nothing of ours', () => {
    for (const path of ['/console', '/console/', '/console/nowhere', '/console/__proto__']) expect(readRoute(new URL(`http://x${path}`)).screen).toBe('desk');
  });

  it('is written as it is read', () => {
    expect(pathTo('sales', '', { window: '28d' })).toBe('/console/sales?window=28d');
    expect(pathTo('settings', 'hours')).toBe('/console/settings/hours');
  });

  it('is followed without a page load only on our own host and under our own path', () => {
    expect(isOurs(new URL('http://x/console/sales'), 'http://x')).toBe(true);
    expect(isOurs(new URL('http://x/consoles'), 'http://x')).toBe(false);
    expect(isOurs(new URL('http://y/console/sales'), 'http://x')).toBe(false);
  });
});

describe('the period of the report', () => {
  it('is four weeks until today with a window of seven days, unless the address says otherwise', () => {
    expect(readPeriod(query(''), '2026-11-23')).toEqual({ from: '2026-10-27', to: '2026-11-23', window: '7d' });
    expect(readPeriod(query('from=2026-11-01&to=2026-11-07&window=90d'), '2026-11-23')).toEqual({ from: '2026-11-01', to: '2026-11-07', window: '90d' });
  });

  it('is never turned around, and knows no 31 February', () => {
    expect(readPeriod(query('from=2026-11-07&to=2026-11-01'), '2026-11-23')).toMatchObject({ from: '2026-11-01', to: '2026-11-07' });
    expect(readPeriod(query('from=2026-02-31&to=2026-11-23&window=5d'), '2026-11-23')).toEqual({ from: '2026-10-27', to: '2026-11-23', window: '7d' });
  });

  it('is written as it is read', () => {
    const period = { ...lastDays(7, '2026-11-23'), window: '1h' as const };
    expect(readPeriod(query(new URLSearchParams(writePeriod(period)).toString()), '2026-12-01')).toEqual(period);
  });
});

describe('the calendar', () => {
  it('shows weeks from Monday, over the end of a year too', () => {
    expect(mondayOf('2027-01-03')).toBe('2026-12-28');
    expect(daysOf({ form: 'week', day: '2026-11-25' })).toEqual(['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27', '2026-11-28', '2026-11-29']);
    expect(turn({ form: 'week', day: '2026-12-30' }, 1).day).toBe('2027-01-06');
    expect(readPlace(query('day=tomorrow&form=month'), '2026-11-25')).toEqual({ form: 'week', day: '2026-11-25' });
  });

  it('puts what overlaps side by side, and what follows in full width', () => {
    const placed = placeTimes([{ item: 'a', from: 600, to: 660 }, { item: 'b', from: 630, to: 690 }, { item: 'c', from: 660, to: 700 }, { item: 'd', from: 700, to: 720 }]);
    expect(placed.map(({ item, column, columns }) => [item, column, columns])).toEqual([['a', 0, 2], ['b', 1, 2], ['c', 0, 2], ['d', 0, 1]]);
  });

  it('draws a working day, and more where somebody has booked earlier or later', () => {
    expect(hourRange([])).toEqual({ first: 9, last: 18 });
    expect(hourRange([{ from: 430, to: 460 }, { from: 1380, to: 1440 }])).toEqual({ first: 7, last: 24 });
  });
});
