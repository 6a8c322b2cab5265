import type { Words } from './words.ts';

export const de: Words = {
  facts: { what: 'Was', when: 'Wann', before: 'Bisher', shopTime: 'Zeit im Geschäft', who: 'Mit', customer: 'Kund:in' },
  links: { privacy: 'Datenschutz', imprint: 'Impressum', shop: 'Zum Shop' },
  what: (service, minutes) => `${service}, ${minutes} Minuten per Video`,
  greeting: (name) => `Guten Tag ${name},`,
  confirmed: {
    subject: (service, when) => `Ihr Termin: ${service}, ${when}`,
    heading: 'Ihr Termin ist gebucht',
    text: (shop) => `${shop} freut sich auf das Videogespräch mit Ihnen.`,
    button: 'Termin öffnen',
    notYou: 'Sie haben nichts gebucht? Dann hat jemand Ihre Adresse angegeben. Sagen Sie den Termin über den Link ab, oder lassen Sie diese E-Mail einfach liegen.',
  },
  moved: {
    subject: (service, when) => `Neuer Zeitpunkt: ${service}, ${when}`,
    heading: 'Ihr Termin wurde verschoben',
    text: (shop) => `Ihr Videogespräch mit ${shop} hat einen neuen Zeitpunkt.`,
    button: 'Termin öffnen',
  },
  cancelled: {
    subject: (service, when) => `Abgesagt: ${service}, ${when}`,
    heading: 'Ihr Termin ist abgesagt',
    byCustomer: (shop) => `Wie gewünscht haben wir Ihr Videogespräch mit ${shop} abgesagt. Die Zeit ist wieder frei.`,
    byShop: (shop) => `${shop} musste Ihr Videogespräch leider absagen. Im Shop finden Sie neue freie Zeiten.`,
    button: 'Neuen Termin wählen',
  },
  join: 'Ab zehn Minuten vor Beginn kommen Sie auf dieser Seite ins Gespräch. Sie brauchen dafür nur Ihren Browser.',
  change: 'Passt die Zeit nicht mehr? Auf derselben Seite verschieben Sie den Termin oder sagen ihn ab.',
  adviser: {
    subjects: {
      confirmed: (service, when) => `Neuer Termin: ${service}, ${when}`,
      moved: (service, when) => `Verschoben: ${service}, ${when}`,
      cancelled: (service, when) => `Abgesagt: ${service}, ${when}`,
    },
    headings: { confirmed: 'Sie haben einen neuen Termin', moved: 'Ein Termin wurde verschoben', cancelled: 'Ein Termin wurde abgesagt' },
    button: 'Beratungsplatz öffnen',
  },
  signIn: {
    subject: 'Ihr Link zum Anmelden',
    heading: 'Anmelden bei Vis-à-vis',
    text: 'Mit diesem Link melden Sie sich an. Er gilt 15 Minuten und nur einmal.',
    button: 'Anmelden',
    after: 'Sie wollten sich nicht anmelden? Dann müssen Sie nichts tun.',
  },
  invitation: {
    subject: (shop) => `Einladung zur Videoberatung bei ${shop}`,
    heading: (shop) => `${shop} lädt Sie ein`,
    text: (shop) => `Sie sollen bei ${shop} Kundinnen und Kunden per Video beraten. Mit diesem Link treten Sie bei. Er gilt sieben Tage.`,
    button: 'Einladung annehmen',
    after: 'Sie kennen das Geschäft nicht? Dann müssen Sie nichts tun.',
  },
};
