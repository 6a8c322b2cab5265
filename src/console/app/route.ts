/** The screens of the console; each lies under `/console/<name>`. */
export const SCREENS = ['desk', 'calendar', 'sales', 'settings', 'setup', 'sign-in', 'invitation'] as const;
export type ScreenName = (typeof SCREENS)[number];

/** Where somebody is: a screen, a part of it, and what the address asks of it. */
export interface Route {
  readonly screen: ScreenName;
  readonly part: string;
  readonly query: URLSearchParams;
}

const ROOT = '/console';

/** Reads an address. Whatever names no screen leads to the desk. */
export function readRoute({ pathname, search }: Pick<URL, 'pathname' | 'search'>): Route {
  const [, , name = '', part = ''] = pathname.split('/');
  const screen = SCREENS.find((known) => known === name) ?? 'desk';
  return { screen, part: decodeURIComponent(part), query: new URLSearchParams(search) };
}

/** Writes an address: `pathTo('sales', '', { window: '28d' })` is `/console/sales?window=28d`. */
export function pathTo(screen: ScreenName, part = '', query: Record<string, string> = {}): string {
  const search = new URLSearchParams(query).toString();
  return [ROOT, screen, part && encodeURIComponent(part)].filter(Boolean).join('/') + (search && `?${search}`);
}

/** Whether a link leads to a screen of ours, so that no page load is needed. */
export function isOurs({ origin, pathname }: Pick<URL, 'origin' | 'pathname'>, here: string): boolean {
  return origin === here && (pathname === ROOT || pathname.startsWith(`${ROOT}/`));
}
