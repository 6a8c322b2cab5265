import type { Booking } from '../contract/booking.ts';

type Event = Pick<Booking, 'startsAt' | 'endsAt'> & { title: string; url: string };

/** Opens a new event in a web calendar. Only followed by the customer's own click. */
export function googleCalendarUrl({ startsAt, endsAt, title, url }: Event): string {
  return address('https://calendar.google.com/calendar/render', { action: 'TEMPLATE', text: title, dates: `${compact(startsAt)}/${compact(endsAt)}`, location: url });
}

export function outlookCalendarUrl({ startsAt, endsAt, title, url }: Event): string {
  return address('https://outlook.live.com/calendar/0/deeplink/compose', { path: '/calendar/action/compose', rru: 'addevent', subject: title, startdt: startsAt, enddt: endsAt, location: url });
}

function address(base: string, query: Record<string, string>): string {
  return `${base}?${new URLSearchParams(query).toString()}`;
}

/** `20261126T153000Z` */
function compact(at: string): string {
  return at.replace(/\.\d+/u, '').replaceAll(/[-:]/gu, '');
}
