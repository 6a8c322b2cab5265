/** A calendar file (RFC 5545). */
export interface Calendar {
  /** `PUBLISH` in a file somebody saves or subscribes to; `REQUEST` and `CANCEL` in mails, so that a calendar keeps one entry in step. */
  readonly method: 'PUBLISH' | 'REQUEST' | 'CANCEL';
  /** What a program calls a calendar that is subscribed to. */
  readonly name?: string;
  readonly events: readonly CalendarEvent[];
}

/** One meeting. Instants are written in UTC, which needs no description of a zone. */
export interface CalendarEvent {
  /** Stays the same for the life of the booking. */
  readonly uid: string;
  /** Rises with each change. */
  readonly sequence: number;
  /** When the file is made. */
  readonly stamp: Date;
  readonly startsAt: Date;
  readonly endsAt: Date;
  /** Whether somebody's yes is still missing. */
  readonly tentative: boolean;
  readonly summary: string;
  readonly description: string;
  readonly location: string;
  readonly url: string;
  readonly organizer: { readonly name: string; readonly email: string };
  readonly attendee?: { readonly name: string; readonly email: string };
}

const LINE_OCTETS = 75;

/** Writes a calendar file. */
export function writeCalendar({ method, name, events }: Calendar): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Vis-a-vis//Video advice//EN',
    'CALSCALE:GREGORIAN',
    `METHOD:${method}`,
    ...(name === undefined ? [] : [`X-WR-CALNAME:${text(name)}`, 'REFRESH-INTERVAL;VALUE=DURATION:PT15M', 'X-PUBLISHED-TTL:PT15M']),
    ...events.flatMap((event) => eventLines(event, method)),
    'END:VCALENDAR',
  ];
  return `${lines.map(fold).join('\r\n')}\r\n`;
}

function eventLines({ uid, sequence, stamp, startsAt, endsAt, tentative, summary, description, location, url, organizer, attendee }: CalendarEvent, method: Calendar['method']): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${text(uid)}`,
    `DTSTAMP:${instant(stamp)}`,
    `DTSTART:${instant(startsAt)}`,
    `DTEND:${instant(endsAt)}`,
    `SEQUENCE:${sequence}`,
    `SUMMARY:${text(summary)}`,
    `DESCRIPTION:${text(description)}`,
    `LOCATION:${text(location)}`,
    `URL:${uri(url)}`,
    `STATUS:${method === 'CANCEL' ? 'CANCELLED' : tentative ? 'TENTATIVE' : 'CONFIRMED'}`,
    'TRANSP:OPAQUE',
    `ORGANIZER;CN=${parameter(organizer.name)}:mailto:${uri(organizer.email)}`,
    ...(attendee ? [`ATTENDEE;CN=${parameter(attendee.name)};ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;RSVP=FALSE:mailto:${uri(attendee.email)}`] : []),
    'END:VEVENT',
  ];
}

function instant(date: Date): string {
  return date.toISOString().replace(/[-:]|\.\d{3}/gu, '');
}

function text(value: string): string {
  return plain(value.replace(/\r\n?/gu, '\n')).replace(/[\\;,]/gu, String.raw`\$&`).replaceAll('\n', String.raw`\n`);
}

/** A quoted parameter knows no escape for its own quotes. */
function parameter(value: string): string {
  return `"${plain(value).replaceAll('\n', ' ').replaceAll('"', "'")}"`;
}

/** What could end the line has no place in an address. */
function uri(value: string): string {
  return plain(value).replace(/\s/gu, '');
}

/** Without control characters, but for line breaks. */
function plain(value: string): string {
  return value.replace(/(?!\n)\p{Cc}|[\u2028\u2029]/gu, '');
}

/** At most 75 octets in a line, never in the middle of a character; what goes on begins with a space. */
function fold(line: string): string {
  let folded = '';
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > LINE_OCTETS) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return folded;
}
