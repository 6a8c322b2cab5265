import { str } from '@lit/localize';
import type { TemplateMap } from '@lit/localize';

export const templates: TemplateMap = {
  'advice.elsewhere': 'Ein Gespräch von Ihnen läuft schon in einem anderen Fenster.',
  'advice.tell': 'Wenn Sie mögen, sagen Sie uns vorab, worum es geht.',
  'advice.tell-name': str`Wenn Sie mögen, sagen Sie ${0} vorab, worum es geht.`,
  'advice.first-name': 'Ihr Vorname',
  'advice.to-preview': 'Weiter zu Bild und Ton',
  'advice.preview': 'Bild und Ton',
  'advice.call-name': str`${0} jetzt anrufen`,

  'advice.request': 'Ihre Anfrage',
  'advice.sending': 'Ihre Anfrage ist unterwegs.',
  'advice.withdraw': 'Anfrage zurückziehen',
  'advice.ringing': str`${0} wird gerufen`,
  'advice.ringing-all': 'Unsere Berater werden gerufen',
  'advice.ringing-text': 'Bitte bleiben Sie einen Moment hier.',
  'advice.busy': str`${0} ist noch im Gespräch`,
  'advice.busy-text': 'Sie können in Ruhe weiter stöbern, wir melden uns.',
  'advice.told': str`${0} weiß Bescheid`,
  'advice.told-text': str`Ihr Termin beginnt um ${0} Uhr. Gleich sind Sie verbunden.`,
  'advice.lost': 'Die Verbindung ist kurz weg. Ihr Platz bleibt erhalten.',
  'advice.next': 'Sie sind als Nächstes dran',
  'advice.ahead-one': '1 Person vor Ihnen',
  'advice.ahead': str`${0} Personen vor Ihnen`,
  'advice.now': 'jetzt',
  'advice.five': '5 Min.',
  'advice.ten': '10 Min.',
  'advice.else': 'Lieber nicht warten?',
  'advice.long': 'Es dauert länger als gedacht. Lieber nicht warten?',
  'advice.kept': 'Ihre Eingaben bleiben erhalten.',
  'advice.show': 'Wieder anzeigen',

  'advice.missed': 'Gerade ist niemand frei',
  'advice.missed-text': 'Das tut uns leid. Buchen Sie gern einen Termin; Ihre Eingaben bleiben erhalten.',

  'advice.large': 'Groß anzeigen',
  'advice.in-call': str`Im Gespräch mit ${0}`,
  'advice.in-call-plain': 'Im Gespräch',
  'advice.back-to-call': 'Zurück zum Bild',
  'advice.unreachable': 'Das Gespräch konnte nicht geladen werden.',

  'advice.thanks': 'Danke für das Gespräch',
  'advice.thanks-text': str`${0}, heute um ${1} Uhr`,
  'advice.failed': 'Das Gespräch konnte nicht weitergehen',
  'advice.again': 'Neuer Termin',
};
