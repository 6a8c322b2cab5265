interface Event {
  startsAt: string;
  endsAt: string;
  title: string;
  place: string;
}

/** Opens a new event in a web calendar. Only followed by the customer's own click. */
export function googleCalendarUrl({ startsAt, endsAt, title, place }: Event): string {
  return address('https://calendar.google.com/calendar/render', { action: 'TEMPLATE', text: title, dates: `${compact(startsAt)}/${compact(endsAt)}`, location: place });
}

export function outlookCalendarUrl({ startsAt, endsAt, title, place }: Event): string {
  return address('https://outlook.live.com/calendar/0/deeplink/compose', { path: '/calendar/action/compose', rru: 'addevent', subject: title, startdt: startsAt, enddt: endsAt, location: place });
}

function address(base: string, query: Record<string, string>): string {
  return `${base}?${new URLSearchParams(query).toString()}`;
}

/** `20261126T153000Z` */
function compact(at: string): string {
  return at.replace(/\.\d+/u, '').replaceAll(/[-:]/gu, '');
}
