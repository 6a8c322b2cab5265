export interface ProductText {
  readonly name: string;
  readonly kind: string;
  readonly lead: string;
  readonly facts: readonly (readonly [what: string, value: string])[];
}

type Texts = Readonly<Record<'de' | 'en', ProductText>>;

const feldberg: Texts = {
  de: {
    name: 'Feldberg 28″', kind: 'Trekkingrad',
    lead: 'Ein Rad für den Weg zur Arbeit und für den Weg danach. Stahl, der federt, wo Sie es spüren, und ein Gepäckträger, der trägt.',
    facts: [['Rahmen', 'Chrom-Molybdän-Stahl, gemufft'], ['Schaltung', '11-Gang-Nabe, wartungsarm'], ['Bremsen', 'Hydraulische Scheiben'], ['Gewicht', '15,4 kg mit Licht und Träger'], ['Zuladung', 'Gepäckträger bis 25 kg']],
  },
  en: {
    name: 'Feldberg 28″', kind: 'Trekking bike',
    lead: 'A bike for the way to work and for the way after. Steel that gives where you feel it, and a rack that carries.',
    facts: [['Frame', 'Lugged chrome-molybdenum steel'], ['Gears', '11-speed hub, little care needed'], ['Brakes', 'Hydraulic discs'], ['Weight', '15.4 kg with lights and rack'], ['Load', 'Rack up to 25 kg']],
  },
};
const kaiserstuhl: Texts = {
  de: {
    name: 'Kaiserstuhl E', kind: 'E-Bike',
    lead: 'Tiefer Einstieg, ruhiger Mittelmotor und ein Akku für den ganzen Kaiserstuhl und zurück. Im Korb ist Platz für den Markt.',
    facts: [['Motor', 'Mittelmotor, 65 Nm, leise'], ['Akku', '625 Wh, bis zu 110 km, abnehmbar'], ['Schaltung', '5-Gang-Nabe mit Riemen'], ['Gewicht', '24,8 kg'], ['Einstieg', '38 cm hoch']],
  },
  en: {
    name: 'Kaiserstuhl E', kind: 'E-bike',
    lead: 'A low step, a quiet mid-motor, and a battery for all the vineyards and back. The basket has room for the market.',
    facts: [['Motor', 'Mid-motor, 65 Nm, quiet'], ['Battery', '625 Wh, up to 110 km, removable'], ['Gears', '5-speed hub with belt'], ['Weight', '24.8 kg'], ['Step', '38 cm high']],
  },
};
const schauinsland: Texts = {
  de: {
    name: 'Schauinsland', kind: 'Gravelbike',
    lead: 'Schnell auf Asphalt, gelassen auf Schotter. Mit Rahmentasche für den Tag, an dem die Runde länger wird.',
    facts: [['Rahmen', 'Stahl, Gabel aus Carbon'], ['Schaltung', '1 × 12, weite Übersetzung'], ['Reifen', '45 mm, schlauchlos'], ['Gewicht', '10,6 kg'], ['Ösen', 'Für Träger, Schutzblech und drei Flaschen']],
  },
  en: {
    name: 'Schauinsland', kind: 'Gravel bike',
    lead: 'Fast on tarmac, at ease on gravel. With a frame bag for the day the ride gets longer.',
    facts: [['Frame', 'Steel, carbon fork'], ['Gears', '1 × 12, wide range'], ['Tyres', '45 mm, tubeless'], ['Weight', '10.6 kg'], ['Mounts', 'Rack, mudguards and three bottles']],
  },
};
const sternwald: Texts = {
  de: {
    name: 'Sternwald 20″', kind: 'Kinderrad',
    lead: 'Leicht genug, um es selbst die Treppe hochzutragen. Wächst zwei Sommer mit, der Wimpel kommt dazu.',
    facts: [['Für', 'Kinder ab 115 cm, etwa 6 bis 9 Jahre'], ['Gewicht', '8,2 kg'], ['Schaltung', '5 Gänge, Drehgriff'], ['Bremsen', 'Kleine Hebel für kleine Hände']],
  },
  en: {
    name: 'Sternwald 20″', kind: 'Children’s bike',
    lead: 'Light enough to be carried up the stairs by its rider. Grows along for two summers, pennant included.',
    facts: [['For', 'Children from 115 cm, about 6 to 9 years'], ['Weight', '8.2 kg'], ['Gears', '5, twist grip'], ['Brakes', 'Small levers for small hands']],
  },
};
const dreisam: Texts = {
  de: {
    name: 'Helm Dreisam', kind: 'Stadthelm',
    lead: 'Sitzt leicht, schließt mit einem Magnet und lässt den Kopf kühl.',
    facts: [['Größen', 'M 52–57 cm, L 57–61 cm'], ['Gewicht', '290 g'], ['Schutz', 'Mit Drehbewegungs-Schale']],
  },
  en: {
    name: 'Dreisam helmet', kind: 'City helmet',
    lead: 'Sits lightly, closes with a magnet and keeps a cool head.',
    facts: [['Sizes', 'M 52–57 cm, L 57–61 cm'], ['Weight', '290 g'], ['Protection', 'With rotational liner']],
  },
};
const mondlicht: Texts = {
  de: {
    name: 'Lichtpaar Mondlicht', kind: 'Akkulicht vorn und hinten',
    lead: 'Helles, ruhiges Licht mit klarer Kante, die niemanden blendet. Ein Kabel lädt beide.',
    facts: [['Vorn', '80 Lux, 6 Stunden'], ['Hinten', 'Mit Bremslicht, 12 Stunden'], ['Zulassung', 'StVZO']],
  },
  en: {
    name: 'Mondlicht light set', kind: 'Rechargeable, front and rear',
    lead: 'A bright, calm light with a clean edge that dazzles nobody. One cable charges both.',
    facts: [['Front', '80 lux, 6 hours'], ['Rear', 'With brake light, 12 hours'], ['Approved', 'German road rules (StVZO)']],
  },
};
const wiehre: Texts = {
  de: {
    name: 'Tasche Wiehre', kind: 'Gepäckträgertasche, 20\u00A0l',
    lead: 'Gewachstes Tuch, Riemen aus Leder, innen ein trockenes Fach für den Rechner. Hängt sich mit einer Hand ein.',
    facts: [['Inhalt', '20 Liter'], ['Dicht', 'Regen ja, Baggersee nein'], ['Halterung', 'Passt an alle Träger bis 16 mm']],
  },
  en: {
    name: 'Wiehre pannier', kind: 'Rack bag, 20\u00A0l',
    lead: 'Waxed cloth, leather straps, and a dry pocket for the laptop. Clicks on with one hand.',
    facts: [['Volume', '20 litres'], ['Tight', 'For rain yes, for lakes no'], ['Mount', 'Fits all racks up to 16 mm']],
  },
};
const muenster: Texts = {
  de: {
    name: 'Klingel Münster', kind: 'Messingglocke',
    lead: 'Ein heller, langer Ton. Freundlich genug, dass man sich danach umdreht.',
    facts: [['Glocke', 'Messing, gedreht'], ['Lenker', '22 bis 26 mm']],
  },
  en: {
    name: 'Münster bell', kind: 'Brass bell',
    lead: 'A clear, long tone. Friendly enough that people turn to look.',
    facts: [['Bell', 'Turned brass'], ['Bar', '22 to 26 mm']],
  },
};

export const PRODUCT_TEXTS = { feldberg, kaiserstuhl, schauinsland, sternwald, dreisam, mondlicht, wiehre, muenster };
