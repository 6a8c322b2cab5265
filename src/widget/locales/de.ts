import { str } from '@lit/localize';
import type { TemplateMap } from '@lit/localize';

export const templates: TemplateMap = {
  'widget.title': 'Videoberatung',
  'widget.back': 'Zurück',
  'widget.minimise': 'Klein anzeigen und weiter stöbern',
  'widget.close': 'Schließen',
  'widget.done': 'Zurück zum Shop',
  'widget.loading': 'Einen Moment',
  'widget.away': 'Wir sind nicht erreichbar',
  'widget.away-text': 'Die Videoberatung antwortet gerade nicht. Bitte versuchen Sie es gleich noch einmal.',

  'widget.question': 'Wie dürfen wir Sie beraten?',
  'widget.own': 'Ihr Termin',
  'widget.call-now': 'Jetzt sprechen',
  'widget.free': str`${0} ist frei`,
  'widget.free-soon': str`${0} ist frei und antwortet in etwa ${1} s`,
  'widget.busy': 'Alle sind gerade im Gespräch',
  'widget.book': 'Termin buchen',
  'widget.next': str`Nächster freier Termin: ${0}`,
  'widget.closed': 'Gerade kann Sie niemand beraten.',
  'widget.promise': 'Kostenlos und unverbindlich. Sie entscheiden, ob Ihre Kamera an ist. Das Gespräch wird nicht aufgezeichnet.',
  'widget.rather-phone': 'Lieber telefonieren?',

  'widget.minutes': str`${0} Min.`,
  'widget.by-video': 'per Video',
  'widget.to-details': 'Weiter zu Ihren Angaben',
  'widget.details': 'Ihre Angaben',
};
