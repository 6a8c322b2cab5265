/** One meeting in a calendar file (RFC 5545). Instants are written in UTC, which needs no description of a zone. */
export interface CalendarEvent {
  /** `PUBLISH` in a file somebody saves; `REQUEST` and `CANCEL` in mails, so that a calendar keeps one entry in step. */
  readonly method: 'PUBLISH' | 'REQUEST' | 'CANCEL';
  /** Stays the same for the life of the booking. */
  readonly uid: string;
  /** Rises with each change. */
  readonly sequence: number;
  /** When the file is made. */
  readonly stamp: Date;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly summary: string;
  readonly description: string;
  readonly url: string;
  readonly organizer: { readonly name: string; readonly email: string };
  readonly attendee?: { readonly name: string; readonly email: string };
}

const LINE_OCTETS = 75;

/** Writes a calendar file. */
export function writeCalendar(event: CalendarEvent): string {
  const { method, uid, sequence, stamp, startsAt, endsAt, summary, description, url, organizer, attendee } = event;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Vis-a-vis//Video advice//EN',
    'CALSCALE:GREGORIAN',
    `METHOD:${method}`,
    'BEGIN:VEVENT',
    `UID:${text(uid)}`,
    `DTSTAMP:${instant(stamp)}`,
    `DTSTART:${instant(startsAt)}`,
    `DTEND:${instant(endsAt)}`,
    `SEQUENCE:${sequence}`,
    `SUMMARY:${text(summary)}`,
    `DESCRIPTION:${text(description)}`,
    `LOCATION:${text(url)}`,
    `URL:${uri(url)}`,
    `STATUS:${method === 'CANCEL' ? 'CANCELLED' : 'CONFIRMED'}`,
    'TRANSP:OPAQUE',
    `ORGANIZER;CN=${parameter(organizer.name)}:mailto:${uri(organizer.email)}`,
    ...(attendee ? [`ATTENDEE;CN=${parameter(attendee.name)};ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;RSVP=FALSE:mailto:${uri(attendee.email)}`] : []),
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return `${lines.map(fold).join('\r\n')}\r\n`;
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
