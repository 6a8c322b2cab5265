import type { Window } from '../../contract/report.ts';

/** Windows as they are offered, shortest first, in minutes. */
export const WINDOW_MINUTES: Record<Window, number> = { '1h': 60, '1d': 1440, '7d': 10_080, '14d': 20_160, '28d': 40_320, '30d': 43_200, '90d': 129_600 };
export const REPORT_WINDOWS = Object.keys(WINDOW_MINUTES) as Window[];
export const PRESETS = [7, 28, 90, 365] as const;
const USUAL_DAYS = 28;
const USUAL_WINDOW: Window = '7d';

/** What the report is asked for; days are those of the shop, both included. */
export interface Period {
  readonly from: string;
  readonly to: string;
  readonly window: Window;
}

/** Reads the period from the address. What is missing or makes no sense is the usual: four weeks until today, seven days' window. */
export function readPeriod(query: URLSearchParams, today: string): Period {
  const to = readDay(query.get('to')) ?? today;
  const from = readDay(query.get('from')) ?? addDays(to, 1 - USUAL_DAYS);
  const window = REPORT_WINDOWS.find((known) => known === query.get('window')) ?? USUAL_WINDOW;
  return from <= to ? { from, to, window } : { from: to, to: from, window };
}

export function writePeriod({ from, to, window }: Period): Record<string, string> {
  return { from, to, window };
}

/** The last days until today. */
export function lastDays(days: number, today: string): Pick<Period, 'from' | 'to'> {
  return { from: addDays(today, 1 - days), to: today };
}

export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

function readDay(text: string | null): string | undefined {
  if (!text || !/^\d{4}-\d{2}-\d{2}$/u.test(text)) return undefined;
  const time = Date.parse(`${text}T00:00:00Z`);
  // 31 February parses in some engines; written again it is another day.
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== text ? undefined : text;
}
