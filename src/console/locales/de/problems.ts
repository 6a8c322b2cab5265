import { str } from '@lit/localize';
import type { TemplateMap } from '@lit/localize';

/** What went wrong, and spans of time. */
export const templates: TemplateMap = {
  'console.problem-unreachable': 'Der Server antwortet nicht. Bitte prüfen Sie die Verbindung und versuchen Sie es noch einmal; nichts Geschriebenes geht verloren.',
  'console.problem-invalid': 'In diesem Formular braucht noch etwas Ihre Aufmerksamkeit.',
  'console.problem-large': 'Das ist zu groß. Bilder dürfen bis zu 5 MB haben.',
  'console.problem-media': 'Bitte wählen Sie ein Bild als PNG, JPEG oder WebP.',
  'console.problem-missing': 'Das gibt es nicht mehr. Bitte laden Sie die Seite neu.',
  'console.problem-signed-out': 'Sie sind abgemeldet. Bitte melden Sie sich wieder an.',
  'console.problem-not-allowed': 'Das darf nur, wem der Shop gehört.',
  'console.problem-call-taken': 'Dieses Gespräch hat gerade jemand anderes aus Ihrem Team angenommen.',
  'console.problem-call-over': 'Die Kundin oder der Kunde wartet nicht mehr.',
  'console.problem-video': 'Video geht im Moment nicht. Termine und Einstellungen schon.',
  'console.problem-booking-closed': 'Dieser Termin lässt sich nicht mehr ändern.',
  'console.problem-conflict': 'Das hat inzwischen jemand anderes geändert. Bitte laden Sie die Seite neu.',
  'console.problem-many': 'Das war etwas viel auf einmal. Bitte versuchen Sie es in einer Minute wieder.',
  'console.problem-other': 'Das hat nicht geklappt, und es liegt an uns. Bitte versuchen Sie es noch einmal.',
  'console.seconds': str`${0} s`,
  'console.minutes': str`${0} min`,
  'console.minutes-seconds': str`${0} min ${1} s`,
  'console.hours': str`${0} h`,
  'console.hours-minutes': str`${0} h ${1} min`,
  'console.day': '1 Tag',
  'console.day-hours': str`1 Tag ${0} h`,
  'console.days': str`${0} Tage`,
  'console.days-hours': str`${0} Tage ${1} h`,
  'console.ago': str`vor ${0}`,
};
