import { describe, expect, it } from 'vitest';
import { busyOf } from '../../../../src/server/scheduling/feeds/busy-of.ts';
import { readCalendar } from '../../../../src/server/scheduling/feeds/read-calendar.ts';
import { calendarOf, eventOf } from '../../../support/feed-server.ts';

const reading = { from: Date.parse('2026-10-01T00:00:00Z'), to: Date.parse('2026-12-01T00:00:00Z'), timeZone: 'Europe/Berlin', ownHost: 'advice.example' };
const busy = (events: string, head = '', rest: Partial<typeof reading> = {}): string[] =>
  busyOf(calendarOf(events, head), { ...reading, ...rest }).map(({ from, to }) => `${new Date(from).toISOString().slice(0, 16)} ${(to - from) / 60_000}`);
const failureOf = (text: string): unknown => {
  try {
    return busyOf(text, reading);
  } catch (error) {
    return (error as { failure: string }).failure;
  }
};

describe('a time in a calendar', () => {
  it.each([
    ['in UTC', ['DTSTART:20261124T110000Z', 'DTEND:20261124T120000Z'], '2026-11-24T11:00 60'],
    ['by the name of its zone', ['DTSTART;TZID=America/New_York:20261124T110000', 'DTEND;TZID=America/New_York:20261124T120000'], '2026-11-24T16:00 60'],
    ['by the name Windows has for it', ['DTSTART;TZID=W. Europe Standard Time:20261124T110000', 'DURATION:PT90M'], '2026-11-24T10:00 90'],
    ['by a name with a registry before it', ['DTSTART;TZID=/registry.example/20260101_1/Asia/Tokyo:20261124T110000', 'DURATION:PT30M'], '2026-11-24T02:00 30'],
    ['that names no zone, where its reader is', ['DTSTART:20261124T110000', 'DTEND:20261124T113000'], '2026-11-24T10:00 30'],
    ['of a whole day, where its reader is', ['DTSTART;VALUE=DATE:20261124', 'DTEND;VALUE=DATE:20261126'], '2026-11-23T23:00 2880'],
    ['of the whole day of a clock change', ['DTSTART;VALUE=DATE:20261025'], '2026-10-24T22:00 1500'],
    ['between two zones', ['DTSTART;TZID=Europe/Berlin:20261124T110000', 'DTEND;TZID=America/New_York:20261124T070000'], '2026-11-24T10:00 120'],
  ])('%s', (_name, lines, expected) => {
    expect(busy(eventOf(...lines))).toEqual([expected]);
  });

  it('in a zone nobody knows is that which the file describes, else the calendar\'s, else the reader\'s', () => {
    const event = eventOf('DTSTART;TZID=Custom:20261124T110000', 'DURATION:PT30M');
    const zone = ['BEGIN:VTIMEZONE', 'TZID:Custom', 'BEGIN:STANDARD', 'DTSTART:19700101T000000', 'TZOFFSETFROM:+0500', 'TZOFFSETTO:+0530', 'END:STANDARD', 'END:VTIMEZONE', ''].join('\r\n');
    expect(busy(event, zone)).toEqual(['2026-11-24T05:30 30']);
    expect(busy(event, 'X-WR-TIMEZONE:Asia/Tokyo\r\n')).toEqual(['2026-11-24T02:00 30']);
    expect(busy(event)).toEqual(['2026-11-24T10:00 30']);
  });
});

describe('a series', () => {
  it('keeps its wall time over a clock change, without what was moved, called off or taken out', () => {
    const series = ['UID:series@test', 'DTSTART;TZID=Europe/Berlin:20261012T093000', 'DTEND;TZID=Europe/Berlin:20261012T100000', 'RRULE:FREQ=WEEKLY;COUNT=5', 'EXDATE;TZID=Europe/Berlin:20261019T093000'];
    const moved = ['UID:series@test', 'RECURRENCE-ID;TZID=Europe/Berlin:20261026T093000', 'DTSTART;TZID=Europe/Berlin:20261027T140000', 'DTEND;TZID=Europe/Berlin:20261027T143000'];
    const off = ['UID:series@test', 'RECURRENCE-ID:20261102T083000Z', 'STATUS:CANCELLED', 'DTSTART:20261102T083000Z', 'DTEND:20261102T090000Z'];
    expect(busy(eventOf(...series) + eventOf(...moved) + eventOf(...off))).toEqual(['2026-10-12T07:30 30', '2026-10-27T13:00 30', '2026-11-09T08:30 30']);
  });

  it('at half past two is half past three where that hour is skipped, and half past two again afterwards', () => {
    const daily = eventOf('DTSTART;TZID=Europe/Berlin:20260327T023000', 'DURATION:PT30M', 'RRULE:FREQ=DAILY;COUNT=4');
    expect(busy(daily, '', { from: Date.parse('2026-03-01T00:00:00Z'), to: Date.parse('2026-05-01T00:00:00Z') })).toEqual(['2026-03-27T01:30 30', '2026-03-28T01:30 30', '2026-03-29T01:30 30', '2026-03-30T00:30 30']);
  });

  it('on the thirtieth of every month skips a month that has none', () => {
    const monthly = eventOf('DTSTART:20260130T100000Z', 'DURATION:PT30M', 'RRULE:FREQ=MONTHLY;BYMONTHDAY=30');
    expect(busy(monthly, '', { from: Date.parse('2026-01-15T00:00:00Z'), to: Date.parse('2026-04-15T00:00:00Z') })).toEqual(['2026-01-30T10:00 30', '2026-03-30T10:00 30']);
  });

  it('that has gone on for decades is entered near the time that is asked', () => {
    const old = eventOf('DTSTART;TZID=Europe/Berlin:19990104T080000', 'DURATION:PT15M', 'RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH');
    expect(busy(old, '', { from: Date.parse('2026-11-02T00:00:00Z'), to: Date.parse('2026-11-16T00:00:00Z') })).toEqual(['2026-11-02T07:00 15', '2026-11-05T07:00 15']);
  });

  it('is refused where it repeats by the minute or never ends to be laid out', () => {
    expect(failureOf(calendarOf(eventOf('DTSTART:19700101T000000Z', 'DURATION:PT1M', 'RRULE:FREQ=SECONDLY')))).toBe('too_complex');
    expect(failureOf(calendarOf(eventOf('DTSTART:19700101T000000Z', 'DURATION:PT1M', 'RRULE:FREQ=HOURLY;COUNT=10000000')))).toBe('too_complex');
  });
});

describe('what does not keep its owner busy', () => {
  it.each([['TRANSP:TRANSPARENT'], ['STATUS:CANCELLED'], ['X-MICROSOFT-CDO-BUSYSTATUS:FREE'], ['UID:bkg_1-adviser@advice.example']])('is what says %s', (line) => {
    expect(busy(eventOf('DTSTART:20261124T110000Z', 'DTEND:20261124T120000Z', line))).toEqual([]);
  });

  it('is what ends before it begins, or lies elsewhere in time', () => {
    expect(busy(eventOf('DTSTART:20261124T110000Z', 'DTEND:20261124T100000Z') + eventOf('DTSTART:20261224T110000Z', 'DTEND:20261224T120000Z'))).toEqual([]);
  });
});

describe('what is no calendar', () => {
  it.each([['<!doctype html><title>Sign in</title>'], [''], ['BEGIN:VCALENDAR'], ['BEGIN:VCARD\r\nEND:VCARD\r\n'], ['\u0000\u0001']])('is said to be none: %j', (text) => {
    expect(failureOf(text)).toBe('no_calendar');
  });

  it('is said in a thread of its own too, which gives up what takes too much', async () => {
    await expect(readCalendar('<html>', reading)).rejects.toMatchObject({ failure: 'no_calendar' });
    expect(await readCalendar(calendarOf(eventOf('DTSTART:20261124T110000Z', 'DTEND:20261124T120000Z')), reading)).toHaveLength(1);
  });
});
