import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { writeCalendar, type Calendar, type CalendarEvent } from '../../../../src/server/scheduling/calendar.ts';

const meeting: CalendarEvent = {
  uid: 'bkg_1-customer@advice.example', sequence: 2, stamp: new Date('2026-11-23T09:00:00.123Z'),
  startsAt: new Date('2026-11-24T11:00:00Z'), endsAt: new Date('2026-11-24T11:30:00Z'), tentative: false, summary: 'Beratung', description: 'Teilnehmen:\nhttps://advice.example/m/bkg_1',
  location: 'https://advice.example/m/bkg_1#mt_1',
  url: 'https://advice.example/m/bkg_1#mt_1', organizer: { name: 'Speichenwerk', email: 'advice@shop.example' }, attendee: { name: 'Kim', email: 'kim@customer.example' },
};

const write = (event: CalendarEvent, method: Calendar['method'] = 'REQUEST'): string => writeCalendar({ method, events: [event] });

function read(text: string): { method: unknown; event: ICAL.Event; component: ICAL.Component } {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  const component = calendar.getFirstSubcomponent('vevent') as ICAL.Component;
  return { method: calendar.getFirstPropertyValue('method'), event: new ICAL.Event(component), component };
}

describe('a calendar file', () => {
  it('says when, what, where and between whom', () => {
    const { method, event, component } = read(write(meeting));
    expect(method).toBe('REQUEST');
    expect([event.uid, event.sequence, event.summary, event.location]).toEqual([meeting.uid, 2, 'Beratung', meeting.url]);
    expect([event.startDate, event.endDate].map((time) => time.toJSDate().toISOString())).toEqual(['2026-11-24T11:00:00.000Z', '2026-11-24T11:30:00.000Z']);
    expect(String(component.getFirstPropertyValue('dtstamp'))).toBe('2026-11-23T09:00:00Z');
    expect([event.organizer, event.attendees[0]?.getFirstValue()]).toEqual(['mailto:advice@shop.example', 'mailto:kim@customer.example']);
  });

  it('is cancelled by method and status', () => {
    const { method, component } = read(write(meeting, 'CANCEL'));
    expect([method, component.getFirstPropertyValue('status')]).toEqual(['CANCEL', 'CANCELLED']);
  });

  it('says what is not certain yet, and holds as many meetings as there are', () => {
    const text = writeCalendar({ method: 'PUBLISH', name: 'Anna, Speichenwerk', events: [{ ...meeting, tentative: true }, { ...meeting, uid: 'other' }] });
    const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
    expect(calendar.getFirstPropertyValue('x-wr-calname')).toBe(String.raw`Anna\, Speichenwerk`);
    expect(calendar.getAllSubcomponents('vevent').map((event) => event.getFirstPropertyValue('status'))).toEqual(['TENTATIVE', 'CONFIRMED']);
  });

  it('gives back whatever was written into it, in lines of 75 octets', () => {
    const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }).map((text) => text.replace(/[\p{Cc}\u2028\u2029]/gu, ' '));
    fc.assert(fc.property(words, words, words, (summary, description, name) => {
      const text = write({ ...meeting, summary, description, attendee: { name, email: 'kim@customer.example' } });
      const { event } = read(text);
      expect([event.summary, event.description]).toEqual([summary, description]);
      for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/u);
    }), { numRuns: 300 });
  });

  it('cannot be given another line, property or guest by what customers type', () => {
    const evil = 'Kim"\r\nATTENDEE:mailto:you@victim.example\r\nBEGIN:VALARM;X="\u0000\u0085';
    const text = write({ ...meeting, summary: evil, description: evil, location: evil, url: `https://advice.example/\r\nATTENDEE:x`, attendee: { name: evil, email: 'kim@customer.example\r\nATTENDEE:mailto:x' } });
    const { event, component } = read(text);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/\p{Cc}/u);
    expect(event.attendees).toHaveLength(1);
    expect(component.getAllSubcomponents()).toEqual([]);
    expect(component.getAllProperties().map(({ name }) => name)).toEqual(read(write(meeting)).component.getAllProperties().map(({ name }) => name));
  });
});
