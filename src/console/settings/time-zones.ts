/** One zone as people look for it: by its city. */
export interface ZoneChoice {
  readonly zone: string;
  readonly label: string;
}

/** All zones this browser knows, by city. */
export function zoneChoices(extra: string): ZoneChoice[] {
  const zones = new Set([...Intl.supportedValuesOf('timeZone'), 'UTC', extra]);
  return [...zones].map((zone) => ({ zone, label: labelOf(zone) })).toSorted((a, b) => a.label.localeCompare(b.label));
}

/** `Europe/Berlin` is "Berlin (Europe)"; typing "ber" finds it. */
function labelOf(zone: string): string {
  const [area = '', ...rest] = zone.replaceAll('_', ' ').split('/');
  const city = rest.at(-1);
  return city ? `${city} (${[area, ...rest.slice(0, -1)].join(', ')})` : area;
}
