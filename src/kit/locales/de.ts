import { str } from '@lit/localize';
import type { TemplateMap } from '@lit/localize';

export const templates: TemplateMap = {
  'kit.wait-seconds': str`Etwa ${0} Sekunden`,
  'kit.wait-minute': 'Etwa eine Minute',
  'kit.wait-minutes': str`Etwa ${0} Minuten`,

  'kit.problem-internal': 'Bei uns ist etwas schiefgegangen. Bitte versuchen Sie es noch einmal.',
  'kit.problem-unreachable': 'Wir sind gerade nicht erreichbar. Bitte prüfen Sie Ihre Verbindung und versuchen Sie es noch einmal.',
  'kit.problem-slot-taken': 'Diese Zeit wurde gerade vergeben. Bitte wählen Sie eine andere; Ihre Angaben bleiben erhalten.',
  'kit.problem-not-a-slot': 'Diese Zeit lässt sich nicht mehr buchen. Bitte wählen Sie eine andere.',
  'kit.problem-hold-expired': 'Diese Zeit ist nicht mehr für Sie frei gehalten. Bitte wählen Sie noch einmal; Ihre Angaben bleiben erhalten.',
  'kit.problem-booking-closed': 'Dieser Termin lässt sich nicht mehr ändern.',
  'kit.problem-too-many-holds': 'Gerade sind zu viele Zeiten vorgemerkt. Bitte versuchen Sie es in einigen Minuten noch einmal.',
  'kit.problem-too-often': 'Das war sehr oft in kurzer Zeit. Bitte versuchen Sie es in einer Minute noch einmal.',
  'kit.problem-too-often-minutes': str`Das war sehr oft in kurzer Zeit. Bitte versuchen Sie es in ${0} Minuten noch einmal.`,
  'kit.problem-nobody': 'Gerade ist niemand mehr frei. Sie können einen Termin buchen.',
  'kit.problem-call-over': 'Dieses Gespräch ist beendet.',
  'kit.problem-call-not-open': 'Dieses Gespräch ist noch nicht geöffnet.',
  'kit.problem-video': 'Videogespräche sind gerade nicht möglich. Sie können einen Termin buchen oder uns anrufen.',
  'kit.problem-link': 'Dieser Link gilt nicht mehr. Bitte nehmen Sie den aus unserer neuesten E-Mail.',
  'kit.problem-details': 'Diese Angaben konnten wir nicht lesen. Bitte prüfen Sie, was Sie eingegeben haben.',
  'kit.problem-shop': 'Die Videoberatung ist in diesem Shop gerade nicht verfügbar.',
};
