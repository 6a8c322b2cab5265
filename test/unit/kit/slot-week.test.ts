import { describe, expect, it } from 'vitest';
import { addDays, mondayOf, partsOfDay, reaches, reachFrom, startsByDay, weekDays } from '../../../src/kit/slot-week.ts';

const slot = (startsAt: string): { startsAt: string; adviserIds: string[] } => ({ startsAt, adviserIds: [] });
const HOUR = 3_600_000;

describe('the week of the slot picker', () => {
  it('begins on Monday, over months, years and leap days', () => {
    expect(mondayOf('2026-11-29')).toBe('2026-11-23');
    expect(mondayOf('2026-11-23')).toBe('2026-11-23');
    expect(mondayOf('2027-01-01')).toBe('2026-12-28');
    expect(addDays('2028-02-28', 2)).toBe('2028-03-01');
    expect(weekDays('2026-12-28').at(-1)).toBe('2027-01-03');
  });

  it('puts starts into the days of the zone on view', () => {
    const slots = [slot('2026-11-26T22:30:00Z'), slot('2026-11-26T23:30:00Z')];
    expect([...startsByDay(slots, 'Europe/Berlin').keys()]).toEqual(['2026-11-26', '2026-11-27']);
    expect([...startsByDay(slots, 'America/New_York')]).toEqual([['2026-11-26', ['2026-11-26T22:30:00Z', '2026-11-26T23:30:00Z']]]);
  });

  it('cuts a day at noon and at six, and leaves out parts without starts', () => {
    const starts = ['2026-11-26T10:59:00Z', '2026-11-26T11:00:00Z', '2026-11-26T17:00:00Z'];
    expect(partsOfDay(starts, 'Europe/Berlin').map(({ part, starts }) => [part, starts.length])).toEqual([['morning', 1], ['afternoon', 1], ['evening', 1]]);
    expect(partsOfDay(starts.slice(2), 'Europe/Berlin').map(({ part }) => part)).toEqual(['evening']);
  });

  it('asks for the week on view in any zone, never for the past, and for 35 days at most', () => {
    const now = Date.parse('2026-11-25T12:00:00Z');
    expect(reachFrom('2026-11-23', now).from).toBe(now);
    const reach = reachFrom('2026-11-30', now);
    expect(reach.from).toBe(Date.parse('2026-11-29T10:00:00Z'));
    expect(reach.to - reach.from).toBe(35 * 24 * HOUR);
  });

  it('is satisfied with an answer for the weeks it holds whole, and no others', () => {
    const now = Date.parse('2026-11-25T12:00:00Z');
    const reach = reachFrom('2026-11-23', now);
    expect(reaches(reach, '2026-11-23', now + HOUR)).toBe(true);
    expect(reaches(reach, '2026-12-14', now)).toBe(true);
    expect(reaches(reach, '2026-12-28', now)).toBe(false);
    expect(reaches(reachFrom('2026-12-28', now), '2026-11-23', now)).toBe(false);
  });
});
