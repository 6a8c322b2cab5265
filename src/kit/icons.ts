import { html } from 'lit';
import type { TemplateResult } from 'lit';

/** One stroke each on a grid of 24. Rooms that need more add their own set with `iconSet`. */
const paths = {
  back: 'M14.5 5.5 8 12l6.5 6.5',
  calendar: 'M6.5 5h11a3 3 0 0 1 3 3v9.5a3 3 0 0 1-3 3h-11a3 3 0 0 1-3-3V8a3 3 0 0 1 3-3ZM3.5 10h17M8 3v4M16 3v4',
  camera: 'M6 6.5h6a3 3 0 0 1 3 3v5a3 3 0 0 1-3 3H6a3 3 0 0 1-3-3v-5a3 3 0 0 1 3-3ZM15 11l4.3-2.6a.8.8 0 0 1 1.2.7v5.8a.8.8 0 0 1-1.2.7L15 13',
  check: 'M5 12.8l4.5 4.5L19 7.5',
  close: 'M6 6l12 12M18 6 6 18',
  clock: 'M12 3.5a8.5 8.5 0 1 1 0 17 8.5 8.5 0 0 1 0-17ZM12 7.5V12l3 2',
  down: 'M6 9.5l6 6 6-6',
  download: 'M12 4v11M7.5 11l4.5 4.5 4.5-4.5M5 20h14',
  forward: 'M9.5 5.5 16 12l-6.5 6.5',
  globe: 'M12 3.5a8.5 8.5 0 1 1 0 17 8.5 8.5 0 0 1 0-17ZM3.5 12h17M12 3.5c2.6 2.4 3.9 5.3 3.9 8.5s-1.3 6.1-3.9 8.5c-2.6-2.4-3.9-5.3-3.9-8.5s1.3-6.1 3.9-8.5Z',
  mail: 'M6 5.5h12A2.5 2.5 0 0 1 20.5 8v8a2.5 2.5 0 0 1-2.5 2.5H6A2.5 2.5 0 0 1 3.5 16V8A2.5 2.5 0 0 1 6 5.5ZM4 8l8 5.5L20 8',
  minimise: 'M6 12h12',
  phone: 'M7.2 3.8l1.9 3.6c.3.6.2 1.3-.3 1.8L7.5 10.5a12.6 12.6 0 0 0 6 6l1.3-1.3c.5-.5 1.2-.6 1.8-.3l3.6 1.9c.6.3.9 1 .7 1.6-.5 1.7-2 2.6-3.7 2.4C10 19.9 4.1 14 3.2 6.8 3 5.1 3.9 3.6 5.6 3.1c.6-.2 1.3.1 1.6.7Z',
  warning: 'M12 4.5 20.5 19h-17ZM12 10v4M12 16.6v.1',
} as const;

/** Makes a room's own `icon`. */
export function iconSet<Name extends string>(set: Record<Name, string>): (name: Name, size?: number) => TemplateResult {
  return (name, size = 24) => html`<svg class="icon" width=${size} height=${size} viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><path d=${set[name]} /></svg>`;
}

/** Draws an icon in the colour of the text around it. The word beside it, or the button's label, says what it means. */
export const icon = iconSet(paths);
