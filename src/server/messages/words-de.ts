import type { Words } from './words.ts';

export const de: Words = {
  facts: {
    what: 'Was', when: 'Wann', where: 'Wo', before: 'Bisher', keptUntil: 'Freigehalten bis', shopTime: 'Zeit im Geschäft', who: 'Mit', customer: 'Kund:in', reason: 'Grund',
    late: 'Verspätung', between: 'Zeitraum',
  },
  links: { privacy: 'Datenschutz', imprint: 'Impressum', shop: 'Zum Shop', noReminders: 'Keine Erinnerungen mehr', leaveWaitlist: 'Warteliste ansehen oder verlassen' },
  byVideo: '{service}, {minutes} Minuten per Video',
  inStore: '{service}, {minutes} Minuten im Geschäft',
  greeting: 'Guten Tag {name},',
  customer: {
    'booking-confirmed': { subject: 'Ihr Termin: {service}, {when}', heading: 'Ihr Termin ist gebucht', text: '{shop} freut sich auf das Gespräch mit Ihnen.', button: 'Termin öffnen' },
    'booking-requested': {
      subject: 'Ihre Anfrage: {service}, {when}', heading: 'Wir haben Ihre Anfrage', button: 'Anfrage öffnen',
      text: '{adviser} bestätigt den Termin noch selbst. Bis dahin bleibt die Zeit für Sie frei, und Sie bekommen eine E-Mail, sobald es entschieden ist.',
    },
    'booking-to-confirm': {
      subject: 'Bitte bestätigen: {service}, {when}', heading: 'Bitte bestätigen Sie Ihren Termin', button: 'Termin bestätigen',
      text: 'Ihr Termin bei {shop} zählt, sobald Sie ihn bestätigt haben. So lange halten wir die Zeit für Sie frei.',
    },
    'booking-moved': { subject: 'Neuer Zeitpunkt: {service}, {when}', heading: 'Ihr Termin wurde verschoben', text: 'Ihr Gespräch mit {shop} hat einen neuen Zeitpunkt.', button: 'Termin öffnen' },
    'booking-cancelled': {
      subject: 'Abgesagt: {service}, {when}', heading: 'Ihr Termin ist abgesagt', button: 'Neuen Termin wählen',
      text: {
        shop: '{shop} musste Ihr Gespräch leider absagen. Im Shop finden Sie neue freie Zeiten.',
        customer: 'Wie gewünscht haben wir Ihr Gespräch mit {shop} abgesagt. Die Zeit ist wieder frei.',
      },
    },
    'booking-lapsed': {
      subject: 'Nicht bestätigt: {service}, {when}', heading: 'Ihr Termin wurde nicht bestätigt', button: 'Neue Zeit wählen',
      text: 'Der Termin wurde nicht rechtzeitig bestätigt, deshalb ist die Zeit wieder frei. Eine neue ist schnell gewählt.',
    },
    'booking-missed': {
      subject: 'Verpasst: {service}, {when}', heading: 'Wir haben uns verpasst', button: 'Neue Zeit wählen',
      text: {
        customer_no_show: '{adviser} hat auf Sie gewartet. Wenn Sie weiterhin Rat wünschen, wählen Sie einfach eine neue Zeit.',
        adviser_no_show: 'Sie waren da, wir leider nicht. Das tut uns leid. Bitte wählen Sie eine neue Zeit, wir sind dann für Sie da.',
        failed: 'Ihr Gespräch ist nicht zustande gekommen. Bitte wählen Sie eine neue Zeit, oder rufen Sie uns an.',
      },
    },
    'reminder-day': { subject: 'Erinnerung: {service}, {when}', heading: 'Morgen sehen wir uns', text: '{adviser} freut sich auf Sie. Kamera und Mikrofon können Sie vorher in Ruhe prüfen.', button: 'Termin öffnen' },
    'reminder-hour': { subject: 'In einer Stunde: {service}, {when}', heading: 'In einer Stunde geht es los', text: '{adviser} ist für Sie bereit.', button: 'Termin öffnen' },
    'reminder-minutes': { subject: 'Gleich: {service}, {when}', heading: 'Gleich geht es los', text: 'Sie können jetzt schon ins Gespräch kommen.', button: 'Zum Gespräch' },
    'waitlist-joined': {
      subject: 'Warteliste: {service}', heading: 'Sie stehen auf der Warteliste', button: 'Warteliste ansehen',
      text: 'Sobald eine passende Zeit frei wird, halten wir sie für Sie frei und schreiben Ihnen.',
    },
    'waitlist-offer': {
      subject: 'Eine Zeit ist frei: {service}, {when}', heading: 'Für Sie ist eine Zeit frei geworden', button: 'Zeit ansehen und buchen',
      text: 'Wir halten sie eine Weile nur für Sie frei. Danach bieten wir sie der nächsten Person an.',
    },
    'call-missed': {
      subject: 'Ihr Anruf bei {shop}', heading: 'Wir haben Ihren Anruf verpasst', button: 'Neu anrufen oder Termin buchen',
      text: 'Leider konnte niemand rechtzeitig antworten. Rufen Sie gern noch einmal an, oder buchen Sie eine Zeit, zu der sicher jemand für Sie da ist.',
    },
  },
  join: 'Ab zehn Minuten vor Beginn kommen Sie auf dieser Seite ins Gespräch. Sie brauchen dafür nur Ihren Browser.',
  change: 'Passt die Zeit nicht mehr? Auf derselben Seite verschieben Sie den Termin oder sagen ihn ab.',
  notYou: 'Sie haben nichts gebucht? Dann hat jemand Ihre Adresse angegeben. Sagen Sie den Termin über den Link ab, oder lassen Sie diese E-Mail einfach liegen.',
  adviser: {
    booking: {
      confirmed: { subject: 'Neuer Termin: {service}, {when}', heading: 'Sie haben einen neuen Termin' },
      requested: { subject: 'Anfrage: {service}, {when}', heading: 'Jemand wünscht sich einen Termin' },
      moved: { subject: 'Verschoben: {service}, {when}', heading: 'Ein Termin wurde verschoben' },
      cancelled: { subject: 'Abgesagt: {service}, {when}', heading: 'Ein Termin wurde abgesagt' },
      late: { subject: 'Später: {service}, {when}', heading: 'Ihre Kundin oder Ihr Kunde kommt später' },
    },
    late: 'etwa {minutes} Minuten',
    requested: 'Bitte sagen Sie am Beratungsplatz zu oder ab. Die Zeit bleibt bis dahin freigehalten.',
    button: 'Beratungsplatz öffnen',
    agenda: { subject: 'Ihre Termine heute', heading: 'Ihre Termine am {when}' },
    feed: {
      subject: 'Kalender nicht lesbar: {name}', heading: 'Ihr Kalender „{name}“ ist nicht lesbar', button: 'Kalender ansehen',
      text: 'Bis er wieder lesbar ist, gilt die letzte gute Fassung. Neue Einträge dort sperren bei uns keine Zeiten.',
      failures: {
        address_refused: 'Diese Adresse darf nicht gelesen werden.', unreachable: 'Der Server antwortet nicht.', too_slow: 'Der Server antwortet zu langsam.', too_large: 'Die Datei ist zu groß.',
        no_calendar: 'Unter der Adresse liegt kein Kalender.', too_complex: 'Der Kalender enthält zu viele Wiederholungen.', not_found: 'Die Adresse gibt es nicht mehr.', not_allowed: 'Der Server verweigert den Zugriff.',
      },
    },
  },
  signIn: {
    subject: 'Ihr Link zum Anmelden', heading: 'Anmelden bei Vis-à-vis', text: 'Mit diesem Link melden Sie sich an. Er gilt 15 Minuten und nur einmal.', button: 'Anmelden',
    after: 'Sie wollten sich nicht anmelden? Dann müssen Sie nichts tun.',
  },
  invitation: {
    subject: 'Einladung zur Videoberatung bei {shop}', heading: '{shop} lädt Sie ein', button: 'Einladung annehmen',
    text: 'Sie sollen bei {shop} Kundinnen und Kunden per Video beraten. Mit diesem Link treten Sie bei. Er gilt sieben Tage.',
    after: 'Sie kennen das Geschäft nicht? Dann müssen Sie nichts tun.',
  },
};
